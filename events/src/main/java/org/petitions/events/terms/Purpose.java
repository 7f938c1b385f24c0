package org.petitions.events.terms;

/** What a petition is for (信访目的, Art. 29 to 31). */
public enum Purpose implements Term {
    /** Art. 29. */
    SUGGESTION("建议意见", "suggestion"),

    /** Art. 30: never disclosed to the accused. */
    ACCUSATION("检举控告", "accusation"),

    /** Art. 31. */
    CLAIM("申诉求决", "claim");

    private final String zh;
    private final String en;

    Purpose(String zh, String en) {
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
