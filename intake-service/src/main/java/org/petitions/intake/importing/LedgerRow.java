package org.petitions.intake.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row.
 *
 * @param number 1 for the first after the header
 */
record LedgerRow(long number, List<String> cells, List<String> header, Map<LedgerColumn, Integer> places) {
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    boolean hasHeadersWidth() {
        return cells.size() == header.size();
    }

    /** What stands in a column; empty when it is blank, or the ledger has no such column. */
    Optional<String> cell(LedgerColumn column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.get(place).strip()).filter(text -> !text.isEmpty());
    }

    /** A column's header as this ledger writes it. */
    String headerOf(LedgerColumn column) {
        Integer place = places.get(column);
        return place == null ? column.zh() : header.get(place).strip();
    }

    int characters() {
        return cells.stream().mapToInt(String::length).sum();
    }

    /** Without the cells: they are what a petitioner wrote. */
    @Override
    public String toString() {
        return "LedgerRow[" + number + "]";
    }
}
