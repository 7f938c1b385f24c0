package org.petitions.casework.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.petitions.casework.organisation.WorkbookTables.UnreadableWorkbookException;

/** What is exported can be imported again and says the same. */
class WorkbookTablesProperties {

    @Property(tries = 50)
    void an_exported_table_imported_again_changes_nothing(@ForAll("rows") List<List<String>> rows)
            throws IOException, UnreadableWorkbookException {
        StringWriter csv = new StringWriter();
        try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord("unit", "name_zh", "name_en", "from");
            printer.printRecords(rows);
        }
        var before = new OrganisationTables(Map.of(OrganisationPart.UNITS, csv.toString()));

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WorkbookTables.sheet(before, OrganisationPart.UNITS).write(before.rows(OrganisationPart.UNITS), file);
        var after = new OrganisationTables(WorkbookTables.read(file.toByteArray()));

        assertThat(after.rows(OrganisationPart.UNITS)).isEqualTo(before.rows(OrganisationPart.UNITS));
        assertThat(OrganisationChange.between(before, after)).isEmpty();
    }

    @Example
    void rows_without_a_text_are_no_rows_and_the_others_keep_their_numbers() throws IOException,
            UnreadableWorkbookException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("units");
            sheet.createRow(0).createCell(0).setCellValue("unit");
            sheet.createRow(1).createCell(0);
            sheet.createRow(3).createCell(0).setCellValue("431222-PB");
            workbook.write(file);
        }

        assertThat(WorkbookTables.read(file.toByteArray()).getOrDefault(OrganisationPart.UNITS, "").lines())
                .containsExactly("unit", "", "", "431222-PB");
        assertThat(new OrganisationTables(Map.of(OrganisationPart.UNITS, "\uFEFFunit\n\n\n431222-PB\n"))
                .rows(OrganisationPart.UNITS)).containsExactly(Map.of("unit", "431222-PB"));
    }

    /** Signs that CSV or a table program takes for something else are frequent here. */
    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.strings().withChars("县局人社Az09 ,;\"=+-@.（）").ofMinLength(1).ofMaxLength(12)
                .map(String::strip);
        return Arbitraries.of("431222-PB", "431222-HRSS", "431222-SG-2").flatMap(unit -> cell.list()
                .ofSize(2).map(names -> List.of(unit, names.getFirst(), names.getLast(), "2026-03-01"))).list()
                .ofMaxSize(8);
    }
}
