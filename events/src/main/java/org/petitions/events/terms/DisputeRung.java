package org.petitions.events.terms;

/** Who decides when several units dispute competence (受理争议, Art. 24), in order. */
public enum DisputeRung implements Term {
    AGREEMENT("涉及单位协商", "the units among themselves"),
    COMMON_SUPERIOR("共同的上一级机关决定", "their common superior"),
    JOINT_CONFERENCE("联席会议协调", "the joint conference");

    private final String zh;
    private final String en;

    DisputeRung(String zh, String en) {
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
