package org.petitions.casework.ledger;

import java.util.Map;
import org.petitions.events.terms.Term;

/** What is entered by hand, and which columns of the ledger it counts in. */
public enum DeedKind implements Term {
    /** Days at the grassroots (下基层). */
    GRASSROOTS_DAY("下基层", "days at the grassroots", Map.of(LedgerColumn.GRASSROOTS_DAYS, Measure.DAYS)),

    /** Households visited (走访、家访). */
    HOUSEHOLD_VISIT("走访", "visit to households", Map.of(LedgerColumn.VISITS, Measure.HOUSEHOLDS)),

    /** People of the grassroots befriended and visited at home (结交基层群众). */
    BEFRIENDED("结交基层群众", "befriending people of the grassroots",
            Map.of(LedgerColumn.BEFRIENDED, Measure.PERSONS)),

    /** Policy and law brought to the door, training (大宣传、学习培训). */
    PUBLICITY("宣传、培训", "publicity or training", Map.of(LedgerColumn.PUBLICITY, Measure.TIMES)),

    /** Inspection on the spot (督导检查). */
    INSPECTION("督导检查", "inspection", Map.of(LedgerColumn.INSPECTIONS, Measure.TIMES)),

    /** A real thing done for those one is paired with (办实事). */
    REAL_THING("办实事", "real thing done",
            Map.of(LedgerColumn.REAL_THINGS, Measure.TIMES, LedgerColumn.HELP, Measure.FEN)),

    /** Gifts, help and project money (帮扶资金). */
    HELP_GIVEN("给予帮扶资金", "help given", Map.of(LedgerColumn.HELP, Measure.FEN)),

    /** A visit at a festival (节日慰问). */
    FESTIVAL_VISIT("节日慰问", "festival visit",
            Map.of(LedgerColumn.FESTIVAL_VISITS, Measure.HOUSEHOLDS, LedgerColumn.HELP, Measure.FEN));

    private final String zh;
    private final String en;
    private final Map<LedgerColumn, Measure> columns;

    DeedKind(String zh, String en, Map<LedgerColumn, Measure> columns) {
        this.zh = zh;
        this.en = en;
        this.columns = columns;
    }

    /** What of a deed a column counts. */
    enum Measure {
        TIMES,
        DAYS,
        PERSONS,
        HOUSEHOLDS,
        FEN
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** The columns it counts in, and what of it each counts. */
    Map<LedgerColumn, Measure> columns() {
        return columns;
    }
}
