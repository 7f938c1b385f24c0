package org.petitions.starter.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.starter.export.XlsxList.Column;

class XlsxListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void what_would_be_a_formula_stays_text_even_when_saved_as_csv(String text) throws IOException {
        String sheet = sheet(List.of(text));

        assertThat(sheet).doesNotContain("<f>").contains("t=\"inlineStr\"").contains("<t>&apos;");
    }

    @Test
    void other_text_is_as_it_was_and_what_xml_cannot_hold_breaks_nothing() throws IOException {
        assertThat(sheet(List.of("a=b <b> & \u0000\u0001"))).contains("<t>a=b &lt;b&gt; &amp; </t>");
    }

    @Test
    void rows_beyond_what_is_held_in_memory_are_all_there() throws IOException {
        assertThat(sheet(Collections.nCopies(1234, "x"))).contains("<row r=\"1235\"").doesNotContain("<row r=\"1236\"");
    }

    private String sheet(List<String> rows) throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new XlsxList<String>("清单", List.of(new Column<>("编号", 24, row -> row), new Column<>("日期", 12, _ -> DAY),
                    new Column<>("件数", 8, String::length), new Column<>("无", 8, _ -> null))).write(rows, out);
        }
        // By its directory, as table programs do: the sizes stand there alone.
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
        }
    }
}
