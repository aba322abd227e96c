package io.topicwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.EntryId;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.FeedId;
import io.topicwire.feed.Guid;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntryIdMintTest {
    private static final EntryKey KEY = new EntryKey(new FeedId("paper"), "guid:1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag:example.org,2024:story-1",
                "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
                "https://example.org/a?b=1#c",
                "HTTP://Example.org/A",
                "tag:example.org,2024:\u00e9t\u00e9",
            })
    void keepsAnAtomIdVerbatim(String value) {
        assertThat(EntryIdMint.mint(KEY, Optional.of(new Guid(value, true)))).isEqualTo(new EntryId(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "story-1",
                "/a/b",
                "1:2",
                "tag:",
                "tag:example.org,2024:with space",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://example.org/<a>",
                ":x",
            })
    void mintsWhereTheAtomIdIsNoSafeAbsoluteIri(String value) {
        assertThat(EntryIdMint.mint(KEY, Optional.of(new Guid(value, true)))).isEqualTo(minted());
    }

    @Test
    void mintsWhereTheGuidIsNoAtomId() {
        assertThat(EntryIdMint.mint(KEY, Optional.of(new Guid("https://example.org/a", false))))
                .isEqualTo(minted());
    }

    @Test
    void mintsWhereTheAtomIdIsTooLong() {
        Guid guid = new Guid("tag:example.org,2024:" + "x".repeat(600), true);
        assertThat(EntryIdMint.mint(KEY, Optional.of(guid))).isEqualTo(minted());
    }

    @Test
    void mintsANameBasedUuidOfVersionEight() {
        UUID uuid = UUID.fromString(minted().value().substring("urn:uuid:".length()));
        assertThat(uuid.version()).isEqualTo(8);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    /** Published ids must not change from one release to the next: this value is a promise. */
    @Test
    void mintsTheSameForEver() {
        assertThat(minted().value()).isEqualTo("urn:uuid:1206458b-1204-849e-91be-b260482c7b3a");
    }

    @Test
    void dependsOnFeedAndIdentity() {
        assertThat(minted(new EntryKey(new FeedId("paper"), "guid:2"))).isNotEqualTo(minted());
        assertThat(minted(new EntryKey(new FeedId("other"), "guid:1"))).isNotEqualTo(minted());
        assertThat(minted(new EntryKey(new FeedId("a"), "b:c")))
                .isNotEqualTo(minted(new EntryKey(new FeedId("ab"), ":c")));
    }

    @Test
    void mintsAnotherAtEachAttempt() {
        assertThat(IntStream.range(0, 50).mapToObj(attempt -> EntryIdMint.mintAnew(KEY, attempt)))
                .doesNotHaveDuplicates();
        assertThat(EntryIdMint.mintAnew(KEY, 1)).isEqualTo(EntryIdMint.mintAnew(KEY, 1));
    }

    private static EntryId minted() {
        return minted(KEY);
    }

    private static EntryId minted(EntryKey key) {
        return EntryIdMint.mint(key, Optional.empty());
    }
}
