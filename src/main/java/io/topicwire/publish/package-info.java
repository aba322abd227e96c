/**
 * The use case "give out": topic feeds as Atom, RSS 2.0 and JSON Feed, and the OPML list of them.
 */
@NullMarked
package io.topicwire.publish;

import org.jspecify.annotations.NullMarked;
