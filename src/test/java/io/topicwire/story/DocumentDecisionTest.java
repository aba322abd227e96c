package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.Entry;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.IdentityRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A feed that was read once is read again, changed in one way or another. */
final class DocumentDecisionTest {
    private static final FeedId FEED = new FeedId("paper");
    private static final Instant THEN = Instant.parse("2024-04-06T11:00:00Z");
    private static final List<Entries> BEFORE = IntStream.range(0, 8)
            .mapToObj(i -> item("guid-" + i, "https://example.org/" + i, i))
            .toList();

    @Test
    void theSameDocumentIsKnown() {
        assertThat(again(IdentityRule.AUTO, BEFORE).items()).allMatch(ItemDecision.Known.class::isInstance);
        assertThat(again(IdentityRule.AUTO, BEFORE).churn().changed()).isFalse();
    }

    @Test
    void newGuidsForKnownLinksAreAdopted() {
        DocumentDecision decision = again(IdentityRule.AUTO, each((entry, i) -> entry.guid("other-" + i)));
        assertThat(decision.items()).allMatch(ItemDecision.Moved.class::isInstance);
        assertThat(decision.churn()).isEqualTo(new IdChurn(0, 8, 8, 0));
        assertThat(decision.churn().changed()).isTrue();
        assertThat(decision.churn().stable()).isEqualTo(IdentityRule.LINK);
    }

    @Test
    void newGuidsAndLinksForKnownTitlesAreAdopted() {
        DocumentDecision decision = again(IdentityRule.AUTO, elsewhere());
        assertThat(decision.items())
                .allSatisfy(item -> assertThat(item)
                        .isInstanceOfSatisfying(
                                ItemDecision.Moved.class,
                                moved -> assertThat(moved.item().stored()).isPresent()));
        assertThat(decision.churn().stable()).isEqualTo(IdentityRule.TITLE_DAY);
    }

    @Test
    void aNewItemAmongThemIsNew() {
        List<Entries> document = new ArrayList<>(elsewhere());
        document.set(0, Entries.titled("Something else entirely").guid("new").link("https://new.example/n"));
        assertThat(again(IdentityRule.AUTO, document).items()).first().isInstanceOf(ItemDecision.New.class);
    }

    @Test
    void oneTitleOfTheDayUnderAnotherIdIsANewItem() {
        List<Entries> document = new ArrayList<>(BEFORE);
        document.set(0, BEFORE.get(0).guid("other").link("https://example.org/other"));
        assertThat(again(IdentityRule.AUTO, document).items().get(0)).isInstanceOf(ItemDecision.New.class);
    }

    @Test
    void aFewItemsPostedAgainInAFeedThatKeepsItsIdsAreNew() {
        List<Entries> document = new ArrayList<>(BEFORE);
        for (int i = 0; i < 3; i++) {
            document.set(i, BEFORE.get(i).guid("other-" + i).link("https://example.org/other-" + i));
        }
        assertThat(again(IdentityRule.AUTO, document).items().stream().filter(ItemDecision.New.class::isInstance))
                .hasSize(3);
    }

    @Test
    void theTitlesOfYesterdayAreOtherItems() {
        List<Entries> nextDay = elsewhere().stream()
                .map(entry -> entry.published("2024-04-07T10:00:00Z"))
                .toList();
        assertThat(again(IdentityRule.AUTO, nextDay).items()).allMatch(ItemDecision.New.class::isInstance);
    }

    @Test
    void equalTitlesOverOtherWordsAreOtherItems() {
        List<Entries> alerts = elsewhere().stream()
                .map(entry -> entry.summary("Gusts of ninety knots; harbour closed until further notice to all ships"))
                .toList();
        assertThat(again(IdentityRule.AUTO, alerts).items()).allMatch(ItemDecision.New.class::isInstance);
    }

    @Test
    void idsAreTakenAtTheirWordWhereTheOperatorSaysSo() {
        DocumentDecision decision = again(IdentityRule.GUID, each((entry, i) -> entry.guid("other-" + i)));
        assertThat(decision.items()).allMatch(ItemDecision.New.class::isInstance);
        assertThat(decision.churn()).isEqualTo(IdChurn.NONE);
    }

    @Test
    void anotherRuleAnnouncesNothingAgain() {
        for (IdentityRule from : IdentityRule.values()) {
            for (IdentityRule to : IdentityRule.values()) {
                DocumentDecision decision = decide(from, to, BEFORE);
                assertThat(decision.items()).as("%s, then %s", from, to).noneMatch(ItemDecision.New.class::isInstance);
                assertThat(decision.churn().changed())
                        .as("%s, then %s", from, to)
                        .isFalse();
            }
        }
    }

