package io.topicwire.poll;

import io.topicwire.feed.Entry;
import io.topicwire.feed.Validators;
import io.topicwire.store.PollReport;
import java.util.List;

/**
 * What a visit brought home.
 *
 * @param report how it went and what follows
 * @param validators to be stored with the entries
 * @param entries of the document, empty where it was not read
 */
record Visited(PollReport report, Validators validators, List<Entry> entries) {}
