package org.petitions.casework.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;
import static org.petitions.casework.TestPetition.UNIT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.limits.LimitStore;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitUnit;
import org.petitions.law.LegalCalendar;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Return visits after the end, late and due, to the unit and to its bureau. */
class AftercarePageTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String PAGE = "/work/aftercare.html?unit=" + UNIT;
    private static final LocalDate TODAY = LegalCalendar.dayOf(Instant.now());

    /** A case whose return visit's last day is that. */
    private static TestPetition visitBy(LocalDate day) {
        TestPetition petition = new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(),
                CaseFixtures.FACTS);
        Instant from = Instant.parse("2026-03-01T01:30:00Z");
        Instant end = day.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
        LimitSet set = new LimitSet(petition.id(), from, ClockKind.RETURN_VISIT, "1", 1, 1, UNIT, from, 4,
                new LimitPeriod(day, end, false, LocalDate.of(2026, 3, 1), 60, LimitUnit.DAYS, 0, 0, 0), "37", "1");
        List<EscalationEvent> events = day.isBefore(TODAY)
                ? List.of(set, new LimitMissed(petition.id(), end.plus(Duration.ofSeconds(1)), ClockKind.RETURN_VISIT,
                        1, UNIT, end, "1", "1", 1))
                : List.of(set);
        SERVICE.bean(LimitStore.class).add(events);
        return petition;
    }

    @Test
    void N3_help_after_the_end_is_due_by_a_date_and_its_lateness_is_shown_to_the_unit_and_the_bureau() {
        TestPetition late = visitBy(TODAY.minusDays(3));
        TestPetition due = visitBy(TODAY.plusDays(20));
        TestPetition far = visitBy(TODAY.plusDays(40));
        SERVICE.bean(MongoTemplate.class).getCollection("campaignCases").insertOne(Document.parse("""
                {_id: 'none/%s', version: {$numberLong: '1'}, origin: 'OWN', measures: {},
                 place: {campaign: 'none', caseId: '%s', number: '%s'}, addedOn: {$date: '2026-02-01T00:00:00Z'}}
                """.formatted(late.id(), late.id(), late.number())));
        for (String reader : List.of(AT_UNIT, AT_BUREAU)) {
            String page = SERVICE.get(PAGE, reader).text();
            assertThat(page).contains(due.number(), "已逾期").doesNotContain(far.number());
            assertThat(page.substring(page.indexOf(late.number()))).as("how late, and after what").contains("逾期 3 日",
                    "专项行动");
        }
        assertThat(SERVICE.get("/work/aftercare.html", "BUREAU/431224-PB/b-09").text())
                .doesNotContain(late.number());
        assertThat(SERVICE.get(PAGE, "HANDLER/431224-HRSS/h-01").status()).isEqualTo(403);
        assertThat(SERVICE.get("/work/aftercare.html", "CLERK/431222-PB/c-01").status()).isEqualTo(403);
        assertThat(SERVICE.get("/work/aftercare/export.xlsx?why=SUPERVISION", AT_BUREAU).status()).isEqualTo(200);
    }

    private static String row(TestPetition petition, String reader) {
        String page = SERVICE.get(PAGE, reader).text();
        assertThat(page).as(reader).contains(petition.number());
        String rest = page.substring(page.indexOf(petition.number()));
        return rest.substring(0, rest.indexOf("</tr>"));
    }

    @Test
    void W1_that_a_case_had_relief_is_shown_to_those_who_help_in_it_and_to_nobody_else() {
        TestPetition petition = visitBy(TODAY.minusDays(2));
        SERVICE.bean(MongoTemplate.class).getCollection("reliefs").insertOne(Document.parse("""
                {_id: '%s/1', version: {$numberLong: '1'}, caseId: '%s', number: '%s', n: 1, office: '%s',
                 bureau: '431222-PB', extent: {households: 1, persons: 1}, stage: 'PAID',
                 notedOn: {$date: '2026-02-01T00:00:00Z'}}
                """.formatted(petition.id(), petition.id(), petition.number(), UNIT)));
        assertThat(row(petition, AT_BUREAU)).contains("救助");
        assertThat(row(petition, OPERATIONS)).doesNotContain("救助");
        var recused = SERVICE.post(petition.path("recuse"), AT_BUREAU, SERVICE.get(petition.path(""), AT_BUREAU)
                .version(), "{\"official\":\"h-01\",\"reason\":\"亲属\"}");
        assertThat(recused.status()).as(recused.text()).isEqualTo(200);
        assertThat(row(petition, AT_UNIT)).as("stands aside").doesNotContain("救助");
    }

    @Test
    void the_page_has_no_barriers() {
        visitBy(TODAY.minusDays(1));
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers(PAGE, AT_UNIT));
            browser.open(SERVICE.uri(PAGE).toString());
            browser.picture("aftercare-phone", 320);
            browser.picture("aftercare", 1280);
            assertThat(browser.barriers()).isEmpty();
        }
    }
}
