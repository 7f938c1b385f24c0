package org.petitions.events.terms;

/** Kinds of units (单位类别). */
public enum UnitKind implements Term {
    PB("信访局", "petition bureau"),
    PLC("政法委", "political-legal commission"),
    HC("住房和城乡建设局", "housing and construction"),
    HRSS("人力资源和社会保障局", "human resources and social security"),
    NR("自然资源局", "natural resources"),
    HEALTH("卫生健康局", "health"),
    CIVIL("民政局", "civil affairs"),
    AGRI("农业农村局", "agriculture and rural affairs"),
    EDU("教育局", "education"),
    TRANSPORT("交通运输局", "transport"),
    ENV("生态环境局", "ecology and environment"),
    INDUSTRY("工业和信息化局", "industry and information"),
    FINANCE("金融事务中心", "finance"),
    CDI("纪委监委", "discipline inspection and supervision"),
    OFFICE("政府办公室", "government office"),

    /** For matters that one office alone does not settle (Art. 22, 24). */
    SG("联席会议专项小组", "joint conference's special group");

    private final String zh;
    private final String en;

    UnitKind(String zh, String en) {
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
