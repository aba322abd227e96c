package io.topicwire.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.poll.ScriptedOrigin.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry is stored in the language that it is in, whatever its publishing system declares. */
final class LanguagePollTest {
    private static final String GERMAN =
            "Der Hafen wurde am Montag geschlossen, nachdem zwei Fähren im dichten Nebel auf"
                    + " die Felsen getrieben waren, und die Lotsen fordern nun einen neuen Leuchtturm.";

    @TempDir
    Path folder;

    @Test
    void theFoundLanguageIsStoredAndADeclaredOneThatFitsStaysAsItIs() throws IOException {
        assertThat(languageOf("en-US", "Nebel", GERMAN)).isEqualTo("de");
        assertThat(languageOf("de-CH", "Nebel", GERMAN)).isEqualTo("de-CH");
        assertThat(languageOf("en", "港が閉鎖されました", "")).isEqualTo("ja");
    }

    @Test
    void aChangedEntryIsReadAnew() throws IOException {
        try (ScriptedOrigin origin = new ScriptedOrigin("127.0.0.1");
                Desk desk = new Desk(folder, host -> true)) {
            desk.subscribe(Desk.feed("harbour", origin.url("/feed")));
            origin.reply("/feed", Reply.document(document("en", "Fog", "Fog at sea.")));
            desk.tick();
            origin.reply("/feed", Reply.document(document("en", "Fog", GERMAN)));
            desk.pollNow("harbour");

            assertThat(language(desk)).isEqualTo("de");
        }
    }

    private String languageOf(String declared, String title, String words) throws IOException {
        try (ScriptedOrigin origin = new ScriptedOrigin("127.0.0.1");
                Desk desk = new Desk(folder.resolve(declared), host -> true)) {
            origin.reply("/feed", Reply.document(document(declared, title, words)));
            desk.subscribe(Desk.feed("harbour", origin.url("/feed")));
            desk.tick();
            return language(desk);
        }
    }

    private static String language(Desk desk) {
        return desk.newest(Optional.empty()).get(0).entry().entry().text().language();
    }

    private static String document(String declared, String title, String words) {
        return "<rss version='2.0'><channel><title>Harbour</title><language>" + declared + "</language><item><title>"
                + title + "</title><guid>g1</guid><link>http://harbour.example/fog</link><description>" + words
                + "</description></item></channel></rss>";
    }
}
