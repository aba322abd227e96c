package io.topicwire.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A source to be written into feeds.yml.
 *
 * @param id a valid id
 * @param url a valid address
 * @param title without line breaks and control characters; may be empty
 * @param language may be empty
 * @param tags valid tags
 */
record NewSource(String id, String url, String title, String language, List<String> tags) {
    /** Text that is text in YAML without quotes, in lines and between brackets. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9._/~%+=&?-]*(?:[ :][A-Za-z0-9._/~%+=&?-]+)*");

    /** Words that YAML 1.2 or an older reader takes for something other than text. */
    private static final Pattern SPECIAL =
            Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|~|[0-9.+-][0-9._:ex+-]*");

    NewSource {
        tags = List.copyOf(tags);
    }

    /** One {@code key: value} each. */
    List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        pairs.add("id: " + scalar(id));
        pairs.add("url: " + scalar(url));
        if (!title.isEmpty()) {
            pairs.add("title: " + scalar(title));
        }
        if (!language.isEmpty()) {
            pairs.add("language: " + scalar(language));
        }
        if (!tags.isEmpty()) {
            pairs.add("tags: ["
                    + String.join(", ", tags.stream().map(NewSource::scalar).toList()) + "]");
        }
        return pairs;
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches();
        return plain || isPlainSlug(text)
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Ids such as {@code 38-north}: a digit first, but no number. */
    private static boolean isPlainSlug(String text) {
        return text.indexOf('-') > 0
                && text.chars().anyMatch(c -> c >= 'f' && c <= 'z')
                && text.matches("[a-z0-9-]{1,64}");
    }
}
