package io.topicwire.config;

import io.topicwire.feed.WebUri;

/**
 * What the published feeds have in common.
 *
 * @param title title of the merged feed and of the pages, never blank
 * @param baseUrl where readers reach this server, without a slash at the end of its path; used in self links
 * @param entries stories in one feed, 1 to 1,000
 */
public record Output(String title, WebUri baseUrl, int entries) {}
