package io.topicwire.store.jdbc;

import io.topicwire.store.EntryStore;
import io.topicwire.store.FeedStore;
import io.topicwire.store.RenditionStore;
import io.topicwire.store.StoryStore;
import io.topicwire.store.Turns;
import java.nio.file.Path;

/** All ports of the store on one database. */
public final class JdbcStore implements AutoCloseable {
    private final Database database;
    private final FeedStore feeds;
    private final EntryStore entries;
    private final StoryStore stories;
    private final RenditionStore renditions;
    private final Turns turns;

    private JdbcStore(Database database) {
        this.database = database;
        this.feeds = new JdbcFeedStore(database);
        this.entries = new JdbcEntryStore(database);
        this.stories = new JdbcStoryStore(database);
        this.renditions = new JdbcRenditionStore(database);
        this.turns = new JdbcTurns(database);
    }

    /**
     * Opens or creates the embedded H2 database in a folder; one process at a time.
     *
     * @throws io.topicwire.store.StoreException where it is in use, cannot be read, or is of a newer version
     */
    public static JdbcStore embedded(Path directory) {
        Database database = Database.open(DatabaseAddress.open(DatabaseOpening.embeddedUrl(directory)));
        // Only one process can have it open, so whoever holds a lease is dead: its feeds need not wait for the end.
        database.change(handle -> handle.execute("UPDATE feed SET owner = NULL, lease_until = NULL"));
        return new JdbcStore(database);
    }

    /**
     * Opens a database by its JDBC address and brings its schema up to date. Leases stand: on PostgreSQL they may be those
     * of other nodes.
     *
     * @throws io.topicwire.store.StoreException where it is in use, unreachable, too old or of a newer version
     */
    public static JdbcStore at(DatabaseAddress address) {
        return new JdbcStore(Database.open(address));
    }

    /** Feeds and leases. */
    public FeedStore feeds() {
        return feeds;
    }

    /** Entries and topics. */
    public EntryStore entries() {
        return entries;
    }

    /** Reports of one event. */
    public StoryStore stories() {
        return stories;
    }

    /** Published documents. */
    public RenditionStore renditions() {
        return renditions;
    }

    /** Whose turn it is to decide. */
    public Turns turns() {
        return turns;
    }

    /** Closes every connection; an embedded database is written out. */
    @Override
    public void close() {
        database.close();
    }
}
