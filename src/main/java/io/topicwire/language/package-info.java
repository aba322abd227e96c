/**
 * In which language an entry is: as its publisher declares, unless its script or, in a longer text, its words refute
 * that.
 */
@NullMarked
package io.topicwire.language;

import org.jspecify.annotations.NullMarked;
