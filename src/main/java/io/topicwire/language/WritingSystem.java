package io.topicwire.language;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.ARMENIAN;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.ETHIOPIC;
import static java.lang.Character.UnicodeScript.GEORGIAN;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.GUJARATI;
import static java.lang.Character.UnicodeScript.GURMUKHI;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KANNADA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LAO;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.MALAYALAM;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.ORIYA;
import static java.lang.Character.UnicodeScript.SINHALA;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.TELUGU;
import static java.lang.Character.UnicodeScript.THAANA;
import static java.lang.Character.UnicodeScript.THAI;
import static java.lang.Character.UnicodeScript.TIBETAN;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which languages of the news are written in a script (from the supplemental data of Unicode's CLDR, "Languages and
 * Scripts", narrowed by hand to languages that have news sites).
 *
 * @param script hiragana stands for Japanese as a whole
 * @param sole the language that a text in this script is in where nothing else is known; empty where there are several
 * @param told those that the detector can tell from one another
 * @param others more that are written so
 */
record WritingSystem(UnicodeScript script, Optional<String> sole, Set<String> told, Set<String> others) {
    private static final List<WritingSystem> ALL = List.of(
            several(
                    LATIN,
                    "af az ca cs cy da de en es et eu fi fr ga hr hu id is it lt lv ms nl no pl pt ro sk sl sq sv sw tl"
                            + " tr vi",
                    "an ast bm br bs co eo ff fo fy gd gl gn ha haw hmn ht ig jv ku la lb lg li ln mg mi mt nb nds nn"
                            + " ny oc om qu rm rn rw sc sh sm sn so sr st su tg tk tn to ts uz wo xh yo zu"),
            several(CYRILLIC, "be bg kk mk mn ru sr uk", "az ba ce cv ky os sah sh tg tk tt uz"),
            several(ARABIC, "ar fa ur", "az ckb kk ku pa ps sd ug"),
            several(DEVANAGARI, "hi mr", "bho kok mai ne sa"),
            several(ETHIOPIC, "", "am ti"),
            several(TIBETAN, "", "bo dz"),
            sole(ARMENIAN, "hy", ""),
            sole(BENGALI, "bn", "as mni"),
            sole(GEORGIAN, "ka", ""),
            sole(GREEK, "el", ""),
            sole(GUJARATI, "gu", ""),
            sole(GURMUKHI, "pa", ""),
            sole(HAN, "zh", "ja yue ko"),
            sole(HANGUL, "ko", ""),
            sole(HEBREW, "he", "yi"),
            sole(HIRAGANA, "ja", ""),
            sole(KANNADA, "kn", ""),
            sole(KHMER, "km", ""),
            sole(LAO, "lo", ""),
            sole(MALAYALAM, "ml", ""),
            sole(MYANMAR, "my", "mnw shn"),
            sole(ORIYA, "or", ""),
            sole(SINHALA, "si", ""),
            sole(TAMIL, "ta", ""),
            sole(TELUGU, "te", ""),
            sole(THAANA, "dv", ""),
            sole(THAI, "th", ""));

    private static WritingSystem several(UnicodeScript script, String told, String others) {
        return new WritingSystem(script, Optional.empty(), codes(told), codes(others));
    }

    private static WritingSystem sole(UnicodeScript script, String language, String others) {
        return new WritingSystem(script, Optional.of(language), Set.of(), codes(others));
    }

    private static Set<String> codes(String list) {
        return list.isEmpty() ? Set.of() : Set.of(list.split(" "));
    }

    /** Empty for a script in which no news is known to be written. */
    static Optional<WritingSystem> of(UnicodeScript script) {
        return ALL.stream().filter(system -> system.script == script).findFirst();
    }

    /** Whether nothing is known against this language being written so. */
    boolean mayWrite(String language) {
        return languages().contains(language)
                || ALL.stream().noneMatch(system -> system.languages().contains(language));
    }

    private Set<String> languages() {
        Set<String> all = new HashSet<>(told);
        Stream.concat(sole.stream(), others.stream()).forEach(all::add);
        return all;
    }
}
