package org.petitions.intake.importing.ledger;

import java.util.Arrays;

/**
 * The columns of a ledger, headed as the registration form has them in Chinese, or in English. In which order they stand is the office's own
 * affair.
 */
public enum LedgerColumn {
    LEDGER_NUMBER("台账序号", "ledgerNumber", true, "ledgerNumber"),
    REGISTERED_AT("登记时间", "registeredAt", false, "registeredAt"),
    OFFICE("登记单位", "office", false, "office"),
    CHANNEL("信访渠道", "channel", true, "channel"),
    BROUGHT_TO("受信层级", "broughtTo", true, "broughtTo"),
    PURPOSE("信访目的", "purpose", true, "purpose"),
    REPEAT("重复信访", "repeat", true, "repeat"),
    FIRST_PETITION("首次登记编号", "firstPetition", false, "firstPetition"),
    URGENCY("紧急程度", "urgency", true, "urgency"),
    IDENTITY("实名情况", "identity", true, "identity"),
    NAME("姓名", "name", true, "petitioner.name"),
    SEX("性别", "sex", false, "petitioner.sex"),
    ID_KIND("证件类型", "idKind", false, "petitioner.idKind"),
    ID_NUMBER("证件号码", "idNumber", false, "petitioner.idNumber"),
    BIRTH_YEAR("出生年份", "birthYear", false, "petitioner.birthYear"),
    PHONE("联系电话", "phone", false, "petitioner.phone"),
    OTHER_PHONES("其他电话", "otherPhones", false, "petitioner.otherPhones"),
    EMAIL("电子邮箱", "email", false, "petitioner.email"),
    ADDRESS_DIVISION("住址区划", "addressDivision", true, "petitioner.address.division"),
    ADDRESS("详细住址", "address", true, "petitioner.address.text"),
    OCCUPATION("职业", "occupation", false, "petitioner.occupation"),
    HARDSHIP("生活困难", "hardship", false, "petitioner.hardship"),
    PERSONS("信访人数", "persons", true, "persons"),

    /** {@code 姓名/证件号码/电话；…} */
    REPRESENTATIVES("信访代表", "representatives", false, "representatives"),

    /** How many representatives there are, where the office counts them: it has to agree with those listed. */
    REPRESENTATIVE_COUNT("代表人数", "representativeCount", false, "representativeCount"),
    COMPLAINED_OF_UNIT("反映单位", "complainedOfUnit", false, "complainedOf.unit"),
    COMPLAINED_OF_POSTS("反映职务", "complainedOfPosts", false, "complainedOf.posts"),
    COMPLAINED_OF_PERSONS("反映人员", "complainedOfPersons", false, "complainedOf.persons"),
    TITLE("标题", "title", true, "title"),
    CATEGORY("内容分类", "category", true, "category"),
    SUBCATEGORY("内容小类", "subcategory", false, "subcategory"),
    MATTER_DIVISION("问题属地", "matterDivision", true, "matterDivision"),

    /** A day, or what is known: {@code 2003年以来}, {@code 2025年}, {@code 不详}. */
    MATTER_DATE("发生日期", "matterDate", false, "matterDate"),
    REQUEST("诉求", "request", true, "request"),
    FACTS("事实", "facts", true, "facts"),
    REASONS("理由", "reasons", true, "reasons"),
    EARLIER_BY("曾办理单位", "earlierBy", false, "earlierHandling.by"),
    EARLIER_OUTCOME("曾办理结果", "earlierOutcome", false, "earlierHandling.outcome"),
    OTHER_PROCEDURE("其他程序进行中", "otherProcedureRunning", false, "earlierHandling.otherProcedureRunning"),
    NOTICE("告知方式", "notice", false, "notice"),
    LANGUAGE("语言", "language", false, "language"),

    // What was done before the platform took it over; a ledger of today has none of these.
    DISPATCHED_ON("转送日期", "dispatchedOn", false, "dispatchedOn"),
    RESPONSIBLE_UNIT("责任单位", "responsibleUnit", false, "responsibleUnit"),
    ACCEPTED_ON("受理日期", "acceptedOn", false, "acceptedOn"),
    REPLIED_ON("答复日期", "repliedOn", false, "repliedOn"),
    OUTCOME("处理结果", "outcome", false, "outcome"),
    CLOSED_ON("办结日期", "closedOn", false, "closedOn"),
    END("办结方式", "end", false, "end");

    private final String zh;
    private final String en;
    private final boolean required;
    private final String field;

    LedgerColumn(String zh, String en, boolean mustBeThere, String field) {
        this.zh = zh;
        this.en = en;
        this.required = mustBeThere;
        this.field = field;
    }

    /** Chinese header. */
    public String zh() {
        return zh;
    }

    /** English header. */
    public String en() {
        return en;
    }

    /** Whether a ledger without this column is refused. */
    boolean required() {
        return required;
    }

    /** The form's field that the column is read into. */
    public String field() {
        return field;
    }

    /** The column that holds a field of the form, e.g. {@code representatives[5].name} or {@code complainedOf}. */
    public static LedgerColumn forField(String formField) {
        int bracket = formField.indexOf('[');
        String field = bracket < 0 ? formField : formField.substring(0, bracket);
        if (field.startsWith("matterTime")) {
            return MATTER_DATE;
        }
        return Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst()
                .or(() -> Arrays.stream(values()).filter(column -> column.field.startsWith(field + '.')).findFirst())
                .orElseThrow(() -> new IllegalStateException("the ledger has no column for " + field));
    }
}
