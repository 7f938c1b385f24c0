package org.petitions.casework.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.digest.Digest.Figure;
import org.petitions.casework.digest.Digest.Instruction;
import org.petitions.casework.erasure.CaseErasure;
import org.petitions.casework.ledger.LedgerSource.Count;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Digests of letters, from the pages of the bureau that makes one, of the leader who reads it, and of the unit that is instructed. */
class DigestPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String COUNTY = "431224";
    private static final String MAKER = "BUREAU/431224-PB/b-09";
    private static final String LEADER = "431224.county-leader";
    private static final String AT_LEADER = "LEADER/431224-OFFICE/" + LEADER;
    private static final String AT_UNIT = "HANDLER/431224-HRSS/h-09";
    private static final String TOWNSHIP = Townships.of(COUNTY).getFirst().code();
    private static final int PHONE = 320;
    private static final int WIDE = 1280;

    private static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A letter of the county about farming, registered at noon of a day. */
    private static TestPetition letter(LocalDate on, List<String> accused) {
        TestPetition petition = TestPetition.aboutWages();
        Instant at = on.atTime(12, 0).atZone(LegalCalendar.ZONE).toInstant();
        EVENTS.publish(new PetitionRegistered(petition.id(), 1, at, petition.number(), COUNTY + "-PB", Channel.LETTER,
                Level.COUNTY, accused.isEmpty() ? Purpose.CLAIM : Purpose.ACCUSATION, false, null, Urgency.ORDINARY,
                Identity.REAL_NAME, 1, 0, Category.AGRICULTURE, COUNTY, null, accused, null, null, null, null,
                TOWNSHIP));
        await().untilAsserted(() -> assertThat(SERVICE.get("/cases/" + petition.id() + ".html", MAKER).status())
                .isEqualTo(200));
        SERVICE.bean(MongoTemplate.class).updateFirst(Query.query(Criteria.where("_id").is(petition.id())),
                Update.update("openedAt", at), "cases"); // as of a case that was opened then
        return petition;
    }

    private static void sent(String actor, String path, String form) {
        for (int twice = 0; twice < 2; twice++) {
            assertThat(SERVICE.submitAs(actor, path, form).statusCode()).as(path).isIn(302, 303);
        }
    }

    private static long instructions() {
        return SERVICE.bean(DigestLedgerSource.class)
                .counts(new LedgerQuery(SampleActors.actor("b-09", Role.BUREAU, "431224-PB"), Set.of(LEADER), today(),
                        today()))
                .stream().mapToLong(Count::amount).sum();
    }

    @Test
    void X4_a_digest_is_put_before_a_leader_who_instructs_a_unit_that_says_what_it_did() {
        DigestPeriod period = DigestPeriod.before(today()).get(5);
        TestPetition first = letter(period.from(), List.of());
        letter(period.from().plusDays(1), List.of());
        letter(period.to(), List.of());
        TestPetition accusing = letter(period.to(), List.of(LEADER));
        TestPetition before = letter(period.from().minusDays(20), List.of());
        assertThat(SERVICE.submitAs(MAKER, "/digests.html", "period=2099-W01").statusCode()).isEqualTo(422);
        sent(MAKER, "/digests.html", "period=" + period.code());
        String page = "/digests/431224-PB-" + period.code();

        String made = SERVICE.get(page + ".html", MAKER).text();
        assertThat(made).contains("新出现", "农业农村", Townships.of(COUNTY).getFirst().zh(), ">4<");
        assertThat(SERVICE.get(page + "/cases.html?category=AGRICULTURE&place=" + TOWNSHIP, MAKER).text())
                .contains(first.number(), accusing.number()).doesNotContain(before.number());
        assertThat(SERVICE.get(page + ".html", AT_LEADER).status()).as("not put before them").isEqualTo(404);
        assertThat(SERVICE.get(page + ".html", AT_BUREAU).status()).as("another bureau's").isEqualTo(404);
        String comment = "comments=0&comment=" + typed("建议排查甲乙");
        sent(MAKER, page + "/comment.html", comment);
        var stale = SERVICE.submitAs(MAKER, page + "/comment.html", "comments=0&comment=" + typed("另写一份"));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("另写一份", "由他人修改过");
        assertThat(SERVICE.submitAs(MAKER, page + "/leaders.html", "posts=431222.county-leader").statusCode())
                .isEqualTo(422);
        sent(MAKER, page + "/leaders.html", "posts=" + LEADER);
        assertThat(SERVICE.submitAs(MAKER, page + "/comment.html", "comments=1&comment=x").body())
                .contains("说明不能再改");

        assertThat(SERVICE.get("/digests.html", AT_LEADER).text()).contains(page, "待阅");
        assertThat(SERVICE.get(page + ".html", AT_LEADER).text()).as("Art. 30").contains(">3<").doesNotContain(">4<");
        assertThat(SERVICE.get(page + "/cases.html", AT_LEADER).text()).contains(first.number())
                .doesNotContain(accusing.number());
        assertThat(SERVICE.submitAs(AT_LEADER, page + "/opened.html?why=SUPERVISION", "").body())
                .contains("建议排查甲乙");
        sent(AT_LEADER, page + "/read.html", "");
        assertThat(SERVICE.get(page + ".html", MAKER).text()).contains(today() + " 已阅");

        long given = instructions();
        String key = "key=" + UUID.randomUUID() + "&unit=431224-HRSS&text=" + typed("请逐村排查丙丁") + "&by=";
        var far = SERVICE.submitAs(AT_LEADER, page + "/instructed.html", key + today().plusDays(400));
        assertThat(far.statusCode()).isEqualTo(422);
        assertThat(far.body()).contains("请逐村排查丙丁", "不超过规定日数");
        sent(AT_LEADER, page + "/instructed.html", key + today().plusDays(5));
        assertThat(instructions()).as("in the ledger once").isEqualTo(given + 1);

        assertThat(SERVICE.get("/digests.html?view=OPEN", AT_UNIT).text()).contains(page, "批示待落实 1 项");
        assertThat(SERVICE.get("/digests.html?view=LATE", AT_UNIT).text()).doesNotContain(page);
        assertThat(SERVICE.get(page + ".html", AT_UNIT).text()).contains("报告已经落实")
                .doesNotContain("反映什么问题", "农业农村");
        assertThat(SERVICE.get(page + "/cases.html", AT_UNIT).status()).isEqualTo(404);
        assertThat(SERVICE.submitAs(AT_UNIT, page + "/opened.html?why=HANDLING", "").body()).contains("请逐村排查丙丁")
                .doesNotContain("建议排查甲乙");
        Digest stored = SERVICE.bean(DigestStore.class).find("431224-PB-" + period.code()).orElseThrow();
        sent(AT_UNIT, page + "/done.html", "instruction=" + stored.instructions().getFirst().id() + "&how="
                + typed("已经逐村排查"));
        assertThat(SERVICE.submitAs(MAKER, page + "/opened.html?why=SUPERVISION", "").body())
                .contains("落实日期", "已经逐村排查", "建议排查甲乙");
        assertThat(SERVICE.stored(Digest.COLLECTION)).doesNotContain("甲乙", "丙丁", "逐村");
        assertThat(SERVICE.get(page + "/export.xlsx?why=REPORT", AT_LEADER).status()).isEqualTo(200);
        assertThat(SERVICE.get(page + "/export.xlsx", AT_LEADER).status()).as("what for").isEqualTo(400);

        SERVICE.bean(CaseErasure.class).erase(first.id(), Instant.now());
        assertThat(SERVICE.submitAs(MAKER, page + "/opened.html?why=SUPERVISION", "").body())
                .as("erased with a petition of it").doesNotContain("已经逐村排查", "建议排查甲乙");
    }

    @Test
    void X4_an_instruction_that_is_not_carried_out_by_its_day_is_shown_to_bureau_and_leader() {
        DigestPeriod period = DigestPeriod.before(today()).get(6);
        sent(MAKER, "/digests.html", "period=" + period.code());
        String id = "431224-PB-" + period.code();
        DigestStore store = SERVICE.bean(DigestStore.class);
        var late = new Instruction(UUID.randomUUID().toString(), LEADER, "431224-HRSS", today().minusDays(9),
                today().minusDays(1), null);
        store.change(id, each -> each.put(List.of(LEADER), today()).instructed(late, store.seal(id, "抓紧")));
        for (String actor : List.of(MAKER, AT_LEADER)) {
            assertThat(SERVICE.get("/digests.html?view=LATE", actor).text()).contains(id, "批示逾期未落实 1 项");
            assertThat(SERVICE.get("/digests/" + id + ".html", actor).text()).contains("逾期未落实");
        }
        assertThat(SERVICE.get("/digests.html", TestPetition.AT_DEPUTY).status()).as("acts for no post")
                .isEqualTo(403);
    }

    @Test
    void what_is_new_or_rises_is_told_and_what_is_kept_from_the_reader_is_not_counted() {
        var land = new Figure(Category.LAND, "a", List.of("1", "2", "3"), List.of());
        var finance = new Figure(Category.FINANCE, "a", List.of("4", "5", "6", "7", "8", "9"), List.of("10", "11"));
        DigestAccount account = DigestAccount.of(List.of(land, finance), Set.of());
        assertThat(account.news()).extracting(DigestAccount.Row::trend).containsExactly(Trend.RISING, Trend.NEW);
        assertThat(account.all().now()).isEqualTo(9);
        assertThat(account.places()).singleElement().extracting(DigestAccount.Row::before).isEqualTo(2L);
        DigestAccount kept = DigestAccount.of(List.of(land, finance), Set.of("1", "10"));
        assertThat(kept.all().now()).isEqualTo(8);
        assertThat(kept.news()).extracting(DigestAccount.Row::category).containsExactly(Category.FINANCE);
        assertThat(DigestPeriod.parse("2026-W53")).get().extracting(DigestPeriod::to)
                .isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(DigestPeriod.parse("2025-W53")).as("that year has 52").isEmpty();
        assertThat(DigestPeriod.parse("2026-03")).get().extracting(DigestPeriod::before)
                .isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void the_bureau_makes_a_digest_and_the_leader_answers_it_in_a_browser() {
        DigestPeriod period = DigestPeriod.before(today()).get(3);
        for (int i = 0; i < 3; i++) {
            letter(period.from().plusDays(i), List.of());
        }
        String page = "/digests/431224-PB-" + period.code() + ".html";
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/digests.html", MAKER));
            browser.open(SERVICE.uri("/digests.html").toString());
            browser.all("#period option[value='" + period.code() + "']").getFirst().click();
            browser.all("form[action='/digests.html'][method=post] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("新出现"));
            browser.all("#comment").getFirst().sendKeys("建议排查农资纠纷。");
            browser.all("form[action$='comment.html'] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("调阅"));
            look(browser, "digest-bureau");
            browser.all("input[value='" + LEADER + "']").getFirst().click();
            browser.all("form[action$='leaders.html'] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("待阅"));

            browser.signIn(SERVICE.headers("/digests.html", AT_LEADER));
            browser.open(SERVICE.uri("/digests.html").toString());
            look(browser, "digest-list");
            browser.open(SERVICE.uri(page) + "#news");
            look(browser, "digest-figures");
            browser.all("#unit option[value='431224-HRSS']").getFirst().click();
            browser.fill("by", today().plusDays(5).toString());
            browser.all("#text").getFirst().sendKeys("请排查。");
            browser.all("form[action$='instructed.html'] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("批示日期"));
            look(browser, "digest-leader");

            browser.signIn(SERVICE.headers("/digests.html", AT_UNIT));
            browser.open(SERVICE.uri(page).toString());
            look(browser, "digest-unit");
        }
    }

    private static void look(Chromium browser, String name) {
        browser.picture(name + "-phone", PHONE);
        browser.picture(name, WIDE);
        assertThat(browser.barriers()).as(name).isEmpty();
    }
}
