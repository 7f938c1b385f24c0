package org.petitions.events.terms;

/** What a unit is among the organs of Party and state (单位性质); it follows from its {@link UnitKind}. */
public enum UnitType implements Term {
    /** A petition bureau (Art. 12). */
    BUREAU("信访工作机构", "petition bureau"),
    DEPARTMENT("政府工作部门", "government department"),
    GOVERNMENT("人民政府", "people's government"),
    COMMITTEE_OFFICE("党委工作机关", "office of the Party committee"),
    POLICE("公安机关", "public security organ"),
    TOWNSHIP("乡镇（街道）", "township or street"),
    STATION("群众工作站", "mass-work station"),
    LEADING_GROUP("领导小组", "leading group"),
    SPECIAL_GROUP("专项小组", "special group"),
    DISCIPLINE("纪检监察机关", "discipline inspection and supervision organ");

    private final String zh;
    private final String en;

    UnitType(String zh, String en) {
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
