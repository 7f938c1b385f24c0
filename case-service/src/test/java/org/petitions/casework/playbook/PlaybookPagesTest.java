package org.petitions.casework.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.erasure.CaseErasure;
import org.petitions.law.LegalCalendar;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Special groups and their playbooks, as bureaus keep them and units go by them. */
class PlaybookPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String OTHER_UNIT = "HANDLER/431222-EDU/h-02";
    private static final String STEPS = "核实欠薪名册, 0, , 公安局、住房和城乡建设局\n约谈用人单位\t3650\t督办函";

    private static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends a form twice: a double click does no harm. */
    private static void send(String actor, String address, String fields) {
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> answer = SERVICE.submitAs(actor, address, fields);
            assertThat(answer.statusCode()).as("%s, time %s: %s", address, twice, answer.body()).isIn(302, 303);
        }
    }

    static String inForce(String steps) {
        String id = UUID.randomUUID().toString();
        send(AT_BUREAU, "/playbooks/new.html",
                "key=" + id + "&version=0&category=LABOUR&group=431200-SG&steps=" + typed(steps));
        send(AT_BUREAU, "/playbooks/" + id + "/in-force.html", "version=1&from=" + today());
        return "/playbooks/" + id + ".html";
    }

    @Test
    void N5_a_playbook_is_drafted_put_in_force_and_replaced_and_the_old_one_stays_readable() {
        String id = UUID.randomUUID().toString();
        String form = "key=" + id + "&version=0&category=LABOUR&group=431200-SG&steps=";
        HttpResponse<String> wrong = SERVICE.submitAs(AT_BUREAU, "/playbooks/new.html",
                form + typed(STEPS + "\n没有日数的步骤"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("第 3 行有误", "没有日数的步骤");
        send(AT_BUREAU, "/playbooks/new.html", form + typed(STEPS));
        String page = "/playbooks/" + id + ".html";
        assertThat(SERVICE.get(page, AT_BUREAU).text()).contains("草案", "督办函", "公安局、住房和城乡建设局");
        assertThat(SERVICE.get(page, AT_UNIT).status()).as("a draft is the bureau's alone").isEqualTo(404);
        assertThat(SERVICE.submitAs(AT_UNIT, "/playbooks/new.html", form).statusCode()).isEqualTo(403);
        send(AT_BUREAU, "/playbooks/new.html", form.replace("version=0", "version=1") + typed("核实, 5"));
        assertThat(SERVICE.submitAs(AT_BUREAU, "/playbooks/" + id + "/in-force.html",
                "version=1&from=" + today()).statusCode()).as("changed since").isEqualTo(422);
        assertThat(SERVICE.submitAs(AT_BUREAU, "/playbooks/" + id + "/in-force.html",
                "version=2&from=" + today().minusDays(1)).statusCode()).isEqualTo(422);
        String older = inForce("旧版步骤, 5");
        String newer = inForce("新版步骤, 5");
        String list = SERVICE.get("/playbooks.html", AT_UNIT).text();
        assertThat(list).contains(older, newer).doesNotContain(page);
        assertThat(SERVICE.get(older, AT_UNIT).text()).as("of two from one day the later stands")
                .contains("旧版步骤", "已被新版替代");
        assertThat(SERVICE.get(newer, AT_UNIT).text()).contains("新版步骤", "现行");
        String again = "key=%s&version=0&category=LABOUR&group=431200-SG&steps=".formatted(UUID.randomUUID());
        send(AT_BUREAU, "/playbooks/new.html", again + typed("核实, 5"));
        assertThat(SERVICE.submitAs(AT_BUREAU, "/playbooks/new.html", again + typed("核实, 6")).statusCode())
                .as("the same form with other steps").isEqualTo(422);
    }

    @Test
    void N5_a_case_shows_its_special_group_and_the_unit_ticks_off_steps_with_a_sealed_note() {
        String playbook = inForce(STEPS);
        TestPetition petition = new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        assertThat(SERVICE.get(playbook, AT_BUREAU).text()).as("the last day is not over")
                .doesNotContain(petition.number());
        SERVICE.bean(MongoTemplate.class).updateFirst(Query.query(where("_id").is(petition.id())),
                new Update().set("openedAt", Instant.now().minus(Duration.ofDays(10))), "cases");
        assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_UNIT).text()).contains("专项小组、处置预案", "逾期 1 步");
        String page = "/cases/" + petition.id() + "/playbook.html";
        assertThat(SERVICE.get(playbook, AT_BUREAU).text()).contains(petition.number(), "核实欠薪名册");
        assertThat(SERVICE.get(page, OTHER_UNIT).status()).isEqualTo(404);
        assertThat(SERVICE.submitAs(AT_BUREAU, page, "version=0&step=0&on=" + today()).statusCode())
                .as("neither of the unit nor of the group").isEqualTo(403);
        HttpResponse<String> wrong = SERVICE.submitAs(AT_UNIT, page,
                "version=0&step=0&on=%s&text=%s".formatted(today().plusDays(1), typed("已核实甲乙丙")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("已核实甲乙丙", "不晚于今天");
        send(AT_UNIT, page, "version=0&step=0&on=%s&text=%s".formatted(today(), typed("已核实甲乙丙")));
        assertThat(SERVICE.submitAs(AT_UNIT, page, "version=0&step=1&on=" + today()).statusCode()).as("stale")
                .isEqualTo(422);
        assertThat(SERVICE.get(page, AT_UNIT).text()).contains("完成，逾期").doesNotContain("甲乙丙");
        assertThat(SERVICE.get(playbook, AT_BUREAU).text()).doesNotContain(petition.number());
        String opening = "/cases/" + petition.id() + "/playbook/opened.html?why=HANDLING";
        assertThat(SERVICE.submitAs(AT_UNIT, opening, "").body()).contains("甲乙丙");
        assertThat(SERVICE.stored("playbookProgress")).doesNotContain("甲乙丙");
        inForce("以后的新版, 1");
        assertThat(SERVICE.get(page, AT_UNIT).text()).as("the edition it began by").contains("核实欠薪名册");
        SERVICE.bean(CaseErasure.class).erase(petition.id(), Instant.now());
        assertThat(SERVICE.submitAs(AT_UNIT, opening, "").body()).doesNotContain("甲乙丙").contains("完成，逾期");
    }
}
