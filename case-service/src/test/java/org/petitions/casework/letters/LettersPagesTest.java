package org.petitions.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_DEPUTY;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.ledger.LedgerSource.Count;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.law.LegalCalendar;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Letters before leaders, from the pages of the bureau and of the leader. */
class LettersPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String LEADER = "431222.county-leader";
    private static final String AT_LEADER = "LEADER/431222-OFFICE/" + LEADER;
    private static final String AT_PRINCIPAL = "LEADER/431200-OFFICE/431200.principal-leader";
    private static final String ELSEWHERE = "LEADER/431224-OFFICE/431224.county-leader";
    private static final int PHONE = 320;
    private static final int WIDE = 1280;

    private static TestPetition opened() {
        return new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
    }

    private static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String put(TestPetition petition, String post) {
        String form = "post=" + post + "&numbers=" + typed(petition.number());
        assertThat(SERVICE.submitAs(AT_BUREAU, "/letters.html", form).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_BUREAU, "/letters.html", form).statusCode()).as("sent twice").isIn(302, 303);
        var all = SERVICE.bean(LetterStore.class).ofCases(List.of(petition.id()));
        assertThat(all).hasSize(1);
        return "/letters/" + all.getFirst().id();
    }

    private static long read() {
        return SERVICE.bean(LettersLedgerSource.class)
                .counts(new LedgerQuery(SampleActors.actor("b-01", Role.BUREAU, "431200-PB"), Set.of(LEADER), today(),
                        today()))
                .stream().mapToLong(Count::amount).sum();
    }

    @Test
    void L4_a_letter_is_put_before_a_leader_who_reads_it_and_instructs_by_a_day() {
        TestPetition petition = opened();
        long before = read();
        String letter = put(petition, LEADER);
        assertThat(SERVICE.get("/letters.html", AT_LEADER).text()).contains(petition.number(), "待阅");
        assertThat(SERVICE.get("/letters.html", AT_BUREAU).text()).contains(petition.number());
        assertThat(SERVICE.get("/letters.html", ELSEWHERE).text()).doesNotContain(petition.number());
        assertThat(SERVICE.get(letter + ".html", ELSEWHERE).status()).isEqualTo(404);
        assertThat(SERVICE.get(letter + ".html", AT_PRINCIPAL).status()).as("before another").isEqualTo(404);
        assertThat(SERVICE.get("/letters.html", AT_UNIT).status()).isEqualTo(403);
        assertThat(SERVICE.get("/letters.html", AT_DEPUTY).status()).as("acts for no post").isEqualTo(403);
        assertThat(SERVICE.submitAs(AT_BUREAU, letter + "/opened.html?why=HANDLING", "").statusCode()).isEqualTo(403);

        HttpResponse<String> read = SERVICE.submitAs(AT_LEADER, letter + "/opened.html?why=HANDLING", "");
        assertThat(read.body()).contains(CaseFixtures.REQUEST, "已阅待批").doesNotContain(CaseFixtures.NAME);
        assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_BUREAU).text()).as("the opening is told")
                .contains(today().toString());

        long version = SERVICE.get(petition.path(""), AT_BUREAU).version();
        HttpResponse<String> empty = SERVICE.submitAs(AT_LEADER, letter + "/instructed.html",
                "version=" + version + "&by=nonsense&text=" + typed("请抓紧办理甲乙"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("请填写日期", "请抓紧办理甲乙", "nonsense");
        String form = "version=" + version + "&by=" + today().plusDays(10) + "&text=" + typed("请抓紧办理甲乙");
        assertThat(SERVICE.submitAs(AT_LEADER, letter + "/instructed.html", form).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_LEADER, letter + "/instructed.html", form).statusCode()).isIn(302, 303);
        assertThat(SERVICE.get(petition.path(""), AT_BUREAU).version()).as("instructed once").isEqualTo(version + 1);

        assertThat(SERVICE.get("/letters.html", AT_LEADER).text()).doesNotContain(petition.number());
        assertThat(SERVICE.get("/letters.html?view=INSTRUCTED&leader=" + LEADER, AT_BUREAU).text())
                .contains(petition.number(), today().plusDays(10).toString());
        assertThat(read()).as("in the ledger").isEqualTo(before + 1);
        assertThat(SERVICE.bean(MongoTemplate.class).findAll(Document.class, Letter.COLLECTION).toString())
                .doesNotContain("甲乙");
        assertThat(SERVICE.get("/letters/export.xlsx?why=SUPERVISION&view=ALL", AT_LEADER).status()).isEqualTo(200);
        assertThat(SERVICE.get("/letters/export.xlsx", AT_LEADER).status()).isIn(400, 422);
    }

    @Test
    void L4_an_instruction_on_the_case_counts_too_and_what_is_only_read_is_returned() {
        TestPetition petition = opened();
        String letter = put(petition, LEADER);
        long version = SERVICE.get(petition.path(""), AT_LEADER).version();
        assertThat(SERVICE.post(petition.path("instruct"), AT_LEADER, version,
                "{\"by\":\"%s\",\"text\":\"速办\"}".formatted(today().plusDays(5))).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(SERVICE.get(letter + ".html", AT_BUREAU).text()).contains("已批示"));

        TestPetition other = opened();
        String returned = put(other, LEADER);
        assertThat(SERVICE.submitAs(AT_LEADER, returned + "/returned.html", "").statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_LEADER, returned + "/returned.html", "").statusCode()).isIn(302, 303);
        assertThat(SERVICE.get("/letters.html?view=RETURNED", AT_LEADER).text()).contains(other.number(), "阅退");
    }

    @Test
    void nothing_is_put_before_whom_it_accuses_or_before_a_leader_of_another_county() {
        TestPetition petition = TestPetition.aboutWages().accusing(null, LEADER);
        EVENTS.publish(petition.registered());
        await().untilAsserted(() -> assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_BUREAU).status())
                .isEqualTo(200));
        HttpResponse<String> refused = SERVICE.submitAs(AT_BUREAU, "/letters.html",
                "post=" + LEADER + "&numbers=" + typed(petition.number() + "\nNO-SUCH"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能呈该领导阅批", "NO-SUCH：", petition.number());
        assertThat(SERVICE.submitAs(AT_BUREAU, "/letters.html",
                "post=431224.county-leader&numbers=" + typed(petition.number())).body()).contains("请选择领导");
        assertThat(SERVICE.get("/letters.html?view=ALL", AT_LEADER).text()).doesNotContain(petition.number());
    }

    @Test
    void the_bureau_puts_a_letter_before_a_leader_who_reads_and_instructs_in_a_browser() {
        TestPetition petition = opened();
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/letters.html", AT_BUREAU));
            browser.open(SERVICE.uri("/letters.html").toString());
            browser.all("#post option[value='431222.county-leader']").getFirst().click();
            browser.all("#numbers").getFirst().sendKeys(petition.number());
            browser.all("main form[method=post] button[type=submit]").getLast().click();
            await().until(() -> browser.text().contains("待阅"));
            look(browser, "letters-bureau");

            browser.signIn(SERVICE.headers("/letters.html", AT_LEADER));
            browser.open(SERVICE.uri("/letters.html").toString());
            look(browser, "letters-own");
            browser.open(SERVICE.uri(put(petition, LEADER) + ".html").toString());
            look(browser, "letters-letter");
            browser.all("button[formaction$='why=HANDLING']").getFirst().click();
            await().until(() -> browser.text().contains(CaseFixtures.REQUEST));
            look(browser, "letters-read");
            browser.fill("by", today().plusDays(10).toString());
            browser.all("#text").getFirst().sendKeys("请抓紧办理。");
            browser.all("form[action$='instructed.html'] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("批示日期"));
            look(browser, "letters-instructed");
        }
    }

    private static void look(Chromium browser, String name) {
        browser.picture(name + "-phone", PHONE);
        browser.picture(name, WIDE);
        assertThat(browser.barriers()).as(name).isEmpty();
    }
}
