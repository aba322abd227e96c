package io.topicwire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Characters that cannot be stored come in by the back door: as escapes of JSON and as references of XML. */
final class ForbiddenCharactersTest {
    @Test
    void escapesOfJsonBringNone() throws FeedSyntaxException {
        ParsedFeed feed = Fixtures.read("""
                {"version":"https://jsonfeed.org/version/1.1","language":"e\\u0000n","items":[
                {"id":"a\\u0000b","title":"cut \\ud83d","content_text":"\\u001b[31mred","date_published":"\\u0003"}]}""");
        ParsedEntry entry = feed.entries().get(0);
        assertThat(feed.language()).isEqualTo("en");
        assertThat(entry.id()).isEqualTo("ab");
        assertThat(entry.title().value().strip()).isEqualTo("cut");
        assertThat(entry.content().value()).isEqualTo("[31mred");
        assertThat(entry.dates().published()).allMatch(String::isEmpty);
    }

    @Test
    void controlCharactersInTheRawBringNone() throws FeedSyntaxException {
        ParsedFeed feed =
                Fixtures.read("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"a\0\021b\"}]}");
        assertThat(feed.entries().get(0).id()).isEqualTo("ab");
    }

    @Test
    void referencesOfXmlBringNone() throws FeedSyntaxException {
        ParsedFeed feed =
                Fixtures.read("<rss><channel><item><guid>a&#0;b&#xD800;</guid><title>x&#xD83D;y&#x1F4A9;</title>"
                        + "<enclosure url='/a&#1;.mp3' type='audio&#0;/mpeg'/></item></channel></rss>");
        ParsedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("ab");
        assertThat(entry.title().value()).isEqualTo("xy\uD83D\uDCA9");
        assertThat(entry.enclosures().get(0).type()).isEqualTo("audio/mpeg");
    }
}
