package org.petitions.architecture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.architecture.sources.TestMethod;
import org.petitions.architecture.sources.TestSources;

/** The account of the report is written from the tests, and leaves no row out. */
class CoverageDocumentTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path FILE = ROOT.resolve("docs").resolve("coverage.md");
    private static final Path ROWS = ROOT.resolve("docs").resolve("report-rows.md");
    private static final Pattern NAMED = Pattern.compile("void [A-Z]\\d{1,2}_");

    @Test
    void the_account_of_the_report_is_current() throws IOException {
        CoverageDocument document = shipped();
        if (Boolean.getBoolean("coverage.write")) {
            Files.writeString(FILE, document.markdown());
        }

        assertThat(FILE).as("renew it with -Dcoverage.write=true").hasContent(document.markdown());
    }

    @Test
    void no_row_is_left_out_and_none_is_invented() throws IOException {
        assertThat(shipped().faults()).isEmpty();
    }

    @Test
    void the_report_has_sixty_two_rows() {
        assertThat(ReportRow.IDS).hasSize(62).contains("L14", "W5", "B6", "H10", "N9", "R9", "X9").doesNotContain("W6");
    }

    @Test
    void a_row_without_test_or_reason_and_a_waiting_one_that_is_held_are_faults(@TempDir Path root) throws IOException {
        List<ReportRow> rows = ReportRow.parse(List.of("| 项 | 报告 | 承载 | 页面 | 待办 |", "| --- | --- | --- | --- | --- |",
                "| L1 | says | case-service | /a.html | – |", "| L2 | says | case-service | – | the channel |",
                "| L3 | says | case-service | /a.html | – |"));
        List<TestMethod> tests = tests(root, """
                class SampleTest {
                    @Test
                    void L1_L2_it_does() {}

                    @Test
                    void Z9_it_does() {}

                    void L1_no_test() {}
                }
                """);

        assertThat(new CoverageDocument(rows, tests).faults()).contains("L2 waits, and L1_L2_it_does holds it",
                "L3 has no test of its name and does not say why it waits", "L4 is missing in report-rows.md",
                "SampleTest.Z9_it_does names Z9, which is no row", "SampleTest.L1_no_test is not run as a test")
                .doesNotContain("L1 is missing in report-rows.md");
    }

    @Test
    void a_row_stands_with_its_page_and_its_test(@TempDir Path root) throws IOException {
        List<TestMethod> tests = tests(root, "class SampleTest { @Test void L1_N6_a_group_has_members() {} }");

        String text = new CoverageDocument(
                ReportRow.parse(List.of("| L1 | 领导小组 groups | case-service | /a.html | – |",
                        "| N6 | 群工站 stations | case-service | – | not yet |")),
                tests).markdown();

        assertThat(text).contains("| L1 | 领导小组 groups | case-service | /a.html | [SampleTest](../",
                "): a group has members |",
                "| N6 | 群工站 stations | case-service | – | **待办 / waits**：not yet |", "1 of 2 rows work, 1 wait.");
    }

    @Test
    void a_row_with_an_empty_cell_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportRow.parse(List.of("| L1 | says | case-service | /a.html | |")))
                .withMessageContaining("none is empty");
    }

    private static CoverageDocument shipped() throws IOException {
        return new CoverageDocument(ReportRow.parse(Files.readAllLines(ROWS)), named(ROOT));
    }

    private static List<TestMethod> tests(Path root, String source) throws IOException {
        Path file = root.resolve("module/src/test/java/SampleTest.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        return named(root);
    }

    private static List<TestMethod> named(Path root) {
        return TestSources.methods(root, text -> NAMED.matcher(text).find()).stream()
                .filter(test -> CoverageDocument.NAMED.matcher(test.name()).matches()).toList();
    }
}
