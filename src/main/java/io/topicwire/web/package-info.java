/**
 * Readers' edge: feeds with validators, pages, health and metrics.
 */
@NullMarked
package io.topicwire.web;

import org.jspecify.annotations.NullMarked;
