package io.topicwire.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** A block of IP addresses in CIDR notation (RFC 4632; RFC 4291 section 2.3): {@code 10.0.0.0/8}, {@code fd00::/8}. */
public final class IpNetwork {
    private final byte[] prefix;
    private final int length;

    private IpNetwork(byte[] prefix, int length) {
        this.prefix = prefix;
        this.length = length;
    }

    /**
     * Reads {@code ADDRESS/LENGTH}, or a bare address as a block of one. Bits behind the length are dropped, so
     * {@code 127.0.0.1/8} means what its writer meant.
     *
     * @return the block, or empty where the text is not an IP address in standard form or the length does not fit it
     */
    public static Optional<IpNetwork> parse(String text) {
        int slash = text.indexOf('/');
        Optional<byte[]> address = IpLiteral.parse(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = address.get();
        if (slash < 0) {
            return Optional.of(new IpNetwork(bytes, bytes.length * 8));
        }
        String length = text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > bytes.length * 8) {
            return Optional.empty();
        }
        return Optional.of(new IpNetwork(masked(bytes, Integer.parseInt(length)), Integer.parseInt(length)));
    }

    /** A block from its bytes, for those that have no text of their own in Java: it reads IPv4-mapped text as IPv4. */
    static IpNetwork ofBytes(byte[] address, int length) {
        return new IpNetwork(masked(address, length), length);
    }

    /** Whether the address lies in this block; always false across the two address families. */
    public boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    boolean contains(byte[] address) {
        return address.length == prefix.length && Arrays.equals(masked(address, length), prefix);
    }

    private static byte[] masked(byte[] address, int length) {
        byte[] kept = new byte[address.length];
        for (int i = 0; i < kept.length; i++) {
            int bits = Math.max(0, Math.min(8, length - i * 8));
            kept[i] = (byte) (address[i] & (0xff << (8 - bits)));
        }
        return kept;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpNetwork that && length == that.length && Arrays.equals(prefix, that.prefix);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(prefix) + length;
    }

    /** The block in CIDR notation. */
    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(prefix).getHostAddress() + "/" + length;
        } catch (UnknownHostException e) {
            throw new AssertionError("four or sixteen bytes are an address", e);
        }
    }
}
