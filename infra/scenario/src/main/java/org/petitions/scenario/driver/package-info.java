/**
 * Plays the sample day on a running platform: the county offices send their ledgers, the clock moves, and bureaus, handlers, petitioners
 * and leaders do what the plan says, each through the public API of the service concerned.
 */
@NullMarked
package org.petitions.scenario.driver;

import org.jspecify.annotations.NullMarked;
