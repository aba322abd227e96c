package io.topicwire.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Fills the compiled templates of {@code src/main/jte}. */
final class Pages {
    private static final String PACKAGE = "io.topicwire.web.pages";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);

    byte[] index(IndexView view) {
        return fill("index.jte", view);
    }

    byte[] topic(TopicView view) {
        return fill("topic.jte", view);
    }

    byte[] story(StoryPage view) {
        return fill("story.jte", view);
    }

    byte[] status(StatusView view) {
        return fill("status.jte", view);
    }

    byte[] error(ErrorView view) {
        return fill("error.jte", view);
    }

    private byte[] fill(String template, Object view) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(template, view, out);
        return out.toByteArray();
    }
}
