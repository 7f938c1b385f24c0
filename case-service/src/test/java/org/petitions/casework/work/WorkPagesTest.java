package org.petitions.casework.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.CityPolicy.SigningPolicy;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;
import org.springframework.context.MessageSource;

/** The pages of who handles a case, through the service's door. */
class WorkPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String ELSEWHERE = "HANDLER/431222-EDU/e-01";

    private final TestPetition petition = new CaseFixtures(SERVICE, TopicClient.shared())
            .opened(TestPetition.aboutWages(), CaseFixtures.FACTS);

    private String casePage() {
        return "/cases/" + petition.id() + ".html";
    }

    private String stepPage(String code) {
        return "/cases/" + petition.id() + "/steps/" + code + ".html";
    }

    private String version() {
        return String.valueOf(SERVICE.get(petition.path(""), AT_UNIT).version());
    }

    static String text(HttpResponse<byte[]> page) {
        return new String(page.body(), UTF_8);
    }

    /** A form's fields, each name followed by its value. */
    static String form(String... fields) {
        return Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> URLEncoder.encode(fields[i], UTF_8) + "=" + URLEncoder.encode(fields[i + 1], UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String today() {
        return LegalCalendar.dayOf(Instant.now()).toString();
    }

    /** A handling limit that ends so many days from today. */
    static void limited(RunningCaseService service, TestPetition petition, int days) {
        LocalDate last = LegalCalendar.dayOf(Instant.now()).plusDays(days);
        Instant from = Instant.now().minus(30, ChronoUnit.DAYS);
        service.bean(LimitStore.class).add(List.of(new LimitSet(petition.id(), from, ClockKind.HANDLING, null, 1, 1,
                "431222-HRSS", from, 4,
                new LimitPeriod(last, last.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant(), false,
                        LegalCalendar.dayOf(from), 60, LimitUnit.DAYS, 0, 0, 0),
                "34", "1")));
    }

    @Test
    void the_work_list_has_what_is_late_first_and_a_case_is_found_by_its_number() {
        limited(SERVICE, petition, -2);

        String list = text(SERVICE.page("/work.html?group=OVERDUE", AT_UNIT));
        assertThat(list).contains("<html lang=\"zh-CN\"", petition.number(), "办理期限", "逾期 2 日", "已逾期",
                "href=\"" + casePage() + "\"");
        assertThat(text(SERVICE.page("/work.html?lang=en&status=DISPATCHED", AT_UNIT))).contains("2 days overdue",
                "Overdue");
        assertThat(text(SERVICE.page("/work.html?group=OVERDUE&category=EDUCATION", AT_UNIT)))
                .doesNotContain(petition.number());
        assertThat(text(SERVICE.page("/work.html", ELSEWHERE))).doesNotContain(petition.number());
        HttpResponse<byte[]> found = SERVICE.page("/work.html?number=" + petition.number(), AT_UNIT);
        assertThat(found.headers().firstValue("Location")).hasValue(casePage());
        assertThat(text(SERVICE.page("/work/unit.html", AT_HEAD))).contains(petition.number(), "各经办人手中的事项");
        assertThat(SERVICE.page("/work/reviews.html", AT_UNIT).statusCode()).isEqualTo(200);
        assertThat(text(SERVICE.page("/work/approvals.html", AT_HEAD))).contains("href=\"/work/reviews.html\"");
    }

    @Test
    void what_no_limit_is_known_of_is_listed_last_and_not_lost() {
        // Of a unit that hardly another test has a case at: all pages of its list are read.
        TestPetition seed = new CaseFixtures(SERVICE, TopicClient.shared())
                .opened(TestPetition.aboutWages().with(Category.AGRICULTURE), CaseFixtures.FACTS);
        String unit = "HANDLER/431222-AGRI/431222-AGRI.h-01";
        assertThat(everyPage("/work.html?group=NONE", unit)).contains(seed.number(), "没有期限");
        assertThat(everyPage("/work.html?status=DISPATCHED", unit)).contains(seed.number());
        limited(SERVICE, seed, 3);
        assertThat(everyPage("/work.html?group=NONE", unit)).doesNotContain(seed.number());
        assertThat(everyPage("/work.html?group=LATER", unit) + everyPage("/work.html?group=WEEK", unit))
                .contains(seed.number());
    }

    private static String everyPage(String first, String actor) {
        var next = Pattern.compile("href=\"(/work[^\"]*after=[^\"]*)\"");
        StringBuilder all = new StringBuilder();
        for (String path = first; path != null;) {
            String page = text(SERVICE.page(path, actor));
            all.append(page);
            Matcher more = next.matcher(page);
            path = more.find() ? more.group(1).replace("&amp;", "&") : null;
        }
        return all.toString();
    }

    @Test
    void a_list_says_what_was_asked_wrongly_and_no_account_stands_in_its_addresses() {
        HttpResponse<byte[]> group = SERVICE.page("/work.html?group=XX", AT_UNIT);
        assertThat(group.statusCode()).isEqualTo(422);
        assertThat(text(group)).contains("查询条件有误");
        assertThat(SERVICE.page("/work.html?holder=9999", AT_UNIT).statusCode()).isEqualTo(422);
        assertThat(SERVICE.page("/work.html?after=" + "1".repeat(97), AT_UNIT).statusCode()).isEqualTo(422);
        assertThat(SERVICE.page("/work.html?number=431222-19990101-L-00001", AT_UNIT).statusCode()).isEqualTo(404);
        assertThat(SERVICE.page("/work.html?number=" + petition.number(), ELSEWHERE).statusCode()).isEqualTo(404);
        assertThat(text(SERVICE.page("/work/unit.html", AT_HEAD))).contains("/work/unit.html?holder=1\"")
                .doesNotContainPattern("href=\"[^\"]*431222-HRSS\\.h-01");
        assertThat(SERVICE.page("/work/unit.html?holder=1", AT_HEAD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_limit_in_hours_is_told_by_the_moment_of_its_end() {
        Say say = new Say(Locale.SIMPLIFIED_CHINESE, LocalDate.of(2026, 3, 1), SERVICE.bean(Organisation.class),
                SERVICE.bean(MessageSource.class));
        Instant end = Instant.parse("2026-03-01T05:30:00Z");
        CaseLimit.Period period = new CaseLimit.Period("2026-03-01", end, false, "2026-03-01", 4, LimitUnit.HOURS, 0, 0,
                0);
        limited(SERVICE, petition, 3);
        CaseLimit limit = SERVICE.bean(LimitStore.class).of(petition.id()).getFirst();

        assertThat(LimitBar.bar(limit, period, end.minusSeconds(60), say).text()).isEqualTo("2026-03-01 13:30 截止");
        assertThat(LimitBar.bar(limit, period, end, say).text()).isEqualTo("已于 2026-03-01 13:30 逾期");
        assertThat(LimitBar.last(period, say)).isEqualTo("2026-03-01 13:30");
    }

    @Test
    void a_bureau_reports_an_urgent_matter_up_by_a_form_once_however_often_it_is_sent() {
        TestPetition urgent = new CaseFixtures(SERVICE, TopicClient.shared())
                .opened(TestPetition.aboutWages().with(Urgency.GRAVE), CaseFixtures.FACTS);
        String form = "/cases/" + urgent.id() + "/steps/report-up.html";
        assertThat(text(SERVICE.page("/cases/" + urgent.id() + ".html", AT_BUREAU))).contains("href=\"" + form + "\"");
        long version = SERVICE.get(urgent.path(""), AT_BUREAU).version();

        String report = form("version", String.valueOf(version), "recipients", "OWN_COMMITTEE", "recipients",
                "OWN_GOVERNMENT", "text", "紧急事项报告。");
        assertThat(SERVICE.submit(form, AT_BUREAU, report).statusCode()).isEqualTo(302);
        assertThat(SERVICE.submit(form, AT_BUREAU, report).statusCode()).isEqualTo(302);

        assertThat(SERVICE.get(urgent.path(""), AT_BUREAU).version()).as("one event for each recipient")
                .isEqualTo(version + 2);
        assertThat(text(SERVICE.page(form, AT_BUREAU))).contains("报告内容").doesNotContain("将告知信访人");
    }

    @Test
    void the_case_says_what_may_be_done_why_the_rest_may_not_and_shows_no_words_until_they_are_opened() {
        limited(SERVICE, petition, 3);

        String page = text(SERVICE.page(casePage(), AT_UNIT));
        assertThat(page).contains("发生地", "剩余 3 日", "第三十四条", "href=\"" + stepPage("accept") + "\"",
                "现处于“待受理”，不能办理此步骤").doesNotContain(CaseFixtures.REQUEST, CaseFixtures.NAME);
        assertThat(SERVICE.page(casePage(), ELSEWHERE).statusCode()).isEqualTo(404);
        assertThat(SERVICE.page(stepPage("accept"), AT_HEAD).statusCode()).isEqualTo(403);

        String opened = text(SERVICE.submit("/cases/" + petition.id() + "/words.html?why=HANDLING", AT_UNIT, ""));
        assertThat(opened).contains(CaseFixtures.REQUEST, "查看信访内容").doesNotContain(CaseFixtures.NAME);
        assertThat(text(SERVICE.submit("/cases/" + petition.id() + "/words.html?why=HANDLING", AT_UNIT,
                "unmask=true"))).contains(CaseFixtures.NAME, "查看信访内容和完整个人信息");
    }

    @Test
    void a_step_is_taken_once_and_what_was_typed_is_kept_where_it_is_refused() {
        assertThat(text(SERVICE.page(stepPage("accept"), AT_UNIT))).contains("name=\"version\" value=\"2\"");
        String accept = form("version", "2", "way", "PETITION_PROCEDURE", "notice.how", "");
        HttpResponse<byte[]> taken = SERVICE.submit(stepPage("accept"), AT_UNIT, accept);
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(text(SERVICE.page(String.valueOf(taken.headers().firstValue("Location").orElseThrow()), AT_UNIT)))
                .contains("已办理：受理", "办理中");

        HttpResponse<byte[]> again = SERVICE.submit(stepPage("accept"), AT_UNIT, accept);
        assertThat(again.headers().firstValue("Location")).as("sent twice it was taken once, and is not denied")
                .isEqualTo(taken.headers().firstValue("Location"));
        HttpResponse<byte[]> stale = SERVICE.submit(stepPage("request-extension"), AT_UNIT,
                form("version", "2", "days", "30", "reason", "案情复杂"));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(text(stale)).contains("已有变化", "name=\"version\" value=\"3\"");
        assertThat(SERVICE.get(petition.path(""), AT_UNIT).version()).isEqualTo(3);

        String words = "经核实，应当<补发>。";
        HttpResponse<byte[]> wrong = SERVICE.submit(stepPage("draft-answer"), AT_UNIT,
                form("version", "3", "outcome", "SUPPORTED", "text", words, "measures[0].by", "何日"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong)).contains("经核实，应当&lt;补发&gt;。", "govuk-error-summary", "href=\"#measures[0].by\"",
                "value=\"SUPPORTED\" selected");
        HttpResponse<byte[]> lacking = SERVICE.submit(stepPage("draft-answer"), AT_UNIT,
                form("version", "3", "outcome", "SUPPORTED", "text", words));
        assertThat(text(lacking)).contains("href=\"#findings\"", "href=\"#basis\"");
        HttpResponse<byte[]> illegal = SERVICE.submit(stepPage("request-extension"), AT_UNIT,
                form("version", "3", "days", "31", "reason", "案情复杂"));
        assertThat(illegal.statusCode()).isEqualTo(422);
        assertThat(text(illegal)).contains("案情复杂", "govuk-error-summary");

        HttpResponse<byte[]> drafted = SERVICE.submit(stepPage("draft-answer"), AT_UNIT, form("version", "3", "outcome",
                "SUPPORTED", "findings", "经核实。", "basis", "有关规定。", "text", words, "measures[0].by",
                LocalDate.now(LegalCalendar.ZONE).plusDays(20).toString(), "measures[0].text", "补发工资"));
        assertThat(drafted.statusCode()).as(text(drafted)).isEqualTo(302);
        assertThat(text(SERVICE.page("/work/approvals.html", AT_HEAD))).contains(petition.number(), "待签发");
        assertThat(SERVICE.submit(stepPage("sign-off"), AT_HEAD, form("version", "4")).statusCode()).isEqualTo(302);
        assertThat(SERVICE.get(petition.path(""), AT_UNIT).get("status")).isEqualTo("REPLIED");
        assertThat(SERVICE.submit(stepPage("issue-document"), AT_UNIT,
                form("version", version(), "kind", "HANDLING_OPINION")).statusCode()).isEqualTo(302);
        assertThat(text(SERVICE.page(casePage(), AT_UNIT))).contains(stepPage("deliver-document") + "?n=1");
        HttpResponse<byte[]> delivered = SERVICE.submit(stepPage("deliver-document"), AT_UNIT,
                form("version", version(),
                        "n", "1", "how", "IN_PERSON", "receivedAt",
                        Instant.now().atZone(LegalCalendar.ZONE).toLocalDateTime()
                                .truncatedTo(ChronoUnit.MINUTES).toString(),
                        "receipt", "本人签收"));
        assertThat(delivered.statusCode()).as(text(delivered)).isEqualTo(302);
        assertThat(text(SERVICE.page(casePage(), AT_UNIT))).contains("送达，直接送达");
    }

    @Test
    void what_has_to_be_signed_is_drafted_and_whoever_stands_aside_is_told_that_of_every_step() {
        CityPolicy policy = SERVICE.bean(CityPolicy.class);
        CityPolicy signing = new CityPolicy(policy.version(), policy.ratingDays(), policy.reportBackDays(),
                policy.returnVisitDays(), policy.farthestAhead(), policy.reviewBodies(), policy.notice(),
                policy.suspension(), new SigningPolicy(Set.of(DraftedAct.ACCEPTANCE), Set.of(), false));

        assertThat(steps(signing)).contains(new NextStep(Step.ACCEPT, true, Reason.NOT_SIGNED_OFF),
                new NextStep(Step.DRAFT, true, null), new NextStep(Step.NOT_ACCEPT, true, null),
                new NextStep(Step.REPLY, true, Reason.ILLEGAL_STEP), new NextStep(Step.INSTRUCT, false, null));
        assertThat(steps(policy)).contains(new NextStep(Step.ACCEPT, true, null));

        assertThat(SERVICE.submit(stepPage("recuse"), AT_UNIT,
                form("version", version(), "official", "431222-HRSS.h-01", "reason", "近亲属")).statusCode())
                .isEqualTo(302);
        assertThat(steps(policy)).filteredOn(NextStep::own).extracting(NextStep::reason).containsOnly(Reason.RECUSED);
    }

    private List<NextStep> steps(CityPolicy policy) {
        Case found = SERVICE.bean(CaseReader.class)
                .caseOf(SERVICE.bean(CaseQueries.class).find(petition.id()).orElseThrow());
        return NextStep.of(found.state(), found.legalSteps(LegalCalendar.dayOf(Instant.now())),
                SampleActors.actor("431222-HRSS.h-01", Role.HANDLER, "431222-HRSS"), policy);
    }
}
