/**
 * Parsed strings to {@link io.topicwire.feed.Entry}: from here on only safe HTML and absolute web addresses exist.
 */
@NullMarked
package io.topicwire.normalise;

import org.jspecify.annotations.NullMarked;
