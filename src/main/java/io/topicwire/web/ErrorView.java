package io.topicwire.web;

/**
 * A page that says what went wrong.
 *
 * @param frame around it
 * @param message a sentence for people
 */
public record ErrorView(PageFrame frame, String message) {}
