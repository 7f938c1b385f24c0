package org.petitions.intake.form;

import java.util.Locale;

/** What can be wrong with a field of the form. What people are told of each stands in the bundles under {@code field.} and its name. */
public enum FaultCode {
    REQUIRED,
    TOO_LONG,
    CONTROL_CHARACTER,
    DAMAGED_TEXT,
    PRIVATE_CHARACTER,
    UNKNOWN_CODE,
    UNKNOWN_DIVISION,
    NOT_A_DATE,
    IN_THE_FUTURE,

    /** A day of receipt later than the day of registration. */
    AFTER_REGISTRATION,
    TOO_EARLY,
    EITHER_DAY_OR_TIME,
    NOT_WITH_THIS_PRECISION,
    YEAR_UNCLEAR,
    ERROR_VALUE,
    DITTO,
    DAMAGED_NUMBER,
    NO_REGISTRATION_DAY,
    REPRESENTATIVE_COUNT_DIFFERS,
    NAMELESS_COLUMN,
    NOT_A_NUMBER,
    NOT_YES_OR_NO,
    OUT_OF_RANGE,
    MALFORMED,
    WRONG_CHECK_DIGIT,
    BIRTH_YEAR_DIFFERS,
    TOO_MANY_REPRESENTATIVES,
    REPRESENTATIVES_NEEDED,
    FEWER_THAN_REPRESENTATIVES,
    TOO_MANY,
    TWICE,
    OTHER_CATEGORY,
    ONLY_FOR_REPEATS,
    NOT_FOR_SUGGESTIONS,

    /** An accusation is registered by itself. */
    NOT_FOR_ACCUSATIONS,
    NOT_FOR_SCREENING,

    /** A leader who took no call and whose mailbox it was not written to. */
    NOT_FOR_CHANNEL,

    /** A letter to the mailbox of a leader of another county. */
    LEADER_ELSEWHERE,

    /** A leader who has no mailbox that one can write to. */
    NO_MAILBOX,
    NEEDS_PHONE,
    NEEDS_EMAIL,
    NEEDS_ADDRESS,

    /** The petitioner was answered: once the case has ended it can be taken up again. */
    ANSWERED_ALREADY,

    /** The case has ended: it is taken up again first. */
    ENDED_ALREADY,

    /** The case has ended and is not taken up again: what is right is registered by itself. */
    ENDED_FOR_GOOD,

    /** Of a ledger's row: shifted cells would put words where codes belong. */
    CELL_COUNT,

    /** Of a further matter in a ledger's row, which category or which request. */
    FURTHER_MATTER_UNCLEAR,

    /** A row that tells what was done tells of one matter. */
    NOT_WITH_PAST_STEPS,
    OUT_OF_ORDER,
    EARLIER_STEP_MISSING,
    OTHER_OUTCOME,
    GOES_WITH_ITS_DATE,
    ACCUSED_UNIT,
    NOT_YOUR_OFFICE,

    /** A file of a kind that is not taken. */
    FILE_KIND,

    /** A file with something that others hand in. */
    OTHER_OCCASION;

    /** The code as programs see it, e.g. {@code too-many-representatives}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
