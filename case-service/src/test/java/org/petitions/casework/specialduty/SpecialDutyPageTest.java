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
import org.petitions.browser.Chromium;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.NoteStore;
import org.petitions.events.DirectoryEvent.SpecialDutyPeriodListed;
import org.petitions.events.terms.Urgency;
import org.petitions.events.topics.Topics;
import org.petitions.law.LegalCalendar;

/** A bureau's special-duty period (特护期), its roster and its early end, and what the directory is told of it. */
class SpecialDutyPageTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();

    private static final String LEADER = "LEADER/431222-OFFICE/431222.county-leader";

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
        var unread = SERVICE.submitAs(AT_BUREAU, roster, "version=1&roster=" + typed(today + ",省,值班室,0745-1"));
        assertThat(unread.body()).as("typed upon what stood before").contains("name=\"version\" value=\"1\"");
        var other = SERVICE.submitAs(AT_BUREAU, "/special-duty.html", form + typed("另一事由"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("已经提交过", "另一事由");
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

    @Test
    void N2_the_days_brief_has_urgent_matters_and_who_is_on_duty_and_says_who_read_it() {
        LocalDate today = LegalCalendar.dayOf(Instant.now());
        String id = UUID.randomUUID().toString();
        String page = "/special-duty/" + id;
        assertThat(SERVICE.submitAs(AT_BUREAU, "/special-duty.html", "key=" + id + "&from=" + today + "&until=" + today
                + "&by=" + typed("信访局局长") + "&reason=" + typed("防汛值守")).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_BUREAU, page + "/roster.html", "version=1&roster="
                + typed(today + "\t县\t县值班室\t0745-0000001")).statusCode()).isIn(302, 303);
        var fixtures = new CaseFixtures(SERVICE, EVENTS);
        TestPetition urgent = fixtures.openedWithoutFacts(TestPetition.aboutWages().with(Urgency.GRAVE));
        TestPetition ordinary = fixtures.openedWithoutFacts(TestPetition.aboutWages());
        TestPetition accusing = TestPetition.aboutWages().with(Urgency.URGENT).accusing(null, "431222.county-leader");
        EVENTS.publish(accusing.registered());
        await().untilAsserted(() -> assertThat(SERVICE.get(accusing.path("") + ".html", AT_BUREAU).status())
                .isEqualTo(200));
        SERVICE.bean(NoteStore.class).add(new Note(UUID.randomUUID().toString(), urgent.id(), Instant.now(),
                Note.Kind.ALERT_RAISED, "MISSED", null, null, null, null, null, null));

        assertThat(SERVICE.get(page + "/brief.html", AT_BUREAU).text()).contains(urgent.number(), "重大紧急",
                "提醒尚未阅知确认", accusing.number(), "未发提醒", "乡镇（街道）无人值班", "县值班室", "县信访局")
                .doesNotContain(ordinary.number(), "县（市、区）无人值班");
        String brief = SERVICE.get(page + "/brief.html", LEADER).text();
        assertThat(brief).as("Art. 30").contains(urgent.number()).doesNotContain(accusing.number());
        assertThat(SERVICE.get("/special-duty.html", LEADER).text()).contains("每日简报：防汛值守")
                .doesNotContain("新设特护期");
        assertThat(SERVICE.get(page + ".html", LEADER).text()).contains("县值班室", page + "/brief.html")
                .doesNotContain("保存值班表", "提前结束");
        assertThat(SERVICE.submitAs(LEADER, page + "/end.html", "version=2").statusCode()).isEqualTo(403);
        assertThat(SERVICE.get(page + "/brief.html", "LEADER/431224-OFFICE/431224.county-leader").status())
                .isEqualTo(404);
        assertThat(SERVICE.get(page + "/brief.html", AT_UNIT).status()).isEqualTo(403);
        String read = SERVICE.get(page + "/brief.html", AT_BUREAU).text();
        assertThat(read.substring(read.indexOf("简报阅看情况"))).as("a line a day").containsOnlyOnce("<li>");
        try (var browser = Chromium.start()) {
            for (String actor : List.of(AT_BUREAU, LEADER)) {
                browser.signIn(SERVICE.headers("/special-duty.html", actor));
                browser.open(SERVICE.uri(page + "/brief.html").toString());
                browser.picture("brief-" + actor.substring(0, 6) + "-phone", 320);
                browser.picture("brief-" + actor.substring(0, 6), 1280);
                assertThat(browser.barriers()).isEmpty();
            }
        }
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
