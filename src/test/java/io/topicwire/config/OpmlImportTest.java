package io.topicwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpmlImportTest {
    private static final String ONE_FEED = opml("<outline text='Weir Watch' xmlUrl='https://weir.example.org/rss'/>");

    private static final String ADDED = """
              - id: weir-watch
                url: https://weir.example.org/rss
                title: Weir Watch
            """;

    @TempDir
    private Path folder;

    /** feeds.yml before, and after the import of {@link #ONE_FEED}. */
    static Stream<Arguments> edits() {
        String source = "  - id: a\n    url: https://a.example/rss\n";
        String topics = "\n# What to publish\ntopics:\n  - {id: t, title: T, query: word}\n";
        return Stream.of(
                Arguments.of("", "sources:\n" + ADDED),
                Arguments.of("# mine\n", "# mine\nsources:\n" + ADDED),
                Arguments.of("# mine", "# mine\nsources:\n" + ADDED),
                Arguments.of("sources:\n" + source, "sources:\n" + source + ADDED),
                Arguments.of("sources:\n" + source + topics, "sources:\n" + source + ADDED + topics),
                Arguments.of(
                        "sources: # all\n" + source + "    # trailing\n" + topics,
                        "sources: # all\n" + source + ADDED + "    # trailing\n" + topics),
                Arguments.of(
                        ("sources:\n" + source + "    tags: [x] # why").strip(),
                        "sources:\n" + source + "    tags: [x] # why\n" + ADDED),
                // Blank lines behind a block of text are the block's own.
                Arguments.of(
                        "sources:\n" + source + "    title: >\n      long\n      title\n\n# next\ntopics: []\n",
                        "sources:\n" + source + "    title: >\n      long\n      title\n\n" + ADDED
                                + "# next\ntopics: []\n"),
                Arguments.of(
                        "sources:\n- https://a.example/rss\n" + topics,
                        "sources:\n- https://a.example/rss\n" + ADDED.indent(-2) + topics),
                Arguments.of("sources: []\n" + topics, "sources:\n" + ADDED + topics),
                Arguments.of("sources: []   # none yet\n" + topics, "sources:   # none yet\n" + ADDED + topics),
                Arguments.of("sources:\n" + topics, "sources:\n" + ADDED + topics),
                Arguments.of(topics.strip() + "\n", topics.strip() + "\nsources:\n" + ADDED),
                Arguments.of(
                        "sources: [{id: a, url: https://a.example/rss} ] # one\n" + topics,
                        "sources: [{id: a, url: https://a.example/rss}, {id: weir-watch,"
                                + " url: https://weir.example.org/rss, title: Weir Watch} ] # one\n" + topics));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void newSourcesGoToTheEndOfTheListAndNothingElseMoves(String before, String after) throws IOException {
        assertThat(imported(ONE_FEED, before).text()).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void windowsLineBreaksAreKept(String before, String after) throws IOException {
        if (before.contains("\n")) {
            assertThat(imported(ONE_FEED, before.replace("\n", "\r\n")).text()).isEqualTo(after.replace("\n", "\r\n"));
        }
    }

    @Test
    void aByteOrderMarkIsKept() throws IOException {
        assertThat(imported(ONE_FEED, "\uFEFFsources: []\n").text()).isEqualTo("\uFEFFsources:\n" + ADDED);
    }

    @Test
    void foldersAndCategoriesBecomeTags() throws IOException {
        String text = imported(opml("""
                <outline text='Rivers &amp; Locks'>
                  <outline title='Caf\u00e9 "Schleuse": News' text='x' type='rss' language='de-AT'
                           category='/Boats/Sailing,Tools' xmlUrl='https://s.example/feed?a=1&amp;b=2#c'/>
                </outline>"""), "sources: []\n").text();

        assertThat(text).isEqualTo("""
                sources:
                  - id: cafe-schleuse-news
                    url: "https://s.example/feed?a=1&b=2#c"
                    title: "Caf\u00e9 \\"Schleuse\\": News"
                    language: de-AT
                    tags: [rivers-locks, sailing, tools]
                """);
    }

    @Test
    void feedsThatAreThereAreSkippedByAddress() throws IOException {
        String feeds = "sources:\n  - id: a\n    url: HTTPS://Weir.example.org/rss\n    enabled: false\n";
        OpmlResult.Imported result = imported(ONE_FEED, feeds);

        assertThat(result.added()).isEmpty();
        assertThat(result.skipped()).containsExactly(new OpmlResult.Skipped("https://weir.example.org/rss", "a"));
        assertThat(result.text()).isEqualTo(feeds);
    }

    @Test
    void feedsThatStandTwiceInTheListAreTakenOnce() throws IOException {
        String outline = "<outline text='W' xmlUrl='https://w.example/'/>";
        OpmlResult.Imported result = imported(opml(outline + outline), "");

        assertThat(result.added()).containsExactly(new OpmlResult.Added("w", "https://w.example/"));
        assertThat(result.skipped()).containsExactly(new OpmlResult.Skipped("https://w.example/", "w"));
    }

    @Test
    void idsAreMadeUnique() throws IOException {
        OpmlResult.Imported result = imported(
                opml("""
                <outline text='News' xmlUrl='https://a.example/'/>
                <outline text='news!' xmlUrl='https://b.example/'/>
                <outline text='' xmlUrl='https://www.c.example/'/>
                <outline text='\u65b0\u805e' xmlUrl='https://d.example/'/>
                <outline text='2026' xmlUrl='https://e.example/'/>
                <outline text='%s' xmlUrl='https://f.example/1'/>
                <outline text='%s' xmlUrl='https://f.example/2'/>
                """.formatted("y".repeat(70), "y".repeat(70))),
                "sources:\n  - {id: news, url: https://z.example}\n");

        assertThat(result.added())
                .extracting(OpmlResult.Added::id)
                .containsExactly(
                        "news-2", "news-3", "c-example", "d-example", "2026", "y".repeat(64), "y".repeat(62) + "-2");
    }

    @Test
    void addressesThatCannotBePolledAreRejected() throws IOException {
        OpmlResult.Imported result = imported(
                opml("<outline text='F' xmlUrl='feed.xml'/><outline text='J' xmlUrl='javascript:alert(1)'/>"), "");

        assertThat(result.added()).isEmpty();
        assertThat(result.rejected())
                .extracting(OpmlResult.Rejected::url)
                .containsExactly("feed.xml", "javascript:alert(1)");
        assertThat(result.text()).isEmpty();
    }

    @Test
    void anyVersionAndSpellingIsRead() throws IOException {
        OpmlResult.Imported result = imported("""
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <OPML version="1.0"><body>
                  <outline TEXT="One" XMLURL="https://one.example/"/>
                  <outline text="Folder" type="folder"><outline text="Two" xmlurl="https://two.example/"/></outline>
                  <outline text="A page" htmlUrl="https://page.example/"/>
                </body></OPML>
                """, "");

        assertThat(result.added()).extracting(OpmlResult.Added::id).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<rss version='2.0'/>",
                "<opml><body><outline",
                "<!DOCTYPE opml [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&e;'/></body></opml>",
                "<!DOCTYPE opml SYSTEM 'http://127.0.0.1:1/x.dtd'><opml/>",
                "<opml><body><outline text='&undefined;' xmlUrl='https://a.example'/></body></opml>"
            })
    void whatIsNoOpmlIsRefusedWithItsPlace(String list) throws IOException {
        OpmlResult result = run(list, "sources: []\n");

        assertThat(result).isInstanceOf(OpmlResult.Refused.class);
        assertThat(((OpmlResult.Refused) result).problems())
                .singleElement()
                .asString()
                .contains("list.opml:1:")
                .doesNotContain("Exception");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        String deep = opml("<outline text='x'>".repeat(5_000) + "</outline>".repeat(5_000));

        assertThat(run(deep, "")).isInstanceOf(OpmlResult.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources:\n  - id: A B\n    url: https://a.example\n",
                "sources: [\n",
                "sources: none\n",
                "- a\n",
                "x: &list\n  - https://a.example\nsources: *list\n"
            })
    void aBrokenFeedsFileIsLeftAlone(String feeds) throws IOException {
        Path file = Files.writeString(folder.resolve("feeds.yml"), feeds);
        Path list = Files.writeString(folder.resolve("list.opml"), ONE_FEED);
        OpmlResult result = OpmlImport.apply(list, file);

        assertThat(result).isInstanceOf(OpmlResult.Refused.class);
        assertThat(((OpmlResult.Refused) result).problems()).isNotEmpty();
        assertThat(file).hasContent(feeds);
    }

    @Test
    void previewWritesNothingAndApplyReplacesTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("feeds.yml"), "sources: []\n");
        Path list = Files.writeString(folder.resolve("list.opml"), ONE_FEED);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        OpmlResult preview = OpmlImport.preview(list, file);
        assertThat(Files.readString(file)).isEqualTo("sources: []\n");

        assertThat(OpmlImport.apply(list, file)).isEqualTo(preview);
        assertThat(Files.readString(file)).isEqualTo("sources:\n" + ADDED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString).sorted())
                    .isEqualTo(List.of("feeds.yml", "list.opml"));
        }
    }

    @Test
    void aSymbolicLinkStaysOne() throws IOException {
        Path file = Files.writeString(folder.resolve("real.yml"), "sources: []\n");
        Path link = Files.createSymbolicLink(folder.resolve("feeds.yml"), file);
        OpmlImport.apply(Files.writeString(folder.resolve("list.opml"), ONE_FEED), link);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("sources:\n" + ADDED);
    }

    private OpmlResult.Imported imported(String opml, String feeds) throws IOException {
        OpmlResult result = run(opml, feeds);
        assertThat(result).isInstanceOf(OpmlResult.Imported.class);
        OpmlResult.Imported imported = (OpmlResult.Imported) result;
        if (!imported.added().isEmpty()) {
            assertThat(Feeds.loaded(imported.text()).config().feeds())
                    .extracting(feed -> feed.id().value())
                    .containsAll(
                            imported.added().stream().map(OpmlResult.Added::id).toList());
        }
        return imported;
    }

    private OpmlResult run(String opml, String feeds) throws IOException {
        Path list = Files.writeString(folder.resolve("list.opml"), opml);
        return OpmlImport.preview(list, Files.writeString(folder.resolve("feeds.yml"), feeds));
    }

    private static String opml(String body) {
        return "<?xml version='1.0' encoding='UTF-8'?>\n<opml version='2.0'><head/><body>" + body + "</body></opml>";
    }
}
