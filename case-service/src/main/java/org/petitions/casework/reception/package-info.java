/**
 * Reception of petitioners by leaders (领导干部接访): sessions in six forms, announced, moved and cancelled in public; bookings and their answers; what
 * came of the day; and a leader's inspections on the spot (督导). What was decided in a case is asked of the case and kept there.
 */
@NullMarked
package org.petitions.casework.reception;

import org.jspecify.annotations.NullMarked;
