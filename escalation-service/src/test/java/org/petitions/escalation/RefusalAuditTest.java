package org.petitions.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service refuses stands in the audit trail when the answer is there, though it has no outbox. */
class RefusalAuditTest {
    private static final String CLERK = "CLERK/431222-PB/refused-01";
    private static final String BUREAU = "BUREAU/431222-PB/refused-02";
    private static final String PETITION = "0198f3a2-0000-7000-8000-00000000ab12";

    @Test
    void a_refusal_is_on_record_and_so_is_what_may_not_be_known_of() {
        RunningService service = RunningService.shared();
        try (var topics = new EventTopics(TestServers.broker().bootstrapServers())) {
            assertThat(service.get("/clocks/summary", CLERK).statusCode()).isEqualTo(403);
            assertThat(service.get("/clocks/" + PETITION, BUREAU).statusCode()).isEqualTo(404);

            JsonNode refused = entry(topics, "431222-PB.refused-01");
            assertThat(refused.path("service").asString()).isEqualTo("escalation-service");
            assertThat(refused.path("outcome").asString()).isEqualTo("REFUSED");
            assertThat(refused.path("by").path("office").asString()).isEqualTo("CLERK@431222-PB");
            assertThat(refused.path("act").path("address").asString()).isEqualTo("GET /clocks/summary");
            JsonNode notFound = entry(topics, "431222-PB.refused-02");
            assertThat(notFound.path("outcome").asString()).isEqualTo("NOT_FOUND");
            assertThat(notFound.path("act").path("subject").asString()).isEqualTo(PETITION);
        }
    }

    /** The account's only one; nobody waits for it. */
    private static JsonNode entry(EventTopics topics, String account) {
        List<String> entries = topics.committed(Topics.AUDIT).stream()
                .filter(each -> new String(each.key(), UTF_8).equals(account))
                .map(each -> new String(each.value(), UTF_8)).toList();
        assertThat(entries).hasSize(1);
        return JsonMapper.shared().readTree(entries.getFirst());
    }
}
