package org.petitions.casework.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.backlog.BacklogPagesTest;
import org.petitions.casework.cases.CaseCourse;
import org.petitions.events.terms.CaseEnd;
import org.petitions.law.LegalCalendar;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Campaigns on backlog, from the pages of the bureau that runs one and of the county's office. */
class CampaignPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String ELSEWHERE = "BUREAU/431224-PB/b-09";

    static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    /** Opens a campaign, as a double click does, and gives its address without the ending. */
    static String opened(String actor, String division) {
        String form = "key=%s&name=%s&division=%s&period.from=%s&period.to=%s&target=90".formatted(UUID.randomUUID(),
                typed("百日会战"), division, today(), today().plusDays(99));
        HttpResponse<String> done = SERVICE.submitAs(actor, "/campaigns.html", form);
        assertThat(done.statusCode()).as(done.body()).isIn(302, 303);
        assertThat(SERVICE.submitAs(actor, "/campaigns.html", form).statusCode()).isIn(302, 303);
        String address = done.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf("/campaigns/"), address.length() - ".html".length());
    }

    static HttpResponse<String> add(String campaign, String actor, String origin, String numbers) {
        return SERVICE.submitAs(actor, campaign + "/add.html", "origin=" + origin + "&numbers=" + typed(numbers));
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(String path, String actor) {
        var answer = SERVICE.get(path, actor);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    @Test
    void H2_a_campaign_gets_cases_by_number_and_from_the_backlog_each_with_its_origin() {
        TestPetition one = BacklogPagesTest.openedDaysAgo(500);
        TestPetition other = BacklogPagesTest.openedDaysAgo(900);
        String campaign = opened(AT_CITY_BUREAU, "431200");

        HttpResponse<String> partly = add(campaign, AT_CITY_BUREAU, "PROVINCE", one.number() + "、NO-SUCH-NUMBER");
        assertThat(partly.statusCode()).isEqualTo(422);
        assertThat(partly.body()).contains("NO-SUCH-NUMBER：").doesNotContain(one.number() + "：");
        assertThat(add(campaign, AT_CITY_BUREAU, "PROVINCE", one.number()).statusCode()).as("twice").isIn(302, 303);
        assertThat(add(campaign, AT_CITY_BUREAU, "CENTRE", one.number()).body()).contains("交办来源不同");
        assertThat(SERVICE.submitAs(AT_CITY_BUREAU, campaign + "/backlog.html",
                "origin=OWN&bureau=431222-PB&category=LABOUR&withoutLeader=true").statusCode()).isIn(302, 303);
        assertThat(text(campaign + ".html?origin=OWN", AT_CITY_BUREAU)).contains(other.number())
                .doesNotContain(one.number());
        assertThat(text(campaign + ".html?figure=WITHOUT_LEADER", AT_BUREAU)).as("X8, in the county's own").contains(
                one.number(), other.number(), "没有包案领导");
        assertThat(text(campaign + ".html", ELSEWHERE)).doesNotContain(one.number());
        assertThat(add(campaign, AT_BUREAU, "OWN", one.number()).statusCode()).as("the city's").isEqualTo(403);
        assertThat(SERVICE.get("/campaigns.html", AT_UNIT).status()).isEqualTo(403);
        assertThat(SERVICE.get(opened(AT_BUREAU, "431222") + ".html", ELSEWHERE).status()).isEqualTo(404);
        assertThat(SERVICE
                .submitAs(AT_BUREAU, "/campaigns.html", "name=&division=431224&period.from=x&period.to=x&target=0")
                .body())
                .contains("请填写名称", "请选择范围", "1 至 100 的整数");
    }

    @Test
    void H3_H5_H8_measures_and_ends_are_recorded_and_the_report_adds_up() {
        TestPetition one = BacklogPagesTest.openedDaysAgo(500);
        TestPetition other = BacklogPagesTest.openedDaysAgo(501);
        String campaign = opened(AT_BUREAU, "431222");
        assertThat(add(campaign, AT_BUREAU, "OWN", one.number() + "\n" + other.number()).statusCode()).isIn(302, 303);
        String page = campaign + "/cases/" + one.id();

        String measures = "version=1&module=LABOUR&plannedEnd=HEARING";
        assertThat(SERVICE.submitAs(AT_BUREAU, page + "/measures.html", measures).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_BUREAU, page + "/measures.html", measures).statusCode()).as("sent twice")
                .isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_BUREAU, page + "/measures.html", "version=1&module=LAND").statusCode())
                .as("of a stale version").isEqualTo(422);
        assertThat(text(page + ".html", AT_BUREAU)).contains("劳动社保", "听证终结", "没有包案领导");
        String end = "version=2&way=HEARING&on=" + today();
        assertThat(SERVICE.submitAs(AT_BUREAU, page + "/end.html", end).body()).contains("请填写依据文号");
        assertThat(SERVICE.submitAs(AT_BUREAU, page + "/end.html", end + "&evidence=" + typed("沅信听〔2026〕7号"))
                .statusCode()).isIn(302, 303);

        assertThat(text(campaign + ".html?figure=HEARING", AT_BUREAU)).contains(one.number(), "沅信听〔2026〕7号")
                .doesNotContain(other.number());
        assertThat(text(campaign + ".html?figure=LEFT", AT_BUREAU)).contains(other.number())
                .doesNotContain(one.number());
        assertThat(text(campaign + "/report.html", AT_BUREAU)).contains("50%", "100%", "逐日进展");
        assertThat(SERVICE.get(campaign + "/report.html?on=2020-01-01", AT_BUREAU).status()).isEqualTo(422);
        assertThat(SERVICE.get(campaign + "/report.xlsx?why=REPORT&table=PROGRESS", AT_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get(campaign + "/export.xlsx?why=REPORT", AT_BUREAU).status()).isEqualTo(200);

        SERVICE.bean(MongoTemplate.class).updateFirst(
                Query.query(where("_id").is(campaign.substring("/campaigns/".length()))),
                Update.update("to", today().minusDays(1)), Campaign.class);
        TestPetition late = BacklogPagesTest.openedDaysAgo(502);
        assertThat(add(campaign, AT_BUREAU, "OWN", late.number()).body()).contains("专项行动期限已过");

        String removed = "version=1&reason=LISTED_TWICE";
        String otherPage = campaign + "/cases/" + other.id();
        assertThat(SERVICE.submitAs(AT_BUREAU, otherPage + "/removal.html", "version=1").statusCode()).isEqualTo(422);
        assertThat(SERVICE.submitAs(AT_BUREAU, otherPage + "/removal.html", removed).statusCode()).isIn(302, 303);
        assertThat(text(campaign + ".html", AT_BUREAU)).doesNotContain(other.number());
        assertThat(text(otherPage + ".html", AT_BUREAU)).contains("重复列入");
    }

    @Test
    void H8_a_case_that_is_added_again_was_in_it_before_too_by_who_named_it_then() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        CampaignCase again = CampaignCase.added(new CampaignCase.Place("c", "p", "n"), CampaignOrigin.CENTRE, day)
                .removed(day.plusDays(10), RemovalReason.ENTERED_BY_MISTAKE)
                .addedAgain(CampaignOrigin.OWN, day.plusDays(20));
        assertThat(List.of(day.minusDays(1), day, day.plusDays(9), day.plusDays(10), day.plusDays(20)))
                .map(again::isIn).containsExactly(false, true, true, false, true);
        assertThat(again.originOn(day.plusDays(9))).isEqualTo(CampaignOrigin.CENTRE);
        assertThat(again.originOn(day.plusDays(20))).isEqualTo(CampaignOrigin.OWN);
    }

    @Test
    void H8_a_campaign_reads_the_history_of_a_case_again_only_where_it_went_on() {
        TestPetition one = BacklogPagesTest.openedDaysAgo(500);
        String campaign = opened(AT_BUREAU, "431222");
        add(campaign, AT_BUREAU, "OWN", one.number());
        assertThat(text(campaign + ".html?figure=LEFT", AT_BUREAU)).contains(one.number());
        MongoTemplate mongo = SERVICE.bean(MongoTemplate.class);
        String id = CampaignCase.id(campaign.substring("/campaigns/".length()), one.id());
        long version = SERVICE.get(one.path(""), AT_UNIT).version();
        assertThat(Objects.requireNonNull(mongo.findById(id, CampaignCase.class)).replayed())
                .extracting(CaseCourse.Replayed::version).isEqualTo(version);
        // What is kept is believed while the case stands still, and forgotten once it goes on.
        mongo.updateFirst(Query.query(where("_id").is(id)), Update.update("replayed", new CaseCourse.Replayed(version,
                List.of(new CaseCourse.Turn(today(), CaseEnd.WITHDRAWN, List.of())), List.of(), null)),
                CampaignCase.class);
        assertThat(text(campaign + ".html?figure=RESOLVED", AT_BUREAU)).contains(one.number());
        String asked = "key=%s&kind=SUPERVISION&ground=LIMIT_MISSED&text=x&unit=431222-HRSS&number=%s&by=%s"
                .formatted(UUID.randomUUID(), one.number(), today().plusDays(3));
        assertThat(SERVICE.submitAs(AT_BUREAU, "/supervision/new.html", asked).statusCode()).isIn(302, 303);
        assertThat(SERVICE.get(one.path(""), AT_UNIT).version()).isEqualTo(version + 1);
        assertThat(text(campaign + ".html?figure=LEFT", AT_BUREAU)).contains(one.number());
    }

    @Test
    void H8_what_becomes_backlog_in_the_period_is_new_backlog() {
        TestPetition turned = BacklogPagesTest.openedDaysAgo(366);
        TestPetition before = BacklogPagesTest.openedDaysAgo(500);
        String campaign = opened(AT_BUREAU, "431222");
        assertThat(text(campaign + "/new-backlog.html", AT_BUREAU)).contains(turned.number())
                .doesNotContain(before.number());
    }
}
