package org.petitions.intake.importing.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.ProblemType;

/**
 * A ledger's header: which column stands where. Columns without a name, and those that offices keep for themselves, are in none of the
 * places.
 *
 * @param names as this ledger writes them
 * @param columnIndexes column to its place, from 0
 * @param matching by which they are known
 */
record LedgerHeader(List<String> names, Map<LedgerColumn, Integer> columnIndexes, ColumnMatching matching) {

    /**
     * Reads a header.
     *
     * @throws ProblemException 422 with every column that is missing, unknown or there twice. An unknown one is told by its place alone: in
     *     a file without a header it would be somebody's name.
     */
    static LedgerHeader of(List<String> header, ColumnMatching matching) {
        Map<LedgerColumn, Integer> places = new EnumMap<>(LedgerColumn.class);
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            Optional<LedgerColumn> column = matching.columnOf(name);
            if (column.isPresent()) {
                if (places.put(column.get(), i) != null) {
                    faults.add(FieldFault.of(column.get().zh(), HeaderFieldCode.COLUMN_TWICE));
                }
            } else if (!HeaderNames.key(name).isEmpty() && !matching.isNotTaken(name)) {
                faults.add(FieldFault.of("column " + (i + 1), HeaderFieldCode.UNKNOWN_COLUMN, i + 1));
            }
        }
        for (LedgerColumn column : LedgerColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                faults.add(FieldFault.of(column.zh(), HeaderFieldCode.COLUMN_MISSING, column.zh(), column.en()));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(HeaderProblem.LEDGER_HEADER, faults);
        }
        return new LedgerHeader(List.copyOf(header), places, matching);
    }

    /** How many cells a row has at least: behind the last named column may be nothing. */
    int fewestCells() {
        return columnIndexes.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    /** Whether a row is this header once more, as when pages were put together. */
    boolean isRepeatedIn(List<String> cells) {
        long same = columnIndexes.entrySet().stream().filter(column -> column.getValue() < cells.size()
                && matching.columnOf(cells.get(column.getValue())).filter(column.getKey()::equals).isPresent())
                .count();
        return same * 2 > columnIndexes.size();
    }

    private enum HeaderProblem implements ProblemType {
        LEDGER_HEADER;

        @Override
        public int status() {
            return 422;
        }
    }

    private enum HeaderFieldCode implements FieldCode {
        COLUMN_TWICE,
        /** With its place. */
        UNKNOWN_COLUMN,
        /** With its name in Chinese and in English. */
        COLUMN_MISSING
    }
}
