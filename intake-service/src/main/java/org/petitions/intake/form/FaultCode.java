package org.petitions.intake.form;

import java.util.Locale;
import org.petitions.events.terms.Term;
import org.petitions.starter.text.TextFault;

/** What can be wrong with a field of the form. The texts never hold what was entered. */
public enum FaultCode implements Term {
    REQUIRED("此项必填", "This field is required"),
    TOO_LONG("文字超过长度上限", "The text is longer than allowed"),
    CONTROL_CHARACTER(TextFault.CONTROL_CHARACTER),
    DAMAGED_TEXT(TextFault.DAMAGED_TEXT),
    PRIVATE_CHARACTER(TextFault.PRIVATE_CHARACTER),
    UNKNOWN_CODE("不是可用的代码", "It is none of the codes in use"),
    UNKNOWN_DIVISION("不是现行有效的区划代码", "It is no division code in force"),
    NOT_A_DATE("不是日期，应如 2026-03-01", "It is no date; write it like 2026-03-01"),
    IN_THE_FUTURE("不能晚于今天", "It must not lie in the future"),
    TOO_EARLY("日期过早", "The date is too early"),
    EITHER_DAY_OR_TIME("发生日期和发生时间只填一项", "Give the day or the time that is known, not both"),
    NOT_WITH_THIS_PRECISION("与所填的精确程度不符", "It does not go with the precision given"),
    YEAR_UNCLEAR("年份须写四位，月日须分明，如 2026年3月1日", "Write the year in four digits, then month and day, like 2026-03-01"),
    ERROR_VALUE("单元格是表格软件的错误值（如 #N/A），请改正后再导入", "The cell holds an error of the spreadsheet, like #N/A"),
    DITTO("不能写“同上”，请填写完整内容", "Ditto marks are not taken; write it out"),
    DAMAGED_NUMBER("号码已被表格软件改成科学计数法或末位变零，请按原件填写",
            "The spreadsheet rounded the number; enter it from the original as text"),
    NO_REGISTRATION_DAY("此列其他行已填写而此行空白，不能当作今天登记",
            "Other rows have the day of registration; a blank one is not taken as today"),
    REPRESENTATIVE_COUNT_DIFFERS("代表人数与所列代表不一致", "The number of representatives differs from those listed"),
    NAMELESS_COLUMN("没有列名的列里有内容", "There is something in a column without a name"),
    NOT_A_NUMBER("应为整数", "It must be a whole number"),
    NOT_YES_OR_NO("应填“是”或“否”", "It must be yes or no"),
    OUT_OF_RANGE("数值超出允许范围", "The number is out of range"),
    MALFORMED("格式不正确", "The form is not right"),
    WRONG_CHECK_DIGIT("校验位不符，请核对号码", "The check digit does not fit; compare the number"),
    BIRTH_YEAR_DIFFERS("与身份证号码中的出生年份不一致", "It differs from the year in the identity number"),
    TOO_MANY_REPRESENTATIVES("代表不得超过5人（《信访工作条例》第二十条）", "There may be at most five representatives (Art. 20)"),
    REPRESENTATIVES_NEEDED("集体走访应当推选代表（《信访工作条例》第二十条）", "A group that comes in person elects representatives (Art. 20)"),
    FEWER_THAN_REPRESENTATIVES("信访人数少于代表人数", "There are fewer persons than representatives"),
    TOO_MANY("项数超过上限", "There are more entries than allowed"),
    TWICE("同一项重复填写", "The same entry stands there twice"),
    OTHER_CATEGORY("与内容分类不符", "It does not belong to the category"),
    ONLY_FOR_REPEATS("只有重复信访才填写", "Only a repeat petition has one"),
    UNKNOWN_PETITION("本平台没有此登记编号", "No petition with this number is registered here"),
    NOT_FOR_SUGGESTIONS("建议意见类不填写被反映对象", "A suggestion complains of nobody"),
    NOT_FOR_SCREENING("排查发现的事项没有信访人，此项不填", "A matter found by screening has no petitioner; leave this empty"),
    NEEDS_PHONE("选择短信告知须填联系电话", "To be told by text message, give a phone number"),
    NEEDS_EMAIL("选择邮件告知须填电子邮箱", "To be told by e-mail, give an address"),
    NEEDS_ADDRESS("选择信函告知须填详细住址", "To be told by letter, give a postal address"),

    /** Of a ledger's row: shifted cells would put words where codes belong. */
    CELL_COUNT("本行列数与表头不同", "The row has another number of cells than the header"),
    OUT_OF_ORDER("早于登记或前一步骤的日期", "It lies before the registration or the step before"),
    EARLIER_STEP_MISSING("填有后续步骤，此前的步骤也须填写", "A later step is filled in, so this one has to be"),
    OTHER_OUTCOME("与信访目的或所填步骤不符", "It does not fit the purpose or the steps filled in"),
    GOES_WITH_ITS_DATE("须与相应日期一并填写", "It is filled in together with its date"),
    ACCUSED_UNIT("检举控告不得由被反映单位办理（《信访工作条例》第三十条）",
            "An accusation is never handled by the unit it accuses (Art. 30)"),
    NOT_YOUR_OFFICE("只能导入本单位的台账", "You import the ledger of your own office only");

    private final String zh;
    private final String en;

    FaultCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    FaultCode(TextFault fault) {
        this(fault.zh(), fault.en());
    }

    /** The code as programs see it, e.g. {@code too-many-representatives}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
