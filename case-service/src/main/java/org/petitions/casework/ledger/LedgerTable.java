package org.petitions.casework.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.petitions.casework.ledger.LedgerSource.Count;

/**
 * The ledger as a table: a row for each group of holders, and their sum. Pure.
 *
 * @param rows by the group's key, in the order of the keys
 * @param total of all rows
 */
record LedgerTable(Map<String, Map<LedgerColumn, Long>> rows, Map<LedgerColumn, Long> total) {

    /** @param group to which group a holder belongs */
    static LedgerTable of(List<Count> counts, UnaryOperator<String> group) {
        Map<String, Map<LedgerColumn, Long>> rows = new TreeMap<>();
        Map<LedgerColumn, Long> total = new EnumMap<>(LedgerColumn.class);
        for (Count count : counts) {
            rows.computeIfAbsent(group.apply(count.holder()), _ -> new EnumMap<>(LedgerColumn.class))
                    .merge(count.column(), count.amount(), Long::sum);
            total.merge(count.column(), count.amount(), Long::sum);
        }
        return new LedgerTable(rows, total);
    }
}
