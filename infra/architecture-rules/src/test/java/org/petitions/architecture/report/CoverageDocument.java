package org.petitions.architecture.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.petitions.architecture.sources.TestMethod;

/**
 * Row by row what carries the report's mechanisms and figures, by the tests that bear a row's name ({@code L9_…}, {@code R1_N6_…}).
 *
 * @param tests those that bear the name of a row or of several
 */
record CoverageDocument(List<ReportRow> rows, List<TestMethod> tests) {
    /** A test's name that begins with the names of rows. */
    static final Pattern NAMED = Pattern.compile("((?:[A-Z]\\d{1,2}_)+).+");

    private static final String HEAD = """
            # 总结报告逐项落实情况 / The report, row by row

            由测试生成，请勿手改；更新：`mvn -pl infra/architecture-rules test -Dtest=CoverageDocumentTest -Dcoverage.write=true`。
            各项及其承载服务、页面和待办原因由 `report-rows.md` 手工维护；测试以其所证明的项目编号命名（如 `L9_…`）。

            Written from the tests, not by hand; the command above renews it. The rows with what carries them, their page and why some wait
            are kept by hand in `report-rows.md`; a test that holds a row bears its name (`L9_…`).
            """;

    /** What is wrong: rows left out, told twice or unknown, rows without a test that do not wait, waiting rows that a test holds. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (ReportRow row : rows) {
            if (!told.add(row.id())) {
                faults.add(row.id() + " stands twice in report-rows.md");
            }
            if (!ReportRow.IDS.contains(row.id())) {
                faults.add(row.id() + " is no row of the report");
            }
            if (!row.isWaiting() && of(row).isEmpty()) {
                faults.add(row.id() + " has no test of its name and does not say why it waits");
            }
            if (row.isWaiting() && !of(row).isEmpty()) {
                faults.add(row.id() + " waits, and " + of(row).getFirst().name() + " holds it");
            }
        }
        ReportRow.IDS.stream().filter(id -> !told.contains(id))
                .forEach(id -> faults.add(id + " is missing in report-rows.md"));
        for (TestMethod test : tests) {
            rowsOf(test).stream().filter(id -> !ReportRow.IDS.contains(id))
                    .forEach(id -> faults.add(test.type() + "." + test.name() + " names " + id + ", which is no row"));
            if (!test.runs()) {
                faults.add(test.type() + "." + test.name() + " is not run as a test");
            }
        }
        return faults;
    }

    String markdown() {
        long waiting = rows.stream().filter(ReportRow::isWaiting).count();
        StringBuilder text = new StringBuilder(HEAD).append("\n共 ").append(rows.size()).append(" 项，其中 ")
                .append(rows.size() - waiting).append(" 项已落实，").append(waiting).append(" 项待办。<br/>\n")
                .append(rows.size() - waiting).append(" of ").append(rows.size()).append(" rows work, ").append(waiting)
                .append(" wait.\n\n| 项 | 报告 / the report | 承载 / carried by | 页面 / page | 测试 / test |\n")
                .append("| --- | --- | --- | --- | --- |\n");
        for (ReportRow row : rows) {
            text.append("| ").append(row.id()).append(" | ").append(row.says()).append(" | ").append(row.carrier())
                    .append(" | ").append(row.page()).append(" | ")
                    .append(row.isWaiting() ? "**待办 / waits**：" + row.waits() : tests(row)).append(" |\n");
        }
        return text.toString();
    }

    private String tests(ReportRow row) {
        return String.join("<br/>", of(row).stream()
                .map(test -> "[%s](../%s): %s".formatted(test.type(), test.file(), sentence(test))).toList());
    }

    private static String sentence(TestMethod test) {
        return test.name().substring(prefix(test).length()).replace('_', ' ');
    }

    private List<TestMethod> of(ReportRow row) {
        return tests.stream().filter(test -> rowsOf(test).contains(row.id()))
                .sorted(Comparator.comparing(TestMethod::file).thenComparing(TestMethod::name)).toList();
    }

    private static List<String> rowsOf(TestMethod test) {
        String prefix = prefix(test);
        return prefix.isEmpty() ? List.of() : List.of(prefix.substring(0, prefix.length() - 1).split("_", -1));
    }

    private static String prefix(TestMethod test) {
        Matcher named = NAMED.matcher(test.name());
        return named.matches() ? named.group(1) : "";
    }
}
