/**
 * Documents (文书): filled from the case into versioned templates, printed as PDF and DOCX from one sheet, kept sealed and handed over with
 * evidence. May use the case files, the facts, the timeline, the organisation, the procedure's state, the calendar, the seals and Spring.
 */
@NullMarked
package org.petitions.casework.documents;

import org.jspecify.annotations.NullMarked;
