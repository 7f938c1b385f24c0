package org.petitions.intake.attachments;

import org.petitions.events.terms.Term;

/** What an office opens a file for. */
enum OpeningPurpose implements Term {
    /** To see whether it came as it was handed in. */
    REGISTRATION("登记", "registration"),

    /** To see whose matter it is. */
    DISPATCH("转送、交办", "dispatch"),

    /** To handle it, or to review how it was answered. */
    HANDLING("办理、复查（复核）", "handling, review"),

    /** To see whether it is handled rightly. */
    SUPERVISION("督办", "supervision");

    private final String zh;
    private final String en;

    OpeningPurpose(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
