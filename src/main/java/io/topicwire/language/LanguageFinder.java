package io.topicwire.language;

import io.topicwire.feed.EntryText;
import io.topicwire.feed.SafeHtml;
import io.topicwire.language.FoundLanguage.Means;
import io.topicwire.language.WordDetector.Ranking;
import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in which language an entry is: the declared one, else the one that is written so, else the one that its words
 * are most like. A declaration is not believed where the script refutes it, or where the words of a longer text clearly
 * do: publishing systems declare English until somebody changes that. Thread-safe; the same text gives the same answer.
 */
public final class LanguageFinder {
    /** What is read of an entry: enough for {@link #LONG_WORDS} words, and the time of the detector grows with it. */
    private static final int CHARACTERS = 240;

    /** A name in another script is no text in it. */
    private static final int LEAST_LETTERS = 4;

    /** Of fewer words the detector is right too seldom to be asked. */
    private static final int LEAST_WORDS = 4;

    /** From so many words on the detector may contradict a publisher. */
    private static final int LONG_WORDS = 20;

    /** Of answers with this lead 2.0 % were wrong in Latin script at eight words, 1.0 % at twenty. */
    private static final double LIKELY = 0.1;

    /**
     * How far the declared language must be behind: of 7,511 true declarations in 79 languages at twenty words 0.1 % were
     * then contradicted, of 5,564 English texts none.
     */
    private static final double SURE = 0.5;

    /** Languages so near to one another that the detector's word against a publisher's counts for nothing. */
    private static final List<Set<String>> NEAR = List.of(
            Set.of("da", "no", "nb", "nn"),
            Set.of("bs", "hr", "sh", "sl", "sr"),
            Set.of("cs", "sk"),
            Set.of("id", "ms"),
            Set.of("af", "nl"),
            Set.of("ca", "es"),
            Set.of("hi", "mr"));

    /**
     * Finds the language of these words.
     *
     * @param text with the language that is declared for it, in whatever form
     */
    public FoundLanguage find(EntryText text) {
        Reading reading = new Reading(text.language().strip(), beginning(text));
        Optional<DeclaredTag> declared = DeclaredTag.parse(text.language());
        Optional<WritingSystem> system = reading.system();
        if (system.isEmpty()) {
            return declared.map(reading::believed).orElseGet(reading::unknown);
        }
        return declared.map(tag -> reading.judged(tag, system.get())).orElseGet(() -> reading.undeclared(system.get()));
    }

    private static String beginning(EntryText text) {
        StringBuilder out = new StringBuilder(text.title());
        for (SafeHtml part : List.of(text.summary(), text.content())) {
            if (out.length() < CHARACTERS && !part.isEmpty()) {
                out.append(' ').append(part.text());
            }
        }
        return out.substring(0, Math.min(out.length(), CHARACTERS));
    }

    /** One text and what is declared of it. */
    private record Reading(String written, String text, List<String> words) {
        Reading(String written, String text) {
            this(written, text, List.of(text.strip().split("\\s+")));
        }

        Optional<WritingSystem> system() {
            ScriptCount count = ScriptCount.of(text);
            return count.letters() < LEAST_LETTERS
                    ? Optional.empty()
                    : count.script().flatMap(WritingSystem::of);
        }

        /** By the script first, by the words where there are enough of them. */
        FoundLanguage judged(DeclaredTag declared, WritingSystem system) {
            boolean fits = system.mayWrite(declared.primary());
            if (!fits && system.script() != UnicodeScript.LATIN) {
                return undeclared(system);
            }
            // Latin letters alone refute nothing: brands and names are written so everywhere.
            return contradiction(declared, system, fits).orElseGet(() -> believed(declared));
        }

        private Optional<FoundLanguage> contradiction(DeclaredTag declared, WritingSystem system, boolean fits) {
            Set<String> own = near(declared.primary());
            boolean told = own.stream().anyMatch(system.told()::contains);
            boolean plainlyTrue = declared.primary().equals("en") && EnglishWords.prevailIn(words);
            if (words.size() < LONG_WORDS || fits && !told || plainlyTrue) {
                return Optional.empty();
            }
            Ranking ranking = WordDetector.rank(system.told(), text);
            if (!fits) {
                // It may be the declared language in Latin letters, of which the detector knows nothing.
                return ranking.first(SURE).map(this::detected);
            }
            return ranking.behind(own) < SURE
                    ? Optional.empty()
                    : Optional.of(ranking.first(LIKELY).map(this::detected).orElseGet(this::unknown));
        }

        FoundLanguage undeclared(WritingSystem system) {
            if (system.sole().isPresent()) {
                return new FoundLanguage(system.sole().get(), Means.SCRIPT, written);
            }
            if (words.size() < LEAST_WORDS) {
                return unknown();
            }
            return WordDetector.rank(system.told(), text)
                    .first(LIKELY)
                    .map(this::detected)
                    .orElseGet(this::unknown);
        }

        private FoundLanguage detected(String language) {
            return new FoundLanguage(language, Means.DETECTOR, written);
        }

        FoundLanguage believed(DeclaredTag declared) {
            return new FoundLanguage(declared.tag(), Means.DECLARED, written);
        }

        FoundLanguage unknown() {
            return new FoundLanguage("", Means.UNKNOWN, written);
        }
    }

    private static Set<String> near(String language) {
        Set<String> near = new HashSet<>(Set.of(language));
        NEAR.stream().filter(family -> family.contains(language)).forEach(near::addAll);
        return near;
    }
}
