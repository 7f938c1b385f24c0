package org.petitions.casework.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.indicators.Indicators.Compared;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Term;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Indicators as tables in the reader's language, each number with what it means and the address of its cases. */
@Component
class IndicatorTables {
    static final String CASES = "/bureau/indicators/cases.html";
    private static final String NOTHING = "–";

    private final ListNames names;
    private final MessageSource texts;

    IndicatorTables(ListNames names, MessageSource texts) {
        this.names = names;
        this.texts = texts;
    }

    /** @param address of the cases behind it; null where there are none, and of a share */
    record Cell(String text, @Nullable String address) {}

    /** A number of a period and of the year before, with its change. */
    record Row(Meaning meaning, Cell now, Cell before, String change) {}

    /** What a number is called and counts. */
    record Meaning(String name, String definition) {}

    /** A group of numbers. */
    record Table(String code, String name, List<Row> rows) {}

    /** A county's rates and numbers, in the order of the codes. */
    record County(String name, String address, List<String> cells) {}

    /** @param division whose numbers; null for all */
    List<Table> tables(Compared compared, IndicatorPeriod period, @Nullable String division, Locale language) {
        return Stream.of(Indicator.Group.values()).map(group -> {
            List<Row> rows = new ArrayList<>();
            for (Indicator each : Indicator.values()) {
                if (each.group() == group) {
                    rows.add(row(compared, each, period, division, language));
                }
            }
            for (IndicatorRate each : IndicatorRate.values()) {
                if (each.group() == group) {
                    rows.add(row(compared, each, division, language));
                }
            }
            return new Table(code(group), name(group, language), rows);
        }).toList();
    }

    private Row row(Compared compared, Indicator each, IndicatorPeriod period, @Nullable String division,
            Locale language) {
        long now = compared.now().of(division, each);
        long before = compared.before().of(division, each);
        BigDecimal change = IndicatorSums.change(now, before);
        return new Row(meaning(each, language), cell(now, each, period, division),
                cell(before, each, period.yearBefore(), division),
                change == null ? text("indicators.no-basis", language) : signed(change) + "%");
    }

    private Row row(Compared compared, IndicatorRate each, @Nullable String division, Locale language) {
        BigDecimal now = compared.now().of(division, each);
        BigDecimal before = compared.before().of(division, each);
        return new Row(new Meaning(name(each, language), text("indicators.rate." + code(each), language)),
                new Cell(percent(now), null), new Cell(percent(before), null),
                now == null || before == null
                        ? text("indicators.no-basis", language)
                        : texts.getMessage("indicators.points", new Object[]{signed(now.subtract(before))}, language));
    }

    /** What an indicator is called and counts. */
    Meaning meaning(Indicator each, Locale language) {
        return new Meaning(name(each, language), text("indicators.of." + code(each), language));
    }

    private static Cell cell(long much, Indicator each, IndicatorPeriod period, @Nullable String division) {
        return new Cell(Long.toString(much), much == 0
                ? null
                : "%s?figure=%s&from=%s&to=%s%s".formatted(CASES, each, period.from(), period.to(),
                        division == null ? "" : "&division=" + division));
    }

    /** The city's own and each county's: whatever they come to, in the order of their codes. */
    List<County> counties(Compared compared, String address, Locale language) {
        return Divisions.list().stream().map(Divisions.Division::code).sorted()
                .map(code -> new County(names.division(code, language), address + "&division=" + code,
                        Stream.concat(
                                Stream.of(compared.now().of(code, Indicator.PETITIONS),
                                        compared.before().of(code, Indicator.PETITIONS)).map(String::valueOf),
                                Stream.of(IndicatorRate.NOTICE, IndicatorRate.ANSWER, IndicatorRate.UNIT_SATISFACTION,
                                        IndicatorRate.BACKLOG).map(rate -> percent(compared.now().of(code, rate))))
                                .toList()))
                .toList();
    }

    private static String percent(@Nullable BigDecimal share) {
        return share == null ? NOTHING : share.toPlainString() + "%";
    }

    private static String signed(BigDecimal change) {
        return change.signum() > 0 ? "+" + change.toPlainString() : change.toPlainString();
    }

    private static String name(Term term, Locale language) {
        return String.valueOf(ListNames.of(term, language));
    }

    private static String code(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
