package io.topicwire.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Decides which addresses we may connect to: public hosts, and what the operator allowed by name. A feed, or a redirect
 * of one, must not make us talk to the router, the database or the cloud's metadata service next door (server-side
 * request forgery). It judges resolved addresses only, so no spelling and no answer of DNS gets past it.
 */
public final class AddressGuard {
    private final List<IpNetwork> allowed;

    /** @param allowed blocks that are allowed although they are not public; they win over every rule */
    public AddressGuard(List<IpNetwork> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** Why we must not connect there, in plain words without a full stop; empty where we may. */
    public Optional<String> refusal(InetAddress address) {
        byte[] bytes = SpecialNetworks.unmapped(address.getAddress());
        if (isAllowed(bytes)) {
            return Optional.empty();
        }
        return SpecialNetworks.meaning(bytes)
                .map(what -> "the address " + address.getHostAddress() + " is not public: it is " + what);
    }

    /**
     * Whether a host of a URL is written as an IP address inside a block that the operator allowed. Names are not
     * looked up, so they are not.
     *
     * @param host as {@link io.topicwire.feed.WebUri#host()} gives it; an IPv6 literal with or without brackets
     */
    public boolean isAllowedLiteral(String host) {
        return IpLiteral.parse(host).map(this::isAllowed).orElse(false);
    }

    /** As {@link #refusal}, for a host that is written as an IP address; names are not looked up and not refused. */
    Optional<String> refusalOfLiteral(String host) {
        return IpLiteral.parse(host).flatMap(bytes -> {
            try {
                return refusal(InetAddress.getByAddress(bytes));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("an IP address has four or sixteen bytes", e);
            }
        });
    }

    /** @throws ForbiddenAddressException where {@link #refusal} has a reason */
    void check(InetAddress address) throws ForbiddenAddressException {
        Optional<String> refusal = refusal(address);
        if (refusal.isPresent()) {
            throw new ForbiddenAddressException(refusal.get());
        }
    }

    private boolean isAllowed(byte[] address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }
}
