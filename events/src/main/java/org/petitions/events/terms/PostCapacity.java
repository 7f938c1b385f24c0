package org.petitions.events.terms;

/** In what capacity an account acts for a post. */
public enum PostCapacity implements Term {
    HOLDER("任职", "holds the post"),
    /** Helps the post's holder and signs in the own field. */
    DEPUTY("副职", "deputy"),
    /** Acts in the holder's place from a day to a day, e.g. while the holder is barred or absent. */
    SUBSTITUTE("代行职责", "substitute");

    private final String zh;
    private final String en;

    PostCapacity(String zh, String en) {
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
