/**
 * The store on a JDBC database: SQL and migrations that serve H2 and PostgreSQL alike.
 */
@NullMarked
package io.topicwire.store.jdbc;

import org.jspecify.annotations.NullMarked;
