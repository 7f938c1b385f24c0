/**
 * What a service with a database does while that is in trouble: timeouts, whose the trouble is, the circuit, and the answer 503. May use the
 * MongoDB driver and the problems.
 */
@NullMarked
package org.petitions.starter.database;

import org.jspecify.annotations.NullMarked;
