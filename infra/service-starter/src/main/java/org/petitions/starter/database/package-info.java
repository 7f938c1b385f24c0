/**
 * What a service with a database does while that is away: timeouts, and the answer 503. May use the MongoDB driver and
 * the problems.
 */
@NullMarked
package org.petitions.starter.database;

import org.jspecify.annotations.NullMarked;
