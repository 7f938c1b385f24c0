/**
 * Internal notes (内部备注): what those of one office who work on a case write to each other. Sealed beside the case's other words and erased with
 * them, opened on record, in no event, no document and no evidence, and never for the petitioner. May use the cases, the timeline and the purposes of
 * an opening.
 */
@NullMarked
package org.petitions.casework.remarks;

import org.jspecify.annotations.NullMarked;
