package org.petitions.escalation.api;

import org.petitions.starter.message.FieldCode;

/** What can be wrong with a field of a question about clocks or the calendar. */
enum ClocksFieldCode implements FieldCode {
    OUT_OF_RANGE,
    /** With what is wrong in which line. */
    HOLIDAY_FILE
}
