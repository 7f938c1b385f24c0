/**
 * Letters before leaders (阅批来信): what a bureau put before a leader's post, whether it was read, instructed on or returned. The instruction
 * itself is a step of the case, which has its day and its clock; here stands what lies before whom since when.
 */
@NullMarked
package org.petitions.casework.letters;

import org.jspecify.annotations.NullMarked;
