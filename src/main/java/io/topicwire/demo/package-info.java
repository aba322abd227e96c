/**
 * The bundled news world that {@code topicwire demo} serves on loopback.
 */
@NullMarked
package io.topicwire.demo;

import org.jspecify.annotations.NullMarked;
