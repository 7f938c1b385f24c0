package org.petitions.casework.relief;

import java.util.Locale;

/** Why something is not done with relief. */
enum ReliefRefusal {
    /** It has not come so far, or is past it. */
    NOT_NOW("act"),
    /** What is to be decided on is decided by a higher rank. */
    RANK_TOO_LOW("amount"),
    /** Nobody decides on what they applied for. */
    OWN_APPLICATION("amount"),
    /** More than was applied for. */
    MORE_THAN_APPLIED("amount"),
    /** More than is left of what was approved. */
    MORE_THAN_APPROVED("amount"),
    /** There is no such grant. */
    NO_SUCH_GRANT("grant"),
    /** It is paid already. */
    PAID_ALREADY("grant"),
    /** Another payment of the case has this voucher. */
    VOUCHER_USED("voucher"),
    /** A day that has not come, or lies before what it follows on. */
    BAD_DAY("on"),
    /** Another need of the case waits for its decision. */
    WAITING_ALREADY("need");

    private final String field;

    ReliefRefusal(String field) {
        this.field = field;
    }

    /** The field of a form that it is about. */
    String field() {
        return field;
    }

    /** Key of its text. */
    String key() {
        return "relief.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
