package org.petitions.intake.importing.ledger;

/** What a row of a ledger is. */
public enum RowKind {
    /** A petition, as far as can be seen. */
    DATA("", "", ""),
    BLANK("", "", ""),
    HEADER_AGAIN("header-again", "此行是重复的表头，已略过", "The header stands here once more and was passed over"),
    TOTAL("total-row", "此行是合计，已略过", "This row is a total and was passed over"),
    FOOTNOTE("footnote", "此行是表注或落款，已略过", "This row is a note below the table and was passed over");

    private final String code;
    private final String zh;
    private final String en;

    RowKind(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The code as programs see it. */
    public String code() {
        return code;
    }

    /** What the clerk is told, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What the clerk is told, in English. */
    public String en() {
        return en;
    }
}
