/**
 * Judgement: is an entry on a topic, and why. The expression language, its parser, the matcher and the evidence.
 */
@NullMarked
package io.topicwire.topic;

import org.jspecify.annotations.NullMarked;
