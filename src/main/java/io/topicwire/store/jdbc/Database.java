package io.topicwire.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.topicwire.store.StoreException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** An open database: reads, transactions, and turns that are taken one at a time. */
final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean shared;
    /** Threads of this node queue here, so that those who wait for a turn hold no connection. */
    private final ReentrantLock ownTurns = new ReentrantLock(true);
    /** The transaction of this thread's turn, where it is one. */
    private final ThreadLocal<Handle> turn = new ThreadLocal<>();

    private Database(HikariDataSource pool, boolean shared) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.shared = shared;
    }

    /** @throws StoreException where the database is locked, unreachable, too old or of a newer version */
    static Database open(DatabaseAddress address) {
        return new Database(DatabaseOpening.pool(address), address.shared());
    }

    /** Whether several nodes may share it. */
    boolean shared() {
        return shared;
    }

    /** @throws StoreException where the database fails */
    <T> T read(HandleCallback<T, RuntimeException> work) {
        Handle own = turn.get();
        try {
            return own == null ? jdbi.withHandle(work) : work.withHandle(own);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** All of the work or none of it; in a turn, with the rest of the turn. @throws StoreException where the database fails */
    <T> T write(HandleCallback<T, RuntimeException> work) {
        Handle own = turn.get();
        try {
            return own == null ? jdbi.inTransaction(work) : work.withHandle(own);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** All of the work or none of it. @throws StoreException where the database fails */
    void change(HandleConsumer<RuntimeException> work) {
        write(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    /** As {@link #write}, in a turn: nobody decides meanwhile. @throws StoreException where the database fails */
    <T> T decide(HandleCallback<T, RuntimeException> work) {
        return inTurn(() -> write(work), () -> {});
    }

    /** As {@link #change}, in a turn. @throws StoreException where the database fails */
    void decideOn(HandleConsumer<RuntimeException> work) {
        decide(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    /** See {@code Turns.take}. */
    <T> T inTurn(Supplier<T> work, Runnable undone) {
        if (ownTurns.isHeldByCurrentThread()) {
            return work.get();
        }
        ownTurns.lock();
        try {
            return shared ? inOneTransaction(work) : work.get();
        } catch (RuntimeException | Error e) {
            undone.run();
            throw e;
        } finally {
            ownTurns.unlock();
        }
    }

    private <T> T inOneTransaction(Supplier<T> work) {
        try {
            return jdbi.inTransaction(handle -> {
                await(handle, "decide");
                turn.set(handle);
                try {
                    return work.get();
                } finally {
                    turn.remove();
                }
            });
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** Waits for a row of the table {@code turn} and holds it until the transaction ends. */
    static void await(Handle handle, String name) {
        handle.createQuery("SELECT number FROM turn WHERE name = :name FOR UPDATE")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }

    /** Callers know the port and not the library behind it. */
    private static StoreException failed(JdbiException failure) {
        return new StoreException("the store failed: " + DatabaseOpening.firstLine(failure), failure);
    }

    @Override
    public void close() {
        pool.close();
    }
}
