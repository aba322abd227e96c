package io.topicwire.topic;

import io.topicwire.feed.Limits;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into words by the rules of Unicode (UAX #29) and gives each its forms. Entries and queries go through the
 * same analysis, so they cannot disagree on what a word is.
 *
 * <p>The stemmer is KStem because it checks a dictionary: Porter's makes {@code patriotic} a {@code patriot} and
 * {@code generic} a {@code general}. KStem leaves some plurals alone ({@code exercises}, {@code talks}, {@code forces}),
 * hence the plural stemmer behind it. Its dictionary knows most nations too: {@code russia} finds {@code Russian}, though
 * {@code india} does not find {@code Indian}. Words of other scripts pass unchanged, and Chinese characters are a word each.
 */
final class TextAnalysis {
    /** Where both stemmers err: words in s that are no plurals or mean something else, and two of KStem's choices. */
    private static final StemmerOverrideFilter.StemmerOverrideMap STEMS = stems();

    private TextAnalysis() {}

    /** The words of the first {@link Limits#HTML_CHARACTERS} characters, in order. */
    static List<TextWord> words(String text) {
        String bounded = text.length() <= Limits.HTML_CHARACTERS ? text : text.substring(0, Limits.HTML_CHARACTERS);
        List<TextWord> words = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            tokenizer.setReader(new StringReader(bounded));
            collect(tokenizer, words);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return words;
    }

    private static void collect(StandardTokenizer tokenizer, List<TextWord> words) throws IOException {
        TokenStream letters = new ASCIIFoldingFilter(new PlainLettersFilter(new EnglishPossessiveFilter(tokenizer)));
        WordFormProbe exact = new WordFormProbe(letters);
        WordFormProbe folded = new WordFormProbe(new LowerCaseFilter(exact));
        TokenStream stemmed = new EnglishMinimalStemFilter(new KStemFilter(new StemmerOverrideFilter(folded, STEMS)));
        try (WordFormProbe stem = new WordFormProbe(stemmed)) {
            OffsetAttribute offset = stem.getAttribute(OffsetAttribute.class);
            stem.reset();
            while (stem.incrementToken()) {
                // A word of invisible characters only is none.
                if (!exact.form().isEmpty()) {
                    words.add(new TextWord(
                            exact.form(), folded.form(), stem.form(), offset.startOffset(), offset.endOffset()));
                }
            }
            stem.end();
        }
    }

    private static StemmerOverrideFilter.StemmerOverrideMap stems() {
        StemmerOverrideFilter.Builder stems = new StemmerOverrideFilter.Builder();
        Stream.of(
                        "abbas", "aids", "arms", "corps", "customs", "goods", "hamas", "laos", "mars", "means", "news",
                        "series", "timor")
                .forEach(word -> stems.add(word, word));
        // KStem takes "striking" for an adjective of its own and "armed" for the army's.
        stems.add("striking", "strike");
        stems.add("armed", "armed");
        try {
            return stems.build();
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot fail to be built", e);
        }
    }
}
