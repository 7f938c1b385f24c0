package org.petitions.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitPaused;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitResumed;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitUnit;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The petitioner sees the next date by which an office owes something, and what it is for. */
class NextDateTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final String BROKERS = TestServers.broker().bootstrapServers();
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final String UNIT = "431222-HRSS";

    private final Response receipt = SERVICE.register(SampleForms.newKey(), SampleForms.valid().toString());
    private final String id = receipt.text("petitionId");

    @Test
    void of_what_is_owed_to_the_petitioner_the_next_is_shown_in_both_languages_and_as_provisional() {
        TestTopic.publish(BROKERS, set(ClockKind.REPORT_BACK, "2026-10-01", false),
                set(ClockKind.HANDLING, "2026-12-28",
                        false),
                set(ClockKind.ACCEPTANCE, "2026-11-05", true));

        await().untilAsserted(() -> assertThat(next().path("clock").asString()).isEqualTo("ACCEPTANCE"));
        assertThat(next().path("lastDay").asString()).isEqualTo("2026-11-05");
        assertThat(next().path("provisional").asBoolean()).isTrue();
        assertThat(next().path("zh").asString()).contains("受理", "2026年11月5日止（含当日）", "暂定");
        assertThat(next().path("en").asString()).contains("2026-11-05", "provisional");

        TestTopic.publish(BROKERS, new LimitMet(id, AT, ClockKind.ACCEPTANCE, null, 1, 2, UNIT, AT, false,
                LocalDate.of(2026, 11, 5), "1"));

        await().untilAsserted(() -> assertThat(next().path("clock").asString()).isEqualTo("HANDLING"));
        assertThat(next().path("zh").asString()).doesNotContain("暂定");
    }

    @Test
    void a_limit_whose_pause_is_still_to_come_is_shown_and_one_whose_pause_has_begun_is_not() {
        TestTopic.publish(BROKERS, set(ClockKind.REREVIEW, "2098-10-01", false), new LimitPaused(id, AT,
                ClockKind.REREVIEW, null, 1, 2, UNIT, LocalDate.of(2098, 9, 1), "1"));
        await().untilAsserted(() -> assertThat(next().path("clock").asString()).isEqualTo("REREVIEW"));

        TestTopic.publish(BROKERS, new LimitResumed(id, AT, ClockKind.REREVIEW, null, 1, 3, UNIT, null, "1"),
                new LimitPaused(id, AT, ClockKind.REREVIEW, null, 1, 4, UNIT, LocalDate.of(2026, 3, 2), "1"));

        await().untilAsserted(() -> assertThat(next().isMissingNode()).isTrue());
    }

    @Test
    void what_one_office_owes_another_is_not_shown() {
        TestTopic.publish(BROKERS, set(ClockKind.REPORT_BACK, "2026-10-01", false));
        TestTopic.publish(BROKERS, set(ClockKind.DISPATCH, "2026-10-05", false));

        await().untilAsserted(() -> assertThat(next().path("clock").asString()).isEqualTo("DISPATCH"));
    }

    private JsonNode next() {
        return SERVICE.postJson("/tracking", JsonMapper.shared().writeValueAsString(
                Map.of("number", receipt.text("number"), "code", receipt.text("trackingCode")))).json()
                .path("nextDate");
    }

    private LimitSet set(ClockKind clock, String lastDay, boolean provisional) {
        LocalDate day = LocalDate.parse(lastDay);
        return new LimitSet(id, AT, clock, null, 1, 1, UNIT, AT, 2, new LimitPeriod(day,
                Instant.parse(lastDay + "T16:00:00Z"), provisional, LocalDate.of(2026, 3, 1), 60, LimitUnit.DAYS, 0, 0,
                0),
                "34", "1");
    }
}
