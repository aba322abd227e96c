package io.topicwire.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Which of some languages a text is most like, by its groups of up to three letters (the model of Apache OpenNLP for 103
 * languages). Thread-safe, with a detector of its own for each call over one model, 11 MB in a file and about 40 MB on the heap, is loaded when it is first asked for.
 */
final class WordDetector {
    private static final String FILE = "/langdetect-183.bin";

    /** Codes of the model that have no two-letter code of their own, and what feeds write for them. */
    private static final Map<String, String> IN_FEEDS =
            Map.of("pes", "fa", "lvs", "lv", "ekk", "et", "nob", "no", "nno", "no");

    private WordDetector() {}

    /**
     * Ranks these languages.
     *
     * @param text not bounded here: the time grows with it, about a millisecond for 150 characters
     * @param languages primary subtags; the others of the model count as impossible
     */
    static Ranking rank(Set<String> languages, String text) {
        Map<String, Double> behind = new LinkedHashMap<>();
        double best = 0;
        for (Language guess : new LanguageDetectorME(Loaded.MODEL).predictLanguages(text)) {
            String code = IN_FEEDS.getOrDefault(guess.getLang(), DeclaredTag.shortened(guess.getLang()));
            if (languages.contains(code)) {
                best = Math.max(best, guess.getConfidence());
                behind.putIfAbsent(code, Math.log(best / guess.getConfidence()));
            }
        }
        return new Ranking(behind);
    }

    /**
     * Languages, the likeliest first.
     *
     * @param behind for each how far it is behind the first: the natural logarithm of how many times likelier that is
     */
    record Ranking(Map<String, Double> behind) {
        /** The first, where it is at least this far before the next. */
        Optional<String> first(double lead) {
            List<Double> distances = List.copyOf(behind.values());
            return distances.size() > 1 && distances.get(1) < lead
                    ? Optional.empty()
                    : behind.keySet().stream().findFirst();
        }

        /** How far the nearest of these is behind the first; infinitely where none is ranked. */
        double behind(Set<String> languages) {
            return behind.entrySet().stream()
                    .filter(entry -> languages.contains(entry.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }

    /** Loads on first use. */
    private static final class Loaded {
        static final LanguageDetectorModel MODEL = model();

        private static LanguageDetectorModel model() {
            try (InputStream in = WordDetector.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(FILE + " is not on the class path: opennlp-models-langdetect");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " cannot be read", e);
            }
        }
    }
}
