package io.topicwire.story.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The entries of one story in the window. Its centroid is never written out: of it only the length is needed, which
 * grows by products of entries.
 */
final class OpenStory {
    private final long id;
    private final int slot;
    private final Instant founded;
    /** Numbers of the entries that count, ascending: of entries with one text only the first. */
    private final List<Integer> counted = new ArrayList<>();

    private final Set<Long> groups = new HashSet<>();
    private final NameCounts names = new NameCounts();
    private int size;
    private double length2;
    private double titleLength2;
    private Instant firstPublished = Instant.MAX;
    private Instant lastPublished = Instant.MIN;
    private Instant lastArrival = Instant.MIN;

    /**
     * A story without entries yet.
     *
     * @param slot its number among the stories of the index, for tables
     * @param founded when its founder arrived; long ago where that has left the window
     */
    OpenStory(long id, int slot, Instant founded) {
        this.id = id;
        this.slot = slot;
        this.founded = founded;
    }

    Instant founded() {
        return founded;
    }

    long id() {
        return id;
    }

    int slot() {
        return slot;
    }

    /**
     * Takes an entry in.
     *
     * @return whether it counts: whether it is not another copy of an entry that is in the story
     */
    boolean add(int item, List<Member> members, Postings postings) {
        Member member = members.get(item);
        size++;
        firstPublished = earlier(firstPublished, member.published());
        lastPublished = later(lastPublished, member.published());
        lastArrival = later(lastArrival, member.arrival());
        if (!groups.add(member.group())) {
            return false;
        }
        double product = 0;
        double titleProduct = 0;
        for (int other : counted) {
            product += postings.product(member, members.get(other));
            titleProduct += postings.titleProduct(member, members.get(other));
        }
        length2 += 2 * product + postings.product(member, member);
        titleLength2 += 2 * titleProduct + postings.titleProduct(member, member);
        counted.add(item);
        for (int i = member.start(); i < member.end(); i++) {
            if (StoryVector.kind(postings.kind(i)) == StoryVector.NAME) {
                names.add(postings.term(i));
            }
        }
        return true;
    }

    /** Numbers of the entries that count, ascending. */
    List<Integer> counted() {
        return counted;
    }

    /** In how many of the entries that count each name stands. */
    NameCounts names() {
        return names;
    }

    /** All entries, copies too. */
    int size() {
        return size;
    }

    /** Length of the sum of its entries. */
    double length() {
        return Math.sqrt(length2);
    }

    /** Length of the sum of their titles, 0 where none has one. */
    double titleLength() {
        return Math.sqrt(titleLength2);
    }

    /** Mean cosine of two of its entries, 1 where there is only one. */
    double cohesion() {
        int n = counted.size();
        return n < 2 ? 1 : (length2 - n) / ((double) n * (n - 1));
    }

    Instant firstPublished() {
        return firstPublished;
    }

    Instant lastPublished() {
        return lastPublished;
    }

    Instant lastArrival() {
        return lastArrival;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
