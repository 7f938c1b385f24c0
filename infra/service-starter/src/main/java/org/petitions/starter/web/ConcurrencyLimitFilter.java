package org.petitions.starter.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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
    private final Semaphore places;
    private final Duration longestWait;
    private final ProblemWriter problems;
    private final Counter turnedAway;

    ConcurrencyLimitFilter(int places, Duration longestWait, ProblemWriter problems, MeterRegistry meters) {
        this.places = new Semaphore(places, true);
        this.longestWait = longestWait;
        this.problems = problems;
        this.turnedAway = Counter.builder("http.load.turned.away")
                .description("requests answered 429 because all places were taken").register(meters);
        Gauge.builder("http.load.places.free", this.places, Semaphore::availablePermits)
                .description("requests that could be taken on now").register(meters);
        Gauge.builder("http.load.waiting", this.places, Semaphore::getQueueLength)
                .description("requests waiting for a place").register(meters);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!placeFound()) {
            turnedAway.increment();
            problems.write(StandardProblem.BUSY.problem(), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean placeFound() {
        // Not all equally long: who came together would be turned away together, and come back together.
        long wait = longestWait.toNanos();
        try {
            return places.tryAcquire(wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1),
                    TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
