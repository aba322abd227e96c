package io.topicwire.store.jdbc;

import io.topicwire.store.RenditionStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@link RenditionStore} in the table {@code rendition}. */
final class JdbcRenditionStore implements RenditionStore {
    private final Database database;

    JdbcRenditionStore(Database database) {
        this.database = database;
    }

    @Override
    public Instant changedAt(String path, String etag, Instant now) {
        return database.read(handle -> known(handle, path, etag))
                .orElseGet(() -> database.write(handle -> {
                    if (database.shared()) {
                        Database.await(handle, "publish");
                    }
                    // Another node may have noted it meanwhile: then its date holds here too.
                    return known(handle, path, etag).orElseGet(() -> note(handle, path, etag, now));
                }));
    }

    private static Optional<Instant> known(Handle handle, String path, String etag) {
        return handle.createQuery("SELECT changed_at FROM rendition WHERE path = :path AND etag = :etag")
                .bind("path", path)
                .bind("etag", etag)
                .map((row, context) -> Columns.instant(row, "changed_at").orElseThrow())
                .findOne();
    }

    private static Instant note(Handle handle, String path, String etag, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        int updated = handle.createUpdate("UPDATE rendition SET etag = :etag, changed_at = :at WHERE path = :path")
                .bind("path", path)
                .bind("etag", etag)
                .bind("at", second)
                .execute();
        if (updated == 0) {
            handle.createUpdate("INSERT INTO rendition (path, etag, changed_at) VALUES (:path, :etag, :at)")
                    .bind("path", path)
                    .bind("etag", etag)
                    .bind("at", second)
                    .execute();
        }
        return second;
    }
}
