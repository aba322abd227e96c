package io.topicwire.story.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The entries of the last seven days and their stories. What it answers depends on the entries that arrived at most so
 * long before the newest, and not on those that have left: these are cleared away now and then, and never looked at.
 */
final class StoryWindow {
    private static final int FEWEST_FORGOTTEN = 256;
    private static final int NOT_COUNTED = -1;
    /** With a smaller cosine no story was ever joined. */
    private static final double LEAST_COSINE = .02;

    private List<Member> members = new ArrayList<>();
    private Postings postings = new Postings();
    /** Slot of the story of each entry that counts in one. */
    private int[] slots = new int[64];

    private final Map<Long, OpenStory> stories = new LinkedHashMap<>();
    private final List<OpenStory> bySlot = new ArrayList<>();
    /** The newest entry of each group of copies. */
    private final Map<Long, Integer> copies = new HashMap<>();

    private int oldest;

    /** Takes in an entry with its terms; {@code member} says nothing yet of where they stand. */
    void add(Member member, StoryVector vector) {
        forgetBefore(member.arrival().minus(StorySettings.WINDOW));
        place(member, vector);
    }

    private void place(Member member, StoryVector vector) {
        int item = members.size();
        members.add(member.at(postings.size(), vector.size()));
        postings.add(item, vector);
        if (member.group() != member.sequence()) {
            copies.put(member.group(), item);
        }
        slots = item < slots.length ? slots : Arrays.copyOf(slots, item + (item >> 1));
        slots[item] = join(item);
    }

    private int join(int item) {
        OpenStory story = stories.computeIfAbsent(members.get(item).story(), this::open);
        return story.add(item, members, postings) ? story.slot() : NOT_COUNTED;
    }

    private OpenStory open(long id) {
        OpenStory story =
                new OpenStory(id, bySlot.size(), find(id).map(Member::arrival).orElse(Instant.MIN));
        bySlot.add(story);
        return story;
    }

    /** Gives entries another story and counts anew. */
    void move(Map<Long, Long> storyByEntry) {
        for (int item = oldest; item < members.size(); item++) {
            Member member = members.get(item);
            Long story = storyByEntry.get(member.sequence());
            if (story != null) {
                members.set(item, member.in(story));
            }
        }
        rebuild();
    }

    private void forgetBefore(Instant start) {
        while (oldest < members.size() && members.get(oldest).arrival().isBefore(start)) {
            oldest++;
        }
        if (oldest >= FEWEST_FORGOTTEN && oldest > members.size() / 2) {
            rebuild();
        }
    }

    /** The same as if only the entries of the window had ever been added. */
    private void rebuild() {
        List<Member> kept = List.copyOf(members.subList(oldest, members.size()));
        Postings before = postings;
        members = new ArrayList<>(kept.size() * 2);
        postings = new Postings();
        stories.clear();
        bySlot.clear();
        copies.clear();
        oldest = 0;
        for (Member member : kept) {
            place(member, before.vector(member));
        }
    }

    /** Stories with an entry in the window, in order of their first one. Some may be closed. */
    Collection<OpenStory> stories() {
        return Collections.unmodifiableCollection(stories.values());
    }

    OpenStory story(int slot) {
        return bySlot.get(slot);
    }

    /**
     * Whether a story takes entries: it got one lately, and its founder is not too long ago. A founder that has left the
     * window was too long ago.
     */
    boolean isOpen(OpenStory story, Instant now, StorySettings settings) {
        return !story.lastArrival().isBefore(now.minus(settings.idle()))
                && !story.founded().isBefore(now.minus(settings.longest()));
    }

    /** The newest entry of a group of copies, or the original. */
    Optional<Member> newestOfGroup(long group, Instant now) {
        Optional<Member> newest =
                Optional.ofNullable(copies.get(group)).map(members::get).or(() -> find(group));
        return newest.filter(member -> !member.arrival().isBefore(now.minus(StorySettings.WINDOW)));
    }

    /** The entry with a sequence, where it is in the window. */
    Optional<Member> find(long sequence) {
        int low = oldest;
        int high = members.size() - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (members.get(middle).sequence() < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == high && members.get(low).sequence() == sequence
                ? Optional.of(members.get(low))
                : Optional.empty();
    }

    Member member(int item) {
        return members.get(item);
    }

    /** The entries of a story, each text once; empty where the story has none. */
    List<Member> reports(long story) {
        OpenStory open = stories.get(story);
        return open == null
                ? List.of()
                : open.counted().stream()
                        .filter(item -> item >= oldest)
                        .map(this::member)
                        .toList();
    }

    StoryVector vector(Member member) {
        return postings.vector(member);
    }

    /**
     * The stories that an entry was compared with and that pass, the nearest few first; without those that have next to
     * nothing of it. Thousands are not sorted for the sake of a few.
     */
    List<OpenStory> nearest(Similarities like, int most, Predicate<OpenStory> which) {
        OpenStory[] near = new OpenStory[most];
        double[] cosines = new double[most];
        int found = 0;
        for (int slot : like.stories()) {
            OpenStory story = bySlot.get(slot);
            double cosine = like.sum(slot) / story.length();
            if (cosine >= LEAST_COSINE
                    && (found < most || isNearer(cosine, story, cosines[most - 1], near[most - 1]))
                    && which.test(story)) {
                int place = found < most ? found++ : most - 1;
                while (place > 0 && isNearer(cosine, story, cosines[place - 1], near[place - 1])) {
                    near[place] = near[place - 1];
                    cosines[place] = cosines[place - 1];
                    place--;
                }
                near[place] = story;
                cosines[place] = cosine;
            }
        }
        return List.of(Arrays.copyOf(near, found));
    }

    private static boolean isNearer(double cosine, OpenStory story, double otherCosine, OpenStory other) {
        return cosine > otherCosine || cosine == otherCosine && story.id() < other.id();
    }

    /** How many entries, copies too, each story got since then; those without any are absent. */
    Map<Long, Integer> arrivedSince(Instant start) {
        Map<Long, Integer> arrived = new HashMap<>();
        for (int item = members.size() - 1;
                item >= oldest && !members.get(item).arrival().isBefore(start);
                item--) {
            arrived.merge(members.get(item).story(), 1, Integer::sum);
        }
        return arrived;
    }

    Postings postings() {
        return postings;
    }

    /** Fills in how like the stories an entry is. */
    void compare(StoryVector vector, Similarities like) {
        like.clear(members.size(), bySlot.size());
        like.compare(vector, postings, oldest);
        like.gather(slots);
    }

    /** How many entries arrive in an hour, as far back as the window reaches. */
    double entriesAnHour() {
        if (size() == 0) {
            return 0;
        }
        Instant first = members.get(oldest).arrival();
        Instant last = members.get(members.size() - 1).arrival();
        return size() / (StoryFeatures.hours(first, last) + 1);
    }

    int size() {
        return members.size() - oldest;
    }

    Optional<Member> newest() {
        return members.isEmpty() ? Optional.empty() : Optional.of(members.get(members.size() - 1));
    }
}
