package org.petitions.scenario.ledger;

import java.util.List;
import java.util.function.UnaryOperator;
import org.petitions.events.terms.Purpose;

/** The mistakes that ledgers come with, each put on a copy of a good row, and what intake has to say to each. */
public final class InvalidRows {

    /**
     * One kind of mistake.
     *
     * @param faults what intake names, as {@code heading:code}
     * @param mistake what the clerk did
     */
    public record Mistake(List<String> faults, UnaryOperator<LedgerRow> mistake) {
        public LedgerRow applyTo(LedgerRow good) {
            return mistake.apply(good);
        }
    }

    private static final String SIX_REPRESENTATIVES = "张样甲；李样乙；杨样丙；向样丁；龙样戊；石样己";

    public static final List<Mistake> ALL = List.of(
            mistake(LedgerColumn.MATTER_DIVISION, "439999", "unknown-division"),
            mistake(LedgerColumn.FACTS, "", "required"),
            mistake(LedgerColumn.MATTER_DATE, "2096-03-02", "in-the-future"),
            new Mistake(List.of("信访代表:too-many-representatives"),
                    row -> row.with(LedgerColumn.PERSONS, "9").with(LedgerColumn.REPRESENTATIVES,
                            SIX_REPRESENTATIVES)),
            mistake(LedgerColumn.PERSONS, "0", "out-of-range"), mistake(LedgerColumn.CHANNEL, "微信", "unknown-code"),
            mistake(LedgerColumn.NAME, "", "required"), new Mistake(List.of("证件号码:wrong-check-digit"),
                    row -> row.with(LedgerColumn.ID_KIND, "RESIDENT_ID").with(LedgerColumn.BIRTH_YEAR, "1970")
                            .with(LedgerColumn.ID_NUMBER, "431200197001010001")),
            mistake(LedgerColumn.TITLE, "标题里有控制字符\u0007", "control-character"),
            mistake(LedgerColumn.REGISTERED_AT, "2096-03-02 09:00", "in-the-future"),
            new Mistake(List.of("告知方式:needs-phone"), row -> row.with(LedgerColumn.PHONE, "")),
            mistake(LedgerColumn.TITLE, "长".repeat(201), "too-long"),
            new Mistake(List.of("首次登记编号:malformed", "首次登记编号:only-for-repeats"),
                    row -> row.with(LedgerColumn.FIRST_PETITION, "431222-20200101-L-00001-?")),
            mistake(LedgerColumn.SUBCATEGORY, "不存在的小类", "unknown-code"),
            mistake(LedgerColumn.NUMBER, "", "required"), mistake(LedgerColumn.MATTER_DATE, "2026-13-40", "not-a-date"),
            mistake(LedgerColumn.MATTER_DATE, "1931-05-01", "too-early"),
            new Mistake(List.of("诉求:required", "问题属地:unknown-division"),
                    row -> row.with(LedgerColumn.REQUEST, "").with(LedgerColumn.MATTER_DIVISION, "岳麓区")),
            mistake(LedgerColumn.PERSONS, "两人", "not-a-number"),
            mistake(LedgerColumn.EMAIL, "没有邮箱", "malformed"),
            mistake(LedgerColumn.COMPLAINED_OF_UNIT, "431222-XYZ", "unknown-code"),
            mistake(LedgerColumn.OFFICE, "430102-PB", "not-your-office"));

    private InvalidRows() {}

    /** Whether a row is a plain one, that a mistake can be made on without making another. */
    public static boolean isPlain(LedgerRow row) {
        return !row.get(LedgerColumn.NAME).isEmpty() && row.get(LedgerColumn.PERSONS).equals("1")
                && row.get(LedgerColumn.REPEAT).equals("否") && row.get(LedgerColumn.EMAIL).isEmpty()
                && row.get(LedgerColumn.COMPLAINED_OF_POSTS).isEmpty()
                && row.get(LedgerColumn.PURPOSE).equals(Purpose.CLAIM.zh());
    }

    private static Mistake mistake(LedgerColumn column, String content, String code) {
        return new Mistake(List.of(column.heading() + ":" + code), row -> row.with(column, content));
    }
}
