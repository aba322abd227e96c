package io.topicwire.feed;

import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** Brings an address as publishers write it into the characters that RFC 3986 allows. */
final class AddressText {
    private static final String ALLOWED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";

    private AddressText() {}

    /** The encoded text; empty where it holds control characters or cannot name a host. */
    static String encode(String text) {
        // Tabs and line breaks inside an address are layout of the document, as the URL standard treats them.
        String joined = text.strip().replace("\t", "").replace("\r", "").replace("\n", "");
        if (joined.length() > 4 * WebUri.MAX_LENGTH || joined.chars().anyMatch(Character::isISOControl)) {
            return "";
        }
        return encodeCharacters(asciiHost(joined.replace('\\', '/')));
    }

    private static String encodeCharacters(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        boolean fragment = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            boolean loosePercent = c == '%' && !PlainAddress.isHexPair(text, i + 1);
            boolean secondHash = c == '#' && fragment;
            boolean bracketInPath = (c == '[' || c == ']') && i > afterAuthority(text);
            if (c < 128 && ALLOWED.indexOf(c) >= 0 && !loosePercent && !secondHash && !bracketInPath) {
                out.append((char) c);
            } else {
                percentEncode(text.substring(i, i + width), out);
            }
            fragment |= c == '#';
            i += width;
        }
        return out.toString();
    }

    private static void percentEncode(String character, StringBuilder out) {
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            out.append('%')
                    .append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)))
                    .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
    }

    /** Where the two slashes in front of the authority stand, else -1: those in a path, query or fragment are not it. */
    private static int slashes(String text) {
        int first = 0;
        while (first < text.length() && "/?#".indexOf(text.charAt(first)) < 0) {
            first++;
        }
        return text.startsWith("//", first) ? first : -1;
    }

    private static int afterAuthority(String text) {
        int start = slashes(text);
        if (start < 0) {
            return -1;
        }
        for (int i = start + 2; i < text.length(); i++) {
            if ("/?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String asciiHost(String text) {
        int start = slashes(text);
        int end = afterAuthority(text);
        if (start < 0) {
            return text;
        }
        String authority = text.substring(start + 2, end);
        if (authority.chars().allMatch(c -> c < 128)) {
            return text;
        }
        try {
            return text.substring(0, start + 2) + IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED) + text.substring(end);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
