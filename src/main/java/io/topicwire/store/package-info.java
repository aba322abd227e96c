/**
 * Ports of the store. One poll is one transaction, fenced by the epoch of its lease.
 */
@NullMarked
package io.topicwire.store;

import org.jspecify.annotations.NullMarked;
