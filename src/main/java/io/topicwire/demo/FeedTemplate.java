package io.topicwire.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feed document in passages. What stands between <code>{{since:3}}</code> and <code>{{end}}</code> appears when the
 * feed is asked for the third time, and stays.
 */
record FeedTemplate(List<Passage> passages) {
    private static final Pattern OPENING = Pattern.compile("\\{\\{since:([1-9])}}");
    private static final String CLOSING = "{{end}}";

    FeedTemplate {
        passages = List.copyOf(passages);
    }

    /**
     * @param text with placeholders
     * @param since number of the request, from 1, with which it appears
     */
    record Passage(String text, int since) {}

    static FeedTemplate parse(String text) {
        List<Passage> passages = new ArrayList<>();
        Matcher opening = OPENING.matcher(text);
        int done = 0;
        while (opening.find(done)) {
            int closing = text.indexOf(CLOSING, opening.end());
            passages.add(new Passage(text.substring(done, opening.start()), 1));
            passages.add(new Passage(text.substring(opening.end(), closing), Integer.parseInt(opening.group(1))));
            done = closing + CLOSING.length();
        }
        passages.add(new Passage(text.substring(done), 1));
        return new FeedTemplate(passages);
    }

    /** Does something appear with this request? */
    boolean growsAt(int request) {
        return passages.stream().anyMatch(passage -> passage.since() == request);
    }
}
