package io.topicwire.config;

import io.topicwire.feed.WebUri;
import java.util.Optional;

/**
 * What the published feeds have in common.
 *
 * @param title title of the merged feed and of the pages, never blank
 * @param baseUrl where readers reach this server, without a slash at the end of its path; used in self links. Empty
 *     where only this machine does: the server then names itself localhost and its port
 * @param entries stories in one feed, 1 to 1,000
 */
public record Output(String title, Optional<WebUri> baseUrl, int entries) {}
