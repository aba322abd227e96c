/**
 * feeds.yml and config/topicwire.yml to records, with every mistake reported by file, line and column.
 *
 * <p>The way of a file: {@code SourceFile} (bytes, bounded, UTF-8) to {@code SourceText} (lines and columns) to
 * {@code YamlDocument} (a tree of nodes that know their places) to {@code Section} (known keys) and {@code ValueType}
 * (what may stand behind a key). All of them report to one {@code Problems} and go on, so that the operator sees all
 * mistakes at once. A new key is a name in {@code SectionKeys} or {@code SettingKey}, a line in a reader, and, for
 * feeds.yml, a property in config/feeds.schema.json: a test holds the two together.
 */
@NullMarked
package io.topicwire.config;

import org.jspecify.annotations.NullMarked;
