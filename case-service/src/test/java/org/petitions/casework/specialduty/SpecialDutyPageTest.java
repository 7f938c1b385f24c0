package org.petitions.casework.specialduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TopicClient;
import org.petitions.events.DirectoryEvent.SpecialDutyPeriodListed;
import org.petitions.events.topics.Topics;
import org.petitions.law.LegalCalendar;

/** A bureau's special-duty period (特护期), its roster and its early end, and what the directory is told of it. */
class SpecialDutyPageTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();

    @Test
    void N2_a_period_is_set_up_once_its_roster_shows_gaps_and_its_early_end_is_told() {
        LocalDate today = LegalCalendar.dayOf(Instant.now());
        String id = UUID.randomUUID().toString();
        String form = "key=" + id + "&from=" + today + "&until=" + today + "&by=" + typed("信访局局长") + "&reason=";
        assertThat(SERVICE.get("/special-duty.html", AT_UNIT).status()).isEqualTo(403);
        var wrong = SERVICE.submitAs(AT_BUREAU, "/special-duty.html", form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("信访局局长");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(SERVICE.submitAs(AT_BUREAU, "/special-duty.html", form + typed("重要会议")).statusCode())
                    .isIn(302, 303);
        }
        String page = "/special-duty/" + id;
        assertThat(SERVICE.get(page + ".html", AT_BUREAU).text()).contains("重要会议", today + " 乡镇", today + " 县",
                today + " 市");
        assertThat(SERVICE.get(page + ".html", "BUREAU/431224-PB/b-01").status()).isEqualTo(404);
        String roster = page + "/roster.html";
        assertThat(SERVICE.submitAs(AT_BUREAU, roster, "version=1&roster=" + typed(today + "，省，值班室，1")).statusCode())
                .isEqualTo(422);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(SERVICE.submitAs(AT_BUREAU, roster, "version=1&roster="
                    + typed(today + "\t县\t信访局 值班室\t0745-0000000")).statusCode()).isIn(302, 303);
        }
        var stale = SERVICE.submitAs(AT_BUREAU, roster, "version=1&roster=" + typed(today + ",市,市值班室,0745-1"));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("市值班室", "信访局 值班室");
        assertThat(SERVICE.get(page + ".html", AT_BUREAU).text()).contains("信访局 值班室", today + " 乡镇")
                .doesNotContain("<li>" + today + " 县");
        assertThat(SERVICE.submitAs(AT_BUREAU, page + "/end.html", "version=1").statusCode()).isEqualTo(422);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(SERVICE.submitAs(AT_BUREAU, page + "/end.html", "version=2").statusCode()).isIn(302, 303);
        }
        assertThat(SERVICE.get(page + ".html", AT_BUREAU).text()).contains("已提前结束");
        await().untilAsserted(() -> {
            var told = EVENTS.withKey(Topics.DIRECTORY, SpecialDutyPeriodListed.KEY_PREFIX + id).stream()
                    .map(SpecialDutyPeriodListed.class::cast).toList();
            assertThat(told).hasSize(2);
            assertThat(told.getFirst().endedAt()).isNull();
            assertThat(told.getLast().endedAt()).isNotNull();
            assertThat(told.getLast().divisions()).isEqualTo(List.of("431222"));
        });
    }

    @Test
    void N2_a_period_that_is_taken_back_before_it_begins_says_so_and_has_no_gaps() {
        LocalDate next = LegalCalendar.dayOf(Instant.now()).plusDays(7);
        String id = UUID.randomUUID().toString();
        assertThat(SERVICE.submitAs(AT_BUREAU, "/special-duty.html", "key=" + id + "&from=" + next + "&until=" + next
                + "&by=" + typed("信访局局长") + "&reason=" + typed("重要会议")).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_BUREAU, "/special-duty/" + id + "/end.html", "version=1").statusCode())
                .isIn(302, 303);
        assertThat(SERVICE.get("/special-duty/" + id + ".html", AT_BUREAU).text()).contains("已撤销", "没有空缺")
                .doesNotContain("已提前结束");
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
