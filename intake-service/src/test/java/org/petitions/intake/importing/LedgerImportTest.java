package org.petitions.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleLedgers;
import org.petitions.intake.TestTopic;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.local.server.TestServers;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeysets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerImportTest extends LedgerImportFixture {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 with mark", "GB18030"})
    @Proves(article = 17, paragraph = 1, zh = "已有的台账整本录入，姓名、文字一字不改", en = "a ledger kept elsewhere is entered whole, and no character of a name or a text is changed")
    void a_ledger_is_taken_in_as_it_is_encoded_and_no_character_is_harmed(String encoding) {
        String csv = SampleLedgers.csv(SampleLedgers.rows(3));
        byte[] bytes = switch (encoding) {
            case "UTF-8 with mark" -> ("\uFEFF" + csv).getBytes(UTF_8);
            default -> csv.getBytes(Charset.forName(encoding));
        };
        Response answer = intake.importLedger("ledger=" + ledger, bytes);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("registered").asInt()).isEqualTo(3);
        JsonNode facts = openedFacts(answer.json().at("/rows/1/petitionId").asString());
        assertThat(facts.at("/petitioner/name").asString()).isEqualTo("吴𬭛2");
        assertThat(facts.path("request").asString()).isEqualTo("请求支付工资，“尽快”");
        assertThat(facts.path("facts").asString()).isEqualTo("三个月未领到工资\n多次催要");
    }

    @Test
    void a_named_encoding_is_believed_from_parameter_or_media_type() {
        byte[] gbk = SampleLedgers.csv(SampleLedgers.rows(1)).replace("𬭛", "宏").getBytes(Charset.forName("GBK"));
        assertThat(intake.importLedger("ledger=" + ledger + "&charset=GBK", gbk).status()).isEqualTo(200);
        Response byType = intake
                .send(intake.request("/imports?ledger=" + ledger, RunningIntake.CLERK)
                        .header("Content-Type", "text/csv; charset=gb2312")
                        .POST(BodyPublishers.ofByteArray(gbk)));
        assertThat(byType.json().path("alreadyThere").asInt()).isEqualTo(1);
        Response wrong = intake.importLedger("ledger=" + ledger + "&charset=UTF-8", gbk);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("code")).isEqualTo("wrong-bytes");
    }

    @Test
    void english_headers_and_codes_do_as_well() {
        Map<String, String> chinese = SampleLedgers.row(1);
        Map<String, String> english = new LinkedHashMap<>();
        Map<String, String> englishOf = Arrays.stream(LedgerColumn.values())
                .collect(Collectors.toMap(LedgerColumn::zh, LedgerColumn::en));
        chinese.forEach((header, cell) -> english.put(englishOf.getOrDefault(header, header), cell));
        english.put("channel", "LETTER");
        english.put("matterDate", "2026-02-20");
        english.put("notice", "SMS;LETTER");
        Response first = intake.importLedger("ledger=" + ledger, csv(List.of(chinese)));
        Response second = intake.importLedger("ledger=" + ledger, csv(List.of(english)));
        assertThat(second.json().path("alreadyThere").asInt()).as(second.body()).isEqualTo(1);
        assertThat(numbers(second)).isEqualTo(numbers(first));
    }

    @Test
    void the_laws_time_runs_from_the_day_the_office_registered() {
        Response answer = intake.importLedger("ledger=" + ledger, csv(SampleLedgers.rows(1)));
        assertThat(answer.json().at("/rows/0/number").asString()).startsWith("431222-20260301-L-");
        String id = answer.json().at("/rows/0/petitionId").asString();
        try (TestTopic topic = new TestTopic(TestServers.broker().bootstrapServers(), Topics.INTAKE)) {
            PetitionRegistered event = (PetitionRegistered) topic.eventsOf(id, 1).getFirst();
            assertThat(event.at()).isEqualTo("2026-03-01T01:30:00Z");
        }
    }

    @Test
    void a_past_ledger_goes_out_with_its_past_in_the_registration_and_sent_again_is_the_same() {
        byte[] csv = csv(List.of(SampleLedgers.pastRow(1), SampleLedgers.pastRow(2)));
        Response answer = intake.importLedger("ledger=" + ledger, csv);
        assertThat(outcomes(answer)).as(answer.body()).containsExactly("REGISTERED", "REGISTERED");
        String id = answer.json().at("/rows/0/petitionId").asString();
        try (TestTopic topic = new TestTopic(TestServers.broker().bootstrapServers(), Topics.INTAKE)) {
            PetitionRegistered event = (PetitionRegistered) topic.eventsOf(id, 1).getFirst();
            assertThat(event.at()).isEqualTo("2026-03-01T01:30:00Z");
            assertThat(event.past()).isEqualTo(new LedgerHistory(LocalDate.of(2026, 3, 5), "431222-HRSS",
                    LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 20), HandlingOutcome.SUPPORTED,
                    LocalDate.of(2026, 5, 20), CaseEnd.SETTLED));
        }
        assertThat(outcomes(intake.importLedger("ledger=" + ledger, csv))).containsExactly("ALREADY_THERE",
                "ALREADY_THERE");
        Map<String, String> changed = SampleLedgers.pastRow(1);
        changed.put("办结日期", "2026-05-21");
        assertThat(outcomes(intake.importLedger("ledger=" + ledger, csv(List.of(changed))))).containsExactly("CHANGED");
    }

    @Test
    void a_wrong_step_of_the_past_is_told_by_its_column() {
        Map<String, String> row = SampleLedgers.pastRow(1);
        row.put("受理日期", "2026-03-04");
        Response answer = intake.importLedger("ledger=" + ledger, csv(List.of(row)));
        assertThat(errors(answer.json().at("/rows/0"))).containsExactly("受理日期 out-of-order");
    }

    @Test
    void wrong_rows_are_refused_each_with_its_reasons_and_the_others_go_in() {
        List<Map<String, String>> rows = new ArrayList<>(SampleLedgers.rows(4));
        rows.get(1).put("问题属地", "431299");
        rows.get(1).put("诉求", "");
        rows.get(2).put("信访代表", "甲；乙；丙；丁；戊；己");
        rows.get(2).put("信访人数", "9");
        Response answer = intake.importLedger("ledger=" + ledger, csv(rows));
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.text("status")).isEqualTo("INCOMPLETE");
        assertThat(answer.text("zh")).contains("已登记2行", "未登记2行");
        assertThat(outcomes(answer)).containsExactly("REGISTERED", "REFUSED", "REFUSED", "REGISTERED");
        JsonNode second = answer.json().at("/rows/1");
        assertThat(second.path("row").asInt()).isEqualTo(2);
        assertThat(second.path("ledgerNumber").asString()).isEqualTo("县-2");
        assertThat(errors(second)).containsExactly("问题属地 unknown-division", "诉求 required");
        assertThat(errors(answer.json().at("/rows/2"))).containsExactly("信访代表 too-many-representatives");
        assertThat(answer.body()).doesNotContain("吴𬭛", "虚构镇");
    }

    @Test
    void each_refused_row_is_counted_under_its_reason() {
        Map<String, String> row = SampleLedgers.row(1);
        row.put("重复信访", "是");
        row.put("首次登记编号", "431222-1");
        Map<String, String> wrong = new LinkedHashMap<>(row);
        wrong.put("问题属地", "431299");
        double malformed = refused("malformed");
        double unknownDivision = refused("unknown-division");
        Response answer = intake.importLedger("ledger=" + ledger, csv(List.of(row, wrong)));
        assertThat(outcomes(answer)).containsExactly("REFUSED", "REFUSED");
        assertThat(refused("malformed")).isEqualTo(malformed + 2);
        assertThat(refused("unknown-division")).isEqualTo(unknownDivision + 1);
    }

    private double refused(String reason) {
        return intake.bean(MeterRegistry.class).find("petitions.refused").tag("reason", reason).counters().stream()
                .mapToDouble(Counter::count).sum();
    }

    @Test
    void a_header_that_misses_columns_or_has_unknown_ones_is_refused_and_nothing_is_registered() {
        Map<String, String> row = SampleLedgers.row(1);
        row.remove("诉求");
        row.put("吴某某", "1");
        Response answer = intake.importLedger("ledger=" + ledger, csv(List.of(row)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("ledger-header");
        assertThat(answer.errorCodes("诉求")).containsExactly("column-missing");
        assertThat(answer.errorCodes("column 24")).containsExactly("unknown-column");
        assertThat(answer.body()).doesNotContain("吴某某");
        assertThat(isThere(1)).isFalse();
    }

    @Test
    void an_unclosed_quote_stops_the_reading_there_and_the_rows_before_are_in() {
        String csv = SampleLedgers.csv(SampleLedgers.rows(2)) + "\"县-3,来信\r\n".repeat(3);
        Response answer = intake.importLedger("ledger=" + ledger, csv.getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("registered").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/stopped/code").asString()).isEqualTo("broken-quotes");
        assertThat(answer.json().at("/stopped/row").asInt()).isEqualTo(3);
    }

    @Test
    void a_row_without_end_costs_a_row_and_not_the_memory() {
        String csv = SampleLedgers.csv(SampleLedgers.rows(1)) + '"' + "汉".repeat(2_000_000);
        Response answer = intake.importLedger("ledger=" + ledger, csv.getBytes(UTF_8));
        assertThat(answer.json().at("/stopped/code").asString()).as(answer.body()).isEqualTo("row-too-long");
        assertThat(answer.json().path("registered").asInt()).isEqualTo(1);
    }

    @Test
    void a_row_with_another_number_of_cells_is_refused() {
        String csv = SampleLedgers.csv(SampleLedgers.rows(1)) + "县-2,来信\r\n" + ",".repeat(23) + "\r\n";
        Response answer = intake.importLedger("ledger=" + ledger, csv.getBytes(UTF_8));
        assertThat(outcomes(answer)).containsExactly("REGISTERED", "REFUSED");
        assertThat(errors(answer.json().at("/rows/1"))).containsExactly("台账序号 cell-count");
    }

    @Test
    void more_than_twenty_thousand_rows_at_a_time_are_refused_from_there_on() {
        StringBuilder csv = new StringBuilder(SampleLedgers.csv(SampleLedgers.rows(1)));
        csv.append("x\r\n".repeat(20_000));
        Response answer = intake.importLedger("ledger=" + ledger, csv.toString().getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/stopped/code").asString()).isEqualTo("too-many-rows");
        assertThat(answer.json().path("total").asInt()).isEqualTo(20_000);
    }

    @Test
    void more_than_32_mebibytes_are_too_much() {
        byte[] tooMuch = "x,\n".repeat(11 * 1024 * 1024 + 1).getBytes(UTF_8);
        assertThat(intake.importLedger("ledger=" + ledger, tooMuch).status()).isEqualTo(413);
    }

    @Test
    void an_unannounced_size_is_counted_while_it_arrives() {
        byte[] blankRows = (SampleLedgers.csv(SampleLedgers.rows(1))
                + (" ".repeat(4_000) + ",".repeat(23) + "\r\n").repeat(9_000))
                .getBytes(UTF_8);
        Response answer = intake
                .send(intake.request("/imports?ledger=" + ledger, RunningIntake.CLERK)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blankRows))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
    }

    @Test
    void an_empty_file_a_picture_and_another_media_type_are_refused_clearly() {
        assertThat(intake.importLedger("ledger=" + ledger, new byte[0]).text("code")).isEqualTo("empty");
        assertThat(intake.importLedger("ledger=" + ledger, new byte[]{(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, 0})
                .text("code"))
                .isEqualTo("charset-undetected");
        Response json = intake.send(intake.request("/imports?ledger=" + ledger, RunningIntake.CLERK)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(json.status()).isEqualTo(415);
    }

    private JsonNode openedFacts(String petitionId) {
        try (TestTopic topic = new TestTopic(TestServers.broker().bootstrapServers(), Topics.SEALED)) {
            FactsSealed sealed = (FactsSealed) topic.eventsOf(petitionId, 1).getFirst();
            String box = Objects.requireNonNull(sealed.boxes().get("case-service"));
            return new JsonMapper().readTree(new String(
                    intake.bean(SealingKeysets.class).named("case-service").open(SealedBox.ofBase64(box), petitionId),
                    UTF_8));
        }
    }

    private static List<String> errors(JsonNode row) {
        return each(row.path("errors"), error -> error.path("field").asString() + ' ' + error.path("code").asString());
    }
}
