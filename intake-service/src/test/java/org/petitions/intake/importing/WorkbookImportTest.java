package org.petitions.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleLedgers;

/** A county office's ledger as it lies in its workbook. */
class WorkbookImportTest extends LedgerImportFixture {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LAST = SampleLedgers.row(1).size();

    @Test
    void a_workbook_with_days_and_telephones_as_numbers_and_a_merged_title_is_taken_in() throws IOException {
        byte[] workbook = workbook(2, sheet -> {
            sheet.value(2, column("登记时间"), LocalDateTime.of(2026, 3, 1, 9, 30));
            sheet.style(2, column("登记时间")).format("yyyy-mm-dd hh:mm").set();
            sheet.value(2, column("发生日期"), LocalDate.of(2026, 2, 20));
            sheet.style(2, column("发生日期")).format("yyyy/m/d;@").set();
            sheet.value(2, column("联系电话"), 13_900_000_000L);
            sheet.value(2, column("信访人数"), 2);
        });

        Response answer = send(workbook);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(outcomes(answer)).containsExactly("REGISTERED", "REGISTERED");
        assertThat(answer.json().path("rows").path(0).path("registeredAt").asString())
                .isEqualTo("2026-03-01T01:30:00Z");
        assertThat(answer.json().path("warnings").path(0).path("code").asString()).isEqualTo("rows-above-header");
    }

    @Test
    void a_day_that_a_formula_came_to_is_a_day() throws IOException {
        byte[] typed = workbook(1, sheet -> {
            sheet.value(2, column("登记时间"), LocalDateTime.of(2026, 3, 1, 9, 30));
            sheet.style(2, column("登记时间")).format("yyyy-mm-dd hh:mm").set();
        });
        String serial = "<v>46082.39583";

        Response answer = send(changed(typed, sheet -> sheet.replace(serial, "<f>NOW()</f>" + serial)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("rows").path(0).path("registeredAt").asString())
                .isEqualTo("2026-03-01T01:30:00Z");
    }

    @Test
    void an_identity_number_typed_as_a_number_has_lost_digits_and_its_row_is_refused() throws IOException {
        Response answer = send(workbook(1, sheet -> {
            sheet.value(1, LAST, "身份证号");
            sheet.value(2, LAST, 110101199003070409L);
        }));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("rows").path(0).path("errors").path(0).path("code").asString())
                .isEqualTo("damaged-number");
    }

    @Test
    void what_is_no_workbook_or_unpacks_beyond_measure_is_refused() throws IOException {
        assertThat(send("PK\u0003\u0004xl".getBytes(UTF_8)).json().path("type").asString())
                .endsWith("workbook-broken");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 140; i++) {
                zip.write(zeros);
            }
        }
        assertThat(send(bytes.toByteArray()).json().path("type").asString()).endsWith("workbook-too-large");
    }

    private static byte[] changed(byte[] workbook, UnaryOperator<String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(workbook).get(); var to = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(from.getInputStream(part).readAllBytes(), UTF_8);
                if (part.getName().startsWith("xl/worksheets/")) {
                    assertThat(change.apply(text)).isNotEqualTo(text);
                    text = change.apply(text);
                }
                to.write(text.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int column(String header) {
        return List.copyOf(SampleLedgers.row(1).keySet()).indexOf(header);
    }

    private interface Change {
        void to(Worksheet sheet);
    }

    /** A title over all columns, the header, and so many rows, the first of them changed. */
    private static byte[] workbook(int rows, Change change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "ledger-test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            sheet.value(0, 0, "2026年3月信访台账");
            sheet.range(0, 0, 0, LAST).merge();
            for (int row = 1; row <= rows; row++) {
                int place = 0;
                for (Map.Entry<String, String> cell : SampleLedgers.row(row).entrySet()) {
                    sheet.value(1, place, cell.getKey());
                    sheet.value(row + 1, place++, cell.getValue());
                }
            }
            change.to(sheet);
        }
        return bytes.toByteArray();
    }

    private Response send(byte[] workbook) {
        return intake.send(intake.request("/imports?ledger=" + ledger, RunningIntake.CLERK)
                .header("Content-Type", XLSX).POST(BodyPublishers.ofByteArray(workbook)));
    }
}
