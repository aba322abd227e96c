package io.topicwire.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A language tag that a publisher wrote and that names a language.
 *
 * @param tag as written, without white space around it
 * @param primary its primary subtag as BCP 47 section 2.2.1 wants it: lower case, and of two letters where such a code
 *     exists
 */
record DeclaredTag(String tag, String primary) {
    /** BCP 47 section 2.1, without the grandfathered tags: a primary subtag, and more behind hyphens. */
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z]{2,3})(-[A-Za-z0-9]{1,8})*");

    /** ISO 639 without a language: undetermined, several, none, uncoded. */
    private static final Set<String> NONE = Set.of("und", "mul", "zxx", "mis");

    private static final Set<String> SHORT = Set.of(Locale.getISOLanguages());

    /** The two-letter code of each language that has one, by its three-letter code (ISO 639-2/T). */
    private static final Map<String, String> SHORTENED = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(
                    code -> new Locale(code).getISO3Language(), Function.identity(), (one, other) -> one));

    /**
     * Empty for what names no language, as {@code English}, {@code und} or a country's code ({@code cn}, {@code jp})
     * where no language has the same.
     */
    static Optional<DeclaredTag> parse(String written) {
        String tag = written.strip();
        if (!SHAPE.matcher(tag).matches()) {
            return Optional.empty();
        }
        int end = tag.indexOf('-');
        String primary = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
        // Older codes for Hebrew and Yiddish are still written.
        primary = new Locale(primary).getLanguage();
        boolean names = primary.length() == 2 ? SHORT.contains(primary) : !NONE.contains(primary);
        return names ? Optional.of(new DeclaredTag(tag, shortened(primary))) : Optional.empty();
    }

    /** The two-letter code for a three-letter one, or the code itself where there is none. */
    static String shortened(String code) {
        return SHORTENED.getOrDefault(code, code);
    }
}
