package io.topicwire.publish;

import java.util.List;

/**
 * A format in which feeds are given out. To add one: implement this and put it in the list of {@link #standard()};
 * addresses, pages, autodiscovery and the contract test follow from there. Thread-safe.
 */
public interface OutputFormat {
    /** The name that readers know, for links. */
    String name();

    /** What ends its addresses, without the dot. */
    String extension();

    /** The media type, without parameters, for autodiscovery. */
    String mediaType();

    /**
     * The document in UTF-8. Equal feeds give equal bytes.
     *
     * @throws RenderException where the library refuses; the last good bytes then stay
     */
    byte[] write(FeedDocument feed);

    /** Every format that Topicwire gives out, the preferred one first. */
    static List<OutputFormat> standard() {
        return List.of(new AtomFormat(), new RssFormat(), new JsonFeedFormat());
    }
}
