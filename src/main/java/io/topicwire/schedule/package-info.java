/**
 * Time's edge: Quartz gives ticks, the store decides who does the work.
 */
@NullMarked
package io.topicwire.schedule;

import org.jspecify.annotations.NullMarked;
