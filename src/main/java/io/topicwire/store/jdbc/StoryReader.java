package io.topicwire.store.jdbc;

import io.topicwire.store.Reports;
import io.topicwire.store.Sighting;
import io.topicwire.store.SightingReason;
import io.topicwire.store.Story;
import io.topicwire.store.StoryEntry;
import io.topicwire.store.StoryEntry.Beginning;
import io.topicwire.store.TopicEntry;
import io.topicwire.store.jdbc.StoryLines.First;
import io.topicwire.store.jdbc.StoryLines.Line;
import io.topicwire.story.EntryIdMint;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryMethod;
import io.topicwire.topic.TopicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads stories as feeds show them: one entry stands for each, another for each of its developments. */
final class StoryReader {
    private final GroupReader groups;

    StoryReader(GroupReader groups) {
        this.groups = groups;
    }

    /** The newest of a topic, or of everything, newest first by their place in outputs. */
    List<StoryEntry> newest(Handle handle, Optional<TopicId> topic, int limit) {
        List<Line> lines = StoryLines.newest(handle, topic, limit);
        List<Long> ids = lines.stream().map(Line::story).distinct().toList();
        Map<Long, Outline> outlines = outlines(handle, ids, StoryLines.first(handle, topic, ids));
        Map<Long, TopicEntry> entries = entries(handle, lines, outlines);
        List<StoryEntry> told = new ArrayList<>();
        for (Line line : lines) {
            Outline outline = outlines.get(line.story());
            TopicEntry entry = entries.get(line.sequence());
            // Neither is missing unless it was removed while this was read.
            if (outline != null && entry != null) {
                told.add(outline.isToldBy(line) ? outline.whole(entry) : outline.later(line, entry));
            }
        }
        return told;
    }

    /** What is told by each line, by its sequence: of a story in its representative's words, of a development in its own. */
    private Map<Long, TopicEntry> entries(Handle handle, List<Line> lines, Map<Long, Outline> outlines) {
        List<GroupReader.Head> heads = new ArrayList<>();
        for (Line line : lines) {
            Outline outline = outlines.get(line.story());
            if (outline != null) {
                heads.add(outline.isToldBy(line) ? outline.first().head() : line.head());
            }
        }
        Map<Long, TopicEntry> entries = new HashMap<>();
        groups.read(handle, heads).forEach(entry -> entries.put(entry.entry().sequence(), entry));
        return entries;
    }

    private static Map<Long, Outline> outlines(Handle handle, List<Long> ids, Map<Long, First> first) {
        Map<Long, List<Sighting>> reports = reports(handle, first);
        Map<Long, Outline> outlines = new HashMap<>();
        for (List<Long> part : Parts.of(ids)) {
            handle.createQuery(StoryRows.COLUMNS + """
                            , (SELECT MAX(m.happened_at) FROM story_milestone m
                                WHERE m.story = s.id AND m.kind <> 'FOUNDED') AS moved\
                            """ + StoryRows.FROM + " WHERE s.id IN (<stories>)")
                    .bindList("stories", part)
                    .map((row, context) -> outline(row, first, reports))
                    .forEach(found -> found.ifPresent(
                            outline -> outlines.put(outline.story().id(), outline)));
        }
        return outlines;
    }

    private static Optional<Outline> outline(ResultSet row, Map<Long, First> first, Map<Long, List<Sighting>> reports)
            throws SQLException {
        Story story = StoryRows.story(row);
        Optional<Instant> moved = Columns.instant(row, "moved");
        return Optional.ofNullable(first.get(story.id()))
                .map(head -> new Outline(story, moved, head, reports.getOrDefault(story.id(), List.of())));
    }

    /** All reports of each story, in order of arrival, with the reasons why they are named with the one shown. */
    private static Map<Long, List<Sighting>> reports(Handle handle, Map<Long, First> first) {
        List<Long> stories = List.copyOf(first.keySet());
        GroupSightings sightings = GroupSightings.ofStories(handle, stories, SourceNames.read(handle));
        Map<Long, Joined> joined = joined(handle, stories);
        Map<Long, List<Sighting>> reports = new HashMap<>();
        first.forEach((story, head) -> reports.put(
                story,
                sightings.of(story).stream()
                        .map(report -> because(report, Optional.ofNullable(joined.get(report.sequence())), head))
                        .toList()));
        return reports;
    }

    /** A copy of the text that is shown is one for the reason why it is a copy. */
    private static Sighting because(Sighting report, Optional<Joined> joined, First head) {
        return joined.filter(
                        how -> how.group() != head.group() || report.reason().isEmpty())
                .map(how -> report.because(reason(how.decision())))
                .orElse(report);
    }

    /** The latest decision on each entry of the stories. */
    private static Map<Long, Joined> joined(Handle handle, List<Long> stories) {
        Map<Long, Joined> joined = new HashMap<>();
        for (List<Long> part : Parts.of(stories)) {
            handle.createQuery("""
                            SELECT e.sequence, e.story, e.copy_group,
                                d.number, d.method, d.score, d.evidence, d.model, d.decided_at
                            FROM entry e JOIN story_decision d ON d.number = (
                                SELECT MAX(latest.number) FROM story_decision latest WHERE latest.sequence = e.sequence)
                            WHERE e.story IN (<stories>)
                            """)
                    .bindList("stories", part)
                    .map((row, context) -> Map.entry(
                            row.getLong("sequence"),
                            new Joined(
                                    row.getLong("copy_group"),
                                    StoryRows.decision(row).decision())))
                    .forEach(entry -> joined.put(entry.getKey(), entry.getValue()));
        }
        return joined;
    }

    private static Optional<SightingReason> reason(StoryDecision decision) {
        return decision.method() == StoryMethod.FOUNDED ? Optional.empty() : Optional.of(SightingReason.of(decision));
    }

    /**
     * What is told of a story beside the words in which it is shown.
     *
     * @param moved when something significant last happened, if ever
     * @param first the report that stands for it
     * @param reports all reports
     */
    private record Outline(Story story, Optional<Instant> moved, First first, List<Sighting> reports) {
        boolean isToldBy(Line line) {
            return first.sequence() == line.sequence();
        }

        StoryEntry whole(TopicEntry entry) {
            List<Sighting> others = reports.stream()
                    .filter(report -> report.sequence() != first.words())
                    .limit(GroupReader.SIGHTINGS)
                    .toList();
            Reports counted = Reports.of(reports);
            return new StoryEntry(
                    entry.with(others, counted), story.publicId(), story.title(), moved, Optional.empty());
        }

        StoryEntry later(Line line, TopicEntry entry) {
            return new StoryEntry(
                    entry,
                    EntryIdMint.mintDevelopment(story.publicId(), line.development()),
                    entry.entry().entry().title(),
                    Optional.empty(),
                    Optional.of(new Beginning(story.publicId(), story.title(), first.link())));
        }
    }

    /**
     * How an entry came to its story.
     *
     * @param group its group of copies
     */
    private record Joined(long group, StoryDecision decision) {}
}
