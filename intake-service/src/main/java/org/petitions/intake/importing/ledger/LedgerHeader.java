package org.petitions.intake.importing.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.petitions.starter.problem.FieldProblem;
import org.petitions.starter.problem.ProblemException;

/**
 * A ledger's header: which column stands where. Columns without a name, and those that offices keep for themselves, are in none of the
 * places.
 *
 * @param names as this ledger writes them
 * @param columnIndexes column to its place, from 0
 */
record LedgerHeader(List<String> names, Map<LedgerColumn, Integer> columnIndexes) {

    /**
     * Reads a header.
     *
     * @throws ProblemException 422 with every column that is missing, unknown or there twice. An unknown one is told by its place alone: in
     *     a file without a header it would be somebody's name.
     */
    static LedgerHeader of(List<String> header) {
        Map<LedgerColumn, Integer> places = new EnumMap<>(LedgerColumn.class);
        List<FieldProblem> faults = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            Optional<LedgerColumn> column = HeaderNames.columnOf(name);
            if (column.isPresent()) {
                if (places.put(column.get(), i) != null) {
                    faults.add(new FieldProblem(column.get().zh(), "column-twice", "此列出现两次",
                            "This column is there twice"));
                }
            } else if (!HeaderNames.key(name).isEmpty() && !HeaderNames.isNotTaken(name)) {
                faults.add(new FieldProblem("column " + (i + 1), "unknown-column",
                        "第" + (i + 1) + "列的表头不是台账的列名", "The header of column " + (i + 1) + " is none of a ledger's"));
            }
        }
        for (LedgerColumn column : LedgerColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                faults.add(new FieldProblem(column.zh(), "column-missing", "缺少此列",
                        "The column " + column.zh() + " (" + column.en() + ") is missing"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(422, "ledger-header", "台账的表头需要更正", "The ledger's header has to be mended",
                    faults, null);
        }
        return new LedgerHeader(List.copyOf(header), places);
    }

    /** How many cells a row has at least: behind the last named column may be nothing. */
    int fewestCells() {
        return columnIndexes.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    /** Whether a row is this header once more, as when pages were put together. */
    boolean isRepeatedIn(List<String> cells) {
        long same = columnIndexes.entrySet().stream().filter(column -> column.getValue() < cells.size()
                && HeaderNames.columnOf(cells.get(column.getValue())).filter(column.getKey()::equals).isPresent())
                .count();
        return same * 2 > columnIndexes.size();
    }
}
