package org.petitions.casework.lists;

/** How a list is sorted. */
public enum CaseOrder {
    /** By petition id. */
    ID,

    /** By the next last day; then only cases are in it in which a limit runs. */
    DUE,

    /** By the next last day, and before these the cases in which no limit runs, by petition id. */
    UNDATED_FIRST
}
