package org.petitions.events.terms;

/** Why a limit ended though what it waited for was not done. */
public enum LimitEndReason implements Term {
    /** The same clock was started anew. */
    SUPERSEDED("重新起算", "the same clock was started anew"),

    /** A later step made the act needless. */
    NO_LONGER_DUE("事项已不需办理", "the act is not asked for any more"),

    /** Nothing of the case is asked for any more. */
    CASE_ENDED("信访事项已办结", "the case ended");

    private final String zh;
    private final String en;

    LimitEndReason(String zh, String en) {
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
