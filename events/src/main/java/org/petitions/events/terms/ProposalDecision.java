package org.petitions.events.terms;

/** What the committee and the government decided on a proposal of their bureau (决定, Art. 22). */
public enum ProposalDecision implements Term {
    AGREED("同意", "agreed"),
    AGREED_WITH_CHANGES("调整后同意", "agreed with changes"),
    DECLINED("不同意", "declined");

    private final String zh;
    private final String en;

    ProposalDecision(String zh, String en) {
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
