package org.petitions.casework.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.ledger.LedgerQuestion.Days;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.PostRank;
import org.petitions.events.terms.UnitId;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The ledger as pages and files show it: which holders are asked for, their rows, and where each figure leads. */
@Component
class LedgerView {
    private static final String NOT_KNOWN = "—";
    private static final int FEN_DIGITS = 2;

    private final Ledger ledger;
    private final LedgerScope scope;
    private final LedgerNames names;

    LedgerView(Ledger ledger, LedgerScope scope, LedgerNames names) {
        this.ledger = ledger;
        this.scope = scope;
        this.names = names;
    }

    /** A figure; the address of its entries, or null where there are none to show. */
    record Cell(String text, @Nullable String address) {}

    /**
     * A row.
     *
     * @param key of its group
     * @param figures by column; none for nought
     */
    record Row(String key, String name, Map<LedgerColumn, Long> figures) {
        /** What a file has of a column: money in yuan; null where it is not known. */
        @Nullable
        Object value(LedgerColumn column, Set<LedgerColumn> known) {
            long amount = figures.getOrDefault(column, 0L);
            return !known.contains(column)
                    ? null
                    : column.isMoney() ? BigDecimal.valueOf(amount, FEN_DIGITS) : (Object) amount;
        }
    }

    /** The rows, and the sum of all. */
    record Rows(List<Row> rows, Row total) {}

    /** What is asked for, of what the actor may read. */
    LedgerQuery query(LedgerQuestion asked, Days days, Actor actor) {
        return new LedgerQuery(actor, scope.readable(actor).stream().filter(asked::asksFor)
                .filter(holder -> asked.asksForRank(scope.rankOf(holder, days.to())))
                .filter(holder -> asked.asksForDivision(UnitId.divisionOf(holder))).collect(Collectors.toSet()),
                days.from(), days.to());
    }

    Rows rows(LedgerQuestion asked, Days days, Actor actor, Locale language) {
        LedgerTable table = LedgerTable.of(ledger.counts(query(asked, days, actor)), group(asked.grouping(), days));
        return new Rows(table.rows().entrySet().stream()
                .map(each -> new Row(each.getKey(), name(asked.grouping(), each.getKey(), language), each.getValue()))
                .toList(), new Row("", names.text("ledger.total", language), table.total()));
    }

    private UnaryOperator<String> group(Grouping by, Days days) {
        return switch (by) {
            case HOLDER -> UnaryOperator.identity();
            case RANK -> holder -> scope.rankOf(holder, days.to()).map(Enum::name).orElse(LedgerQuestion.NO_RANK);
            case COUNTY -> UnitId::divisionOf;
            case CITY -> _ -> "";
        };
    }

    private String name(Grouping by, String key, Locale language) {
        return switch (by) {
            case HOLDER -> names.holder(key, language);
            case RANK -> key.equals(LedgerQuestion.NO_RANK)
                    ? names.text("ledger.no-rank", language)
                    : String.valueOf(ListNames.of(PostRank.valueOf(key), language));
            case COUNTY -> names.place(key, language);
            case CITY -> names.text("ledger.all", language);
        };
    }

    /** Ranks to choose from. */
    List<Choice> ranks(Locale language) {
        List<Choice> all = new ArrayList<>(ListNames.choices(List.of(PostRank.values()), language));
        all.add(new Choice(LedgerQuestion.NO_RANK, names.text("ledger.no-rank", language)));
        return all;
    }

    /** The figures of a row, in the order of the columns. */
    List<Cell> cells(Row row, LedgerQuestion asked, Days days) {
        Set<LedgerColumn> known = ledger.columns();
        return Arrays.stream(LedgerColumn.values()).map(column -> {
            if (!known.contains(column)) {
                return new Cell(NOT_KNOWN, null);
            }
            Long amount = row.figures().get(column);
            return amount == null
                    ? new Cell("0", null)
                    : new Cell(LedgerNames.amount(column, amount), address(column, row.key(), asked, days));
        }).toList();
    }

    /** Where the entries behind a figure are shown. */
    private static String address(LedgerColumn column, String key, LedgerQuestion asked, Days days) {
        var address = UriComponentsBuilder.fromPath("/ledger/entries.html").queryParam("column", column.name())
                .queryParam("from", days.from()).queryParam("to", days.to());
        asked.kept().forEach(each -> address.queryParam(each.getKey(), each.getValue()));
        if (!key.isEmpty()) {
            switch (asked.grouping()) {
                case HOLDER -> address.replaceQueryParam("holder", key);
                case RANK -> address.replaceQueryParam("rank", key);
                case COUNTY -> address.replaceQueryParam("division", key);
                case CITY -> {
                    // all together
                }
            }
        }
        return address.build().toUriString();
    }

    /** What the columns are called. */
    List<String> heads(Locale language) {
        return Arrays.stream(LedgerColumn.values()).map(column -> String.valueOf(ListNames.of(column, language)))
                .toList();
    }

    /** The columns that nothing gives yet. */
    List<String> missing(Locale language) {
        Set<LedgerColumn> known = ledger.columns();
        return Arrays.stream(LedgerColumn.values()).filter(column -> !known.contains(column))
                .map(column -> String.valueOf(ListNames.of(column, language))).toList();
    }
}
