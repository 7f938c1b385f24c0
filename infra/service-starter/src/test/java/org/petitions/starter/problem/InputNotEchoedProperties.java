package org.petitions.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.slf4j.LoggerFactory;

/** Whatever is sent wherever it does not belong: neither the answer nor the log repeats it. */
class InputNotEchoedProperties {
    private static final String BEFORE = "Zhang";
    private static final List<String> FIELDS = List.of("title", "persons", "serial", "urgent", "day", "at", "colour",
            "sum",
            "people", "phone");
    private static final List<String> SHAPES = List.of("\"%s\"", "[\"%s\"]", "{\"phone\":\"%s\"}", "{\"a\":\"%s\"}",
            "%s",
            "\"%s", "[{\"phone\":\"%s\"}]", "\"2026-03-01%s\"", "1%s");

    @SuppressWarnings("NullAway.Init") // jqwik sets it before the first property
    private static TestApplication service;
    @SuppressWarnings("NullAway.Init")
    private static ListAppender<ILoggingEvent> log;

    @BeforeContainer
    static void start() {
        service = TestApplication.start(Map.of(), TestForm.FormController.class, FailingController.class);
        log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterContainer
    static void stop() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        service.close();
    }

    @org.springframework.web.bind.annotation.RestController
    static class FailingController {
        @OpenToAll("a test's")
        @org.springframework.web.bind.annotation.PostMapping("/failing")
        void fail(@org.springframework.web.bind.annotation.RequestBody String words) {
            throw new IllegalStateException("duplicate key { name: " + words + " }", new java.io.IOException(words));
        }
    }

    @Property(tries = 200)
    void the_value_of_a_field(@ForAll("names") String name, @ForAll("fields") String field,
            @ForAll("shapes") String shape) {
        repeatsNothing(name, service.post("/forms", "{\"" + field + "\":" + shape.formatted(name) + "}"));
    }

    @Property(tries = 50)
    void a_body_that_is_no_object(@ForAll("names") String name, @ForAll("shapes") String shape) {
        repeatsNothing(name, service.post("/forms", shape.formatted(name)));
    }

    @Property(tries = 20)
    void the_address_and_the_headers(@ForAll("names") String name) {
        String ascii = BEFORE + name.hashCode();
        repeatsNothing(ascii, service.get("/" + ascii));
        repeatsNothing(ascii, service.get("/forms?limit=" + ascii));
        repeatsNothing(ascii, service.get("/forms?limit=1&colour=" + ascii));
        repeatsNothing(ascii, service.post("/versions", "", "If-Match", ascii));
        repeatsNothing(ascii, service.post("/forms", "{}", "Accept", "application/" + ascii));
        repeatsNothing(ascii, service.send(service.request("/forms").header("Content-Type", ascii + "/x")
                .POST(BodyPublishers.ofString(name))));
        repeatsNothing(ascii, service.send(service.request("/forms").method(ascii, BodyPublishers.noBody())));
    }

    @Property(tries = 20)
    void the_message_of_an_unexpected_error(@ForAll("names") String name) {
        repeatsNothing(name, service.send(service.request("/failing").header("Content-Type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString(name))));
    }

    private static void repeatsNothing(String secret, Response answer) {
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain(secret);
        assertThat(answer.headers().toString()).doesNotContain(secret);
        assertThat(List.copyOf(log.list)).allSatisfy(line -> {
            assertThat(line.getFormattedMessage()).doesNotContain(secret);
            if (line.getThrowableProxy() != null) {
                assertThat(ThrowableProxyUtil.asString(line.getThrowableProxy())).doesNotContain(secret);
            }
        });
        log.list.clear();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('一', '龥').withCharRange('a', 'z').ofMinLength(3).ofMaxLength(30)
                .map(tail -> BEFORE + tail);
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(FIELDS);
    }

    @Provide
    Arbitrary<String> shapes() {
        return Arbitraries.of(SHAPES);
    }
}
