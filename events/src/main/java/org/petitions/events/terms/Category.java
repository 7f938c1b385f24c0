package org.petitions.events.terms;

/** Content category, first level (内容分类). Those that petitions are most often about come first. */
public enum Category implements Term {
    LAW_AND_LITIGATION("涉法涉诉", "law and litigation"),
    CONSTRUCTION("城乡建设", "urban and rural construction"),
    LABOUR("劳动社保", "labour and social security"),
    LAND("国土资源", "land and resources"),
    HEALTH("卫生计生（医患纠纷）", "health and doctor–patient"),
    CIVIL_AFFAIRS("民政优抚", "civil affairs and special care"),
    AGRICULTURE("农业农村", "agriculture and villages"),
    EDUCATION("教育", "education"),
    TRANSPORT("交通", "transport"),
    ENVIRONMENT("环境保护", "environment"),
    RESTRUCTURING("企业改制", "enterprise restructuring"),
    FINANCE("金融", "finance"),
    DISCIPLINE("纪检监察", "discipline"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    Category(String zh, String en) {
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
