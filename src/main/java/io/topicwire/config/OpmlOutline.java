package io.topicwire.config;

import java.util.List;

/**
 * A feed in an OPML list.
 *
 * @param title may be empty
 * @param url as it stands there
 * @param language as it stands there, may be empty
 * @param labels names of the folders around it and its categories, outermost first
 */
record OpmlOutline(String title, String url, String language, List<String> labels) {
    OpmlOutline {
        labels = List.copyOf(labels);
    }
}
