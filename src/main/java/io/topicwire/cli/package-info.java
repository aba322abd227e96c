/**
 * One class a command. What a command does not need is not loaded.
 */
@NullMarked
package io.topicwire.cli;

import org.jspecify.annotations.NullMarked;
