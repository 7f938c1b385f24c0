package org.petitions.intake.importing;

/** What the codes of an imported ledger are taken out for. */
enum CodesPurpose {
    /** To tell the petitioners (Art. 21). */
    HANDING_OUT
}
