package org.petitions.casework.organisation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;

/** The organisation's tables as sheets of a workbook, each called by its table's code, and back. */
final class WorkbookTables {
    private static final String FORMULA_BEGINS = "=+-@";
    private static final int WIDTH = 24;
    private static final DataFormatter CELLS = new DataFormatter();

    private WorkbookTables() {}

    /** What no workbook is, or one without a sheet of ours. */
    static final class UnreadableWorkbookException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Its sheets that are tables of ours, as CSV. */
    static Map<OrganisationPart, String> read(byte[] file) throws UnreadableWorkbookException {
        Map<OrganisationPart, String> tables = new EnumMap<>(OrganisationPart.class);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                OrganisationPart.ofSheet(sheet.getSheetName()).ifPresent(part -> tables.put(part, csv(sheet)));
            }
        } catch (IOException | RuntimeException _) { // POI throws of both for what is no workbook
            throw new UnreadableWorkbookException();
        }
        if (tables.isEmpty()) {
            throw new UnreadableWorkbookException();
        }
        return tables;
    }

    private static String csv(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        Row heading = sheet.getRow(sheet.getFirstRowNum());
        int columns = heading == null ? 0 : Math.max(0, heading.getLastCellNum());
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (int number = sheet.getFirstRowNum(); number <= sheet.getLastRowNum(); number++) {
                List<String> cells = cells(sheet.getRow(number), columns);
                if (cells.stream().allMatch(String::isEmpty)) {
                    printer.println(); // nothing is said in it, and those below keep their numbers
                } else {
                    printer.printRecord(cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(@Nullable Row row, int columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns && row != null; i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        String text = CELLS.formatCellValue(cell).strip();
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_BEGINS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** A table as a sheet. */
    static XlsxList<Map<String, String>> sheet(OrganisationTables tables, OrganisationPart part) {
        return new XlsxList<>(part.code(), tables.columns(part).stream()
                .map(column -> new Column<>(column, WIDTH, cell(column))).toList());
    }

    private static Function<Map<String, String>, @Nullable Object> cell(String column) {
        return row -> row.get(column);
    }
}
