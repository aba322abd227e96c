package io.topicwire.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Reads the textual form of one IP address without ever asking DNS. */
final class IpLiteral {
    /** Longest IPv6 text: eight groups, the last two written as IPv4 (RFC 4291 section 2.2). */
    private static final int MAX_LENGTH = 45;

    private IpLiteral() {}

    /**
     * The bytes of an address in its standard form: four decimal octets without leading zeros, or IPv6 with or without
     * brackets. The loose forms of the C library (octal, hexadecimal, short) are not addresses here.
     */
    static Optional<byte[]> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return text.indexOf(':') >= 0 ? sixteenBytes(text) : fourBytes(text);
    }

    private static Optional<byte[]> fourBytes(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            return Optional.empty();
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            if (!octets[i].matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(octets[i]) > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) Integer.parseInt(octets[i]);
        }
        return Optional.of(bytes);
    }

    private static Optional<byte[]> sixteenBytes(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!bare.matches("[0-9a-fA-F:.]+")) {
            return Optional.empty();
        }
        try {
            // The brackets promise the JDK a literal, so it fails where it would otherwise look the name up.
            return Optional.of(InetAddress.getByName("[" + bare + "]").getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
