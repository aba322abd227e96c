package io.topicwire.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a name and of a text as they are compared: accents folded by the analysis, Arabic and Hebrew letters by
 * this class. Where a language writes small words into one with a name ({@code l'Inde}, {@code Rusya'nın},
 * {@code والهند}, {@code 한국은}) the forms of a text's word include the name alone.
 */
final class NameWords {
    /** Shortest rest that is looked up after letters of a word were taken for a small word. */
    private static final int SHORTEST_REST = 2;

    /** Longest {@code dell'} before and {@code 'nın} behind a name. */
    private static final int LONGEST_CLITIC = 5;

    /** A number with what marks a variant or a plural: {@code 30MKI}, {@code 16s}, {@code Su30M}. */
    private static final Pattern VARIANT = Pattern.compile("(\\p{L}{0,4}\\d{1,4})[A-Za-z][A-Za-z0-9]{0,3}");

    /** Korean particles and what makes a nation's name its army, people or goods; longer before shorter. */
    private static final String[] PARTICLES = {
        "에서는", "에서도", "으로부터", "에게", "에서", "으로", "까지", "부터", "보다", "에는", "에도", "과의", "와의", "군은", "군이", "군의", "은", "는",
        "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만", "군", "인", "산", "측", "제", "발"
    };

    private NameWords() {}

    /** A name's words: one with a capital as it stands, any other in small letters. */
    static List<String> of(String name) {
        return TextAnalysis.words(name).stream()
                .map(word -> plain(word.exact()))
                .toList();
    }

    /**
     * The ways to read a text's word, each as a name would write it.
     *
     * @param shouted whether the text is all in capitals, so that names are compared in small letters
     */
    static List<String> forms(TextWord word, boolean shouted) {
        String exact = shouted ? word.folded() : word.exact();
        if (exact.charAt(0) >= '\u0590') {
            return joinedForms(plain(exact));
        }
        if (exact.indexOf('\'') < 0) {
            return exact.equals(word.folded()) ? List.of(exact) : List.of(exact, word.folded());
        }
        List<String> forms = new ArrayList<>(List.of(exact, word.folded()));
        int apostrophe = exact.indexOf('\'');
        if (apostrophe <= LONGEST_CLITIC && apostrophe + 1 < exact.length()) {
            forms.add(exact.substring(apostrophe + 1));
            forms.add(word.folded()
                    .substring(Math.min(apostrophe + 1, word.folded().length())));
        }
        int last = exact.lastIndexOf('\'');
        if (exact.length() - last - 1 <= LONGEST_CLITIC && last > 0) {
            forms.add(exact.substring(0, last));
        }
        return forms;
    }

    /** The number of a type without what marks its variant: {@code 16} for {@code 16s}; empty where there is none. */
    static String withoutVariant(String word) {
        if (word.length() > 10 || !hasDigit(word)) {
            return "";
        }
        Matcher variant = VARIANT.matcher(word);
        return variant.matches() ? variant.group(1) : "";
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static List<String> joinedForms(String word) {
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        if (first >= '\u0590' && first <= '\u05ff') {
            return withoutPrefixes(word, "ושכבלמה", "");
        }
        if (first >= '\u0600' && first <= '\u06ff') {
            return withoutPrefixes(word, "وفبلك", "ال");
        }
        return first >= '\uac00' && first <= '\ud7a3' ? withoutParticles(word) : List.of(word);
    }

    /** Up to two letters that are words of their own, then the article. */
    private static List<String> withoutPrefixes(String word, String letters, String article) {
        List<String> forms = new ArrayList<>(List.of(word));
        String rest = word;
        for (int i = 0; i < 2 && rest.length() > SHORTEST_REST && letters.indexOf(rest.charAt(0)) >= 0; i++) {
            // In Arabic, "for" and the article make a double ل.
            boolean hidesArticle = !article.isEmpty() && rest.startsWith("لل");
            rest = hidesArticle ? "ا" + rest.substring(1) : rest.substring(1);
            forms.add(rest);
        }
        if (!article.isEmpty()) {
            List.copyOf(forms).stream()
                    .filter(form -> form.startsWith(article) && form.length() > article.length() + SHORTEST_REST)
                    .forEach(form -> forms.add(form.substring(article.length())));
        }
        return forms;
    }

    private static List<String> withoutParticles(String word) {
        List<String> forms = new ArrayList<>(List.of(word));
        for (String particle : PARTICLES) {
            if (word.endsWith(particle) && word.length() >= particle.length() + SHORTEST_REST) {
                forms.add(word.substring(0, word.length() - particle.length()));
            }
        }
        return forms;
    }

    /** Without vowel signs and quotation marks within, and with one letter where spellings vary. */
    private static String plain(String word) {
        if (word.charAt(0) < '\u0590' || word.charAt(0) > '\u06ff') {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean sign = Character.getType(c) == Character.NON_SPACING_MARK;
            if (!sign && c != '\u0640' && c != '"' && c != '\'' && c != '\u05f3' && c != '\u05f4') {
                plain.append(letter(c));
            }
        }
        return plain.length() == 0 ? word : plain.toString();
    }

    private static char letter(char c) {
        return switch (c) {
            case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
            case '\u0649', '\u06cc' -> '\u064a';
            case '\u06a9' -> '\u0643';
            case '\u0629', '\u06c1' -> '\u0647';
            default -> c;
        };
    }
}
