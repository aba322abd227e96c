/**
 * Bytes to {@link io.topicwire.parse.ParsedFeed}: charset, format, tree, mapping. One exception leaves this package.
 */
@NullMarked
package io.topicwire.parse;

import org.jspecify.annotations.NullMarked;
