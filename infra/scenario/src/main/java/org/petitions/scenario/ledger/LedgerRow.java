package org.petitions.scenario.ledger;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a ledger.
 *
 * @param cells what stands in the columns; a column that is absent is empty
 */
public record LedgerRow(Map<LedgerColumn, String> cells) {
    public LedgerRow {
        cells = Map.copyOf(cells);
    }

    /** The same row with another content in one column. */
    public LedgerRow with(LedgerColumn column, String content) {
        var changed = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
        changed.putAll(cells);
        changed.put(column, content);
        return new LedgerRow(changed);
    }

    public String get(LedgerColumn column) {
        return cells.getOrDefault(column, "");
    }

    List<String> cellsInOrder() {
        return Arrays.stream(LedgerColumn.values()).map(this::get).toList();
    }
}
