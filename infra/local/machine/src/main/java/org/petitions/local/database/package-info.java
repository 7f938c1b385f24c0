/**
 * The embedded database server of a machine that has no MongoDB: mongo-java-server over an H2 file, with the
 * things it lacks for us: commit before the answer, indexes that are used, results that are not held in memory, reads
 * that nobody can tear, bounds on all that clients may ask for, and a refusal of what would be passed by.
 * May use mongo-java-server, its Netty, H2's MVStore and {@code process}; runs in a JVM of its own.
 */
@NullMarked
package org.petitions.local.database;

import org.jspecify.annotations.NullMarked;
