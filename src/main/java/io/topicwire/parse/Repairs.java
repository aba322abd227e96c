package io.topicwire.parse;

import java.util.ArrayList;
import java.util.List;

/** Collects the defects of one document, each kind at most a few times. */
final class Repairs {
    private static final int MOST = 20;

    private final List<Repair> list = new ArrayList<>();

    void add(Repair.Kind kind, String detail) {
        Repair repair = new Repair(kind, detail);
        if (list.size() < MOST && !list.contains(repair)) {
            list.add(repair);
        }
    }

    List<Repair> list() {
        return List.copyOf(list);
    }
}
