/**
 * The real parts of the platform on one machine (broker, database, mail catcher), each a child process with a handle:
 * start, kill, restart on the same data. For {@code ./run}, the benches and every module's integration tests; may use
 * {@code events} and the packages below it.
 */
@NullMarked
package org.petitions.local.server;

import org.jspecify.annotations.NullMarked;
