/**
 * The vocabulary of the field as records: what every other package speaks of. Imports {@code java.base} only.
 */
@NullMarked
package io.topicwire.feed;

import org.jspecify.annotations.NullMarked;
