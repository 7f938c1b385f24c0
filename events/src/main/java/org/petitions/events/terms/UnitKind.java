package org.petitions.events.terms;

/** Kinds of units (单位类别). */
public enum UnitKind implements Term {
    PB("信访局", "petition bureau", UnitType.BUREAU),
    PLC("政法委", "political-legal commission", UnitType.COMMITTEE_OFFICE),
    HC("住房和城乡建设局", "housing and construction", UnitType.DEPARTMENT),
    HRSS("人力资源和社会保障局", "human resources and social security", UnitType.DEPARTMENT),
    NR("自然资源局", "natural resources", UnitType.DEPARTMENT),
    HEALTH("卫生健康局", "health", UnitType.DEPARTMENT),
    CIVIL("民政局", "civil affairs", UnitType.DEPARTMENT),
    AGRI("农业农村局", "agriculture and rural affairs", UnitType.DEPARTMENT),
    EDU("教育局", "education", UnitType.DEPARTMENT),
    TRANSPORT("交通运输局", "transport", UnitType.DEPARTMENT),
    ENV("生态环境局", "ecology and environment", UnitType.DEPARTMENT),
    INDUSTRY("工业和信息化局", "industry and information", UnitType.DEPARTMENT),
    FINANCE("金融事务中心", "finance", UnitType.DEPARTMENT),
    CDI("纪委监委", "discipline inspection and supervision", UnitType.DISCIPLINE),
    OFFICE("政府办公室", "government office", UnitType.DEPARTMENT),

    /** For matters that one office alone does not settle (Art. 22, 24). */
    SG("联席会议专项小组", "joint conference's special group", UnitType.SPECIAL_GROUP),

    GOV("人民政府", "people's government", UnitType.GOVERNMENT),
    PCO("党委办公室", "Party committee's general office", UnitType.COMMITTEE_OFFICE),
    PSB("公安局", "public security bureau", UnitType.POLICE),
    LG("信访工作领导小组", "leading group on petition work", UnitType.LEADING_GROUP),

    /** Of one township or street; its id begins with that one's 9 digits. */
    TOWN("人民政府（街道办事处）", "township government or street office", UnitType.TOWNSHIP),

    /** Of a county, or of one township or street. */
    STATION("群众工作站", "mass-work station", UnitType.STATION);

    private final String zh;
    private final String en;
    private final UnitType type;

    UnitKind(String zh, String en, UnitType type) {
        this.zh = zh;
        this.en = en;
        this.type = type;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** What such a unit is among the organs of Party and state. */
    public UnitType type() {
        return type;
    }

    /**
     * Whether a division can have several such units: departments, and special groups. Of the others it has one, which rules find by its kind
     * alone: the bureau, the discipline inspection, the police, the general offices, the government.
     */
    public boolean hasSeveral() {
        return type == UnitType.SPECIAL_GROUP || type == UnitType.DEPARTMENT && this != OFFICE;
    }

    /** Whether a township or street has such a unit. */
    public boolean isOfTownship() {
        return this == TOWN || this == STATION;
    }
}
