package org.petitions.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operators' script, run by node as they run it; left out where there is no node. The preview's own side is {@code CalendarApiTest}. */
class UpdateHolidaysTest {
    private static final Path SCRIPT = Path.of("update-holidays.mjs").toAbsolutePath();
    private static final String FIRST_PAGE = """
            {"inForce": {"revision": "2025-11-05T00:00:00Z", "certainUntil": "2026-12-28"},
             "next": {"revision": "2026-11-20T02:00:00Z", "certainUntil": "2027-12-28"},
             "newer": true, "moved": 2, "settled": 5, "unreadable": 1, "after": "p 1",
             "limits": [{"petitionId": "p 1", "clock": "HANDLING", "unit": "431222-HRSS", "missed": false,
                         "from": "2027-02-08", "to": "2027-02-15"}]}
            """;
    private static final String LAST_PAGE = """
            {"inForce": {}, "next": {}, "newer": true, "unreadable": 0,
             "limits": [{"petitionId": "p 2", "clock": "RETURN_VISIT", "key": "1", "unit": "431222-HRSS", "missed": true,
                         "from": "2027-01-11", "to": "2027-01-09"}]}
            """;
    private static final String NOT_NEWER = LAST_PAGE.replace("\"newer\": true", "\"newer\": false");
    /** Packs a version of the package that has next year's notice, as the registry would. */
    private static final String NPM = """
            #!/bin/sh
            mkdir -p package/dist
            printf '%s' '{"holidays": {"2026-01-01": "New Year,元旦,1", "2026-10-01": "National Day,国庆节,3",
              "2027-01-01": "New Year,元旦,1", "2027-01-02": "New Year,元旦,1", "2027-10-01": "National Day,国庆节,3"},
              "workdays": {"2027-01-09": "New Year,元旦,1"}}' > package/dist/chinese-days.json
            tar czf chinese-days.tgz package
            echo chinese-days.tgz
            """;

    private final List<Asked> asked = new ArrayList<>();
    private Path folder = Path.of("");
    private Path file = Path.of("");
    private Path target = Path.of("");
    private final HttpServer service;

    private record Asked(String query, String authorization, String body) {}

    private record Run(int code, String out, String faults) {}

