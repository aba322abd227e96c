package io.topicwire.config;

import io.topicwire.feed.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that is sent to a publisher and shown to nobody: printable ASCII, in which {@code ${NAME}} stands for a variable
 * of the environment. No message repeats it.
 *
 * @param environment the variables
 * @param most longest text that is allowed, in characters, variables filled in
 */
record SecretValue(Map<String, String> environment, int most) implements ValueType<Secret> {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]{0,99})\\}");

    @Override
    public String expected() {
        return "text of at most " + most + " printable ASCII characters, or ${NAME} for a variable of the environment";
    }

    @Override
    public Optional<Secret> read(Scalar scalar, Problems problems) {
        StringBuilder text = new StringBuilder();
        Matcher variable = VARIABLE.matcher(scalar.text());
        while (variable.find()) {
            String value = environment.get(variable.group(1));
            if (value == null) {
                problems.error(
                        scalar.place().withoutExcerpt(),
                        scalar.label() + " names the variable " + variable.group(1) + ", which is not set",
                        "a variable of the environment that this program is started in");
                return Optional.empty();
            }
            variable.appendReplacement(text, Matcher.quoteReplacement(value.strip()));
        }
        variable.appendTail(text);
        String filled = text.toString();
        boolean sendable = filled.length() <= most && filled.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (!sendable || filled.isBlank()) {
            problems.error(
                    scalar.place().withoutExcerpt(),
                    scalar.label() + (filled.isBlank() ? " is blank" : " cannot be sent"),
                    expected());
            return Optional.empty();
        }
        return Optional.of(new Secret(filled));
    }
}
