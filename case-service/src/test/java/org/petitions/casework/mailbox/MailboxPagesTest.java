package org.petitions.casework.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.ledger.LedgerSource.Count;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.events.IntakeEvent.AnswerPublicationChosen;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ErasureGround;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Letters to a leader's mailbox, from the pages of the leader, of the bureau and of everybody. */
class MailboxPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final CaseFixtures CASES = new CaseFixtures(SERVICE, EVENTS);
    private static final String LEADER = "431222.county-leader";
    private static final String AT_LEADER = "LEADER/431222-OFFICE/" + LEADER;
    private static final String OTHER_ACCOUNT = "BUREAU/431222-PB/b-09";
    private static final String PUBLIC = "/mailbox.html?post=" + LEADER;
    private static final int PHONE = 320;
    private static final int WIDE = 1280;

    private static PetitionRegistered written(TestPetition petition) {
        PetitionRegistered one = petition.registered();
        return new PetitionRegistered(one.petitionId(), 1, one.at(), one.number(), one.office(),
                Channel.LEADER_MAILBOX, one.broughtTo(), one.purpose(), false, null, one.urgency(), one.identity(), 1,
                0,
                one.category(), one.matterDivision(), null, one.complainedOfPosts(), null, null, null, null, null,
                new LeaderContact(LEADER, true));
    }

    private static TestPetition opened(TestPetition petition) {
        CASES.sealed(petition, CaseFixtures.FACTS);
        EVENTS.publish(written(petition), written(petition));
        await().untilAsserted(() -> assertThat(SERVICE.bean(MailboxStore.class).find(petition.id())).isPresent());
        return petition;
    }

    /** One whose case has ended with an answer that went out. */
    private static TestPetition done() {
        TestPetition petition = opened(TestPetition.aboutWages());
        assertThat(SERVICE.post(petition.path("accept"), AT_UNIT, 2, null).status()).isEqualTo(200);
        assertThat(SERVICE.post(petition.path("reply"), AT_UNIT, 3,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"支持。\"}")
                .version()).isEqualTo(4);
        CASES.opinionDelivered(petition, 4);
        assertThat(SERVICE.post(petition.path("close"), AT_UNIT, 6,
                "{\"living\":\"SETTLED\",\"work\":\"NOT_AT_ISSUE\"}").status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(entry(petition).stage()).isEqualTo(MailboxStage.TO_DRAFT));
        return petition;
    }

    private static MailboxEntry entry(TestPetition petition) {
        return SERVICE.bean(MailboxStore.class).find(petition.id()).orElseThrow();
    }

    private static String address(TestPetition petition) {
        return "/bureau/mailbox/" + petition.id();
    }

    private static HttpResponse<String> draft(TestPetition petition, String question, String answer) {
        return SERVICE.submitAs(AT_BUREAU, address(petition) + "/drafted.html", "version=%d&question=%s&answer=%s"
                .formatted(entry(petition).version(), typed(question), typed(answer)));
    }

    private static HttpResponse<String> release(TestPetition petition, String account) {
        return SERVICE.submitAs(account, address(petition) + "/released.html",
                "version=" + entry(petition).version());
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String shown() {
        return SERVICE.getWith(PUBLIC).text();
    }

    private static long inLedger() {
        return SERVICE.bean(MailboxLedgerSource.class)
                .counts(new LedgerQuery(SampleActors.actor("b-01", Role.BUREAU, "431200-PB"), Set.of(LEADER),
                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .stream().mapToLong(Count::amount).sum();
    }

    @Test
    void L6_a_letter_to_a_mailbox_lies_before_its_leader_and_the_answer_is_published_while_the_petitioner_agrees() {
        long before = inLedger();
        TestPetition petition = done();
        assertThat(SERVICE.get("/letters.html?view=ALL", AT_LEADER).text()).contains(petition.number(), "待阅");
        assertThat(SERVICE.bean(MongoTemplate.class).count(Query.query(Criteria.where("caseId").is(petition.id())),
                "lettersBeforeLeaders")).as("told twice").isEqualTo(1);
        assertThat(inLedger()).isEqualTo(before + 1);
        assertThat(SERVICE.get("/bureau/mailbox.html", AT_BUREAU).text()).contains(petition.number(), "待撰写");
        assertThat(SERVICE.get("/bureau/mailbox.html?view=ALL", AT_CITY_BUREAU).text())
                .as("the bureau of the case alone").doesNotContain(petition.number());
        assertThat(SERVICE.get(address(petition) + ".html", AT_CITY_BUREAU).status()).isEqualTo(404);
        assertThat(SERVICE.get("/bureau/mailbox.html", AT_UNIT).status()).isEqualTo(403);

        HttpResponse<String> refused = draft(petition, "甲县工资何时发放？", "请联系" + CaseFixtures.NAME + "，１９９００００１５１２。");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("像是姓名", "像是电话号码：“19900001512”", "甲县工资何时发放？");
        assertThat(draft(petition, "", "已补发。").body()).contains("请填写问题", "已补发。");

        String question = "拖欠的工资何时补发？编" + petition.id().substring(0, 4);
        assertThat(draft(petition, question, "用人单位已补发。").statusCode()).isIn(302, 303);
        assertThat(draft(petition, question, "用人单位已补发。").statusCode()).as("sent twice").isIn(302, 303);
        assertThat(shown()).doesNotContain(question);
        assertThat(release(petition, AT_BUREAU).body()).contains("撰写人不能核发");
        assertThat(SERVICE.submitAs(OTHER_ACCOUNT, address(petition) + "/released.html", "version=1").body())
                .contains("内容已有变化");
        assertThat(release(petition, OTHER_ACCOUNT).statusCode()).isIn(302, 303);
        assertThat(release(petition, OTHER_ACCOUNT).statusCode()).as("sent twice").isIn(302, 303);
        assertThat(shown()).contains(question, "用人单位已补发。").doesNotContain(petition.number(), petition.id(),
                CaseFixtures.NAME);
        assertThat(SERVICE.getWith("/mailbox.html?month=2020-01").text()).doesNotContain(question);
        assertThat(SERVICE.stored(MailboxEntry.COLLECTION)).doesNotContain("用人单位已补发");
        assertThat(SERVICE.get("/bureau/mailbox/export.xlsx?view=ALL&why=SUPERVISION", AT_BUREAU).status())
                .isEqualTo(200);

        EVENTS.publish(new AnswerPublicationChosen(petition.id(), 2, Instant.now(), false));
        await().untilAsserted(() -> assertThat(shown()).doesNotContain(question));
        assertThat(entry(petition).words()).isNull();
        assertThat(draft(petition, question, "再写。").body()).contains("现在不能撰写");
    }

    @Test
    void L6_what_is_published_is_taken_back_by_the_bureau_and_goes_with_the_petition() {
        TestPetition petition = done();
        String question = "低保何时复核？编" + petition.id().substring(0, 4);
        assertThat(draft(petition, question, "每年复核。").statusCode()).isIn(302, 303);
        assertThat(release(petition, OTHER_ACCOUNT).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_BUREAU, address(petition) + "/taken-back.html", "").statusCode())
                .isIn(302, 303);
        assertThat(shown()).doesNotContain(question);
        assertThat(draft(petition, question, "每年复核一次。").statusCode()).isIn(302, 303);
        assertThat(release(petition, OTHER_ACCOUNT).statusCode()).isIn(302, 303);
        assertThat(shown()).contains(question);

        EVENTS.publish(new PetitionErased(petition.id(), 3, Instant.now(), ErasureGround.RETENTION_EXPIRED));
        await().untilAsserted(() -> assertThat(shown()).doesNotContain(question));
        assertThat(entry(petition).words()).isNull();
        assertThat(entry(petition).stage()).isEqualTo(MailboxStage.NOT_TO_PUBLISH);
    }

    @Test
    void an_accusation_is_put_before_nobody_by_itself_and_counted_nowhere_in_public() {
        Map<String, Long> before = SERVICE.bean(MailboxStore.class).countReceived(MailboxStore.Days.ALL);
        TestPetition petition = opened(TestPetition.aboutWages().accusing(null, LEADER));
        assertThat(entry(petition).stage()).isEqualTo(MailboxStage.NOT_TO_PUBLISH);
        assertThat(SERVICE.bean(MailboxStore.class).countReceived(MailboxStore.Days.ALL).get(LEADER))
                .isEqualTo(before.get(LEADER));
        assertThat(SERVICE.get("/letters.html?view=ALL", AT_LEADER).text()).doesNotContain(petition.number());
        assertThat(SERVICE.get("/letters.html?view=ALL", AT_BUREAU).text()).doesNotContain(petition.number());
    }

    @Test
    void a_bureau_writes_and_releases_an_answer_that_everybody_reads_in_a_browser() {
        TestPetition petition = done();
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/bureau/mailbox.html", AT_BUREAU));
            browser.open(SERVICE.uri("/bureau/mailbox.html").toString());
            look(browser, "mailbox-list");
            browser.open(SERVICE.uri(address(petition) + ".html").toString());
            browser.all("#question").getFirst().sendKeys("工资何时补发？");
            browser.all("#answer").getFirst().sendKeys("请找张先生，电话0745-1234567。");
            browser.all("form[action$='drafted.html'] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("像是电话号码"));
            look(browser, "mailbox-refused");
            browser.all("#answer").getFirst().clear();
            browser.all("#answer").getFirst().sendKeys("已于三月补发，\n并督促按月支付。");
            browser.all("form[action$='drafted.html'] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("由本局另一名工作人员核发"));
            look(browser, "mailbox-drafted");

            browser.signIn(SERVICE.headers("/bureau/mailbox.html", OTHER_ACCOUNT));
            browser.open(SERVICE.uri(address(petition) + ".html").toString());
            browser.all("form[action$='released.html'] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("任何人可以查看"));
            look(browser, "mailbox-released");
            browser.open(SERVICE.uri(PUBLIC).toString());
            assertThat(browser.text()).contains("工资何时补发？", "并督促按月支付。");
            look(browser, "mailbox-public");
        }
    }

    private static void look(Chromium browser, String name) {
        browser.picture(name + "-phone", PHONE);
        browser.picture(name, WIDE);
        assertThat(browser.barriers()).as(name).isEmpty();
    }
}
