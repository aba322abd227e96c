package io.topicwire.app;

import io.topicwire.store.LoggedDecision;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.Story;
import io.topicwire.store.StoryMilestone;
import java.util.List;
import java.util.Optional;

/**
 * A story with its reports.
 *
 * @param story which
 * @param size how many stored entries it has
 * @param reports the first of them, in order of arrival
 * @param milestones what happened in it, in order
 */
public record StoryReport(Story story, int size, List<Report> reports, List<StoryMilestone> milestones) {
    /**
     * An entry of a story.
     *
     * @param entry which
     * @param reason the decision that holds
     */
    public record Report(StoredEntry entry, Optional<LoggedDecision> reason) {}

    public StoryReport {
        reports = List.copyOf(reports);
        milestones = List.copyOf(milestones);
    }
}
