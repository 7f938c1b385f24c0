package org.petitions.events.terms;

/** The petitioner's rating (满意度评价, Art. 21). */
public enum Satisfaction implements Term {
    SATISFIED("满意", "satisfied"),
    BASICALLY("基本满意", "basically satisfied"),
    NOT("不满意", "not satisfied");

    private final String zh;
    private final String en;

    Satisfaction(String zh, String en) {
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
