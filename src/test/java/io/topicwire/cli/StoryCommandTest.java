package io.topicwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.topicwire.journey.Loopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code why} and {@code story} over a store that was polled from three outlets. */
final class StoryCommandTest {
    @TempDir
    Path folder;

    private PressOnLoopback press;

    @BeforeEach
    void open() throws IOException {
        press = new PressOnLoopback();
        Files.writeString(folder.resolve("settings.yml"), Loopback.settingsYaml(folder.resolve("data")));
        Files.writeString(folder.resolve("feeds.yml"), press.feedsYaml());
    }

    @AfterEach
    void close() {
        System.clearProperty("TOPICWIRE_LOG_LEVEL");
        System.clearProperty("TOPICWIRE_LOG_FORMAT");
        press.close();
    }

    @Test
    void withoutAStoreThereIsNothingToTell() {
        assertThat(run("why", 1).status()).isEqualTo(3);
        assertThat(run("story", "list").err()).contains("nothing is stored yet");
    }

    @Test
    void whyTellsTheItemTheTextTheStoryAndWhatCanBeDone() {
        poll();

        Outcome founder = run("why", 1);
        assertThat(founder.status()).as(founder.err()).isZero();
        assertThat(founder.out())
                .contains("Same item: recognised in its feed by its guid alpha1", "Same text: the first of 2 entries")
                .contains("also entry 4 from gamma")
                .contains(
                        "Same event: story 1, \"Philippine Navy signs contract for four Hyundai frigates\", 3 reports")
                .contains("founded story 1: no open story was near enough; decision 1 by ")
                .contains("topicwire story show 1");

        Outcome joined = run("why", "http://beta.example/2");
        assertThat(joined.out())
                .contains("entry 2 from beta", "Same text: nothing else", "put into story 1: same event, probability ")
                .containsPattern("both have: .*Hyundai")
                .contains("topicwire story split 1 2", "topicwire story move 2 ");

        Outcome copy = run("why", 4);
        assertThat(copy.out())
                .contains("Same text: a copy of entry 1 from alpha", "100 % shared", "decided by shared-word-groups")
                .contains("put into story 1: same text as a report of it");
        assertThat(copy.out().lines())
                .as("one line for each piece of foreign text")
                .noneMatch(line -> line.length() > 400);
    }

    @Test
    void whyIsJsonForScripts() {
        poll();
        String json = run("why", 2, "--json").out();

        assertThat(json.lines()).hasSize(1);
        assertThat(json)
                .startsWith("{\"entry\":2,\"id\":\"urn:uuid:")
                .contains("\"source\":\"beta\"", "\"identity\":\"guid:beta2\"", "\"story\":1", "\"reports\":3")
                .contains("\"method\":\"same-event\"")
                .containsPattern("\"score\":[01]\\.\\d+");
        assertThat(run("why", 4, "--json").out()).contains("\"copyOf\":{\"entry\":1,\"method\":\"same-text\"");
    }

    @Test
    void whatIsNotStoredIsNotTold() {
        poll();
        Outcome absent = run("why", "http://beta.example/99");
        assertThat(absent.status()).isOne();
        assertThat(absent.err()).contains("no stored entry", "topicwire explain");
    }

    @Test
    void storiesAreListedAndShown() {
        poll();
        assertThat(run("story", "list").out())
                .containsPattern("STORY +REPORTS +SINCE +TITLE")
                .containsPattern("1 +3 +\\S+ +Philippine Navy")
                .containsPattern("3 +1 +\\S+ +Giri wins");
        assertThat(run("story", "list", "--limit", 1, "--json").out().lines())
                .singleElement()
                .asString()
                .contains("\"story\":3", "\"reports\":1", "\"pinned\":false");
        assertThat(run("story", "list", "--limit", 0).status()).isEqualTo(2);

        assertThat(run("story", "show", 1).out())
                .contains("Story 1, ", "3 reports", "entry 1 from alpha", "first report")
                .contains("entry 2 from beta", "same event, probability ", "http://beta.example/2")
                .contains("entry 4 from gamma", "same text as a report of it");
        assertThat(run("story", "show", 1, "--json").out()).contains("\"entries\":[{\"entry\":1", "\"milestones\":[");
        Outcome absent = run("story", "show", 99);
        assertThat(absent.status()).isOne();
        assertThat(absent.err()).contains("there is no story 99", "topicwire story list");
    }

