package io.topicwire.normalise;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts the address of images that scripts would load late where readers without scripts find it. */
final class LazyImages {
    private LazyImages() {}

    static void reveal(Document document) {
        for (Element image : document.select("img[data-src], img[data-lazy-src], img[data-original]")) {
            String written = image.attr("src");
            if (written.isEmpty() || written.startsWith("data:")) {
                String late = image.attr("data-src") + image.attr("data-lazy-src") + image.attr("data-original");
                image.attr("src", late.strip());
            }
        }
    }
}
