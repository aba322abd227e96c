package io.topicwire.store.jdbc;

import io.topicwire.store.Turns;
import io.topicwire.topic.TopicId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** {@link Turns} in the tables {@code turn} and {@code topic_touched}. */
final class JdbcTurns implements Turns {
    private static final String EVERY_TOPIC = "";

    private final Database database;

    JdbcTurns(Database database) {
        this.database = database;
    }

    @Override
    public <T> T take(Supplier<T> work, Runnable undone) {
        return database.inTurn(work, undone);
    }

    @Override
    public void touch(Set<TopicId> topics) {
        database.decideOn(handle ->
                note(handle, topics.stream().map(TopicId::value).sorted().toList()));
    }

    /** Inside a turn's transaction: any topic may look otherwise now. */
    static void touchAll(Handle handle) {
        note(handle, List.of(EVERY_TOPIC));
    }

    /** Inside a turn's transaction: this topic looks otherwise now. */
    static void touch(Handle handle, TopicId topic) {
        note(handle, List.of(topic.value()));
    }

    private static void note(Handle handle, Collection<String> topics) {
        handle.execute("UPDATE turn SET number = number + 1 WHERE name = 'decide'");
        for (String topic : topics) {
            String number = "(SELECT number FROM turn WHERE name = 'decide')";
            if (handle.execute("UPDATE topic_touched SET number = " + number + " WHERE topic_id = ?", topic) == 0) {
                handle.execute("INSERT INTO topic_touched (topic_id, number) VALUES (?, " + number + ")", topic);
            }
        }
    }

    @Override
    public Touched touchedAfter(long number) {
        return database.read(handle -> {
            long now = number(handle);
            if (now <= number) {
                return new Touched(number, false, Optional.of(Set.of()));
            }
            Set<String> topics =
                    new HashSet<>(handle.createQuery("SELECT topic_id FROM topic_touched WHERE number > :number")
                            .bind("number", number)
                            .mapTo(String.class)
                            .list());
            return new Touched(now, true, topics.contains(EVERY_TOPIC) ? Optional.empty() : Optional.of(ids(topics)));
        });
    }

    private static long number(Handle handle) {
        return handle.createQuery("SELECT number FROM turn WHERE name = 'decide'")
                .mapTo(Long.class)
                .one();
    }

    private static Set<TopicId> ids(Set<String> topics) {
        Set<TopicId> ids = new TreeSet<>();
        topics.forEach(topic -> ids.add(new TopicId(topic)));
        return ids;
    }
}
