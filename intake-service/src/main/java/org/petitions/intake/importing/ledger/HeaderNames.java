package org.petitions.intake.importing.ledger;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What offices call the columns. Stars, blanks, line breaks, notes in brackets and full-width letters in a header cell say nothing about
 * which column it is; a name that could mean two columns is none.
 */
final class HeaderNames {
    private static final Pattern NOTES = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|〔[^〕]*〕");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cntrl}*＊:：、,.。;'\"★☆※▲●#﹡∗✱_-]");

    /** Columns that ledgers have and the register does not: told of when something is in them. */
    private static final Set<String> NOT_TAKEN = Set.of("备注", "备注说明", "经办人", "登记人", "录入人", "填表人", "接待人", "页码");

    private static final Map<String, LedgerColumn> BY_NAME = names();

    private HeaderNames() {}

    /** The column with this header: as the form has it, or as offices write it. */
    static Optional<LedgerColumn> columnOf(String header) {
        String key = key(header);
        LedgerColumn column = BY_NAME.get(key);
        return Optional.ofNullable(
                column != null ? column : BY_NAME.get(key(NOTES.matcher(halfWidth(header)).replaceAll(""))));
    }

    static boolean isNotTaken(String header) {
        return NOT_TAKEN.contains(key(NOTES.matcher(halfWidth(header)).replaceAll("")));
    }

    /** What of a header tells columns apart. */
    static String key(String header) {
        return MARKS.matcher(halfWidth(header)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Map<String, LedgerColumn> names() {
        Map<String, LedgerColumn> names = new HashMap<>();
        for (LedgerColumn column : LedgerColumn.values()) {
            names.put(key(column.zh()), column);
            names.put(key(column.en()), column);
        }
        Map<LedgerColumn, List<String>> others = Map.ofEntries(
                Map.entry(LedgerColumn.LEDGER_NUMBER, List.of("序号", "编号", "台账编号", "台帐序号", "台帐编号")),
                Map.entry(LedgerColumn.REGISTERED_AT, List.of("登记日期", "登记日", "登记时刻")),
                Map.entry(LedgerColumn.OFFICE, List.of("登记机构", "登记部门")),
                Map.entry(LedgerColumn.CHANNEL, List.of("渠道", "信访方式", "信访途径", "来源渠道")),
                Map.entry(LedgerColumn.BROUGHT_TO, List.of("受信级别", "信访层级")),
                Map.entry(LedgerColumn.PURPOSE, List.of("目的", "信访类别")),
                Map.entry(LedgerColumn.REPEAT, List.of("是否重复", "是否重复信访", "重信重访")),
                Map.entry(LedgerColumn.FIRST_PETITION, List.of("初次登记编号", "首次编号")),
                Map.entry(LedgerColumn.URGENCY, List.of("缓急程度", "紧急情况")),
                Map.entry(LedgerColumn.IDENTITY, List.of("是否实名", "实名匿名")),
                Map.entry(LedgerColumn.NAME, List.of("信访人", "信访人姓名", "来访人姓名", "来信人姓名", "名字")),
                Map.entry(LedgerColumn.ID_KIND, List.of("证件种类", "证件名称")),
                Map.entry(LedgerColumn.ID_NUMBER, List.of("证件号", "身份证", "身份证号", "身份证号码", "公民身份号码")),
                Map.entry(LedgerColumn.BIRTH_YEAR, List.of("出生年", "出生年月", "出生日期")),
                Map.entry(LedgerColumn.PHONE, List.of("电话", "电话号码", "手机", "手机号", "手机号码", "联系方式")),
                Map.entry(LedgerColumn.OTHER_PHONES, List.of("备用电话", "固定电话", "座机")),
                Map.entry(LedgerColumn.EMAIL, List.of("邮箱", "电子邮件", "email", "e-mail")),
                Map.entry(LedgerColumn.ADDRESS_DIVISION, List.of("住址行政区划", "住址县区", "户籍区划")),
                Map.entry(LedgerColumn.ADDRESS, List.of("住址", "地址", "家庭住址", "联系地址", "详细地址")),
                Map.entry(LedgerColumn.PERSONS, List.of("人数", "来访人数", "涉及人数")),
                Map.entry(LedgerColumn.REPRESENTATIVES, List.of("代表", "代表姓名", "信访代表姓名")),
                Map.entry(LedgerColumn.COMPLAINED_OF_UNIT, List.of("被反映单位")),
                Map.entry(LedgerColumn.COMPLAINED_OF_PERSONS, List.of("被反映人", "被反映人员")),
                Map.entry(LedgerColumn.TITLE, List.of("信访标题", "主题", "事项标题")),
                Map.entry(LedgerColumn.CATEGORY, List.of("问题分类", "内容类别", "问题类别")),
                Map.entry(LedgerColumn.SUBCATEGORY, List.of("问题小类", "二级分类")),
                Map.entry(LedgerColumn.MATTER_DIVISION, List.of("问题发生地", "事发地", "发生地")),
                Map.entry(LedgerColumn.MATTER_DATE, List.of("发生时间", "事发时间", "事发日期", "问题发生时间")),
                Map.entry(LedgerColumn.REQUEST, List.of("信访诉求", "主要诉求", "诉求内容", "信访请求")),
                Map.entry(LedgerColumn.FACTS, List.of("主要事实", "事实经过", "信访事实")),
                Map.entry(LedgerColumn.REASONS, List.of("主要理由", "信访理由", "理由依据")),
                Map.entry(LedgerColumn.EARLIER_BY, List.of("曾办单位", "原办理单位")),
                Map.entry(LedgerColumn.EARLIER_OUTCOME, List.of("曾办结果", "原办理结果")),
                Map.entry(LedgerColumn.NOTICE, List.of("告知途径", "答复方式")));
        others.forEach((column, each) -> each.forEach(name -> names.put(key(name), column)));
        return Map.copyOf(names);
    }
}
