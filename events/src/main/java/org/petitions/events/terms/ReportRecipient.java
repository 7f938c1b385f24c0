package org.petitions.events.terms;

/** To whom an urgent or grave matter is reported at once (Art. 25): all of them. */
public enum ReportRecipient implements Term {
    OWN_COMMITTEE("本级党委", "own Party committee"),
    OWN_GOVERNMENT("本级人民政府", "own government"),
    JOINT_CONFERENCE_OFFICE("本级信访工作联席会议办公室", "office of the own joint conference"),
    COMPETENT_DEPARTMENT("相关主管部门", "competent department"),
    BUREAU_ABOVE("上一级信访部门", "petition bureau above"),
    NATIONAL_ADMINISTRATION("国家信访局", "National Public Complaints and Proposals Administration");

    private final String zh;
    private final String en;

    ReportRecipient(String zh, String en) {
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

    /** Whether a bureau alone reports there (Art. 25, paragraph 2): every office owes the others its report. */
    public boolean isToldByBureau() {
        return this == BUREAU_ABOVE || this == NATIONAL_ADMINISTRATION;
    }
}
