package org.petitions.bench;

/**
 * Who asks: an account of the sample organisation, in one of its offices.
 *
 * @param role of that office, e.g. {@code HANDLER}
 * @param unit whose it is, e.g. {@code 431222-HRSS}
 * @param account e.g. {@code 431222-HRSS.bench}
 */
record Acting(String role, String unit, String account) {

    /** Whoever has the accounts for benches there. */
    static Acting bench(String role, String unit) {
        return new Acting(role, unit, unit + ".bench");
    }

    /** The leader of a unit whose account is called so there, e.g. {@code head}. */
    static Acting leader(String unit, String post) {
        return new Acting("LEADER", unit, unit + "." + post);
    }

    /** Which office is meant, for an account may have several. */
    String office() {
        return role + "@" + unit;
    }

    /** As reports call them. */
    @Override
    public String toString() {
        return role + "/" + unit;
    }
}