    UpdateHolidaysTest() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void prepare(@TempDir Path temporary) throws IOException {
        assumeTrue(Arrays.stream(Objects.requireNonNull(System.getenv("PATH")).split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "node"))), "no node here");
        folder = temporary;
        file = Files.writeString(folder.resolve("notice.csv"), NextNotice.WITH_2027);
        target = folder.resolve("holidays.csv");
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_file_is_put_into_its_place_whole() throws IOException {
        Run run = run("--file", file.toString(), "--write", target.toString());
        assertThat(run.code()).as(run.faults()).isZero();
        assertThat(target).hasContent(NextNotice.WITH_2027);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, target);
        }
    }

    @Test
    void its_faults_are_named_by_line_and_nothing_is_written() throws IOException {
        Files.writeString(file,
                "from,to,kind,name\r\n2027-02-30,2027-03-01,REST,春节\r\n2027-03-02,2027-03-02,FREE,春节\r\n");
        Run run = run("--file", file.toString(), "--write", target.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.faults()).contains("no line '# revision: ...'", "line 2: ", "line 3: ")
                .doesNotContain("line 1: ");
        assertThat(target).doesNotExist();
    }

    @Test
    void the_preview_shows_every_limit_that_would_move_from_when_to_when_and_whose() throws IOException {
        answer(200, FIRST_PAGE, LAST_PAGE);
        Run run = run("--file", file.toString(), "--preview", address());
        assertThat(run.code()).as(run.faults()).isZero();
        assertThat(run.out()).contains("certain until 2026-12-28", "certain until 2027-12-28",
                "2 limits move, 5 keep their day", "1 petitions cannot be read",
                "p 1 HANDLING 431222-HRSS: 2027-02-08 -> 2027-02-15\n",
                "p 2 RETURN_VISIT.1 431222-HRSS: 2027-01-11 -> 2027-01-09 (told as missed)");
        assertThat(asked).extracting(Asked::query).containsExactly("limit=500", "limit=500&after=p%201");
        assertThat(asked).allSatisfy(one -> {
            assertThat(one.body()).isEqualTo(NextNotice.WITH_2027);
            assertThat(one.authorization()).isEqualTo("Bearer a-token");
        });
    }

    @Test
    void without_a_token_nothing_is_asked_and_it_says_what_is_missing() throws IOException {
        answer(200, LAST_PAGE);
        Run run = run("", List.of("--file", file.toString(), "--preview", address()));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.faults()).contains("PETITIONS_TOKEN");
        assertThat(asked).isEmpty();
    }

    @Test
    void an_edition_that_the_services_would_leave_alone_is_not_written() throws IOException {
        answer(200, NOT_NEWER);
        Run run = run("--file", file.toString(), "--preview", address(), "--write", target.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("NOT NEWER");
        assertThat(run.faults()).contains("not written");
        assertThat(target).doesNotExist();
    }

    @Test
    void what_the_service_refuses_is_shown_and_not_written() throws IOException {
        answer(400, "{\"code\": \"holiday-file\", \"errors\": [{\"message\": \"line 9\"}]}");
        Run run = run("--file", file.toString(), "--preview", address(), "--write", target.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.faults()).contains("answered 400", "line 9");
        assertThat(target).doesNotExist();
    }

    @Test
    void a_service_that_does_not_answer_is_said_in_one_line() throws IOException {
        service.stop(0);
        Run run = run("--file", file.toString(), "--preview", address());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.faults().lines()).singleElement().asString().startsWith("no answer from " + address());
    }

    @Test
    void a_version_of_the_package_becomes_a_file_that_the_services_read_with_the_citys_own_line_kept()
            throws IOException {
        packTheVersion();
        Files.writeString(target, "# most-unknown-rest-days: 12\n" + NextNotice.WITH_2027);
        Run run = run("9.9.9", "--write", target.toString());
        assertThat(run.code()).as(run.faults()).isZero();
        String written = Files.readString(target);
        assertThat(written).contains("npm chinese-days 9.9.9", "# most-unknown-rest-days: 12\n",
                "2027-01-01,2027-01-02,REST,元旦\n", "2027-01-09,2027-01-09,WORK,元旦\n");
        LegalCalendar read = LegalCalendar.of(written);
        assertThat(read.lastCertainDay()).isEqualTo("2027-12-28");
        assertThat(read.isNewerThan(LegalCalendar.china())).isTrue();
    }

    @Test
    void a_preview_alone_keeps_the_line_of_the_file_it_is_told_to_replace() throws IOException {
        packTheVersion();
        answer(200, LAST_PAGE);
        Files.writeString(target, "# most-unknown-rest-days: 12\n" + NextNotice.WITH_2027);
        Run run = run("9.9.9", "--replaces", target.toString(), "--preview", address());
        assertThat(run.code()).as(run.faults()).isZero();
        assertThat(asked).singleElement().extracting(Asked::body).asString()
                .contains("# most-unknown-rest-days: 12\n");
        assertThat(run("9.9.9", "--replaces", folder.resolve("none.csv").toString(), "--preview", address()).faults())
                .contains("none.csv");
    }

    private void packTheVersion() throws IOException {
        Path npm = Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("npm"), NPM);
        assertThat(npm.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void without_a_version_or_a_file_it_tells_how_it_is_used() throws IOException {
        assertThat(run("latest")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.faults()).startsWith("usage: ");
        });
    }

    private void answer(int status, String... pages) {
        service.createContext("/calendar/preview", exchange -> {
            asked.add(new Asked(exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            reply(exchange, status, pages[asked.size() - 1]);
        });
    }

    private static void reply(HttpExchange exchange, int status, String page) throws IOException {
        byte[] body = page.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + service.getAddress().getPort();
    }

    /** Runs it with {@code folder/bin} in front of the path, and with a token. */
    private Run run(String... arguments) throws IOException {
        return run("a-token", List.of(arguments));
    }

    private Run run(String token, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", SCRIPT.toString()));
        command.addAll(arguments);
        Path out = Files.createTempFile("script", ".out");
        Path faults = Files.createTempFile("script", ".faults");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(faults.toFile());
        builder.environment().put("PETITIONS_TOKEN", token);
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, own) -> own + path);
        try {
            return new Run(builder.start().waitFor(), Files.readString(out), Files.readString(faults));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(out);
            Files.delete(faults);
        }
    }
}
