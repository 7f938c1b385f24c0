package org.petitions.intake.importing.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row.
 *
 * @param number 1 for the first after the header
 */
public record LedgerRow(long number, List<String> cells, List<String> header,
        Map<LedgerColumn, Integer> columnIndexes) {
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    public boolean hasAsManyCellsAsHeader() {
        return cells.size() == header.size();
    }

    /** What stands in a column; empty when it is blank, or the ledger has no such column. */
    public Optional<String> cell(LedgerColumn column) {
        Integer place = columnIndexes.get(column);
        return place == null || place >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.get(place).strip()).filter(text -> !text.isEmpty());
    }

    /** A column's header as this ledger writes it. */
    public String headerOf(LedgerColumn column) {
        Integer place = columnIndexes.get(column);
        return place == null ? column.zh() : header.get(place).strip();
    }

    public int characters() {
        return cells.stream().mapToInt(String::length).sum();
    }

    /** Without the cells: they are what a petitioner wrote. */
    @Override
    public String toString() {
        return "LedgerRow[" + number + "]";
    }
}
