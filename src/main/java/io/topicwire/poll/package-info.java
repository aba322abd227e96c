/**
 * The use case "take in": claims due feeds, takes each through the stages, commits, plans the next poll.
 */
@NullMarked
package io.topicwire.poll;

import org.jspecify.annotations.NullMarked;
