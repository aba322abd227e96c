package io.topicwire.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where the addresses of a host name come from. Thread-safe. */
@FunctionalInterface
public interface NameLookup {
    /** The resolver of the operating system. */
    NameLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /**
     * The addresses of a name, best first. May block for as long as it likes: the fetcher stops waiting.
     *
     * @throws UnknownHostException where the name has none
     */
    List<InetAddress> lookup(String host) throws UnknownHostException;
}
