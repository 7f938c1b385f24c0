/**
 * The terms of petition work that events are written in: codes, and the ids of units and posts. Pure values with their Chinese names; they use nothing else of the platform.
 */
@NullMarked
package org.petitions.events.terms;

import org.jspecify.annotations.NullMarked;