    @Test
    void aSplitIsRememberedAndTakenBack() {
        poll();
        Outcome split = run("story", "split", 1, 2);
        assertThat(split.status()).as(split.err()).isZero();
        assertThat(split.out())
                .isEqualToIgnoringNewLines("split entry 2 off story 1 as story 2; undo with: topicwire story undo 1");
        assertThat(run("story", "show", 2).out()).contains("1 report", "an operator's decision");
        assertThat(run("why", 2).out()).contains("Same event: story 2", "put into story 2: an operator's decision");

        Outcome refused = run("story", "merge", 1, 2);
        assertThat(refused.status()).isOne();
        assertThat(refused.err()).contains("change 1 keeps entries of these stories apart", "story undo 1", "--force");

        assertThat(run("story", "undo", 1).out()).contains("took back change 1, the split of story 1");
        assertThat(run("story", "show", 1).out()).contains("3 reports");
        assertThat(run("story", "undo", 1).err()).contains("change 1 was taken back before");
        assertThat(run("story", "undo", 9).err()).contains("there is no change 9", "story log");
        assertThat(run("story", "log").out()).containsPattern("1 +\\S+ +split +1 +1 +yes");
        assertThat(run("story", "log", "--json").out()).contains("\"kind\":\"split\"", "\"undone\":true");
    }

    @Test
    void theFounderKeepsTheNameOfItsStoryAndCopiesGoTogether() {
        poll();
        assertThat(run("story", "split", 1, 4).out())
                .as("entry 1 is the founder and 4 its copy")
                .contains("split entry 2 off story 1 as story 2");
        assertThat(run("story", "show", 1).out())
                .contains("entry 1 from", "entry 4 from")
                .doesNotContain("entry 2 from");
    }

    @Test
    void mergeAndMoveChangeWhereEntriesBelong() {
        poll();
        assertThat(run("story", "merge", 1, 3).out())
                .contains("merged story 3 into 1 (entry 3); undo with: topicwire story undo 1");
        assertThat(run("story", "show", 3).out()).contains("merged into story 1");
        assertThat(run("story", "pin", 3).err()).contains("story 3 was merged into story 1; name that one");
        assertThat(run("story", "undo", 1).status()).isZero();

        assertThat(run("story", "move", 4, 3).out())
                .as("with the original")
                .contains("moved 2 entries from story 1 to 3");
        assertThat(run("story", "show", 1).out()).contains("1 report", "entry 2 from beta");
        assertThat(run("story", "show", 3).out())
                .contains("entry 1 from alpha", "entry 3 from beta", "entry 4 from gamma");
        assertThat(run("story", "merge", 1, 3, "--force").out()).contains("merged story 3 into 1 (3 entries)");
    }

    @Test
    void pinAndTitleAreTheOperators() {
        poll();
        assertThat(run("story", "pin", 1).out()).contains("pinned story 1; undo with");
        assertThat(run("story", "pin", 1).err()).contains("story 1 is pinned already");
        assertThat(run("story", "title", 1, "Four", "frigates", "--json").out())
                .contains("{\"done\":\"story 1 is now called \\\"Four frigates\\\"\",\"change\":2}");
        assertThat(run("story", "list").out()).contains("Four frigates (pinned)");
        assertThat(run("story", "unpin", 1).status()).isZero();
        assertThat(run("story", "title", 1, " ").err()).contains("a title has 1 to 300 characters");
        assertThat(run("story", "undo", 2).status()).isZero();
        assertThat(run("story", "list").out()).contains("Philippine Navy signs").doesNotContain("pinned");
    }

