package io.topicwire.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.feed.EntryText;
import io.topicwire.feed.SafeHtml;
import io.topicwire.language.FoundLanguage.Means;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Declared, else by script, else by words; and which declarations are not believed. */
final class LanguageFinderTest {
    private static final Map<String, String> SENTENCES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "en",
                    "The harbour was closed on Monday after two ferries had drifted onto the rocks in heavy fog,"
                            + " and the pilots asked for a new lighthouse at the northern end."),
            Map.entry(
                    "de",
                    "Der Hafen wurde am Montag geschlossen, nachdem zwei Fähren im dichten Nebel auf die Felsen"
                            + " getrieben waren, und die Lotsen fordern nun einen neuen Leuchtturm am Nordende."),
            Map.entry(
                    "fr",
                    "Le port a été fermé lundi après que deux bacs ont dérivé sur les rochers dans un épais"
                            + " brouillard, et les pilotes demandent un nouveau phare à l'extrémité nord."),
            Map.entry(
                    "es",
                    "El puerto fue cerrado el lunes después de que dos transbordadores quedaran sobre las rocas"
                            + " por la niebla, y los pilotos piden ahora un faro nuevo en el extremo norte."),
            Map.entry(
                    "it",
                    "Il porto è stato chiuso lunedì dopo che due traghetti sono finiti sugli scogli nella nebbia"
                            + " fitta, e i piloti chiedono ora un nuovo faro all'estremità settentrionale."),
            Map.entry(
                    "pt",
                    "O porto foi fechado na segunda-feira depois que duas balsas foram parar nas rochas com a"
                            + " neblina densa, e os pilotos pedem agora um novo farol na ponta norte."),
            Map.entry(
                    "nl",
                    "De haven werd maandag gesloten nadat twee veerboten in dichte mist op de rotsen waren"
                            + " gedreven, en de loodsen vragen nu om een nieuwe vuurtoren aan de noordkant."),
            Map.entry(
                    "sv",
                    "Hamnen stängdes i måndags sedan två färjor hade drivit upp på klipporna i den täta dimman,"
                            + " och lotsarna kräver nu en ny fyr vid den norra änden av inloppet."),
            Map.entry(
                    "pl",
                    "Port zamknięto w poniedziałek po tym, jak dwa promy w gęstej mgle zdryfowały na skały, a"
                            + " piloci domagają się teraz nowej latarni morskiej na północnym krańcu wejścia do zatoki."),
            Map.entry(
                    "tr",
                    "Liman pazartesi günü iki feribotun yoğun siste kayalıklara sürüklenmesinin ardından"
                            + " kapatıldı ve kılavuz kaptanlar şimdi kuzey ucuna yeni bir deniz feneri yapılmasını istiyor."),
            Map.entry(
                    "ru",
                    "В понедельник порт закрыли после того, как два парома в густом тумане вынесло на скалы, и"
                            + " теперь лоцманы просят построить новый маяк у северного входа в гавань."),
            Map.entry(
                    "uk",
                    "У понеділок порт закрили після того, як два пороми в густому тумані винесло на скелі, і"
                            + " тепер лоцмани просять збудувати новий маяк біля північного входу до гавані."),
            Map.entry(
                    "ar",
                    "أُغلق الميناء يوم الاثنين بعد أن انجرفت عبّارتان إلى الصخور في ضباب كثيف، ويطالب المرشدون"
                            + " الآن ببناء منارة جديدة عند الطرف الشمالي من المدخل."),
            Map.entry(
                    "hi",
                    "सोमवार को घने कोहरे में दो नौकाओं के चट्टानों से टकराने के बाद बंदरगाह बंद कर दिया गया और अब"
                            + " नाविक उत्तरी छोर पर एक नए प्रकाशस्तंभ की मांग कर रहे हैं।")));

    private final LanguageFinder finder = new LanguageFinder();

    private FoundLanguage find(String title, String declared) {
        return finder.find(new EntryText(title, SafeHtml.EMPTY, SafeHtml.EMPTY, declared));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wordsTellWhatNobodyDeclared(String language) {
        assertThat(find(SENTENCES.getOrDefault(language, ""), ""))
                .isEqualTo(new FoundLanguage(language, Means.DETECTOR, ""));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theDefaultOfAPublishingSystemIsNotBelievedAgainstALongText(String language) {
        FoundLanguage found = find(SENTENCES.getOrDefault(language, ""), "en-US");

        assertThat(found)
                .isEqualTo(
                        language.equals("en")
                                ? new FoundLanguage("en-US", Means.DECLARED, "en-US")
                                : new FoundLanguage(language, Means.DETECTOR, "en-US"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTrueDeclarationIsKeptAsWritten(String language) {
        FoundLanguage found = find(SENTENCES.getOrDefault(language, ""), language + "-x-own");

        assertThat(found).isEqualTo(new FoundLanguage(language + "-x-own", Means.DECLARED, language + "-x-own"));
    }

    static java.util.stream.Stream<String> languages() {
        return SENTENCES.keySet().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "港が閉鎖されました, ja",
        "カタカナ, ja",
        "港口星期一关闭, zh",
        "항구가 폐쇄되었다, ko",
        "הנמל נסגר ביום שני, he",
        "Το λιμάνι έκλεισε, el",
        "ท่าเรือปิดทำการ, th",
        "துறைமுகம் மூடப்பட்டது, ta",
        "ნავსადგური დაიხურა, ka"
    })
    void aScriptOfOneLanguageTellsAndRefutes(String title, String language) {
        assertThat(find(title, "")).isEqualTo(new FoundLanguage(language, Means.SCRIPT, ""));
        assertThat(find(title, "en")).isEqualTo(new FoundLanguage(language, Means.SCRIPT, "en"));
        assertThat(find(title, language).means()).isEqualTo(Means.DECLARED);
    }

    @Test
    void aTitleInKanjiAloneMayBeJapaneseAndChineseMayQuoteOneKana() {
        assertThat(find("東京都知事選挙", "ja").tag()).isEqualTo("ja");
        assertThat(find("港口星期一因大雾关闭渔民要求修建新灯塔の", "zh-Hans").tag()).isEqualTo("zh-Hans");
    }

    @Test
    void aShortTextDoesNotContradictItsPublisher() {
        assertThat(find("Nebel über dem Hafen, Fähren fahren nicht", "en-US").tag())
                .isEqualTo("en-US");
        assertThat(find("Eclipse Harbour 7 Pro Max", "hi").tag()).isEqualTo("hi");
    }

    @Test
    void nearLanguagesDoNotContradictOneAnother() {
        assertThat(find(SENTENCES.getOrDefault("nl", ""), "af").means()).isEqualTo(Means.DECLARED);
    }

    @Test
    void languagesThatTheDetectorDoesNotKnowAreBelieved() {
        assertThat(find(SENTENCES.getOrDefault("it", ""), "scn").means()).isEqualTo(Means.DECLARED);
        assertThat(find(SENTENCES.getOrDefault("it", ""), "gl").means()).isEqualTo(Means.DECLARED);
    }

    @Test
    void englishInAFeedOfAnotherScriptIsFound() {
        assertThat(find(SENTENCES.getOrDefault("en", ""), "ru").tag()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"und", "English", "cn", "jp", "''", "en_US!", "x-klingon", "zxx"})
    void whatNamesNoLanguageDeclaresNone(String declared) {
        assertThat(find(SENTENCES.getOrDefault("de", ""), declared))
                .isEqualTo(new FoundLanguage("de", Means.DETECTOR, declared));
    }

    @ParameterizedTest
    @CsvSource({"deu, deu", "iw, iw", "pt-BR, pt-BR"})
    void otherCodesOfALanguageAreUnderstood(String declared, String tag) {
        String text =
                declared.equals("iw") ? "הנמל נסגר ביום שני" : SENTENCES.getOrDefault(declared.substring(0, 2), "");

        assertThat(find(text, declared)).isEqualTo(new FoundLanguage(tag, Means.DECLARED, declared));
    }

    @Test
    void withoutWordsNothingIsGuessed() {
        assertThat(find("", "")).isEqualTo(new FoundLanguage("", Means.UNKNOWN, ""));
        assertThat(find("2026: 17 %", "").means()).isEqualTo(Means.UNKNOWN);
        assertThat(find("Hafen zu", "").means()).isEqualTo(Means.UNKNOWN);
        assertThat(find("Порт", "en")).isEqualTo(new FoundLanguage("", Means.UNKNOWN, "en"));
        assertThat(find("\ud800\ud800 \udc00", "de").tag()).isEqualTo("de");
    }

    @Test
    void titleSummaryAndContentAreReadInThatOrder() {
        EntryText text = new EntryText(
                "Fog", SafeHtml.EMPTY, SafeHtml.ofText(SENTENCES.getOrDefault("ru", "") + " fog".repeat(200)), "en");

        assertThat(finder.find(text).tag()).isEqualTo("ru");
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> find(SENTENCES.getOrDefault(i % 2 == 0 ? "fr" : "sv", ""), "")
                                .tag())
                        .toList())
                .isEqualTo(IntStream.range(0, 200)
                        .mapToObj(i -> i % 2 == 0 ? "fr" : "sv")
                        .toList());
    }

    @Test
    void whatWasFoundIsSaidInOneLine() {
        assertThat(find(SENTENCES.getOrDefault("de", ""), "en-US")).hasToString("de, by its words; en-US was declared");
        assertThat(find("הנמל נסגר", "")).hasToString("he, by its script");
        assertThat(find("Hafen zu", "de-AT")).hasToString("de-AT, as declared");
        assertThat(find("Hafen zu", "")).hasToString("unknown");
    }
}
