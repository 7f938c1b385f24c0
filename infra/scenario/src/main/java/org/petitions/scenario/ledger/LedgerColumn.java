package org.petitions.scenario.ledger;

/** The columns of a county office's ledger (台账), in the order they are kept. */
public enum LedgerColumn {
    NUMBER("台账序号"),
    REGISTERED_AT("登记时间"),
    RECEIVED_ON("收到日期"),
    OFFICE("登记单位"),
    CHANNEL("信访渠道"),
    BROUGHT_TO("受信层级"),
    PURPOSE("信访目的"),
    REPEAT("重复信访"),
    FIRST_PETITION("首次登记编号"),
    URGENCY("紧急程度"),
    IDENTITY("实名情况"),
    NAME("姓名"),
    SEX("性别"),
    ID_KIND("证件类型"),
    ID_NUMBER("证件号码"),
    BIRTH_YEAR("出生年份"),
    PHONE("联系电话"),
    EMAIL("电子邮箱"),
    ADDRESS_DIVISION("住址区划"),
    ADDRESS("详细住址"),
    OCCUPATION("职业"),
    HARDSHIP("生活困难"),
    PERSONS("信访人数"),
    REPRESENTATIVES("信访代表"),
    COMPLAINED_OF_UNIT("反映单位"),
    COMPLAINED_OF_POSTS("反映职务"),
    COMPLAINED_OF_PERSONS("反映人员"),
    TITLE("标题"),
    CATEGORY("内容分类"),
    SUBCATEGORY("内容小类"),
    MATTER_DIVISION("问题属地"),
    MATTER_DATE("发生日期"),
    REQUEST("诉求"),
    FACTS("事实"),
    REASONS("理由"),
    EARLIER_BY("曾办理单位"),
    EARLIER_OUTCOME("曾办理结果"),
    OTHER_PROCEDURE("其他程序进行中"),
    NOTICE("告知方式"),
    LANGUAGE("语言");

    private final String heading;

    LedgerColumn(String heading) {
        this.heading = heading;
    }

    /** The heading as the office writes it. */
    String heading() {
        return heading;
    }
}
