package io.topicwire.app;

import io.topicwire.poll.StoredStories;
import io.topicwire.poll.StoryTrial;
import io.topicwire.store.EntryStore;
import io.topicwire.store.LoggedDecision;
import io.topicwire.store.StoredEntry;
import io.topicwire.store.Story;
import io.topicwire.store.StoryOperation;
import io.topicwire.store.StoryStore;
import io.topicwire.story.CopyDecision;
import io.topicwire.story.event.RunnerUp;
import io.topicwire.story.event.StoryIndex;
import io.topicwire.story.event.StorySettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What operators ask of stories, over an open store. Changes are made by {@link #edits()}. Thread-safe. */
public final class StoryDesk {
    /** More reports of one story are counted and not listed. */
    private static final int MOST_REPORTS = 200;

    private final EntryStore entries;
    private final StoryStore stories;
    private final StoryEdits edits;
    private final InstantSource clock;

    /** @param turns when changes may be made */
    public StoryDesk(EntryStore entries, StoryStore stories, StoryEdits.Turns turns, InstantSource clock) {
        this.entries = entries;
        this.stories = stories;
        this.edits = new StoryEdits(stories, turns, clock);
        this.clock = clock;
    }

    /** Changes that operators make. */
    public StoryEdits edits() {
        return edits;
    }

    /** What was decided on a stored entry; {@code reference} is its sequence, its public id or its link. */
    public Optional<Why> why(String reference) {
        return EntryLookup.find(entries, reference).map(this::why);
    }

    private Why why(StoredEntry entry) {
        Optional<Story> story = stories.storyOf(entry.sequence());
        List<LoggedDecision> decisions = stories.decisions(entry.sequence());
        return new Why(
                entry,
                entries.identity(entry.sequence()),
                entry.copyOf().map(CopyDecision::original).flatMap(this::entry),
                entries.group(entry.sequence()),
                story,
                story.map(this::size).orElse(0),
                decisions,
                titles(decisions));
    }

    private Optional<StoredEntry> entry(long sequence) {
        return Optional.ofNullable(entries.bySequence(List.of(sequence)).get(sequence));
    }

    private int size(Story story) {
        return stories.sizes(List.of(story.id())).getOrDefault(story.id(), 0);
    }

    private Map<Long, String> titles(List<LoggedDecision> decisions) {
        Map<Long, String> titles = new HashMap<>();
        for (LoggedDecision logged : decisions) {
            note(titles, logged.story());
            logged.decision().runnerUp().map(RunnerUp::story).ifPresent(id -> note(titles, id));
        }
        return titles;
    }

    private void note(Map<Long, String> titles, long id) {
        stories.story(id).ifPresent(story -> titles.put(id, story.title()));
    }

    /** A story with its reports; one that was merged is shown without any. */
    public Optional<StoryReport> show(long id) {
        return stories.story(id).map(story -> {
            List<StoryReport.Report> reports = stories.members(id, MOST_REPORTS).stream()
                    .map(entry -> new StoryReport.Report(entry, lastDecision(entry)))
                    .toList();
            return new StoryReport(story, size(story), reports, stories.milestones(id));
        });
    }

    private Optional<LoggedDecision> lastDecision(StoredEntry entry) {
        List<LoggedDecision> decisions = stories.decisions(entry.sequence());
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    /** The newest stories, newest first, with how many stored entries each has. */
    public Map<Story, Integer> newest(int limit) {
        return sized(stories.newest(limit));
    }

    /** These stories, those that are there, in this order, with how many stored entries each has. */
    public Map<Story, Integer> stories(List<Long> ids) {
        return sized(ids.stream().flatMap(id -> stories.story(id).stream()).toList());
    }

    private Map<Story, Integer> sized(List<Story> found) {
        Map<Long, Integer> sizes = stories.sizes(found.stream().map(Story::id).toList());
        Map<Story, Integer> sized = new LinkedHashMap<>();
        found.forEach(story -> sized.put(story, sizes.getOrDefault(story.id(), 0)));
        return sized;
    }

    /** The last changes, newest first. */
    public List<StoryOperation> changes(int limit) {
        return stories.operations(limit);
    }

    /**
     * What other thresholds would do to stored entries; it takes seconds where there are many. Nothing is changed.
     *
     * @param age entries that arrived so lately are decided again
     */
    public StoryTrial.Difference tried(StorySettings settings, Duration age) {
        return new StoryTrial(entries, stories).run(settings, clock.instant().minus(age));
    }

    /** What a look at all open stories together suggests; it takes seconds where there are many. */
    public Proposals proposals() {
        StoryIndex index = new StoredStories(entries, stories).index(StorySettings.DEFAULT, clock.instant());
        return new Proposals(index.merges(), index.splits(), index.giants());
    }
}
