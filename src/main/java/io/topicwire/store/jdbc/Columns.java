package io.topicwire.store.jdbc;

import io.topicwire.feed.WebUri;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads columns that may be NULL. */
final class Columns {
    private Columns() {}

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A time span that is stored in whole seconds. */
    static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        long seconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    static Optional<WebUri> uri(ResultSet row, String column) throws SQLException {
        return text(row, column).flatMap(WebUri::parse);
    }

    /** An address that this program stored itself, and so can read. */
    static WebUri storedUri(ResultSet row, String column) throws SQLException {
        return uri(row, column).orElseThrow(() -> new SQLException("not a web address in column " + column));
    }

    /** The text, cut to what the column holds. */
    static String cut(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(characters - 1));
        return text.substring(0, splitsPair ? characters - 1 : characters);
    }
}
