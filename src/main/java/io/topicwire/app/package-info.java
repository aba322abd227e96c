/**
 * Wires the parts by hand: the only code that names every implementation.
 */
@NullMarked
package io.topicwire.app;

import org.jspecify.annotations.NullMarked;