    @Test
    void aStoryIsShownInTheWordsThatTheOperatorPins() {
        poll();
        assertThat(run("why", 1).out()).contains("shown in the words of this entry");
        assertThat(run("story", "pin", 1, 2).out())
                .contains("story 1 is now shown in the words of entry 2; undo with: topicwire story undo 1");
        assertThat(run("story", "list").out())
                .contains("Hyundai to build four frigates")
                .doesNotContain("Navy signs", "pinned");
        assertThat(run("story", "list", "--json").out()).contains("\"representative\":2");
        assertThat(run("story", "show", 1).out()).containsPattern("entry 2 from beta.*, shown in its words");
        assertThat(run("why", 1).out()).contains("story 1, \"Hyundai to build", "shown in the words of entry 2");
        assertThat(run("why", 1, "--json").out()).contains("\"representative\":2");
        assertThat(run("why", 3).out()).doesNotContain("shown in the words");
        assertThat(run("story", "pin", 1, 3).err()).contains("entry 3 is not in story 1", "story show 1");
        assertThat(run("story", "log").out()).containsPattern("1 +\\S+ +words +1 +0");

        assertThat(run("story", "undo", 1).out()).contains("took back change 1, the words of story 1");
        assertThat(run("story", "list").out()).contains("Navy signs");
    }

    @Test
    void whatCannotBeDoneIsRefusedWithTheReason() {
        poll();
        assertThat(run("story", "merge", 1, 77).err()).contains("there is no story 77");
        assertThat(run("story", "merge", 1, 1).err()).contains("cannot be merged with itself");
        assertThat(run("story", "split", 1, 3).err()).contains("entry 3 is not in story 1", "story show 1");
        assertThat(run("story", "split", 3, 3).err()).contains("one must stay");
        assertThat(run("story", "move", 2, 1).err()).contains("entry 2 is in story 1 already");
        assertThat(run("story", "move", 99, 1).err()).contains("there is no entry 99");
        assertThat(run("story").status()).isEqualTo(2);
        assertThat(run("story", "merge", 1, "x").status()).isEqualTo(2);
        assertThat(run("story", "proposals").out()).contains("All open stories look as they should.");
    }

    @Test
    void otherThresholdsAreTriedAndNothingIsChanged() {
        poll();
        String before = run("story", "list", "--json").out();

        Outcome same = run("story", "try");
        assertThat(same.status()).as(same.err()).isZero();
        assertThat(same.out()).contains("4 entries of the last 7 days: 2 stories as stored, 2 with", "0 entries would");

        Outcome strict = run("story", "try", "--join", "1");
        assertThat(strict.out())
                .contains("2 stories as stored, 3 with these thresholds; 1 entry would be in another story")
                .contains(
                        "Would be several:", "story 1, \"Philippine Navy", ", 2 entries", "story 2, \"Hyundai to build")
                .doesNotContain("Would be one:");
        assertThat(run("story", "try", "--join", "1", "--json").out())
                .startsWith(
                        "{\"entries\":4,\"moved\":1,\"storiesBefore\":2,\"storiesAfter\":3,\"split\":[{\"story\":1,");
        assertThat(run("story", "try", "--join", "1", "--show", "0").out()).contains("… and 1 more");

        run("story", "split", 1, 2);
        assertThat(run("story", "try").out())
                .as("what operators keep apart stays so")
                .contains("0 entries would");
        run("story", "undo", 1);
        assertThat(run("story", "list", "--json").out()).isEqualTo(before);
        assertThat(run("story", "try", "--join", "0").err()).contains("a threshold must be above 0");
        assertThat(run("story", "try", "--days", "0").status()).isEqualTo(2);
    }

    static Stream<String> subcommands() {
        return TopicwireCommand.commandLine().getSubcommands().get("story").getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help"));
    }

    @ParameterizedTest
    @MethodSource("subcommands")
    void theHelpOfEachHasAnExample(String name) {
        Outcome help = Outcome.of("story", name, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: topicwire story " + name, "Example", "  topicwire story " + name);
    }

    /** One after the other, so that entries are numbered alike every time. */
    private void poll() {
        for (String outlet : new String[] {"alpha", "beta", "gamma"}) {
            assertThat(run("poll", outlet).status()).isZero();
        }
    }

    private Outcome run(Object... arguments) {
        return Outcome.of(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--feeds=" + folder.resolve("feeds.yml"),
                                "--settings=" + folder.resolve("settings.yml")))
                .toArray());
    }
}
