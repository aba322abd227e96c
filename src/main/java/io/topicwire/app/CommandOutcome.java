package io.topicwire.app;

/**
 * What a command line came to.
 *
 * @param status exit status
 * @param out what it printed
 * @param err what it complained of
 */
public record CommandOutcome(int status, String out, String err) {}
