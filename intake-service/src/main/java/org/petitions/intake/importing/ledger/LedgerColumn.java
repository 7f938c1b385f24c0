package org.petitions.intake.importing.ledger;

import java.util.Arrays;
import java.util.List;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.form.terms.Occupation;
import org.petitions.intake.form.terms.Sex;
import org.petitions.intake.form.terms.Subcategory;
import org.petitions.intake.importing.ledger.CellType.Code;
import org.petitions.intake.importing.ledger.CellType.Codes;
import org.petitions.intake.importing.ledger.CellType.Plain;

/**
 * The columns of a ledger, headed as the registration form has them in Chinese, or in English. In which order they stand is the office's own
 * affair.
 */
public enum LedgerColumn {
    LEDGER_NUMBER("台账序号", "ledgerNumber", true, "ledgerNumber", Plain.NO_FIELD, "序号", "编号", "台账编号", "台帐序号", "台帐编号"),
    REGISTERED_AT("登记时间", "registeredAt", false, "registeredAt", Plain.NO_FIELD, "登记日期", "登记日", "登记时刻"),
    RECEIVED_ON("收到日期", "receivedOn", false, "receivedOn", Plain.DAY, "收到时间", "收件日期", "收信日期", "收文日期", "来信日期", "来访日期"),
    OFFICE("登记单位", "office", false, "office", Plain.NO_FIELD, "登记机构", "登记部门"),
    CHANNEL("信访渠道", "channel", true, "channel", new Code<>(Channel.class), "渠道", "信访方式", "信访途径", "来源渠道"),
    BROUGHT_TO("受信层级", "broughtTo", true, "broughtTo", new Code<>(Level.class), "受信级别", "信访层级"),
    PURPOSE("信访目的", "purpose", true, "purpose", new Code<>(Purpose.class), "目的", "信访类别"),
    REPEAT("重复信访", "repeat", true, "repeat", Plain.YES_OR_NO, "是否重复", "是否重复信访", "重信重访"),
    FIRST_PETITION("首次登记编号", "firstPetition", false, "firstPetition", Plain.TEXT, "初次登记编号", "首次编号"),
    URGENCY("紧急程度", "urgency", true, "urgency", new Code<>(Urgency.class), "缓急程度", "紧急情况"),
    IDENTITY("实名情况", "identity", true, "identity", new Code<>(Identity.class), "是否实名", "实名匿名"),
    NAME("姓名", "name", true, "petitioner.name", Plain.TEXT, "信访人", "信访人姓名", "来访人姓名", "来信人姓名", "名字"),
    SEX("性别", "sex", false, "petitioner.sex", new Code<>(Sex.class)),
    ID_KIND("证件类型", "idKind", false, "petitioner.idKind", Plain.COMPOSED, "证件种类", "证件名称"),
    ID_NUMBER("证件号码", "idNumber", false, "petitioner.idNumber", Plain.TEXT, "证件号", "身份证", "身份证号", "身份证号码", "公民身份号码"),
    BIRTH_YEAR("出生年份", "birthYear", false, "petitioner.birthYear", Plain.YEAR, "出生年", "出生年月", "出生日期"),
    PHONE("联系电话", "phone", false, "petitioner.phone", Plain.TEXT, "电话", "电话号码", "手机", "手机号", "手机号码", "联系方式"),
    OTHER_PHONES("其他电话", "otherPhones", false, "petitioner.otherPhones", Plain.COMPOSED, "备用电话", "固定电话", "座机"),
    EMAIL("电子邮箱", "email", false, "petitioner.email", Plain.TEXT, "邮箱", "电子邮件", "email", "e-mail"),
    ADDRESS_DIVISION("住址区划", "addressDivision", true, "petitioner.address.division", Plain.DIVISION, "住址行政区划", "住址县区",
            "户籍区划"),
    ADDRESS("详细住址", "address", true, "petitioner.address.text", Plain.TEXT, "住址", "地址", "家庭住址", "联系地址", "详细地址"),
    OCCUPATION("职业", "occupation", false, "petitioner.occupation", new Code<>(Occupation.class)),
    HARDSHIP("生活困难", "hardship", false, "petitioner.hardship", Plain.YES_OR_NO),
    PERSONS("信访人数", "persons", true, "persons", Plain.NUMBER, "人数", "来访人数", "涉及人数"),

    /** {@code 姓名/证件号码/电话；…} */
    REPRESENTATIVES("信访代表", "representatives", false, "representatives", Plain.COMPOSED, "代表", "代表姓名", "信访代表姓名"),

