/**
 * feeds.yml and config/topicwire.yml to records, with every mistake reported by file, line and column.
 */
@NullMarked
package io.topicwire.config;

import org.jspecify.annotations.NullMarked;
