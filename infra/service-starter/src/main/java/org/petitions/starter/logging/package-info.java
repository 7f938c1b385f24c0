/**
 * What goes into the log when work on a petition fails: where and what kind, never the words. May use Spring Boot's logging support.
 */
@NullMarked
package org.petitions.starter.logging;

import org.jspecify.annotations.NullMarked;
