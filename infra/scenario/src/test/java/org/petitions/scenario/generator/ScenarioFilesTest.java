package org.petitions.scenario.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.Urgency;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlanCsv;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ScenarioPlan;

class ScenarioFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/sample-day");

    @Test
    void the_committed_files_are_what_the_generator_writes() throws IOException {
        for (var file : ScenarioGenerator.files().entrySet()) {
            assertThat(FOLDER.resolve(file.getKey())).as("run './run sample' and commit what it writes")
                    .hasBinaryContent(file.getValue());
        }
    }

    @Test
    void each_of_the_thirteen_counties_keeps_a_ledger() throws IOException {
        var counties = Divisions.list().stream().filter(division -> division.level() == Level.COUNTY)
                .map(division -> "ledgers/" + division.code() + "-20260302.csv").toList();
        assertThat(counties).hasSize(13);
        assertThat(ScenarioGenerator.files().keySet()).containsAll(counties);
    }

    @Test
    void there_are_at_least_three_hundred_good_petitions_and_a_row_in_the_plan_for_every_row_in_the_ledgers()
            throws IOException {
        ScenarioPlan plan = PlanCsv.shipped();
        assertThat(plan.petitions()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(plan.rows().stream().map(PlannedRow::key).filter(key -> !key.isOnline()).map(LedgerRowKey::number))
                .containsExactlyElementsOf(rows().stream().map(row -> row.get("台账序号")).toList());
    }

    @Test
    void ledgers_come_in_every_encoding_that_county_offices_write() throws IOException {
        Map<Encoding, Long> found = ledgers().values().stream()
                .collect(Collectors.groupingBy(Encoding::of, Collectors.counting()));
        assertThat(found).containsOnlyKeys(Encoding.values());
    }

    @Test
    void every_channel_category_purpose_and_urgency_is_there() throws IOException {
        assertThat(termsIn("信访渠道")).containsAll(List.of(Channel.values()));
        assertThat(termsIn("内容分类")).containsAll(List.of(Category.values()));
        assertThat(termsIn("信访目的")).containsAll(List.of(Purpose.values()));
        assertThat(termsIn("紧急程度")).containsAll(List.of(Urgency.values()));
    }

    @Test
    void there_are_joint_and_repeat_and_anonymous_petitions() throws IOException {
        assertThat(rows()).anyMatch(row -> row.get("信访人数").length() == 2)
                .anyMatch(row -> row.get("重复信访").equals("是")).anyMatch(row -> row.get("实名情况").equals("匿名"));
    }

    @Test
    void rare_characters_of_both_planes_a_line_break_and_quotes_are_in_the_texts() throws IOException {
        assertThat(rows()).anyMatch(anywhere("㛃")).anyMatch(anywhere("𠮷")).anyMatch(anywhere("📷"))
                .anyMatch(anywhere("\n")).anyMatch(anywhere("\""));
    }

    private static Predicate<CSVRecord> anywhere(String text) {
        return row -> row.stream().anyMatch(cell -> cell.contains(text));
    }

    private static List<Term> termsIn(String heading) throws IOException {
        List<Term> terms = Arrays.<Term[]>asList(Channel.values(), Category.values(), Purpose.values(),
                Urgency.values()).stream().flatMap(Arrays::stream).toList();
        return rows().stream().map(row -> row.get(heading)).flatMap(
                cell -> terms.stream().filter(term -> term.zh().equals(cell) || term.toString().equals(cell)))
                .distinct().toList();
    }

    private static List<CSVRecord> rows() throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        return ledgers().values().stream().flatMap(bytes -> {
            try (var records = format.parse(new StringReader(Encoding.of(bytes).read(bytes)))) {
                return records.getRecords().stream();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }).toList();
    }

    private static Map<Path, byte[]> ledgers() throws IOException {
        try (var files = Files.list(FOLDER.resolve("ledgers"))) {
            return files.sorted().collect(Collectors.toMap(file -> file, ScenarioFilesTest::bytes, (a, b) -> a,
                    java.util.LinkedHashMap::new));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Told from the bytes alone, as a reader has to. */
    private enum Encoding {
        UTF_8,
        UTF_8_WITH_BOM,
        GB18030;

        static Encoding of(byte[] bytes) {
            if (IntStream.of(0xEF, 0xBB, 0xBF).boxed().toList()
                    .equals(IntStream.range(0, 3).mapToObj(i -> bytes[i] & 0xFF).toList())) {
                return UTF_8_WITH_BOM;
            }
            String utf8 = new String(bytes, StandardCharsets.UTF_8);
            return Arrays.equals(utf8.getBytes(StandardCharsets.UTF_8), bytes) ? UTF_8 : GB18030;
        }

        String read(byte[] bytes) {
            return switch (this) {
                case UTF_8 -> new String(bytes, StandardCharsets.UTF_8);
                case UTF_8_WITH_BOM -> new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
                case GB18030 -> new String(bytes, Charset.forName("GB18030"));
            };
        }
    }
}
