package org.petitions.scenario.plan;

/** When an office does what the law asks of it, seen from the limit. */
public enum Timing {
    /** By the platform itself in the same moment: the competence table names one unit. */
    AT_ONCE,

    /** A few days later, long before any warning. */
    PROMPT,

    /** In the afternoon of the last day: after every warning, and still in time. */
    LAST_DAY,

    /** Three days after the last day. */
    LATE,

    /** Not within the days that are played. */
    NEVER
}
