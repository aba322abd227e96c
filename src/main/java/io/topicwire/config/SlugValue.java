package io.topicwire.config;

import io.topicwire.feed.FeedId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A short name for use in addresses and queries: 1 to 64 of {@code a-z 0-9 -}, beginning with a letter or digit. */
record SlugValue() implements ValueType<String> {
    private static final int LONGEST = 64;

    @Override
    public String expected() {
        return "1 to 64 of the characters a-z, 0-9 and -, beginning with a letter or digit";
    }

    @Override
    public Optional<String> read(Scalar scalar, Problems problems) {
        if (!scalar.isText()) {
            return refuseUnquoted(scalar, problems);
        }
        if (FeedId.PATTERN.matcher(scalar.text()).matches()) {
            return Optional.of(scalar.text());
        }
        String slug = slug(scalar.text());
        return refuse(scalar, problems, slug.isEmpty() ? Optional.empty() : Optional.of(slug));
    }

    /** The nearest valid name: accents dropped, everything else that is not allowed a hyphen; may be empty. */
    static String slug(String text) {
        String start = text.length() <= 4 * LONGEST ? text : text.substring(0, 4 * LONGEST);
        String plain = Normalizer.normalize(start, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        StringBuilder out = new StringBuilder();
        for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (allowed) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-' && c != '\'' && c != '\u2019') {
                out.append('-');
            }
        }
        out.setLength(Math.min(out.length(), LONGEST));
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == '-' ? end - 1 : end);
    }
}
