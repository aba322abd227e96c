/**
 * Text to vector, and what can be learned from vectors: texts of like meaning lie in like directions. English only, as
 * the model that everything here is made from; text of other languages gets vectors that say little.
 */
@NullMarked
package io.topicwire.vector;

import org.jspecify.annotations.NullMarked;
