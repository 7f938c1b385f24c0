package org.petitions.intake.importing.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One row. */
public final class LedgerRow {
    private static final Pattern TOTAL = Pattern
            .compile("^(?:本[月页季年周]|全[县市年])?(?:合计|总计|小计|共计|累计|总数|汇总|合\\s+计|总\\s+计).*", Pattern.DOTALL);
    private static final Pattern FOOTNOTE = Pattern.compile(
            "^(?:注|备注|说明|填表说明|填报|填表|制表|审核|审签|负责人|单位负责人|联系人|联系电话|打印|以下空白|第.{1,6}页|[-—─=_]{2,}).*", Pattern.DOTALL);

    private final long number;
    private final List<String> cells;
    private final LedgerHeader header;
    private final boolean registrationDated;

    LedgerRow(long number, List<String> cells, LedgerHeader header, boolean registrationDated) {
        this.number = number;
        this.cells = List.copyOf(cells);
        this.header = header;
        this.registrationDated = registrationDated;
    }

    /** 1 for the first after the header. */
    public long number() {
        return number;
    }

    /** What it is. A total or a note has nothing in the columns that every petition fills. */
    public RowKind kind() {
        if (cells.stream().allMatch(String::isBlank)) {
            return RowKind.BLANK;
        }
        if (header.isRepeatedIn(cells)) {
            return RowKind.HEADER_AGAIN;
        }
        if (cell(LedgerColumn.TITLE).isPresent() || cell(LedgerColumn.REQUEST).isPresent()
                || cell(LedgerColumn.FACTS).isPresent()) {
            return RowKind.DATA;
        }
        String first = cells.stream().map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("");
        return TOTAL.matcher(first).matches()
                ? RowKind.TOTAL_ROW
                : FOOTNOTE.matcher(first).matches() ? RowKind.FOOTNOTE : RowKind.DATA;
    }

    /** Whether every named column has its cell, and nothing stands behind the header: shifted cells put words where codes belong. */
    public boolean fitsHeader() {
        return cells.size() >= header.fewestCells()
                && cells.stream().skip(header.names().size()).allMatch(String::isBlank);
    }

    /** The place, from 1, of a column without a name that has something in it. */
    public Optional<Integer> filledNamelessColumn() {
        for (int i = 0; i < Math.min(cells.size(), header.names().size()); i++) {
            if (HeaderNames.key(header.names().get(i)).isEmpty() && !cells.get(i).isBlank()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** Names of the columns that have something in them and are not taken. */
    public List<String> filledNotTaken() {
        return IntStream.range(0, Math.min(cells.size(), header.names().size()))
                .filter(i -> !cells.get(i).isBlank() && header.matching().isNotTaken(header.names().get(i)))
                .mapToObj(i -> header.names().get(i).strip()).toList();
    }

    /** What stands in a column; empty when it is blank, or the ledger has no such column. */
    public Optional<String> cell(LedgerColumn column) {
        Integer place = header.columnIndexes().get(column);
        return place == null || place >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.get(place).strip()).filter(text -> !text.isEmpty());
    }

    /** A column's header as this ledger writes it. */
    public String headerOf(LedgerColumn column) {
        Integer place = header.columnIndexes().get(column);
        return place == null ? column.zh() : header.names().get(place).strip();
    }

    /** Whether another row of the ledger, among those seen so far, tells when it was registered. */
    public boolean isRegistrationDatedElsewhere() {
        return registrationDated;
    }

    /** The cells as they stand, for giving the row back to be mended. */
    public List<String> cells() {
        return cells;
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
