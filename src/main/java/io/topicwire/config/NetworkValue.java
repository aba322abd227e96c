package io.topicwire.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network as {@code address/bits} (CIDR, RFC 4632 section 3.1); a single address is a network of itself. */
record NetworkValue() implements ValueType<String> {
    private static final Pattern VERSION_4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9A-Fa-f:]{2,39}");
    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");
    private static final Pattern STARS = Pattern.compile("([0-9.]{2,11}?)((?:\\.\\*){1,3})");

    @Override
    public String expected() {
        return "a network such as 10.1.0.0/16 or fd00::/8";
    }

    @Override
    public Optional<String> read(Scalar scalar, Problems problems) {
        String text = scalar.text();
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        int width = width(address);
        String bits = slash < 0 ? String.valueOf(width) : text.substring(slash + 1);
        if (width > 0 && BITS.matcher(bits).matches() && Integer.parseInt(bits) <= width) {
            return Optional.of(address + "/" + Integer.parseInt(bits));
        }
        return refuse(scalar, problems, meant(text));
    }

    /** Bits of the address, or 0 where it is none. A name is never looked up. */
    private static int width(String address) {
        if (VERSION_4.matcher(address).matches()) {
            return 32;
        }
        if (address.indexOf(':') < 0 || !VERSION_6.matcher(address).matches()) {
            return 0;
        }
        try {
            return InetAddress.getByName(address).getAddress().length == 16 ? 128 : 0;
        } catch (UnknownHostException e) {
            return 0;
        }
    }

    /** {@code 10.1.*.*} is 10.1.0.0/16. */
    private static Optional<String> meant(String text) {
        Matcher stars = STARS.matcher(text);
        if (!stars.matches()) {
            return Optional.empty();
        }
        int count = stars.group(2).length() / 2;
        String address = stars.group(1) + ".0".repeat(count);
        return width(address) == 32 ? Optional.of(address + "/" + (32 - 8 * count)) : Optional.empty();
    }
}
