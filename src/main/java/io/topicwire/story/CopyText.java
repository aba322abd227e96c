package io.topicwire.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An entry's words made ready for comparing: the title and the first words of the text without boilerplate, as codes
 * (see {@link WordKinds}), and the sets of word groups that they form.
 */
final class CopyText {
    private static final int TITLE_WORDS = 30;
    /** A feed gives about fifty words; a text that opens with an inserted sentence needs a few more. */
    private static final int TEXT_WORDS = 64;

    private static final int SHORT_GROUP = 3;
    private static final int LONG_GROUP = 5;
    /** Of the whole text's groups one in eight is kept, chosen by its hash, so that two texts keep the same ones. */
    private static final int SAMPLING = 8;

    private static final int MOST_SAMPLES = 40;
    private static final int WHOLE_TEXT_WORDS = 400;

    private final List<String> display;
    private final long[] words;
    private final int titleWords;
    private final boolean caseless;
    private final int[] groups;
    private final int[] samples;

    private CopyText(List<String> title, List<String> text, WordKinds kinds) {
        display = new ArrayList<>(title);
        display.addAll(text.subList(0, Math.min(text.size(), TEXT_WORDS)));
        words = kinds.code(display);
        titleWords = title.size();
        caseless = kinds.isCaseless();
        groups = groups(words, SHORT_GROUP).distinct().toArray();
        samples = groups(kinds.code(text), LONG_GROUP)
                .filter(group -> group % SAMPLING == 0)
                .distinct()
                .limit(MOST_SAMPLES)
                .toArray();
    }

    /** Prepares a title and a text, both plain. */
    static CopyText of(String title, String text) {
        List<String> head = withoutCutWord(title, Words.cased(Boilerplate.stripTitle(title), TITLE_WORDS));
        String body = Boilerplate.stripText(text);
        return new CopyText(head, withoutTitle(Words.cased(body, WHOLE_TEXT_WORDS), head), new WordKinds(head, body));
    }

    /** A title that ends in an ellipsis may end in half a word. */
    private static List<String> withoutCutWord(String title, List<String> words) {
        boolean cut = title.endsWith("...") || title.endsWith("\u2026");
        return cut && words.size() > 1 ? words.subList(0, words.size() - 1) : words;
    }

    /** Many feeds repeat the title at the start of the text; it must not count twice. */
    private static List<String> withoutTitle(List<String> body, List<String> title) {
        boolean repeated = !title.isEmpty()
                && body.size() >= title.size()
                && lower(body.subList(0, title.size())).equals(lower(title));
        return repeated ? body.subList(title.size(), body.size()) : body;
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static IntStream groups(long[] words, int length) {
        return IntStream.rangeClosed(0, words.length - length).map(start -> group(words, start, length));
    }

    private static int group(long[] words, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = Hashes.chain(hash, WordKinds.word(words[i]));
        }
        return hash;
    }

    /** Title and first words of the text in order, as codes; not a copy. */
    long[] words() {
        return words;
    }

    /** How many of {@link #words} are the title. */
    int titleWords() {
        return titleWords;
    }

    /** {@code true} where the script has no capitals. */
    boolean caseless() {
        return caseless;
    }

    /** The distinct groups of three words of title and first words. */
    int[] groups() {
        return groups;
    }

    /** The sampled groups of five words of the whole text. */
    int[] samples() {
        return samples;
    }

    /** The longest runs of words whose groups of three are all among the other's, at most {@code limit}. */
    List<String> sharedWith(long[] other, int limit) {
        int[] theirs = groups(other, SHORT_GROUP).sorted().toArray();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + SHORT_GROUP <= words.length; i++) {
            int end = i;
            while (end + SHORT_GROUP <= words.length
                    && Arrays.binarySearch(theirs, group(words, end, SHORT_GROUP)) >= 0) {
                end++;
            }
            if (end > i) {
                runs.add(String.join(" ", display.subList(i, end + SHORT_GROUP - 1)));
                i = end;
            }
        }
        runs.sort(Comparator.comparingInt(String::length).reversed());
        return List.copyOf(runs.subList(0, Math.min(limit, runs.size())));
    }
}
