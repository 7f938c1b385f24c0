package org.petitions.scenario.plan;

import org.petitions.events.CaseId;

/**
 * What tells one row of the county offices' ledgers from all others.
 *
 * @param ledger the ledger's name, e.g. {@code 431222-20260302}
 * @param number the office's own number in it (台账序号)
 */
public record LedgerRowKey(String ledger, String number) {
    /** Stands for a ledger where a petition came by the online form. */
    public static final String ONLINE = "online";

    /** Reads what {@link #toString()} wrote. */
    static LedgerRowKey parse(String text) {
        int slash = text.lastIndexOf('/');
        return new LedgerRowKey(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Whether it came by the online form instead of in a ledger. */
    public boolean isOnline() {
        return ledger.equals(ONLINE);
    }

    /** Whether it is a further matter of a petition (一件多诉), a case of its own under the petition's number. */
    public boolean isFurtherMatter() {
        return place() > CaseId.FIRST;
    }

    /** The matter's place in its petition, from 1. */
    public int place() {
        return isOnline() ? CaseId.parse(number).matter() : CaseId.FIRST;
    }

    /** The petition that it belongs to. */
    public LedgerRowKey petition() {
        return isFurtherMatter() ? new LedgerRowKey(ledger, CaseId.petitionOf(number)) : this;
    }

    /** A further matter of this one's petition. */
    public LedgerRowKey matter(int place) {
        return new LedgerRowKey(ledger, new CaseId(petition().number(), place).toString());
    }

    @Override
    public String toString() {
        return ledger + "/" + number;
    }
}
