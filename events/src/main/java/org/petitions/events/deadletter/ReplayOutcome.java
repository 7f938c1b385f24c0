package org.petitions.events.deadletter;

/** What became of a dead letter that was to be put back. */
public enum ReplayOutcome {
    /** It stands on its topic again. */
    PUT_BACK,

    /** It was put back before, or one looked at before and left where it is. */
    DONE_BEFORE,

    /** Its key has a newer record, or was erased. */
    SUPERSEDED,

    /** What it says it was made of is not there, or not read by the service: somebody made it up. */
    REFUSED,

    /** There is none in that place. */
    NOT_THERE,

    /** So many single ones were put back that no more can be remembered: put all back. */
    TOO_MANY_SINGLE
}
