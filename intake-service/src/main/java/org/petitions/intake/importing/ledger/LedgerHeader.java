package org.petitions.intake.importing.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.petitions.starter.problem.FieldProblem;
import org.petitions.starter.problem.ProblemException;

/** A ledger's first row: which column stands where. */
final class LedgerHeader {
    private LedgerHeader() {}

    /**
     * Column to its place, from 0.
     *
     * @throws ProblemException 422 with every column that is missing, unknown or there twice. An unknown one is told by its place alone: in
     *     a file without a header it would be somebody's name.
     */
    static Map<LedgerColumn, Integer> columnIndexes(List<String> header) {
        Map<LedgerColumn, Integer> places = new EnumMap<>(LedgerColumn.class);
        List<FieldProblem> faults = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Optional<LedgerColumn> column = LedgerColumn.withHeader(header.get(i));
            if (column.isEmpty()) {
                faults.add(new FieldProblem("column " + (i + 1), "unknown-column",
                        "第" + (i + 1) + "列的表头不是台账的列名", "The header of column " + (i + 1) + " is none of a ledger's"));
            } else if (places.put(column.get(), i) != null) {
                faults.add(new FieldProblem(column.get().zh(), "column-twice", "此列出现两次", "This column is there twice"));
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
        return places;
    }
}
