package io.topicwire.parse;

/** A document whose syntax is read and whose format is not known yet. */
sealed interface FeedDocument {
    /**
     * An XML document.
     *
     * @param top the node above the outermost elements
     */
    record Xml(XmlNode top) implements FeedDocument {}

    /** A JSON document. */
    record Json(JsonValue.Members top) implements FeedDocument {}
}
