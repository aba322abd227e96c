package io.topicwire.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.topicwire.feed.WebUri;
import org.junit.jupiter.api.Test;

/** What an operator is told about a document that is no feed. */
final class RefusalTest {
    @Test
    void aPageIsNamedWithTheFeedsThatItDeclares() {
        FeedSyntaxException refusal = refusal("<!DOCTYPE html><html><head><title>News</title>"
                + "<link rel='alternate' type='application/rss+xml' href='/rss'>"
                + "<link rel='alternate stylesheet' type='text/css' href='/css'>"
                + "<link rel='alternate' type='application/atom+xml' href='https://other.example/atom'></head></html>");
        assertThat(refusal)
                .hasMessageStartingWith("the document is an HTML page, not a feed")
                .hasMessageContaining("/rss");
        assertThat(refusal.discovered())
                .extracting(WebUri::toString)
                .containsExactly("https://site.example/rss", "https://other.example/atom");
    }

    @Test
    void aPageWithElementsOfItsOwnIsStillAPage() {
        assertThat(refusal("<html><body><item>1</item><channel>2</channel></body></html>"))
                .hasMessageStartingWith("the document is an HTML page");
    }

    @Test
    void aChallengePageIsNamed() {
        assertThat(refusal("<html><head><title>Just a moment...</title></head><body>Enable JavaScript</body></html>"))
                .hasMessageContaining("challenge page");
    }

    @Test
    void emptyForeignAndUnknownDocumentsAreNamed() {
        assertThat(refusal(" \n ")).hasMessage("the document is empty");
        assertThat(refusal("{\"a\": 1}")).hasMessage("the document is JSON, but not a JSON Feed");
        assertThat(refusal("plain words")).hasMessage("the document is neither XML nor JSON nor HTML");
        assertThat(refusal("<urlset><url><loc>https://a.example/</loc></url></urlset>"))
                .hasMessageContaining("of no feed format");
    }

    private static FeedSyntaxException refusal(String text) {
        return catchThrowableOfType(FeedSyntaxException.class, () -> Fixtures.read(text));
    }
}
