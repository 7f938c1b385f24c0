package org.petitions.intake.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.node.ObjectNode;

/** The office's lists of registrations and imports: filter, order, file. */
class OfficeListTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final String ACCOUNT = "c-" + UUID.randomUUID();
    private static final String COUNTY = "CLERK/431228-PB/" + ACCOUNT;

    @Test
    void a_list_is_narrowed_by_codes_ordered_and_taken_out_as_a_file_with_a_purpose()
            throws IOException, InterruptedException {
        String letter = register("LETTER", "LAND");
        String visit = register("VISIT", "LABOUR");

        assertThat(list("")).containsSubsequence(visit, letter);
        assertThat(list("?sort=OLDEST")).containsSubsequence(letter, visit);
        assertThat(list("?channel=LETTER&category=LAND&urgency=ORDINARY")).contains(letter).doesNotContain(visit);
        assertThat(list("?category=LAND&urgency=GRAVE")).doesNotContain(letter, visit);
        assertThat(list("?channel=none&day=2026-02-31")).contains(letter, visit);
        assertThat(list("?day=%2B999999999-12-31&until=%2B999999999-12-31")).contains(letter, visit);
        assertThat(list("?day=2020-01-01&until=2020-01-02")).doesNotContain(letter).contains("2020-01-02");

        assertThat(SERVICE.get("/office/today/export.xlsx", COUNTY).status()).as("without a purpose").isEqualTo(400);
        HttpResponse<byte[]> file = file("/office/today/export.xlsx?channel=LETTER&why=REPORT");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("registrations-");
        List<String> numbers = numbers(file.body());
        assertThat(numbers).contains(letter).doesNotContain(visit);
        assertThat(numbers(file("/office/imports/export.xlsx?state=DONE&why=REPORT").body())).hasSize(1);
        try (TestTopic topic = new TestTopic(TestServers.broker().bootstrapServers(), Topics.AUDIT)) {
            // Two registrations, a refusal that is none of the trail's, and two files.
            assertThat(topic.recordsOf("431228-PB." + ACCOUNT, 4)).map(each -> new String(each.value(), UTF_8))
                    .anySatisfy(entry -> assertThat(entry).contains("EXPORT_REGISTRATIONS", "\"why\":\"REPORT\"",
                            "channel=LETTER"));
        }
    }

    private static String register(String channel, String category) {
        ObjectNode form = SampleForms.with(SampleForms.valid(), "category", category);
        form.remove("subcategory");
        form.put("office", "431228-PB").put("channel", channel);
        Response receipt = SERVICE.postJson("/petitions", form.toString(), COUNTY,
                Map.of("Idempotency-Key", SampleForms.newKey()));
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        return receipt.text("number");
    }

    private static String list(String query) {
        Response page = SERVICE.get("/office/today.html" + query, COUNTY);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private static HttpResponse<byte[]> file(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> file = HttpClient.newHttpClient().send(SERVICE.request(address, COUNTY).build(),
                BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        return file;
    }

    private static List<String> numbers(byte[] file) throws IOException {
        try (InputStream in = new ByteArrayInputStream(file); var workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read().stream().map(row -> row.getCellText(0)).toList();
        }
    }
}
