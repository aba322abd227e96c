package io.topicwire.store;

import io.topicwire.feed.EntryId;
import io.topicwire.feed.WebUri;
import java.time.Instant;
import java.util.Optional;

/**
 * A story as a feed shows it that folds stories, or a development of one.
 *
 * @param report the first report under its own id, place and dates, in the words of the one that speaks for the story
 *     ({@link Story#representative()}), with the other reports: those of the whole story, or the copies of a development
 * @param id under which it is published, for ever; not that of the report
 * @param title that of the story, or of the report that brought the development
 * @param moved when something significant last happened in the story ({@link StoryMilestone}); empty since it was
 *     founded, and for developments
 * @param carriesOn the story, where this is a development
 */
public record StoryEntry(
        TopicEntry report, EntryId id, String title, Optional<Instant> moved, Optional<Beginning> carriesOn) {
    /**
     * What a development carries on.
     *
     * @param id of the story
     * @param title of the story
     * @param link of the report in whose words it is shown
     */
    public record Beginning(EntryId id, String title, Optional<WebUri> link) {}
}
