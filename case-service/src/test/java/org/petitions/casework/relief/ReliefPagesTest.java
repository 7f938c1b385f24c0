package org.petitions.casework.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;
import static org.petitions.casework.TestPetition.AT_DEPUTY;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.petitions.starter.actor.Role;
import org.petitions.local.actor.SampleActors;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.erasure.CaseErasure;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.sealing.SealingKeysets;

/** Relief, from the pages of those who help, from the need to the totals. */
class ReliefPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final CaseFixtures FIXTURES = new CaseFixtures(SERVICE, TopicClient.shared());
    private static final String AT_LEADER = "LEADER/431222-OFFICE/431222.county-leader";
    private static final String ELSEWHERE = "LEADER/431224-OFFICE/431224.county-leader";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String NEED = "&need=MEDICAL&need=LIVING&households=1&persons=3&consent=true";

    static TestPetition answered() {
        return FIXTURES.answered();
    }

    static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    private static String ofCase(TestPetition petition) {
        return "/cases/" + petition.id() + "/relief.html";
    }

    private static String one(TestPetition petition) {
        return "/cases/" + petition.id() + "/relief/1.html";
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String version(TestPetition petition, String actor, String act) {
        Matcher found = VERSION.matcher(SERVICE.get(one(petition) + "?act=" + act, actor).text());
        assertThat(found.find()).as("%s may %s", actor, act).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> send(TestPetition petition, String actor, String act, String fields) {
        String address = act.equals("DECIDE") ? one(petition).replace(".html", "/decision.html") : one(petition);
        return SERVICE.submitAs(actor, address, "key=" + UUID.randomUUID() + "&version="
                + version(petition, actor, act) + "&act=" + act + fields);
    }

    private static void take(TestPetition petition, String actor, String act, String fields) {
        HttpResponse<String> answer = send(petition, actor, act, fields);
        assertThat(answer.statusCode()).as("%s: %s", act, answer.body()).isIn(302, 303);
    }

    private static TestPetition noted() {
        TestPetition petition = answered();
        String form = "key=" + UUID.randomUUID() + NEED;
        assertThat(SERVICE.submitAs(AT_UNIT, ofCase(petition), form).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_UNIT, ofCase(petition), form).statusCode()).as("sent twice").isIn(302, 303);
        assertThat(SERVICE.get(one(petition).replace("1.html", "2.html"), AT_UNIT).status()).isEqualTo(404);
        return petition;
    }

    private static TestPetition applied(String yuan) {
        TestPetition petition = noted();
        take(petition, AT_UNIT, "APPLY", "&amount=" + yuan + "&text=" + typed("户主患病丙丁戊"));
        return petition;
    }

    private static TestPetition approved(String yuan) {
        TestPetition petition = applied(yuan);
        take(petition, AT_LEADER, "DECIDE", "&approved=true&way=INSTRUCTION&amount=" + yuan);
        return petition;
    }

    @Test
    void W1_a_need_is_noted_with_consent_and_known_to_those_who_help_alone() {
        TestPetition petition = answered();
        HttpResponse<String> without = SERVICE.submitAs(AT_UNIT, ofCase(petition),
                "key=" + UUID.randomUUID() + NEED.replace("&consent=true", ""));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("未征得本人同意的，不得登记困难情况", "checked");

        TestPetition other = noted();
        assertThat(SERVICE.get(one(other), AT_UNIT).text()).contains("就医");
        assertThat(SERVICE.get(one(other), AT_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get(one(other), AT_LEADER).status()).isEqualTo(200);
        assertThat(SERVICE.get(one(other), "OPERATIONS/431200-PB/o-01").status()).isEqualTo(403);
        assertThat(SERVICE.get(one(other), ELSEWHERE).status()).isEqualTo(404);
        assertThat(SERVICE.get(one(other), "HANDLER/431222-EDU/h-03").status()).isEqualTo(404);
        assertThat(SERVICE.get("/relief.html", AT_DEPUTY).status()).as("acts for no post").isEqualTo(403);
        assertThat(SERVICE.get("/relief.html", AT_BUREAU).text()).contains(other.number()).doesNotContain("就医");
        assertThat(SERVICE.get("/relief.html", ELSEWHERE).text()).doesNotContain(other.number());

        TestPetition aside = noted();
        assertThat(SERVICE.get("/relief.html", AT_UNIT).text()).contains(aside.number());
        var recused = SERVICE.post(aside.path("recuse"), AT_BUREAU, SERVICE.get(aside.path(""), AT_BUREAU).version(),
                "{\"official\":\"h-01\",\"reason\":\"亲属\"}");
        assertThat(recused.status()).as(recused.text()).isEqualTo(200);
        assertThat(SERVICE.get("/relief.html", AT_UNIT).text()).as("stands aside").doesNotContain(aside.number());
        assertThat(SERVICE.get("/relief.html", AT_BUREAU).text()).contains(aside.number());

        take(other, AT_UNIT, "WITHDRAW", "");
        assertThat(SERVICE.get(one(other), AT_UNIT).text()).as("what it was is forgotten").contains("已撤回")
                .doesNotContain("就医");
    }

    @Test
    void L7_relief_is_approved_by_the_rank_for_the_amount_and_a_leader_instructs_it() {
        TestPetition petition = applied("6000");
        assertThat(SERVICE.get("/relief.html?stage=APPLIED", AT_LEADER).text()).contains(petition.number(), "县级责任领导");
        assertThat(SERVICE.get(one(petition) + "?act=DECIDE", AT_HEAD).text()).as("above what a head approves")
                .doesNotContain("decision.html");
        HttpResponse<String> more = send(petition, AT_LEADER, "DECIDE",
                "&approved=true&way=INSTRUCTION&amount=6000.01");
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.body()).contains("批准金额不得超过申请金额", "6000.01");
        assertThat(SERVICE.submitAs(AT_BUREAU, one(petition).replace(".html", "/decision.html"), "").statusCode())
                .isEqualTo(403);

        take(petition, AT_LEADER, "DECIDE", "&approved=true&way=INSTRUCTION&amount=5000");
        assertThat(SERVICE.get(one(petition), AT_UNIT).text()).contains("批示", "5000.00 元", "已批准");
        assertThat(send(petition, AT_BUREAU, "GRANT", "&source=CIVIL_AFFAIRS&amount=5000.01").body())
                .contains("超过尚可安排的批准金额");

        TestPetition small = applied("4999.99");
        take(small, AT_HEAD, "DECIDE", "&approved=false&way=EXAMINATION");
        assertThat(SERVICE.get(one(small), AT_UNIT).text()).contains("未批准");
    }

    @Test
    void W4_R4_payments_are_confirmed_once_and_the_totals_have_their_entries() {
        TestPetition petition = approved("3000");
        take(petition, AT_BUREAU, "GRANT", "&source=PETITION_FUND&amount=1000");
        take(petition, AT_BUREAU, "GRANT", "&source=DONATION&amount=2,000");
        String voucher = UUID.randomUUID().toString();
        String version = version(petition, AT_BUREAU, "PAY");
        String form = "key=" + UUID.randomUUID() + "&act=PAY&grant=1&on=" + today() + "&voucher=" + voucher
                + "&version=" + version;
        assertThat(SERVICE.submitAs(AT_BUREAU, one(petition), form).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_BUREAU, one(petition), form).statusCode()).as("sent twice").isIn(302, 303);
        HttpResponse<String> stale = SERVICE.submitAs(AT_BUREAU, one(petition),
                form.replaceFirst("key=[^&]+", "key=" + UUID.randomUUID()));
        assertThat(stale.statusCode()).as("from a page shown before").isEqualTo(422);
        assertThat(send(petition, AT_UNIT, "PAY", "&grant=1&on=" + today() + "&voucher=another").body())
                .contains("不得重复发放");
        assertThat(send(petition, AT_UNIT, "PAY", "&grant=2&on=" + today() + "&voucher=" + voucher).body())
                .contains("已经登记过");
        take(petition, AT_UNIT, "PAY", "&grant=2&on=" + today() + "&voucher=V-" + voucher.substring(0, 8));
        assertThat(SERVICE.get(one(petition), AT_UNIT).text()).contains("已全部发放");

        String totals = "/relief/totals.html?from=" + today() + "&to=" + today();
        assertThat(SERVICE.get(totals, AT_BUREAU).text()).contains("信访救助资金", "社会捐赠", "1000.00", "2000.00",
                petition.number());
        var lists = SERVICE.bean(ReliefLists.class);
        var reader = SampleActors.actor("b-01", Role.BUREAU, "431200-PB");
        var day = new ReliefLists.Days(today(), today());
        assertThat(lists.totals(day, reader)).as("as the payments come to")
                .isEqualTo(ReliefTotals.of(lists.payments(day, null, "", 10_000, reader)));
        assertThat(SERVICE.get(totals + "&source=DONATION&bureau=431222-PB", AT_BUREAU).text())
                .contains(petition.number());
        assertThat(SERVICE.get(totals + "&source=JUDICIAL", AT_BUREAU).text()).doesNotContain(petition.number());
        assertThat(SERVICE.get(totals, AT_CITY_BUREAU).text()).contains(petition.number());
        assertThat(SERVICE.get(totals, "BUREAU/431224-PB/b-09").text()).doesNotContain(petition.number());
        assertThat(SERVICE.get("/relief/totals.html?from=2026-03-02&to=2026-03-01", AT_BUREAU).text())
                .contains("起始日期不得晚于终止日期");
        assertThat(SERVICE.get("/relief/payments.xlsx?why=REPORT", AT_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get("/relief/export.xlsx?why=REPORT", AT_UNIT).status()).isEqualTo(200);
        assertThat(SERVICE.get("/relief/export.xlsx", AT_UNIT).status()).isIn(400, 422);
    }

    @Test
    void W3_W5_a_relief_agreement_ends_the_case_that_is_seen_again_after_a_time() {
        TestPetition petition = approved("2000");
        take(petition, AT_UNIT, "SIGN", "&agreement=" + typed("救字〔2026〕1号") + "&on=" + today());
        assertThat(SERVICE.get(one(petition), AT_UNIT).text()).contains("救字〔2026〕1号", "steps/end-with-relief.html");
        long version = SERVICE.get(petition.path(""), AT_UNIT).version();
        String ending = "{\"agreement\":\"救字〔2026〕1号\",\"signed\":true,\"living\":\"%s\",\"work\":\"SETTLED\"}";
        assertThat(SERVICE.post(petition.path("end-with-relief"), AT_UNIT, version, ending.formatted("OPEN")).status())
                .as("the living is not settled").isEqualTo(409);
        var ended = SERVICE.post(petition.path("end-with-relief"), AT_UNIT, version, ending.formatted("SETTLED"));
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(SERVICE.get(ofCase(petition), AT_UNIT).text()).contains("救助息访", "尚未回访", "下次回访期限");

        var visited = SERVICE.post(petition.path("visit"), AT_UNIT, ended.version(),
                "{\"visit\":1,\"finding\":\"STILL_SETTLED\",\"text\":\"生活稳定\"}");
        assertThat(visited.status()).as(visited.text()).isEqualTo(200);
        assertThat(SERVICE.get(ofCase(petition), AT_UNIT).text()).contains("稳定");
        assertThat(SERVICE.get("/relief/totals.html", AT_BUREAU).text())
                .containsPattern("其中最近回访为稳定（件）</dt>\\s*<dd class=\"govuk-summary-list__value\">[1-9]");
    }

    @Test
    void words_are_sealed_opened_for_a_purpose_and_erased_with_the_petition() {
        TestPetition petition = applied("100");
        assertThat(SERVICE.get(one(petition), AT_LEADER).text()).doesNotContain("丙丁戊");
        String opening = one(petition).replace(".html", "/opened.html");
        assertThat(SERVICE.submitAs(AT_LEADER, opening + "?why=HANDLING", "").body()).contains("丙丁戊");
        assertThat(SERVICE.submitAs(AT_LEADER, opening, "").statusCode()).as("what for").isIn(400, 422);
        Relief kept = SERVICE.bean(ReliefStore.class).find(petition.id(), 1).orElseThrow();
        assertThat(SERVICE.bean(SealingKeysets.class).named(CaseFile.KEYSET)
                .open(Objects.requireNonNull(kept.words()), kept.id())).as("bound as it is when it is sealed anew")
                .isNotEmpty();

        SERVICE.bean(CaseErasure.class).erase(petition.id(), Instant.now());
        assertThat(SERVICE.get(one(petition), AT_UNIT).text()).contains("待审批").doesNotContain("就医");
        assertThat(SERVICE.submitAs(AT_LEADER, opening + "?why=HANDLING", "").body()).doesNotContain("丙丁戊");
    }
}
