package org.petitions.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.law.LegalCalendar;

/** Matters found by screening and mediations as lists of their own, with their counts. */
class MatterPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final LocalDate TODAY = LegalCalendar.dayOf(Instant.now());
    private static final String YEAR = "?from=%s&to=%s".formatted(TODAY.minusDays(300), TODAY);
    private static final String MEDIATION = """
            {"by":"UNIT","parties":[{"kind":"UNIT","unit":"431222-NR"}],
            "mediator":{"kind":"COMMITTEE","name":"人民调解委员会"},"text":"提议调解"}""";

    private static TestPetition screened() {
        TestPetition petition = TestPetition.aboutWages();
        PetitionRegistered one = petition.registered();
        EVENTS.publish(new PetitionRegistered(one.petitionId(), 1, one.at(), one.number(), one.office(),
                Channel.SCREENING, one.broughtTo(), one.purpose(), false, null, one.urgency(), Identity.ANONYMOUS, 0, 0,
                one.category(), one.matterDivision(), null, List.of()));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), AT_UNIT).status()).isEqualTo(200));
        return petition;
    }

    @Test
    void B6_N4_what_screening_found_is_a_list_of_its_own_from_finding_to_end() {
        TestPetition petition = screened();
        TestPetition brought = new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);

        assertThat(allPages("/screening.html" + YEAR, AT_BUREAU)).contains("排查事项", "沅陵县", petition.number())
                .doesNotContain(brought.number());
        assertThat(allPages("/screening.html" + YEAR, AT_UNIT)).contains(petition.number());
        assertThat(allPages("/screening.html" + YEAR, "BUREAU/431224-PB/b-09")).as("another county's")
                .doesNotContain(petition.number());
        assertThat(SERVICE.get("/screening.html" + YEAR, "CLERK/431222-PB/c-01").status()).isEqualTo(403);
        assertThat(SERVICE.get("/screening.html?from=2026-13-01", AT_BUREAU).status()).isEqualTo(422);
        assertThat(SERVICE.get("/screening/export.xlsx" + YEAR.replace("?", "?why=REPORT&"), AT_BUREAU).status())
                .isEqualTo(200);
        assertThat(SERVICE.get("/screening/export.xlsx", AT_BUREAU).status()).isIn(400, 422);
    }

    @Test
    void R4_a_mediation_stands_in_the_list_with_what_came_of_it() {
        TestPetition petition = new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        long version = SERVICE.get(petition.path(""), AT_UNIT).version();
        Response accepted = SERVICE.post(petition.path("accept"), AT_UNIT, version, null);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        Response proposed = SERVICE.post(petition.path("propose-mediation"), AT_UNIT, accepted.version(), MEDIATION);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);

        String open = "/mediations.html" + YEAR + "&result=PROPOSED";
        assertThat(allPages(open, AT_BUREAU)).contains(petition.number(), "进行中");
        assertThat(SERVICE.get("/mediations/export.xlsx" + YEAR.replace("?", "?why=REPORT&"), AT_BUREAU).status())
                .isEqualTo(200);
        Response failed = SERVICE.post(petition.path("fail-mediation"), AT_UNIT, proposed.version(),
                "{\"text\":\"一方不同意\"}");
        assertThat(failed.status()).as(failed.text()).isEqualTo(200);
        assertThat(allPages(open, AT_BUREAU)).doesNotContain(petition.number());
        assertThat(allPages("/mediations.html" + YEAR + "&result=FAILED", AT_BUREAU)).contains(petition.number());
        assertThat(allPages("/mediations.html" + YEAR, "BUREAU/431224-PB/b-09"))
                .doesNotContain(petition.number());
    }

    /** Every page of a list: others' tests fill the same service. */
    private static String allPages(String path, String actor) {
        var all = new StringBuilder();
        String next = path;
        while (next != null) {
            String page = SERVICE.get(next, actor).text();
            all.append(page);
            var link = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        return all.toString();
    }

    @Test
    void the_lists_have_no_barriers() {
        screened();
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/screening.html", AT_BUREAU));
            for (String page : List.of("screening", "mediations")) {
                browser.open(SERVICE.uri("/" + page + ".html" + YEAR).toString());
                browser.picture(page + "-phone", 320);
                browser.picture(page, 1280);
                assertThat(browser.barriers()).as(page).isEmpty();
            }
        }
    }
}
