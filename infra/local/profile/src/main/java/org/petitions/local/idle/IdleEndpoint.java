package org.petitions.local.idle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /local/idle}: whether this service has anything left to do, and of what kind. No controller, so that no API's description
 * shows it.
 */
final class IdleEndpoint implements HttpRequestHandler {
    static final String PATH = "/local/idle";

    private static final Logger LOG = LoggerFactory.getLogger(IdleEndpoint.class);
    private static final Duration WAIT_LIMIT = Duration.ofSeconds(1);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    private final String service;
    private final List<IdleContributor> contributors;
    private final Clock clock;
    private final JsonMapper json;

    IdleEndpoint(String service, List<IdleContributor> contributors, Clock clock, JsonMapper json) {
        this.service = service;
        this.contributors = List.copyOf(contributors);
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = json.writeValueAsBytes(state());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(body);
    }

    private Map<String, Object> state() {
        Instant asked = clock.instant();
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("service", service);
        state.put("idle", true);
        for (IdleContributor contributor : contributors) {
            try {
                long remaining = remaining(contributor, asked);
                state.put(contributor.name(), remaining);
                if (remaining != 0) {
                    state.put("idle", false);
                }
            } catch (RuntimeException e) {
                LOG.info("cannot say whether {} is idle: {}", contributor.name(), e.getMessage());
                state.put(contributor.name(), "unknown");
                state.put("idle", false);
            }
        }
        return state;
    }

    /** Waits a little for what is on its way, so that a service whose clock runs can be idle too: it has done what was due when asked. */
    private static long remaining(IdleContributor contributor, Instant asked) {
        long giveUpAt = System.nanoTime() + WAIT_LIMIT.toNanos();
        long remaining = contributor.remaining(asked);
        while (remaining > 0 && contributor.worthWaitingFor() && System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
            remaining = contributor.remaining(asked);
        }
        return remaining;
    }
}
