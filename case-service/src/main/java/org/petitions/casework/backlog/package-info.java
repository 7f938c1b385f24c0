/**
 * Backlog (积案): what has been open for more than a year, and matters that were brought upward again and again, which is a failure of the unit that
 * should have settled them. Both follow from days; nobody sets them, and neither is a list of people.
 */
@NullMarked
package org.petitions.casework.backlog;

import org.jspecify.annotations.NullMarked;
