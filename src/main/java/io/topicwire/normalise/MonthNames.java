package io.topicwire.normalise;

import java.util.List;

/** Beginnings of month names in about twenty languages, without accents. The longest beginning that fits wins. */
final class MonthNames {
    private static final List<List<String>> STEMS = List.of(
            List.of("jan", "ene", "gen", "ian", "tammi", "stycz", "led", "oca", "янв", "сiч", "січ", "ιαν", "sty"),
            List.of("feb", "fev", "helmi", "lut", "uno", "suba", "фев", "лют", "φεβ"),
            List.of("mar", "maer", "maart", "mrt", "maalis", "brez", "мар", "бер", "μαρ"),
            List.of("apr", "avr", "abr", "huhti", "kwi", "dub", "nisan", "апр", "квi", "кві", "απρ"),
            List.of("may", "mai", "maj", "mei", "mag", "touko", "kvet", "мая", "маи", "тра", "μαι"),
            List.of("jun", "juin", "giu", "iun", "kesa", "cze", "cerven", "haz", "июн", "чер", "ιουν"),
            List.of("jul", "juil", "lug", "iul", "heina", "lip", "cervenec", "cervence", "tem", "июл", "лип", "ιουλ"),
            List.of("aug", "aou", "ago", "agu", "elo", "sie", "srp", "авг", "сер", "αυγ"),
            List.of("sep", "set", "szep", "syys", "wrz", "zar", "eyl", "сен", "вер", "σεπ"),
            List.of("oct", "okt", "out", "ott", "loka", "pazd", "rij", "eki", "окт", "жов", "οκτ"),
            List.of("nov", "noi", "marras", "lis", "kas", "ноя", "лис", "νοε"),
            List.of("dec", "dez", "dic", "des", "joulu", "gru", "pros", "aral", "дек", "гру", "δεκ"));

    private MonthNames() {}

    /** 1 to 12, or 0 where the word is no month. */
    static int find(String word) {
        int month = 0;
        int longest = 0;
        for (int i = 0; i < STEMS.size(); i++) {
            for (String stem : STEMS.get(i)) {
                if (stem.length() > longest && word.startsWith(stem)) {
                    longest = stem.length();
                    month = i + 1;
                }
            }
        }
        return month;
    }
}
