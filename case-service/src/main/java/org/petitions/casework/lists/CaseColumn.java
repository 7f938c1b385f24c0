package org.petitions.casework.lists;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.RunningLimit;
import org.petitions.events.terms.Term;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.export.XlsxList.Column;

/** A column of a list of cases as a file. Codes are told by their names, days are those of Asia/Shanghai. */
enum CaseColumn implements Term {
    NUMBER("登记编号", "number", 27, (row, _) -> row.number()),
    STATUS("办理状态", "status", 12, (row, names) -> names.of(row.stage())),
    PURPOSE("信访目的", "purpose", 12, (row, names) -> names.of(row.matter().purpose())),
    CATEGORY("内容分类", "category", 14, (row, names) -> names.of(row.matter().category())),
    URGENCY("紧急程度", "urgency", 10, (row, names) -> names.of(row.matter().urgency())),
    WAY("办理方式", "way of handling", 16, (row, names) -> names.of(row.way())),
    DIVISION("属地", "division", 16, (row, names) -> names.ofDivision(row.matter().division())),
    BUREAU("信访局", "bureau", 24, (row, names) -> names.ofUnit(row.matter().bureau())),
    UNIT("责任单位", "responsible unit", 24, (row, names) -> names.ofUnit(row.unit())),
    REVIEW_BODY("复查（复核）机关", "reviewing body", 24, (row, names) -> names.ofUnit(row.reviewBody())),
    OPENED("登记日期", "opened on", 12, (row, _) -> LegalCalendar.dayOf(row.openedAt())),
    CHANGED("最近办理日期", "changed on", 12, (row, _) -> LegalCalendar.dayOf(row.changedAt())),
    LIMIT("最近期限", "next limit", 16, (row, names) -> next(row).map(RunningLimit::clock).map(names::of).findFirst()
            .orElse(null)),
    LAST_DAY("最后一日", "last day", 12, (row, _) -> next(row).flatMap(limit -> Stream.ofNullable(limit.lastDay()))
            .map(LocalDate::parse).findFirst().orElse(null)),
    MISSED("逾期事项", "missed limits", 24, (row, names) -> row.running().stream().filter(RunningLimit::missed)
            .map(limit -> String.valueOf(names.of(limit.clock()))).distinct().collect(Collectors.joining("、")));

    private final String zh;
    private final String en;
    private final int width;
    private final BiFunction<CaseRow, Names, @Nullable Object> value;

    CaseColumn(String zh, String en, int width, BiFunction<CaseRow, Names, @Nullable Object> value) {
        this.zh = zh;
        this.en = en;
        this.width = width;
        this.value = value;
    }

    /** How codes and units are called in the reader's language. */
    interface Names {
        /** A code's name; null for none. */
        @Nullable
        String of(@Nullable Term term);

        /** A unit's name, or its id where it has none; null for none. */
        @Nullable
        String ofUnit(@Nullable String unit);

        /** A division's name, or its code where it has none. */
        String ofDivision(String code);
    }

    Column<CaseRow> column(Names names) {
        return new Column<>(String.valueOf(names.of(this)), width, row -> value.apply(row, names));
    }

    private static Stream<RunningLimit> next(CaseRow row) {
        return row.running().stream().filter(limit -> limit.end() != null).limit(1);
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
