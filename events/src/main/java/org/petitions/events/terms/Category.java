package org.petitions.events.terms;

/** Content category, first level (内容分类). Those that petitions are most often about come first. */
public enum Category implements Term {
    LAW_AND_LITIGATION("涉法涉诉", "law and litigation", "A"),
    CONSTRUCTION("城乡建设", "urban and rural construction", "B"),
    LABOUR("劳动社保", "labour and social security", "C"),
    LAND("国土资源", "land and resources", "D"),
    HEALTH("卫生计生（医患纠纷）", "health and doctor–patient", "E"),
    CIVIL_AFFAIRS("民政优抚", "civil affairs and special care", "F"),
    AGRICULTURE("农业农村", "agriculture and villages", "G"),
    EDUCATION("教育", "education", "H"),
    TRANSPORT("交通", "transport", "I"),
    ENVIRONMENT("环境保护", "environment", "J"),
    RESTRUCTURING("企业改制", "enterprise restructuring", "K"),
    FINANCE("金融", "finance", "L"),
    DISCIPLINE("纪检监察", "discipline", "M"),
    OTHER("其他", "other", "Z");

    private final String zh;
    private final String en;
    private final String letter;

    Category(String zh, String en, String letter) {
        this.zh = zh;
        this.en = en;
        this.letter = letter;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** One letter for tables. */
    public String letter() {
        return letter;
    }
}
