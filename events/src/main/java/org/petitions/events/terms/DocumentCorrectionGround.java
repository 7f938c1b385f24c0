package org.petitions.events.terms;

/** Why an issued document is corrected by a new one (更正事由); the city's rule, since the Regulations do not speak of it. */
public enum DocumentCorrectionGround implements Term {
    PARTICULARS("信访人信息有误", "the petitioner's particulars are wrong"),
    FACTS("事实、数据表述有误", "a fact or figure is wrong"),
    BASIS("引用的法律、法规、政策依据有误", "a law or policy is cited wrongly"),
    DATE("日期、期限有误", "a day or limit is wrong"),
    WORDING("文字表述有误", "a wording is wrong");

    private final String zh;
    private final String en;

    DocumentCorrectionGround(String zh, String en) {
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
