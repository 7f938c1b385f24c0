package org.petitions.events.terms;

/** Whether a unit that decided on a petition owes the petitioner the written notice of Art. 23 (书面告知义务). */
public enum NoticeDuty implements Term {
    /** The clock runs on until a written notice went out. */
    OWED("应当书面告知", "a written notice is owed"),

    /** Nobody petitioned: officials found the matter (排查). */
    NO_PETITIONER("没有信访人，无需告知", "there is no petitioner to tell"),

    /** Art. 23, paragraph 2: exempt. */
    UNCLEAR("信访人姓名（名称）、住址不清，免予告知", "the petitioner's name or address is unclear, so none is owed");

    private final String zh;
    private final String en;

    NoticeDuty(String zh, String en) {
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