    /** How many representatives there are, where the office counts them: it has to agree with those listed. */
    REPRESENTATIVE_COUNT("代表人数", "representativeCount", false, "representativeCount", Plain.NO_FIELD),
    COMPLAINED_OF_UNIT("反映单位", "complainedOfUnit", false, "complainedOf.unit", Plain.ID, "被反映单位"),
    COMPLAINED_OF_POSTS("反映职务", "complainedOfPosts", false, "complainedOf.posts", Plain.IDS),
    COMPLAINED_OF_PERSONS("反映人员", "complainedOfPersons", false, "complainedOf.persons", Plain.TEXTS, "被反映人", "被反映人员"),
    TITLE("标题", "title", true, "title", Plain.TEXT, "信访标题", "主题", "事项标题"),
    CATEGORY("内容分类", "category", true, "category", new Code<>(Category.class), "问题分类", "内容类别", "问题类别"),
    SUBCATEGORY("内容小类", "subcategory", false, "subcategory", new Code<>(Subcategory.class), "问题小类", "二级分类"),
    MATTER_DIVISION("问题属地", "matterDivision", true, "matterDivision", Plain.DIVISION, "问题发生地", "事发地", "发生地"),

    /** A day, or what is known: {@code 2003年以来}, {@code 2025年}, {@code 不详}. */
    MATTER_DATE("发生日期", "matterDate", false, "matterDate", Plain.COMPOSED, "发生时间", "事发时间", "事发日期", "问题发生时间"),
    REQUEST("诉求", "request", true, "request", Plain.TEXT, "信访诉求", "主要诉求", "诉求内容", "信访请求"),
    FACTS("事实", "facts", true, "facts", Plain.TEXT, "主要事实", "事实经过", "信访事实"),
    REASONS("理由", "reasons", true, "reasons", Plain.TEXT, "主要理由", "信访理由", "理由依据"),

    /** {@code 内容分类/诉求}, one a line (一件多诉). */
    FURTHER_MATTERS("其他诉求", "furtherMatters", false, "furtherMatters", Plain.COMPOSED, "其余诉求", "其他事项", "其他信访事项", "其余事项",
            "一件多诉"),
    EARLIER_BY("曾办理单位", "earlierBy", false, "earlierHandling.by", Plain.TEXT, "曾办单位", "原办理单位"),
    EARLIER_OUTCOME("曾办理结果", "earlierOutcome", false, "earlierHandling.outcome", Plain.TEXT, "曾办结果", "原办理结果"),
    OTHER_PROCEDURE("其他程序进行中", "otherProcedureRunning", false, "earlierHandling.otherProcedureRunning",
            Plain.YES_OR_NO),
    NOTICE("告知方式", "notice", false, "notice", new Codes<>(NoticeWish.class), "告知途径", "答复方式"),
    LEADER("领导职务", "leader", false, "leader", Plain.ID, "接听领导", "信箱领导", "接听电话领导"),
    ANSWER_PUBLISHABLE("同意公开答复", "answerPublishable", false, "answerPublishable", Plain.YES_OR_NO, "答复可公开"),
    LANGUAGE("语言", "language", false, "language", Plain.TEXT),

    // What was done before the platform took it over; a ledger of today has none of these.
    DISPATCHED_ON("转送日期", "dispatchedOn", false, "dispatchedOn", Plain.NO_FIELD),
    RESPONSIBLE_UNIT("责任单位", "responsibleUnit", false, "responsibleUnit", Plain.NO_FIELD),
    ACCEPTED_ON("受理日期", "acceptedOn", false, "acceptedOn", Plain.NO_FIELD),
    REPLIED_ON("答复日期", "repliedOn", false, "repliedOn", Plain.NO_FIELD),
    OUTCOME("处理结果", "outcome", false, "outcome", Plain.NO_FIELD),
    CLOSED_ON("办结日期", "closedOn", false, "closedOn", Plain.NO_FIELD),
    END("办结方式", "end", false, "end", Plain.NO_FIELD);

    private final String zh;
    private final String en;
    private final boolean required;
    private final String field;
    private final CellType cells;
    private final List<String> otherNames;

    LedgerColumn(String zh, String en, boolean mustBeThere, String field, CellType cells, String... otherNames) {
        this.zh = zh;
        this.en = en;
        this.required = mustBeThere;
        this.field = field;
        this.cells = cells;
        this.otherNames = List.of(otherNames);
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

    /** How its cells are read into that field. */
    public CellType cells() {
        return cells;
    }

    /** How offices head it besides. */
    List<String> otherNames() {
        return otherNames;
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
