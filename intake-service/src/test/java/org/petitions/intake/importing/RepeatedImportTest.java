package org.petitions.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleLedgers;
import org.petitions.local.signin.TestSignIn;

/** What comes a second time: the ledger, a row, a number, the same content. */
@Tag("database")
class RepeatedImportTest extends LedgerImportFixture {
    @Test
    void a_ledger_sent_again_registers_no_row_twice_and_gives_the_same_numbers() {
        Response first = intake.importLedger("ledger=" + ledger, csv(SampleLedgers.rows(120)));
        Response again = intake.importLedger("ledger=" + ledger, csv(SampleLedgers.rows(130)));
        assertThat(again.json().path("alreadyThere").asInt()).isEqualTo(120);
        assertThat(again.json().path("registered").asInt()).isEqualTo(10);
        assertThat(numbers(again)).startsWith(numbers(first).toArray(String[]::new)).doesNotHaveDuplicates();
        assertThat(again.json().at("/rows/0/trackingCode")).isEqualTo(first.json().at("/rows/0/trackingCode"));
    }

    @Test
    void a_row_that_changed_since_is_told_and_nothing_is_overwritten() {
        Response first = intake.importLedger("ledger=" + ledger, csv(SampleLedgers.rows(1)));
        Map<String, String> changed = SampleLedgers.row(1);
        changed.put("诉求", "另一请求");
        Response second = intake.importLedger("ledger=" + ledger, csv(List.of(changed)));
        assertThat(outcomes(second)).containsExactly("CHANGED");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text("status")).isEqualTo("NOTHING_REGISTERED");
        assertThat(second.json().at("/rows/0/zh").asString()).startsWith("未登记");
        assertThat(second.json().at("/rows/0/inRegister").asBoolean()).isFalse();
        assertThat(numbers(second)).isEqualTo(numbers(first));
        assertThat(second.body()).doesNotContain(first.json().at("/rows/0/trackingCode").asString());
        assertThat(
                intake.importLedger("ledger=" + ledger, csv(SampleLedgers.rows(1))).json().path("alreadyThere").asInt())
                .isEqualTo(1);
    }

    @Test
    void the_same_row_twice_in_one_file_is_registered_once() {
        Response answer = intake.importLedger("ledger=" + ledger,
                csv(List.of(SampleLedgers.row(1), SampleLedgers.row(1))));
        assertThat(outcomes(answer)).containsExactly("REGISTERED", "ALREADY_THERE");
    }

    @Test
    void the_same_number_in_another_ledger_is_another_petition() {
        intake.importLedger("ledger=" + ledger, csv(SampleLedgers.rows(1)));
        Response other = intake.importLedger("ledger=" + ledger + "-2", csv(SampleLedgers.rows(1)));
        assertThat(outcomes(other)).containsExactly("REGISTERED");
    }

    @Test
    void the_same_content_under_another_number_or_in_another_ledger_is_registered_and_warned_of() {
        Map<String, String> row = SampleLedgers.row(1);
        row.put("姓名", "冉" + ledger.substring(7, 15));
        String first = numbers(intake.importLedger("ledger=" + ledger, csv(List.of(row)))).getFirst();
        Map<String, String> spaced = new LinkedHashMap<>(row);
        spaced.put("台账序号", "另-1");
        spaced.put("详细住址", " " + Objects.requireNonNull(row.get("详细住址")).replace("镇", "镇 "));
        Response other = intake.importLedger("ledger=" + ledger + "-2", csv(List.of(spaced, SampleLedgers.row(9_077))));
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.json().at("/rows/0/outcome").asString()).isEqualTo("REGISTERED");
        assertThat(other.json().at("/rows/0/warnings/0/code").asString()).isEqualTo("same-content");
        assertThat(other.json().at("/rows/0/warnings/0/zh").asString()).contains(first);
        assertThat(other.json().at("/rows/1/warnings").isMissingNode()).isTrue();
        assertThat(intake.importLedger("ledger=" + ledger, csv(List.of(row))).json().at("/rows/0/warnings")
                .isMissingNode()).as("sent again it is itself").isTrue();
    }

    @Test
    void of_two_who_import_the_same_content_at_once_at_least_one_is_warned_of_each_row() throws Exception {
        List<Map<String, String>> rows = SampleLedgers.rows(60);
        rows.forEach(row -> row.put("姓名", "冉" + ledger.substring(7, 15)));
        byte[] file = csv(rows);
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService clerks = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> answers = Stream.of("-a", "-b").map(name -> clerks.submit(() -> {
                together.await();
                return intake.importLedger("ledger=" + ledger + name, file);
            })).toList();
            List<String> one = warnings(answers.getFirst().get());
            List<String> other = warnings(answers.getLast().get());
            assertThat(one).hasSize(60);
            for (int row = 0; row < one.size(); row++) {
                assertThat(List.of(one.get(row), other.get(row))).as("row %d", row).contains("same-content");
            }
        }
    }

    private static List<String> warnings(Response answer) {
        return each(answer.json().path("rows"), row -> row.at("/warnings/0/code").asString(""));
    }

    @Test
    void after_a_cut_connection_the_ledger_is_sent_again_and_every_row_is_there_once() throws IOException {
        byte[] whole = csv(SampleLedgers.rows(400));
        try (Socket socket = new Socket("127.0.0.1", intake.port())) {
            String signedIn = TestSignIn.headers("/imports", RunningIntake.CLERK).entrySet().stream()
                    .map(header -> header.getKey() + ": " + header.getValue() + "\r\n").collect(Collectors.joining());
            String head = "POST /imports?ledger=" + ledger + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + signedIn + "Content-Type: text/csv\r\nContent-Length: " + whole.length
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(Arrays.copyOf(whole, whole.length * 9 / 10));
            socket.getOutputStream().flush();
            Awaitility.await().until(() -> isThere(1));
        }
        Response again = intake.importLedger("ledger=" + ledger, whole);
        assertThat(again.json().path("refused").asInt()).isZero();
        assertThat(again.json().path("alreadyThere").asInt()).isGreaterThanOrEqualTo(100);
        assertThat(again.json().path("alreadyThere").asInt() + again.json().path("registered").asInt()).isEqualTo(400);
        assertThat(numbers(again)).doesNotHaveDuplicates();
    }
}
