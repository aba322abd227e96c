/**
 * Gets the bytes of a feed over HTTP: politely, within bounds, and never from inside the operator's network unasked.
 */
@NullMarked
package io.topicwire.fetch;

import org.jspecify.annotations.NullMarked;
