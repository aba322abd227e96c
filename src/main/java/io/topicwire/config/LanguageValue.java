package io.topicwire.config;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language tag of BCP 47 (RFC 5646), in its usual spelling. */
record LanguageValue() implements ValueType<String> {
    /** BCP 47 reserves longer first parts for the future; here they are words such as "English". */
    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,7}");

    @Override
    public String expected() {
        return "a language tag such as en, de or pt-BR";
    }

    @Override
    public Optional<String> read(Scalar scalar, Problems problems) {
        if (!scalar.isText()) {
            return refuseUnquoted(scalar, problems);
        }
        Optional<String> tag = parse(scalar.text());
        return tag.isPresent() ? tag : refuse(scalar, problems, meant(scalar.text()));
    }

    /** The tag in its usual spelling, or empty where {@code text} is none. */
    static Optional<String> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            return tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> meant(String text) {
        Optional<String> hyphens = parse(text.strip().replace('_', '-'));
        if (hyphens.isPresent()) {
            return hyphens;
        }
        // A language written out in English: "English", "German".
        for (String code : Locale.getISOLanguages()) {
            if (Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(text.strip())) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
