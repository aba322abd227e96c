package io.topicwire.web;

import java.util.List;
import java.util.Optional;

/**
 * The page of a story.
 *
 * @param frame around it, with the title of the story
 * @param total how many reports are stored
 * @param reports the first of them, in order of arrival
 * @param milestones what happened in it, in order
 */
public record StoryPage(PageFrame frame, int total, List<Report> reports, List<Milestone> milestones) {
    public StoryPage {
        reports = List.copyOf(reports);
        milestones = List.copyOf(milestones);
    }

    /** As in "3 reports". */
    public String counted() {
        return Moment.counted(total, "report");
    }

    /**
     * A report.
     *
     * @param title plain text, may be empty
     * @param link the article, empty where there is none
     * @param source who carries it
     * @param seen when it arrived
     * @param spoken whether feeds show the story in its words
     * @param reason why it is here, may be empty
     * @param shared words that it has in common with the reports before it
     * @param nearest the story that it came nearest to without joining it
     */
    public record Report(
            String title,
            String link,
            String source,
            Moment seen,
            boolean spoken,
            String reason,
            List<String> shared,
            Optional<Nearest> nearest) {
        public Report {
            shared = List.copyOf(shared);
        }

        /** What stands where the publisher gives no title. */
        public String shownTitle() {
            return title.isEmpty() ? "(no title)" : title;
        }
    }

    /**
     * Another story.
     *
     * @param path of its page
     * @param title its title
     * @param score the probability that the report is of it
     * @param reason why it was not joined
     */
    public record Nearest(String path, String title, String score, String reason) {}

    /**
     * Something that happened in the story.
     *
     * @param what in plain words
     * @param at when
     */
    public record Milestone(String what, Moment at) {}
}
