package org.petitions.events.terms;

/** Leaders of a Party committee who are told of grave circumstances in an accusation against a cadre (Art. 30). */
public enum CommitteeLeader implements Term {
    PRINCIPAL("党委主要负责同志", "the committee's principal leader"),
    ORGANISATION("分管组织（人事）工作的负责同志", "the leader in charge of organisation and personnel");

    private final String zh;
    private final String en;

    CommitteeLeader(String zh, String en) {
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
