package org.petitions.casework.lists;

/** How a list is sorted. */
public enum CaseOrder {
    /** By petition id. */
    ID,

    /** By the next last day; then only cases are in it in which a limit runs. */
    DUE
}
