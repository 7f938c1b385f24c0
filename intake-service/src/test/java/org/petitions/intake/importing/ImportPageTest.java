package org.petitions.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleLedgers;
import org.petitions.intake.TestTopic;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/** A dropped ledger, page by page. */
class ImportPageTest extends LedgerImportFixture {
    private static final Pattern SELECTED = Pattern.compile(
            "name=\"(column-\\d+)\".*?<option value=\"([^\"]+)\" selected=\"selected\"", Pattern.DOTALL);

    @Test
    void a_file_of_another_system_is_matched_once_tried_imported_and_its_wrong_rows_come_back_to_be_mended() {
        Map<String, String> wrong = SampleLedgers.row(2);
        wrong.put("联系电话", "12");
        byte[] file = new String(csv(List.of(SampleLedgers.row(1), wrong)), UTF_8).replace("\"标题\"", "\"案由名称\"")
                .getBytes(UTF_8);
        String address = drop(file);
        Map<String, String> form = proposed(address);
        assertThat(form).containsEntry("column-15", "-");

        Response incomplete = step(address, form, "try");
        assertThat(incomplete.status()).as(incomplete.body()).isEqualTo(422);
        form.put("column-15", "TITLE");
        form.put("matching", "另一系统" + ledger);
        Response tried = step(address, form, "try");
        assertThat(tried.body()).contains("可以登记1行，需要更正1行", "联系电话");
        assertThat(isThere(1)).isFalse();

        form.put("ledger", ledger);
        assertThat(step(address, form, "import").status()).isEqualTo(302);
        await().untilAsserted(() -> assertThat(page(address)).contains("已完成"));
        assertThat(isThere(1)).isTrue();
        assertThat(isThere(2)).isFalse();
        String rows = page(address.replace(".html", "/wrong-rows.csv?why=MENDING"));
        assertThat(rows).contains("案由名称", "备注", "县-2", "联系电话：").doesNotContain("县-1\"", "吴𬭛1,");
        assertThat(intake.get(address, "CLERK/431224-PB/c-01").status()).isEqualTo(404);
        assertThat(intake.get(address.replace(".html", "/wrong-rows.csv"), RunningIntake.CLERK).status())
                .as("taken out for no purpose").isEqualTo(400);

        assertThat(proposed(drop(rows.getBytes(UTF_8)))).as("matched as it was kept").containsEntry("column-15",
                "TITLE");
    }

    @Test
    void what_is_registered_wholly_is_kept_no_longer_and_its_codes_are_handed_out_once() {
        String address = drop(csv(SampleLedgers.rows(2)));
        Map<String, String> form = proposed(address);
        form.put("ledger", ledger);
        step(address, form, "import");
        await().untilAsserted(() -> assertThat(page(address)).contains("已完成"));

        await().untilAsserted(() -> assertThat(intake.bean(ImportFiles.class).open(idIn(address))).isEmpty());
        String codes = address.replace(".html", "/codes.html?why=HANDING_OUT");
        Response handedOut = step(codes, new LinkedHashMap<>(), "");
        assertThat(handedOut.status()).as(handedOut.body()).isEqualTo(200);
        assertThat(handedOut.body()).contains("县-1", "县-2", "查询码");
        assertThat(step(codes, new LinkedHashMap<>(), "").status()).isEqualTo(410);
        assertThat(page(address)).doesNotContain("codes.html");
    }

    @Test
    void an_import_that_died_goes_on_under_the_name_it_had_and_whoever_waits_for_it_is_told() {
        String address = drop(csv(List.of(SampleLedgers.row(1), refusedRow())));
        Map<String, String> form = proposed(address);
        form.put("ledger", ledger);
        step(address, form, "import");
        await().untilAsserted(() -> assertThat(page(address)).contains("已完成"));
        intake.bean(MongoTemplate.class).updateFirst(query(where("_id").is(idIn(address))),
                new Update().set("state", "RUNNING").set("touchedAt", Instant.EPOCH), ImportJob.class);

        assertThat(intake.get(address.replace(".html", "/progress"), RunningIntake.CLERK).headers())
                .containsEntry("hx-refresh", List.of("true"));
        Map<String, String> again = proposed(address);
        again.put("ledger", "another-" + ledger);
        assertThat(step(address, again, "import").status()).isEqualTo(302);
        await().untilAsserted(() -> assertThat(page(address)).contains("已完成"));
        assertThat(intake.bean(ImportJobs.class).find("431222-PB", idIn(address)).orElseThrow().counts())
                .isEqualTo(new ImportJob.Counts(2, 0, 1, 1, null));
    }

    @Test
    void of_two_columns_with_one_header_none_is_lost_without_a_word() {
        String address = drop(new String(csv(SampleLedgers.rows(1)), UTF_8).replace("\"标题\"", "\"联系电话\"")
                .getBytes(UTF_8));
        Map<String, String> form = proposed(address);
        form.put("column-15", "-");
        Response refused = step(address, form, "import");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("两个同名栏目");
    }

    @Test
    void what_a_file_says_and_the_rows_that_are_taken_out_stand_in_the_trail() {
        String account = "i-" + UUID.randomUUID();
        String clerk = "CLERK/431222-PB/" + account;
        String address = drop(csv(List.of(refusedRow())));
        assertThat(intake.get(address, clerk).body()).contains("吴𬭛2");
        Map<String, String> form = proposed(address);
        form.put("ledger", ledger);
        step(address, form, "import");
        await().untilAsserted(() -> assertThat(page(address)).contains("已完成"));
        assertThat(intake.get(address.replace(".html", "/wrong-rows.xlsx?why=CHECKING"), clerk).status())
                .isEqualTo(200);

        try (TestTopic topic = new TestTopic(TestServers.broker().bootstrapServers(), Topics.AUDIT)) {
            var entries = topic.recordsOf("431222-PB." + account, 2).stream()
                    .map(each -> JsonMapper.shared().readTree(each.value())).toList();
            assertThat(entries).allMatch(each -> each.path("outcome").asString().equals("OPENED"));
            assertThat(entries.getFirst().path("act").path("exported").path("rows").asInt()).isEqualTo(1);
            assertThat(entries.getLast().path("act").path("why").asString()).isEqualTo("CHECKING");
        }
    }

    private static Map<String, String> refusedRow() {
        Map<String, String> wrong = SampleLedgers.row(2);
        wrong.put("联系电话", "12");
        return wrong;
    }

    private static String idIn(String address) {
        return address.replaceAll(".*/|\\.html$", "");
    }

    private String page(String path) {
        return intake.get(path, RunningIntake.CLERK).body();
    }

    private String drop(byte[] file) {
        Response dropped = intake.send(intake.request("/imports/files", RunningIntake.CLERK)
                .header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(file)));
        assertThat(dropped.status()).as(dropped.body()).isEqualTo(201);
        return dropped.text("address");
    }

    private Map<String, String> proposed(String address) {
        Map<String, String> form = new LinkedHashMap<>();
        SELECTED.matcher(page(address)).results().forEach(each -> form.put(each.group(1), each.group(2)));
        return form;
    }

    private Response step(String address, Map<String, String> form, String step) {
        form.put("step", step);
        return intake.send(intake.request(address, RunningIntake.CLERK)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                        .collect(Collectors.joining("&")))));
    }
}
