package org.petitions.local.sample;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a ledger.
 *
 * @param cells what stands in the columns; a column that is absent is empty
 */
record LedgerRow(Map<LedgerColumn, String> cells) {
    LedgerRow {
        cells = Map.copyOf(cells);
    }

    /** The same row with another content in one column. */
    LedgerRow with(LedgerColumn column, String content) {
        var changed = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
        changed.putAll(cells);
        changed.put(column, content);
        return new LedgerRow(changed);
    }

    String get(LedgerColumn column) {
        return cells.getOrDefault(column, "");
    }

    List<String> inOrder() {
        return Arrays.stream(LedgerColumn.values()).map(this::get).toList();
    }
}
