/**
 * The organisation by command: who appoints whom to what office or post, and withdraws them. May use the organisation; nothing of cases.
 */
@NullMarked
package org.petitions.casework.appointments;

import org.jspecify.annotations.NullMarked;
