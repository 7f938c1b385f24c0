package org.petitions.events.terms;

/** Why a limit may stand still for a while (中止事由); the city's rule, since the Regulations name the hearing alone (Art. 36). */
public enum SuspensionGround implements Term {
    OTHER_DECISION("须以诉讼、仲裁等结果为依据", "waits for the outcome of litigation or arbitration"),
    APPRAISAL("须经鉴定、评估、检测", "waits for an expert's appraisal"),
    PETITIONER_AWAY("信访人暂时无法联系", "the petitioner cannot be reached for a time"),
    FORCE_MAJEURE("不可抗力", "force majeure");

    private final String zh;
    private final String en;

    SuspensionGround(String zh, String en) {
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
