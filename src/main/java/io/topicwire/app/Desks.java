package io.topicwire.app;

/**
 * What an operator's commands work with, over one open store.
 *
 * @param stories what they ask of stories
 * @param topics what they ask of topics
 */
public record Desks(StoryDesk stories, TopicDesk topics) {}
