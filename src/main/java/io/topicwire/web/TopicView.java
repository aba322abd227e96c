package io.topicwire.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of a topic or of everything.
 *
 * @param frame around it
 * @param about a sentence, may be empty
 * @param query the operator's definition; absent for everything
 * @param stories newest first
 * @param total how many the feed has
 */
public record TopicView(PageFrame frame, String about, Optional<String> query, List<StoryView> stories, int total) {
    private static final int SHOWN = 4;

    /**
     * A story.
     *
     * @param title with what was found in it
     * @param link the article, empty where there is none
     * @param carriesOn title of the story of which it is a development, empty where it is none
     * @param source who carries it
     * @param seen when it arrived
     * @param summary the first words with what was found in them, may be empty
     * @param reasons why it is here
     * @param reports how many have it, in words
     * @param others who else has it
     * @param event the story to which it belongs, where that has other reports
     */
    public record StoryView(
            MarkedText title,
            String link,
            String carriesOn,
            String source,
            Moment seen,
            MarkedText summary,
            List<Reason> reasons,
            String reports,
            List<Other> others,
            Optional<StoryLink> event) {
        public StoryView {
            reasons = List.copyOf(reasons);
            others = List.copyOf(others);
        }

        /** The words that were found, each once, the first few. */
        public List<String> foundWords() {
            return reasons.stream()
                    .filter(reason -> !reason.term().isEmpty())
                    .map(Reason::found)
                    .distinct()
                    .limit(SHOWN)
                    .toList();
        }

        /** Who has it, each once, the first few, beginning with whose words are shown. */
        public String sources() {
            List<String> names = Stream.concat(
                            Stream.of(source), others.stream().map(Other::source))
                    .distinct()
                    .toList();
            String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
            return names.size() > SHOWN ? shown + " …" : shown;
        }
    }

    /**
     * A link to the page of a story.
     *
     * @param path of the page
     * @param reports how many it has
     */
    public record StoryLink(String path, int reports) {}

    /**
     * A word that was found.
     *
     * @param topic title of the topic for which it counts
     * @param term of the query; empty where examples are the reason
     * @param field where; empty where examples are the reason
     * @param found the words of the entry, or what the examples say
     */
    public record Reason(String topic, String term, String field, String found) {}

    /**
     * Another outlet's version.
     *
     * @param source who
     * @param title its own title
     * @param link empty where there is none
     * @param seen when it arrived
     * @param reason why it counts as the same story
     */
    public record Other(String source, String title, String link, Moment seen, String reason) {}

    public TopicView {
        stories = List.copyOf(stories);
    }
}
