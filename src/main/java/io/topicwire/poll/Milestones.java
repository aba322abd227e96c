package io.topicwire.poll;

import io.topicwire.store.StoryMilestone.Kind;
import io.topicwire.story.AgencyTexts;
import io.topicwire.story.Origin;
import io.topicwire.story.event.StoryDecision;
import io.topicwire.story.event.StoryIndex;
import io.topicwire.story.event.StoryItem;
import io.topicwire.story.event.StoryMethod;
import io.topicwire.story.event.StorySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what a report makes of its story that readers should notice. Like the index that it is kept beside, it depends on
 * the entries of the window and their stored decisions alone: filled anew from the store it answers the same.
 */
final class Milestones {
    /** So much later, by its publisher's date, a report may be a development. */
    static final Duration LATER = Duration.ofHours(6);

    /** A second independent source confirms; after that, only a multiple says that a story has become a bigger one. */
    private static final List<Integer> STEPS = List.of(2, 5, 15);

    private final StoryIndex index;
    /** By story, in order of foundation. */
    private final Map<Long, Course> courses = new LinkedHashMap<>();
    /** The entries of the window, for when they get other stories. */
    private final ArrayDeque<Report> reports = new ArrayDeque<>();

    Milestones(StoryIndex index) {
        this.index = index;
    }

    /**
     * What happens when a report joins its story, in order.
     *
     * @param report not added yet, neither here nor to the index
     * @param voice who speaks in it
     */
    List<Kind> of(StoryItem report, Voice voice, StoryDecision decision) {
        if (decision.story() == 0) {
            return List.of(Kind.FOUNDED);
        }
        Course course = courses.get(decision.story());
        if (course == null || course.arrived.isBefore(windowStart(report))) {
            return List.of();
        }
        List<Kind> kinds = new ArrayList<>();
        int witnesses = course.witnessesWith(voice);
        if (witnesses > course.witnesses && STEPS.contains(witnesses)) {
            kinds.add(Kind.MORE_SOURCES);
        }
        if (decision.method() == StoryMethod.SAME_EVENT
                && !report.published().isBefore(course.told.plus(LATER))
                && index.tellsMore(report, decision.story())) {
            kinds.add(Kind.DEVELOPMENT);
        }
        return kinds;
    }

    /**
     * Takes in a stored entry.
     *
     * @param voice who speaks in it
     * @param development whether it brought a development
     */
    void add(StoryItem stored, Voice voice, boolean development) {
        Report report = new Report(
                stored.sequence(), stored.story(), stored.firstSeen(), stored.published(), voice, development);
        reports.add(report);
        place(report);
    }

    /** Gives entries another story, as if they had been added with it. */
    void move(Map<Long, Long> storyByEntry) {
        List<Report> moved = reports.stream()
                .map(report -> report.in(storyByEntry.getOrDefault(report.sequence(), report.story())))
                .toList();
        reports.clear();
        reports.addAll(moved);
        courses.clear();
        moved.forEach(this::place);
    }

    private void place(Report report) {
        if (report.story() == report.sequence()) {
            forgetBefore(report.arrived().minus(StorySettings.WINDOW));
            courses.put(report.story(), new Course(report));
        }
        Course course = courses.get(report.story());
        // A founder that has left the window takes its story along: what remains of it must not count as the whole.
        if (course != null) {
            course.hear(report.voice());
            course.told =
                    report.development() && report.published().isAfter(course.told) ? report.published() : course.told;
        }
    }

    private void forgetBefore(Instant start) {
        Iterator<Course> oldest = courses.values().iterator();
        while (oldest.hasNext() && oldest.next().arrived.isBefore(start)) {
            oldest.remove();
        }
        while (!reports.isEmpty() && reports.getFirst().arrived().isBefore(start)) {
            reports.removeFirst();
        }
    }

    private static Instant windowStart(StoryItem item) {
        return item.firstSeen().minus(StorySettings.WINDOW);
    }

    /**
     * Who speaks in a report.
     *
     * @param family the publisher's family
     * @param group the report's group of copies
     * @param credit the news agency that it credits itself
     */
    record Voice(String family, long group, Optional<String> credit) {}

    /** An entry of the window, and whether it brought a development of its story. */
    private record Report(
            long sequence, long story, Instant arrived, Instant published, Voice voice, boolean development) {
        Report in(long otherStory) {
            return new Report(sequence, otherStory, arrived, published, voice, development);
        }
    }

    /** How far a story has come. */
    private static final class Course {
        private final Instant arrived;
        private final List<Voice> voices = new ArrayList<>();
        private final AgencyTexts texts = new AgencyTexts();
        /** The most that it ever had: a credit that comes late makes two of them one. */
        private int witnesses;
        /** When its founder, or its last development, was published. */
        private Instant told;

        Course(Report founder) {
            arrived = founder.arrived();
            told = founder.published();
        }

        /** Counted as outputs count: an agency is one, also where an outlet cut its credit off. */
        int witnessesWith(Voice next) {
            texts.add(next.group(), next.credit());
            return (int) Stream.concat(voices.stream(), Stream.of(next))
                    .map(voice -> Origin.witness(voice.family(), texts.of(voice.group(), voice.credit())))
                    .distinct()
                    .count();
        }

        void hear(Voice next) {
            witnesses = Math.max(witnesses, witnessesWith(next));
            voices.add(next);
        }
    }
}
