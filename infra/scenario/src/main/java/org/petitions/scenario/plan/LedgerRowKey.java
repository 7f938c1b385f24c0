package org.petitions.scenario.plan;

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

    @Override
    public String toString() {
        return ledger + "/" + number;
    }
}
