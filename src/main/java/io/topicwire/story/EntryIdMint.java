package io.topicwire.story;

import io.topicwire.feed.EntryId;
import io.topicwire.feed.EntryKey;
import io.topicwire.feed.Guid;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Gives an entry the identifier under which it is published for ever. A publisher's Atom id is kept, as RFC 4287 section
 * 4.2.6 asks of republishers; otherwise the identifier is a name-based UUID (RFC 9562 section 5.8, version 8 over
 * SHA-256) of the entry's key. It depends on nothing else: neither on this host nor on the order of the configuration.
 */
public final class EntryIdMint {
    /** Longest Atom id that is adopted, in characters. */
    public static final int MAX_LENGTH = 600;

    /** Separates our names from those of other makers of version 8 identifiers. */
    private static final String NAMESPACE = "io.topicwire entry";

    private static final String STORY_NAMESPACE = "io.topicwire story";
    /** A reader that makes ids into links must not be handed a program. */
    private static final Set<String> UNSAFE_SCHEMES = Set.of("javascript", "vbscript", "data", "file", "blob");

    private EntryIdMint() {}

    /**
     * The identifier that an entry should have.
     *
     * @param key the key under which the entry is stored first
     * @param guid the publisher's identifier; used where it is an Atom id and an absolute IRI of at most
     *     {@link #MAX_LENGTH} characters
     */
    public static EntryId mint(EntryKey key, Optional<Guid> guid) {
        return guid.filter(EntryIdMint::isAdoptable)
                .map(atom -> new EntryId(atom.value()))
                .orElseGet(() -> mintAnew(key, 0));
    }

    /**
     * The identifier for an entry whose wanted one is taken by another.
     *
     * @param attempt from 1; each number gives another identifier, the same at every call
     */
    public static EntryId mintAnew(EntryKey key, int attempt) {
        Digest name = new Digest().add(NAMESPACE).add(key.feed().value()).add(key.identity());
        if (attempt > 0) {
            name.add(Integer.toString(attempt));
        }
        return named(name);
    }

    /** The identifier of the story that an entry founds. */
    public static EntryId mintStory(EntryId founder) {
        return named(new Digest().add(STORY_NAMESPACE).add(founder.value()));
    }

    /**
     * The identifier of a development of a story.
     *
     * @param number of its milestone
     */
    public static EntryId mintDevelopment(EntryId story, int number) {
        return named(new Digest().add(STORY_NAMESPACE).add(story.value()).add(Integer.toString(number)));
    }

    private static EntryId named(Digest name) {
        return new EntryId("urn:uuid:" + versionEight(ByteBuffer.wrap(name.bytes())));
    }

    private static UUID versionEight(ByteBuffer hash) {
        long high = hash.getLong() & ~0xF000L | 0x8000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static boolean isAdoptable(Guid guid) {
        String value = guid.value();
        int colon = value.indexOf(':');
        if (!guid.atomId() || value.length() > MAX_LENGTH || colon < 1 || colon == value.length() - 1) {
            return false;
        }
        String scheme = value.substring(0, colon).toLowerCase(Locale.ROOT);
        return isScheme(scheme)
                && !UNSAFE_SCHEMES.contains(scheme)
                && value.codePoints().noneMatch(EntryIdMint::isForbidden);
    }

    private static boolean isScheme(String text) {
        return text.charAt(0) >= 'a'
                && text.charAt(0) <= 'z'
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0);
    }

    /** What RFC 3987 section 2.2 leaves out of an IRI. */
    private static boolean isForbidden(int c) {
        return c <= ' '
                || "<>\"{}|\\^`".indexOf(c) >= 0
                || Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.SURROGATE;
    }
}
