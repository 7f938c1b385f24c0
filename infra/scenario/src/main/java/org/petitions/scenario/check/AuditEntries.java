package org.petitions.scenario.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.ServiceResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an auditor reads of the trail.
 *
 * @param entries oldest first
 */
record AuditEntries(List<Entry> entries) {
    AuditEntries {
        entries = List.copyOf(entries);
    }

    /** What came of what was asked. */
    enum Outcome {
        SIGNED_IN,
        DONE,
        ANSWERED,
        OPENED,
        REFUSED,
        NOT_FOUND;

        /** Whether a command was carried out, or answered as one that was before. */
        boolean isOfCommand() {
            return this == DONE || this == ANSWERED;
        }
    }

    /**
     * An entry.
     *
     * @param account who did it
     * @param address what was asked for, e.g. {@code POST /cases/{id}/accept}; empty of a sign-in and of a count
     * @param subject id of what it is about, or empty
     * @param count how many it stands for
     * @param trace id of the request's trace
     */
    record Entry(Outcome outcome, String account, String address, String subject, long count, String trace) {
        private static Entry of(JsonNode json) {
            return new Entry(Outcome.valueOf(json.path("outcome").asString("")), json.at("/by/account").asString(""),
                    json.at("/act/address").asString(""), json.at("/act/subject").asString(""),
                    json.path("count").asLong(1), json.path("trace").asString(""));
        }
    }

    /** Reads all pages as the auditor, from a day to a day, both included, in Asia/Shanghai. */
    static AuditEntries read(ServiceClient door, LocalDate from, LocalDate to) {
        List<Entry> entries = new ArrayList<>();
        String after = "";
        do {
            ServiceResponse page = door.get("/audit?from=%s&to=%s%s".formatted(from, to, after), Acting.AUDITOR);
            if (!page.isDone()) {
                throw new IllegalStateException("/audit answered " + page.status() + ": " + page.body());
            }
            page.body().path("links").valueStream()
                    .map(link -> Entry.of(JsonMapper.shared().readTree(link.path("entry").asString())))
                    .forEach(entries::add);
            String next = page.text("next");
            after = next.isEmpty() ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!after.isEmpty());
        return new AuditEntries(entries);
    }
}
