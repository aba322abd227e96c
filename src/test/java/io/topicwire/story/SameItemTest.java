package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.FeedId;
import io.topicwire.feed.IdentityRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SameItemTest {
    private static final Instant NOW = Instant.parse("2024-01-01T10:05:00Z");
    private static final Entries STORED = Entries.titled("Fleet sails")
            .guid("1")
            .link("https://example.org/a")
            .published("2024-01-01T10:00:00Z");
    private static final KnownItem KNOWN = known(7, STORED);

    @Test
    void isNewWhereNothingIsKnown() {
        assertThat(decide(STORED, null, null))
                .isEqualTo(new ItemDecision.New(identity(STORED), "neither its key nor its link is known"));
    }

    @Test
    void isUnchangedWhereTheWordsAre() {
        assertThat(decide(STORED, KNOWN, KNOWN)).isEqualTo(new ItemDecision.Known(KNOWN, false, "the same key"));
    }

    @Test
    void isChangedWhereTheTitleIsEdited() {
        Entries edited = Entries.titled("Fleet sails home").guid("1").link(STORED.link());
        assertThat(decide(edited, KNOWN, KNOWN)).isEqualTo(new ItemDecision.Known(KNOWN, true, "the same key"));
    }

    @Test
    void adoptsANewGuidForAKnownLink() {
        Entries moved = STORED.guid("2");
        assertThat(decide(moved, null, KNOWN))
                .isEqualTo(new ItemDecision.Moved(KNOWN, identity(moved), "the same link under another key"));
    }

    @Test
    void isNoNewsWhereOnlyThePageMovedOrTheTypography() {
        Entries before = STORED.summary("The fleet’s flagship leads");
        KnownItem known = known(7, before);
        assertThat(known.saidOtherwise(STORED.summary("The fleet's  flagship leads")
                        .link("https://example.com/a")
                        .enclosure("https://example.com/a.mp3")
                        .published("2024-01-02T10:00:00Z")
                        .entry()))
                .isFalse();
        assertThat(known.saidOtherwise(
                        STORED.summary("The fleet's flagship follows").entry()))
                .isTrue();
        assertThat(known.saidOtherwise(
                        Entries.titled("Fleet waits").summary(before.summary()).entry()))
                .isTrue();
    }

    @Test
    void isNewWhereAGuidIsReusedForAnotherTitleAndLinkMuchLater() {
        Entries reuse = reuse("2024-02-15T10:00:00Z");
        assertThat(decide(reuse, KNOWN, null)).isInstanceOfSatisfying(ItemDecision.New.class, item -> {
            assertThat(item.identity().key().identity()).isEqualTo("link:example.org/b");
            assertThat(item.identity().contentHash()).isEqualTo(identity(reuse).contentHash());
        });
    }

    @Test
    void findsTheItemOfAReusedGuidAgain() {
        Entries reuse = reuse("2024-02-15T10:00:00Z");
        KnownItem newer =
                new KnownItem(9, "link:example.org/b", identity(reuse).contentHash(), NOW, Optional.of(reuse.entry()));
        assertThat(decide(reuse, KNOWN, newer)).isInstanceOfSatisfying(ItemDecision.Known.class, item -> {
            assertThat(item.item()).isEqualTo(newer);
            assertThat(item.changed()).isFalse();
        });
    }

    @Test
    void isAnEditAndNoReuseWithinAMonth() {
        assertThat(decide(reuse("2024-01-20T10:00:00Z"), KNOWN, null)).isInstanceOf(ItemDecision.Known.class);
    }

    @Test
    void isAnEditWhereMostWordsStayThoughLinkTitleAndDateChange() {
        Entries guide = STORED.summary("What every captain should know of harbour fees, by port");
        Entries again = Entries.titled("Harbour fees: the guide")
                .guid("1")
                .link("https://example.org/guide-2025")
                .summary("Updated: what every captain should know of harbour fees, by port")
                .published("2024-12-01T10:00:00Z");
        assertThat(decide(again, known(7, guide), null)).isInstanceOf(ItemDecision.Known.class);
    }

    @Test
    void isAnEditWhereOnlyTitleAndDateChange() {
        Entries edited = Entries.titled("Another").guid("1").link(STORED.link()).published("2024-03-01T10:00:00Z");
        assertThat(decide(edited, KNOWN, KNOWN)).isInstanceOf(ItemDecision.Known.class);
    }

    @Test
    void isAnEditWhereOnlyLinkAndDateChange() {
        Entries edited = STORED.link("https://example.org/moved").published("2024-03-01T10:00:00Z");
        assertThat(decide(edited, KNOWN, null)).isInstanceOf(ItemDecision.Known.class);
    }

    @Test
    void isAnEditWhereTheStoredWordsAreNotAtHand() {
        KnownItem purged = new KnownItem(7, KNOWN.identity(), KNOWN.contentHash(), NOW, Optional.empty());
        assertThat(decide(reuse("2024-02-15T10:00:00Z"), purged, null)).isInstanceOf(ItemDecision.Known.class);
    }

    @Test
    void isNewWhereAPageIsUsedAgainForAnotherStoryMuchLater() {
        Entries column =
                Entries.titled("The next column").guid("2").link(STORED.link()).published("2024-03-01T10:00:00Z");
        assertThat(decide(column, null, KNOWN)).isInstanceOf(ItemDecision.New.class);
    }

    private static Entries reuse(String published) {
        return Entries.titled("Budget passes")
                .guid("1")
                .link("https://example.org/b")
                .published(published);
    }

    private static ItemDecision decide(
            Entries entry,
            @org.jspecify.annotations.Nullable KnownItem byKey,
            @org.jspecify.annotations.Nullable KnownItem byLink) {
        return new SameItem(IdentityRule.AUTO, Set.of(), NOW)
                .decide(new ListedItem(
                        identity(entry),
                        entry.entry(),
                        Optional.ofNullable(byKey),
                        Optional.ofNullable(byLink),
                        Optional.empty()));
    }

    private static KnownItem known(long sequence, Entries entry) {
        EntryIdentity identity = identity(entry);
        return new KnownItem(
                sequence, identity.key().identity(), identity.contentHash(), NOW, Optional.of(entry.entry()));
    }

    private static EntryIdentity identity(Entries entry) {
        return EntryIdentities.of(new FeedId("paper"), IdentityRule.AUTO, List.of(entry.entry()))
                .get(0);
    }
}
