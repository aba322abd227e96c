package io.topicwire.store.jdbc;

import java.util.ArrayList;
import java.util.List;

/** Cuts long lists for IN conditions, whose number of parameters databases bound. */
final class Parts {
    private static final int SIZE = 500;

    private Parts() {}

    static <T> List<List<T>> of(List<T> whole) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < whole.size(); start += SIZE) {
            parts.add(whole.subList(start, Math.min(start + SIZE, whole.size())));
        }
        return parts;
    }
}
