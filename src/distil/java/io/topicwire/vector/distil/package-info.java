/** The program that makes the built-in token table from a sentence encoder. */
@NullMarked
package io.topicwire.vector.distil;

import org.jspecify.annotations.NullMarked;
