/**
 * Judgement: which entries report the same event. One pass over the entries in order of arrival; every decision carries
 * its evidence and is never made again.
 */
@NullMarked
package io.topicwire.story.event;

import org.jspecify.annotations.NullMarked;
