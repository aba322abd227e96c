package io.topicwire.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of address.
 *
 * @param name in metrics
 * @param path the whole path
 * @param responder what answers
 */
record Route(String name, Pattern path, Responder responder) {
    /** Answers a request whose path matched. */
    interface Responder {
        Answer answer(WebRequest request, Matcher path);
    }

    static Route of(String name, String path, Responder responder) {
        return new Route(name, Pattern.compile(path), responder);
    }
}
