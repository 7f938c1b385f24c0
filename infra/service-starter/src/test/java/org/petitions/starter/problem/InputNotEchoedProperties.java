package org.petitions.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whatever is sent wherever it does not belong: neither the answer nor the log nor the trace repeats it. */
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
        service = TestApplication.start(Map.of("management.tracing.sampling.probability", "1.0"),
                TestForm.FormController.class, FailingController.class, FailingFilter.class, CollectedTraces.class);
        log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterContainer
    static void stop() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        var traces = service.bean(CollectedTraces.class).traces;
        service.close();
        assertThat(traces)
                .anyMatch(trace -> trace.contains("exception.message=" + IllegalStateException.class.getName()))
                .filteredOn(trace -> trace.contains(BEFORE)).isEmpty();
    }

    /** Whoever collects the traces for the city, who is told of errors as well. */
    static class CollectedTraces implements SpanProcessor {
        final List<String> traces = new CopyOnWriteArrayList<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan ended) {
            SpanData span = ended.toSpanData();
            traces.add(span.getName() + span.getAttributes() + span.getStatus()
                    + span.getEvents().stream().map(event -> event.getName() + event.getAttributes()).toList());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    @org.springframework.web.bind.annotation.RestController
    static class FailingController {
        @OpenToAll("a test's")
        @org.springframework.web.bind.annotation.PostMapping("/failing")
        void fail(@org.springframework.web.bind.annotation.RequestBody String words) {
            throw new IllegalStateException("duplicate key { name: " + words + " }", new java.io.IOException(words));
        }
    }

    /** Fails before any controller is reached, so that the error itself is what the request ends with. */
    @Order(Ordered.HIGHEST_PRECEDENCE + 200)
    static class FailingFilter extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String words = request.getHeader("X-Words");
            if (words != null) {
                throw new IllegalStateException("no such thing: " + words);
            }
            chain.doFilter(request, response);
        }
    }

    @Property(tries = 5)
    void the_message_of_an_error_before_any_controller(@ForAll("names") String name) {
        String ascii = BEFORE + name.hashCode();
        repeatsNothing(ascii, service.get("/forms", "X-Words", ascii));
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
