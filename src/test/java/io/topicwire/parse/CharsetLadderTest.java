package io.topicwire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharsetLadderTest {
    private final Repairs repairs = new Repairs();

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Правительство объявило о новых мерах поддержки экономики страны",
        "KOI8-R, Правительство объявило о новых мерах поддержки экономики страны",
        "windows-1253, Η κυβέρνηση ανακοίνωσε νέα μέτρα για την οικονομία και τα νοσοκομεία",
        "windows-31j, 政府は新しい経済対策について発表しました。これからの予定です",
        "EUC-JP, 政府は新しい経済対策について発表しました。これからの予定です",
        "x-windows-949, 정부는 오늘 새로운 경제 대책을 발표했다고 밝혔습니다",
        "GB18030, 国防部今天宣布了新的计划并且介绍了有关情况",
        "Big5-HKSCS, 國防部今天宣布了新的計劃並且介紹了有關情況"
    })
    void undeclaredTextOfOtherScriptsIsGuessed(String charset, String text) {
        byte[] body = ("<rss><title>" + text + "</title></rss>").getBytes(Charset.forName(charset));
        assertThat(decode(body, "").text()).contains(text);
        assertThat(repairs.list()).hasSize(1);
    }

    @Test
    void westernTextIsNotGuessedAt() {
        String text = "Le général, très âgé, a été nommé à l’état-major – déjà vu";
        assertThat(decode(text.getBytes(Charset.forName("windows-1252")), "").text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml; charset=iso-8859-2, ISO-8859-2, Łódź i Gdańsk",
        "text/xml; charset=\"gb2312\", GB18030, 国防部",
        "text/xml; charset=shift_jis, windows-31j, 防衛省",
        "text/xml; charset=nonsense, UTF-8, Łódź",
        "text/xml; charset=iso-8859-1, UTF-8, Łódź",
        "text/xml; charset=iso-2022-jp, ISO-2022-JP, 防衛省"
    })
    void theHeaderIsBelievedWhereTheBytesAllowIt(String header, String charset, String text) {
        DecodedText decoded = decode(text.getBytes(Charset.forName(charset)), header);
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.charset()).isEqualTo(charset);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void wideEncodingsNeedNoDeclaration(String charset) {
        assertThat(decode("<rss>é</rss>".getBytes(Charset.forName(charset)), "text/xml; charset=utf-8"))
                .satisfies(decoded -> assertThat(decoded.text()).isEqualTo("<rss>é</rss>"))
                .satisfies(decoded -> assertThat(decoded.charset()).isEqualTo(charset));
    }

    @Test
    void marksAndPaddingAreNoText() {
        byte[] body = "\uFEFF\uFEFF<rss/>\0\0\0".getBytes(StandardCharsets.UTF_8);
        assertThat(decode(body, "").text()).isEqualTo("<rss/>");
        assertThat(decode(new byte[0], "").text()).isEmpty();
    }

    private DecodedText decode(byte[] body, String header) {
        return CharsetLadder.decode(body, header.isEmpty() ? Optional.empty() : Optional.of(header), repairs);
    }
}
