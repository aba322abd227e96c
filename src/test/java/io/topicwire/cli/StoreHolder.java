package io.topicwire.cli;

import io.topicwire.store.jdbc.JdbcStore;
import java.io.IOException;
import java.nio.file.Path;

/** A process that holds a store open until its standard input ends. */
final class StoreHolder {
    private StoreHolder() {}

    /** @param arguments the data folder */
    public static void main(String[] arguments) throws IOException {
        try (JdbcStore store = JdbcStore.embedded(Path.of(arguments[0]))) {
            System.out.println("open " + store.feeds().statuses().size());
            System.out.flush();
            while (System.in.read() >= 0) {
                // Held until the other side hangs up.
            }
        }
    }
}
