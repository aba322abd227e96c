/**
 * Judgement: is an entry the same item, or the same text, as one that is known. Every decision carries its evidence.
 */
@NullMarked
package io.topicwire.story;

import org.jspecify.annotations.NullMarked;
