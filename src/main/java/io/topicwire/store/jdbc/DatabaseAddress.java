package io.topicwire.store.jdbc;

import java.util.Optional;

/**
 * Where a database is and how it is entered.
 *
 * @param url JDBC address of H2 or PostgreSQL, which may hold a password
 * @param user empty where the address says it, or none is needed
 * @param password as {@code user}
 * @param connections most connections at one time, 2 to 100
 */
public record DatabaseAddress(String url, Optional<String> user, Optional<String> password, int connections) {
    private static final int CONNECTIONS = 8;

    /** A database that lets everybody in. */
    public static DatabaseAddress open(String url) {
        return new DatabaseAddress(url, Optional.empty(), Optional.empty(), CONNECTIONS);
    }

    /** Whether several nodes may share it. */
    boolean shared() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The address without what may be secret. */
    String place() {
        return url.replaceFirst("[?;].*", "");
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + place() + "]";
    }
}
