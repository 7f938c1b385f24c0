/**
 * The legal calendar of a service: read from the holiday file that is set, and read again when that changes, without a restart.
 */
@NullMarked
package org.petitions.starter.calendar;

import org.jspecify.annotations.NullMarked;
