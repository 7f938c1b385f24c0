package org.petitions.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleLedgers;

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
        String rows = page(address.replace(".html", "/wrong-rows.csv"));
        assertThat(rows).contains("案由名称", "备注", "县-2", "联系电话：").doesNotContain("县-1\"", "吴𬭛1,");
        assertThat(intake.get(address, "CLERK/431224-PB/c-01").status()).isEqualTo(404);

        assertThat(proposed(drop(rows.getBytes(UTF_8)))).as("matched as it was kept").containsEntry("column-15",
                "TITLE");
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
