package org.petitions.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.petitions.intake.SampleLedgers;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.importing.ledger.DecodedLedger;
import org.petitions.intake.importing.ledger.LedgerReader;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.intake.importing.ledger.RowKind;
import org.petitions.starter.problem.ProblemException;

/** What county offices' ledgers look like as files, and what comes of each: one line a case, on a ledger of two sound rows. */
class LedgerLayoutsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final String PLAIN = SampleLedgers.csv(SampleLedgers.rows(2));
    private static final Charset GB18030 = Charset.forName("GB18030");

    static Stream<Arguments> ledgers() {
        return Stream.of(
                given("title above the header", csv -> "2026年3月沅陵县信访台账,,,\r\n" + csv, "good good", "rows-above-header"),
                given("title, office and a blank line above", csv -> "信访台账\r\n\r\n填报单位：沅陵县信访局,,3月\r\n" + csv,
                        "good good",
                        "rows-above-header"),
                given("a line of Excel for its delimiter", csv -> "sep=,\r\n" + csv, "good good", "rows-above-header"),
                given("stars and blanks in the header",
                        csv -> csv.replace("\"姓名\"", "\" * 姓 名 \"").replace("\"诉求\"", "\"诉求＊\""),
                        "good good"),
                given("line breaks in header cells", csv -> csv.replace("\"信访渠道\"", "\"信访\n渠道\""), "good good"),
                given("notes in brackets in the header", csv -> csv.replace("\"姓名\"", "\"姓名（必填）\"")
                        .replace("\"联系电话\"", "\"联系电话[选填]\""), "good good"),
                given("header with colons", csv -> csv.replace("\"标题\"", "\"标题：\""), "good good"),
                given("other words for columns", csv -> csv.replace("\"台账序号\"", "\"序号\"").replace("\"姓名\"", "\"信访人姓名\"")
                        .replace("\"联系电话\"", "\"手机号码\"").replace("\"登记时间\"", "\"登记日期\""), "good good"),
                given("traditional spelling of ledger", csv -> csv.replace("台账序号", "台帐序号"), "good good"),
                given("headings that several columns share", csv -> "\"台账序号\",\"基本信息\"" + ",".repeat(22) + "\r\n"
                        + csv.replace("\"台账序号\"", "\"\""), "good good", "rows-above-header"),
                given("columns without a name", csv -> everyLine(csv, ",\"\",\"\""), "good good"),
                given("commas at the line ends of rows only", csv -> rowsOnly(csv, ",,,"), "good good"),
                given("something in a column without a name", csv -> everyLine(csv, ",\"\"")
                        .replaceFirst("(?s)(短信;信函\",)\"\"(?!.*短信;信函)", "$1\"见附页\""),
                        "good bad[column 25 nameless-column]"),
                given("something behind the last column", csv -> csv.stripTrailing() + ",见附页\r\n",
                        "good bad[ledgerNumber cell-count]"),
                given("a column of remarks", csv -> header(csv, ",\"备注\"", ",\"已电话告知\""), "good good",
                        "column-not-taken"),
                given("an empty column of remarks", csv -> header(csv, ",\"备注\"", ",\"\""), "good good"),
                given("tabs between the cells", csv -> tabs(csv), "good good"),
                given("semicolons between the cells", csv -> csv.replace("\",\"", "\";\""), "good good"),
                given("bars between the cells", csv -> csv.replace("\",\"", "\"|\""), "good good"),
                given("line ends of old machines", csv -> csv.replace("\r\n", "\r"), "good good"),
                given("line ends of other machines", csv -> csv.replace("\r\n", "\n"), "good good"),
                given("no line end at the end", csv -> csv.stripTrailing(), "good good"),
                given("blank lines between the rows", csv -> csv.replace("\r\n", "\r\n\r\n"), "good good"),
                given("rows of empty cells at the end", csv -> csv + (",".repeat(23) + "\r\n").repeat(3), "good good"),
                given("total at the end", csv -> csv + "合计,,,,,,,,,,,,4" + ",".repeat(11) + "\r\n", "good good",
                        "total-row"),
                given("total with a blank in it", csv -> csv + "\"合 计\"" + ",".repeat(23) + "\r\n", "good good",
                        "total-row"),
                given("month's total", csv -> csv + ",本月共计,2件" + ",".repeat(21) + "\r\n", "good good", "total-row"),
                given("footnote at the end", csv -> csv + "注：以上为3月数据" + ",".repeat(23) + "\r\n", "good good",
                        "footnote"),
                given("signatures at the end", csv -> csv + "填报人：张三,,,审核人：李四" + ",".repeat(20) + "\r\n", "good good",
                        "footnote"),
                given("page number at the end", csv -> csv + "第 1 页 共 3 页" + ",".repeat(23) + "\r\n", "good good",
                        "footnote"),
                given("header again in the middle", csv -> csv + csv.lines().findFirst().orElseThrow() + "\r\n"
                        + SampleLedgers.csv(List.of(SampleLedgers.row(3))).replaceFirst(".*\r\n", ""), "good good good",
                        "header-again"),
                given("a merged cell that leaves the day blank", csv -> csv.replaceFirst("(县-2\",\")[^\"]*", "$1"),
                        "good bad[registeredAt no-registration-day]"),
                given("the day blank before others have it", csv -> csv.replaceFirst("(县-1\",\")[^\"]*", "$1"),
                        "bad[registeredAt no-registration-day] good"),
                given("no day of registration in any row", csv -> csv.replaceAll("(县-\\d\",\")[^\"]*", "$1"),
                        "good good"),
                given("no column for the day of the matter",
                        csv -> csv.replace(",\"发生日期\"", "").replace(",\"2026年2月20日\"", ""),
                        "good good"),
                given("row cut short", csv -> csv + "县-3,来信\r\n", "good good bad[ledgerNumber cell-count]"),
                given("a comma that nobody quoted", csv -> csv.replaceFirst("\"拖欠工资\"", "拖欠,工资"),
                        "bad[ledgerNumber cell-count] good"),
                given("quotes inside a cell", csv -> csv.replaceFirst("拖欠工资", "拖欠\"\"工资\"\""), "good good"),
                given("stray quote in an unquoted cell", csv -> csv.replaceFirst("\"拖欠工资\"", "拖欠\"工资\""), "good good"),
                given("blanks around unquoted cells", csv -> csv.replaceFirst("\"来信\"", "  来信  "), "good good"),
                given("a column there twice", csv -> header(csv, ",\"姓名\"", ",\"张三\""), "header[姓名 column-twice]"),
                given("a column there under two names", csv -> header(csv, ",\"信访人\"", ",\"张三\""),
                        "header[姓名 column-twice]"),
                given("a column nobody knows", csv -> header(csv, ",\"领导批示意见\"", ",\"\""),
                        "header[column 25 unknown-column]"),
                given("a column missing", csv -> csv.replace("\"诉求\"", "\"\""), "header[诉求 column-missing]"),
                given("no header at all", csv -> csv.substring(csv.indexOf("\r\n") + 2),
                        "header[column 1 unknown-column]"));
    }

    private static Arguments given(String name, UnaryOperator<String> change, String rows, String... warnings) {
        return Arguments.of(Named.of(name, change), rows, List.of(warnings));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void comes_to(UnaryOperator<String> change, String rows, List<String> warnings) throws IOException {
        comesTo(change.apply(PLAIN).getBytes(UTF_8), rows, warnings);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-16 with tabs, Excel's Unicode text", ("\uFEFF" + tabs(PLAIN)).getBytes(UTF_16LE)),
                Arguments.of("UTF-8 with mark", ("\uFEFF" + PLAIN).getBytes(UTF_8)),
                Arguments.of("GB18030 with mark", ("\uFEFF" + PLAIN).getBytes(GB18030)),
                Arguments.of("mark twice", ("\uFEFF\uFEFF" + PLAIN).getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void is_read(String name, byte[] file) throws IOException {
        comesTo(file, "good good", List.of());
    }

    private static void comesTo(byte[] file, String rows, List<String> warnings) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> told = new ArrayList<>();
        try {
            LedgerReader reader = LedgerReader.open(DecodedLedger.open(new ByteArrayInputStream(file), null).reader());
            LedgerWarnings seen = new LedgerWarnings(reader);
            for (Optional<LedgerRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                seen.see(row.get());
                if (row.get().kind() == RowKind.DATA) {
                    found.add(outcome(LedgerRowParser.read(row.get(), "431222-PB", "台账", NOW, FormRules.USUAL)));
                }
            }
            seen.list().forEach(warning -> told.add(warning.code().code()));
        } catch (ProblemException e) {
            var first = e.faults().getFirst();
            found.add("header[" + first.field() + ' ' + first.code().code() + ']');
        }
        assertThat(String.join(" ", found)).isEqualTo(rows);
        assertThat(told).isEqualTo(warnings);
    }

    private static String outcome(LedgerRowParser.ParsedRow row) {
        return switch (row) {
            case LedgerRowParser.ValidRow _ -> "good";
            case LedgerRowParser.InvalidRow bad -> "bad[" + bad.faults().getFirst().field() + ' '
                    + bad.faults().getFirst().code().code() + ']';
        };
    }

    private static String everyLine(String csv, String behind) {
        return header(csv, behind, behind);
    }

    private static String rowsOnly(String csv, String behind) {
        return header(csv, "", behind);
    }

    /** With something behind the header and behind every row. */
    private static String header(String csv, String ofHeader, String ofRows) {
        int end = csv.indexOf("\r\n");
        return csv.substring(0, end) + ofHeader + csv.substring(end).replace("\"\r\n", "\"" + ofRows + "\r\n");
    }

    private static String tabs(String csv) {
        return csv.replace("\",\"", "\"\t\"");
    }
}
