package io.topicwire.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentKindTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss version='2.0'> | XML | rss",
                "<?xml version='1.0'?><!DOCTYPE rss><Atom:FEED> | XML | feed",
                "<!-- not <feed> --><rdf:RDF> | XML | rdf",
                "<!-- open <rss> | XML | rss",
                "<b>Warning</b>: no database<br/><html><rss> | XML | rss",
                "{ | JSON | ''",
                "<!DOCTYPE html><p>words | HTML | ''",
                "words | UNKNOWN | ''"
            })
    void theBeginningTells(String text, DocumentKind.Form form, String root) {
        assertThat(DocumentKind.of(text))
                .extracting(DocumentKind::form, DocumentKind::root)
                .containsExactly(form, root);
    }

    @Test
    void aBrokenDeclarationDoesNotSwallowTheRoot() throws FeedSyntaxException {
        ParsedFeed feed = Fixtures.read("<?xml version=\"1.0\" \n<feed xmlns='http://www.w3.org/2005/Atom'>"
                + "<title>T</title><entry><title>E</title></entry></feed>");
        assertThat(feed.title().value()).isEqualTo("T");
        assertThat(feed.entries()).hasSize(1);
    }
}
