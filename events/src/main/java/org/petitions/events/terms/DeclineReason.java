package org.petitions.events.terms;

/** Why a leader says that an alert is not theirs. */
public enum DeclineReason implements Term {
    NOT_IN_CHARGE("不属于本职务分管", "the field is not in this post's charge"),
    OTHER_IN_CHARGE("已明确由其他领导负责", "another leader was put in charge");

    private final String zh;
    private final String en;

    DeclineReason(String zh, String en) {
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
