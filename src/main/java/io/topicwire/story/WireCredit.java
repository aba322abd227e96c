package io.topicwire.story;

import io.topicwire.feed.Author;
import io.topicwire.feed.Entry;
import io.topicwire.feed.Publisher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The news agency that an entry says its text is from: {@code KYIV (Reuters) -}, {@code — AFP}, {@code With inputs from
 * PTI}, {@code Source: TASS}, an author. That an agency is merely mentioned ({@code Reuters reported}) is no credit.
 * Evidence that two texts have one origin, never proof: an agency sends a thousand texts a day.
 */
final class WireCredit {
    private static final int LEAD_CHARACTERS = 200;
    private static final int END_CHARACTERS = 240;

    /** As agencies sign their texts; the first name is the one that is stored. */
    private static final List<Agency> AGENCIES = List.of(
            new Agency("AP", "AP", "Associated Press", "The Associated Press"),
            new Agency("Reuters", "Reuters", "Thomson Reuters"),
            new Agency("AFP", "AFP", "Agence France-Presse", "Agence France Presse"),
            new Agency("dpa", "dpa", "dpa-AFX", "Deutsche Presse-Agentur"),
            new Agency("TASS", "TASS", "ITAR-TASS", "\u0422\u0410\u0421\u0421"),
            new Agency("Interfax", "Interfax", "\u0418\u043d\u0442\u0435\u0440\u0444\u0430\u043a\u0441"),
            new Agency("RIA", "RIA", "RIA Novosti", "\u0420\u0418\u0410 \u041d\u043e\u0432\u043e\u0441\u0442\u0438"),
            new Agency("PTI", "PTI", "Press Trust of India"),
            new Agency("ANI", "ANI", "Asian News International"),
            new Agency("IANS", "IANS", "Indo-Asian News Service"),
            new Agency("Xinhua", "Xinhua", "Xinhua News Agency", "\u65b0\u534e\u793e"),
            new Agency("Kyodo", "Kyodo", "Kyodo News", "\u5171\u540c"),
            new Agency("Jiji", "Jiji", "Jiji Press", "\u6642\u4e8b"),
            new Agency("Yonhap", "Yonhap", "Yonhap News Agency", "\uc5f0\ud569\ub274\uc2a4"),
            new Agency("EFE", "EFE", "Agencia EFE"),
            new Agency("ANSA", "ANSA"),
            new Agency("Ukrinform", "Ukrinform", "\u0423\u043a\u0440\u0456\u043d\u0444\u043e\u0440\u043c"),
            new Agency("Anadolu", "Anadolu", "Anadolu Agency", "Anadolu Ajans\u0131"),
            new Agency("PAP", "PAP", "Polska Agencja Prasowa"),
            new Agency("Belga", "Belga"),
            new Agency("ANP", "ANP"),
            new Agency("NTB", "NTB"),
            new Agency("UPI", "UPI", "United Press International"),
            new Agency("CNA", "CNA", "Central News Agency"),
            new Agency("Bernama", "Bernama"),
            new Agency("APA", "APA", "Austria Presse Agentur"),
            new Agency("Lusa", "Lusa", "Ag\u00eancia Lusa"),
            new Agency("CTK", "CTK", "\u010cTK"),
            new Agency("TT", "TT Nyhetsbyr\u00e5n"),
            new Agency("BelTA", "BelTA", "\u0411\u0435\u043b\u0422\u0410"),
            new Agency("AAP", "AAP", "Australian Associated Press"),
            new Agency("PA", "PA Media", "Press Association"),
            new Agency("Bloomberg", "Bloomberg", "Bloomberg News"));

    private static final String NAME = AGENCIES.stream()
            .flatMap(agency -> agency.signatures().stream())
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")"));

    /** In capitals where the agency writes itself so: "(ap)" and "upi" are other things. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(\\[]" + NAME + "(?:[/,] ?[\\p{L} .]{2,30})?[)\\]]", Pattern.UNICODE_CASE);

    private static final Pattern BY_DASH = Pattern.compile("[-\u2013\u2014] ?" + NAME + "[.\\s]{0,3}$");

    private static final Pattern AFTER_WORDS = Pattern.compile(
            "(?<!\\p{L})(?:[Ww]ith (?:agency )?inputs? (?:from|by)|[Ss]ource|[Qq]uelle|[Ff]uente|[Ff]onte"
                    + "|\u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a|\u00a9|\\(c\\)|Copyright(?: \\d{4})?)"
                    + ":? (?:[Tt]he )?" + NAME + "(?![\\p{L}\\p{N}])");

    private WireCredit() {}

    /** The agency that an entry credits in its text, its title, its authors or its publisher, by its usual short name. */
    static Optional<String> of(Entry entry) {
        String summary = entry.text().summary().text();
        String content = entry.text().content().text();
        Stream<String> names = Stream.concat(
                entry.attribution().authors().stream().map(Author::name),
                entry.attribution().publisher().stream().map(Publisher::name));
        return of(entry.title(), content.length() >= summary.length() ? content : summary, names.toList());
    }

    /**
     * The same of its parts.
     *
     * @param title plain text, may be empty
     * @param text plain text; only its start and its end are looked at
     * @param names of authors and publisher, as the feed gives them
     */
    static Optional<String> of(String title, String text, List<String> names) {
        String lead = text.substring(0, Math.min(LEAD_CHARACTERS, text.length()));
        String end = text.substring(Math.max(0, text.length() - END_CHARACTERS)).stripTrailing();
        return found(IN_BRACKETS, lead)
                .or(() -> found(BY_DASH, end))
                .or(() -> found(AFTER_WORDS, end))
                .or(() -> found(IN_BRACKETS, end))
                .or(() -> found(AFTER_WORDS, lead))
                .or(() -> found(BY_DASH, title.stripTrailing()))
                .or(() -> names.stream().flatMap(name -> named(name).stream()).findFirst());
    }

    private static Optional<String> found(Pattern credit, String text) {
        Matcher matcher = credit.matcher(text);
        return matcher.find() ? agency(matcher.group(1)) : Optional.empty();
    }

    /** {@code Reuters}, {@code AFP/Getty}, {@code By Anna Example, Associated Press}. */
    private static Optional<String> named(String name) {
        for (String part : name.split("[,/|]", 5)) {
            Optional<String> agency = agency(part.strip());
            if (agency.isPresent()) {
                return agency;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> agency(String signature) {
        String lower = signature.toLowerCase(Locale.ROOT);
        return AGENCIES.stream()
                .filter(agency -> agency.signatures().stream()
                        .anyMatch(own -> own.toLowerCase(Locale.ROOT).equals(lower)))
                .map(Agency::name)
                .findFirst();
    }

    /** An agency, by the name that is stored and those that it signs with. */
    private record Agency(String name, List<String> signatures) {
        Agency(String name, String... signatures) {
            this(name, List.of(signatures));
        }
    }
}
