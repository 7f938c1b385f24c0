/**
 * The embedded database server of a machine that has no MongoDB: mongo-java-server over an H2 file, with the four
 * things it lacks for us: commit before the answer, indexes that are used, results that are not held in memory, and reads
 * that nobody can tear.
 * May use mongo-java-server, H2's MVStore and {@code process}; runs in a JVM of its own.
 */
@NullMarked
package org.petitions.local.database;

import org.jspecify.annotations.NullMarked;
