package org.petitions.starter.web;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.petitions.starter.problem.ProblemWriter;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Works on so many requests at a time and lets the others wait a moment; who would wait longer is told to come back. With virtual
 * threads nothing else bounds how much a service takes on, and a burst would end in timeouts for everybody. Nobody is turned away
 * sooner, however many wait: a client that comes back at once would take the time of those who are being served. Health and metrics
 * are always answered.
 */
final class ConcurrencyLimitFilter extends OncePerRequestFilter {
    private static final String EXEMPT = "/actuator/";

    private final Bulkhead bulkhead;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ProblemWriter problems;
    private final Counter turnedAway;

    ConcurrencyLimitFilter(int places, Duration longestWait, ProblemWriter problems, MeterRegistry meters) {
        this.bulkhead = Bulkhead.of("http", BulkheadConfig.custom().maxConcurrentCalls(places)
                .maxWaitDuration(longestWait).fairCallHandlingStrategyEnabled(true).build());
        this.problems = problems;
        this.turnedAway = Counter.builder("http.load.turned.away")
                .description("requests answered 429 because all places were taken").register(meters);
        Gauge.builder("http.load.places.free", bulkhead, each -> each.getMetrics().getAvailableConcurrentCalls())
                .description("requests that could be taken on now").register(meters);
        Gauge.builder("http.load.waiting", waiting, AtomicInteger::get)
                .description("requests waiting for a place").register(meters);
    }

    /**
     * By the path as the server understood it, decoded and without parameters and dots, and only where it was written so: there are many
     * ways to write a path that begins like this one and leads elsewhere.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith(EXEMPT) && path.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!placeFound()) {
            turnedAway.increment();
            problems.write(StandardProblem.BUSY, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            bulkhead.onComplete();
        }
    }

    private boolean placeFound() {
        waiting.incrementAndGet();
        try {
            return bulkhead.tryAcquirePermission();
        } finally {
            waiting.decrementAndGet();
        }
    }
}