    @Test
    void guidsThatCountThePlaceInTheListAreNoIds() {
        List<Entries> shifted = new ArrayList<>();
        shifted.add(item("guid-0", "https://example.org/new", 99));
        for (int i = 1; i < BEFORE.size(); i++) {
            shifted.add(BEFORE.get(i - 1).guid("guid-" + i));
        }
        DocumentDecision decision = again(IdentityRule.AUTO, shifted);
        assertThat(decision.items().get(0))
                .isInstanceOfSatisfying(
                        ItemDecision.New.class,
                        item -> assertThat(item.identity().key().identity()).isEqualTo("link:example.org/new"));
        for (int i = 1; i < BEFORE.size(); i++) {
            long sequence = i;
            assertThat(decision.items().get(i)).isInstanceOfSatisfying(ItemDecision.Known.class, item -> {
                assertThat(item.item().sequence()).isEqualTo(sequence);
                assertThat(item.changed()).isFalse();
            });
        }
        assertThat(decision.churn().stable()).isEqualTo(IdentityRule.LINK);
    }

    @Test
    void aRewrittenItemWhosePageIsStillListedIsAnotherOne() {
        List<Entries> document = new ArrayList<>(BEFORE);
        document.set(7, BEFORE.get(0).guid("guid-100"));
        document.set(0, item("guid-0", "https://example.org/new", 99));
        assertThat(again(IdentityRule.AUTO, document).items().get(0)).isInstanceOf(ItemDecision.New.class);
    }

    @Test
    void aReuseOfUndatedItemsGoesByWhenTheyWereSeen() {
        Entries undated = BEFORE.get(0).published("");
        Entries reuse = item("guid-0", "https://example.org/new", 99).published("");
        assertThat(decide(List.of(undated), List.of(reuse), THEN.plus(Duration.ofDays(31))))
                .isInstanceOf(ItemDecision.New.class);
        assertThat(decide(List.of(undated), List.of(reuse), THEN.plus(Duration.ofDays(29))))
                .isInstanceOf(ItemDecision.Known.class);
    }

    private static ItemDecision decide(List<Entries> before, List<Entries> now, Instant at) {
        return decide(IdentityRule.AUTO, before, IdentityRule.AUTO, now, at)
                .items()
                .get(0);
    }

    private static DocumentDecision again(IdentityRule rule, List<Entries> document) {
        return decide(rule, rule, document);
    }

    private static DocumentDecision decide(IdentityRule before, IdentityRule now, List<Entries> document) {
        return decide(before, BEFORE, now, document, THEN.plus(Duration.ofHours(1)));
    }

    private static DocumentDecision decide(
            IdentityRule before, List<Entries> stored, IdentityRule rule, List<Entries> document, Instant at) {
        Stored store = Stored.of(EntryIdentities.of(FEED, before, entries(stored)), entries(stored));
        List<Entry> entries = entries(document);
        List<EntryIdentity> identities = EntryIdentities.of(FEED, rule, entries);
        return DocumentDecision.of(
                rule,
                IntStream.range(0, entries.size())
                        .mapToObj(i -> store.listed(identities.get(i), entries.get(i)))
                        .toList(),
                at);
    }

    private static List<Entry> entries(List<Entries> document) {
        return document.stream().map(Entries::entry).toList();
    }

    private static Entries item(String guid, String link, int number) {
        List<String> words = List.of("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india");
        String own = words.get(number % words.size()) + number;
        return Entries.titled("Report " + own)
                .guid(guid)
                .link(link)
                .summary(Stream.of("sails", "waits", "returns", "counts")
                        .map(verb -> own + verb + " " + own + "of" + verb)
                        .reduce("", (one, other) -> one + " " + other));
    }

    private static List<Entries> elsewhere() {
        return each((entry, i) -> entry.guid("other-" + i).link("https://example.com/moved/" + i));
    }

    private static List<Entries> each(Change change) {
        return IntStream.range(0, BEFORE.size())
                .mapToObj(i -> change.of(BEFORE.get(i), i))
                .toList();
    }

    private interface Change {
        Entries of(Entries entry, int number);
    }

    /** What the store would know, without one. */
    private record Stored(List<EntryIdentity> identities, List<KnownItem> items) {
        static Stored of(List<EntryIdentity> identities, List<Entry> entries) {
            List<KnownItem> items = IntStream.range(0, entries.size())
                    .mapToObj(i -> new KnownItem(
                            i + 1,
                            identities.get(i).key().identity(),
                            identities.get(i).contentHash(),
                            THEN,
                            Optional.of(entries.get(i))))
                    .toList();
            return new Stored(identities, items);
        }

        ListedItem listed(EntryIdentity identity, Entry entry) {
            return new ListedItem(
                    identity,
                    entry,
                    find(stored -> stored.key().equals(identity.key())),
                    find(stored ->
                            identity.linkKey().isPresent() && stored.linkKey().equals(identity.linkKey())),
                    find(stored ->
                            identity.titleKey().isPresent() && stored.titleKey().equals(identity.titleKey())));
        }

        private Optional<KnownItem> find(java.util.function.Predicate<EntryIdentity> wanted) {
            return IntStream.range(0, items.size())
                    .filter(i -> wanted.test(identities.get(i)))
                    .mapToObj(items::get)
                    .findFirst();
        }
    }
}
