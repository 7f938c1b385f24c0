package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.law.LegalCalendar;

/** A claim of Art. 31 (6) is closed when its opinion was delivered, and what it supports has its day or is done (Art. 32). */
class OpinionDeliveryApiTest extends ProcedureApiFixture {
    private static final String SETTLED = "{\"living\":\"SETTLED\",\"work\":\"NOT_AT_ISSUE\"}";
    private static final String WITNESS = "见证人赵某";

    @Test
    @Proves(article = 31, paragraph = 1, item = 6, zh = "处理意见书未送达信访人，也未依法送达期满的，不能办结", en = "a claim is not closed before its opinion was delivered or its delivery was tried by the lawful ways")
    void a_claim_is_closed_only_when_its_opinion_was_delivered() {
        CaseSession walk = accepted();
        walk.step("reply", AT_UNIT,
                "{\"outcome\":\"EXPLAINED\",\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"解释说明。\"}");

        Response refused = SERVICE.post(walk.petition.path("close"), AT_UNIT, walk.last.version(), SETTLED);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.get("code")).isEqualTo("opinion-not-delivered");

        walk.deliverOpinion(1);
        walk.step("close", AT_UNIT, SETTLED);
        assertThat(walk.last.get("end")).isEqualTo("SETTLED");
    }

    @Test
    void what_is_left_at_the_address_names_its_witnesses_who_stand_in_no_event() {
        CaseSession walk = accepted();
        walk.step("reply", AT_UNIT,
                "{\"outcome\":\"EXPLAINED\",\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"解释说明。\"}");
        walk.last = SERVICE.post(walk.petition.path("documents"), AT_UNIT, walk.last.version(),
                "{\"kind\":\"HANDLING_OPINION\"}");

        Response refused = SERVICE.post(walk.petition.path("documents/1/deliver"), AT_UNIT, walk.last.version(),
                left(""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"witnesses\"");

        walk.step("documents/1/deliver", AT_UNIT, left(",\"witnesses\":[\"" + WITNESS + "\"]"));
        walk.step("close", AT_UNIT, SETTLED);
        assertThat(EVENTS.ofCase(walk.petition.id())).noneMatch(event -> event.toString().contains(WITNESS));
    }

    @Test
    @Proves(article = 32, paragraph = 2, zh = "支持信访请求的，写明何时落实何事或者已经落实，载入处理意见书", en = "an answer that supports the claim names what is done by when, or says that it is done; the opinion prints it")
    void a_supported_claim_names_its_measure_and_the_day_which_the_opinion_prints() {
        CaseSession walk = accepted();
        String bare = "{\"outcome\":\"SUPPORTED\",\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"支持。\"}";
        Response refused = SERVICE.post(walk.petition.path("reply"), AT_UNIT, walk.last.version(), bare);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.get("code")).isEqualTo("measure-owed");

        LocalDate by = LocalDate.now(LegalCalendar.ZONE).plusDays(20);
        String measure = "{\"measure\":\"%s\",\"by\":\"%s\",\"text\":\"%s\"}";
        walk.step("reply", AT_UNIT, bare.replace("}",
                ",\"measures\":[" + measure.formatted("1", by, "补发三个月工资。") + "]}"));
        walk.step("promise", AT_UNIT, measure.formatted("2", by, "安排上门走访。"));
        walk.deliverOpinion(1);

        assertThat(opinion(walk)).contains("落实事项和期限", "补发三个月工资，至" + by.getYear() + "年")
                .doesNotContain("已经落实", "走访");
        assertThat(SERVICE.get(walk.petition.path("timeline"), AT_UNIT).text()).contains("by=" + by);
    }

    @Test
    void a_supported_claim_that_is_carried_out_says_so_in_the_opinion() {
        CaseSession walk = accepted();
        walk.step("reply", AT_UNIT,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"支持。\"}");
        walk.deliverOpinion(1);

        assertThat(opinion(walk)).contains("您的请求事项已经落实");
        assertThat(SERVICE.get(walk.petition.path("timeline"), AT_UNIT).text()).contains("carriedOut=true");
    }

    private static String opinion(CaseSession walk) {
        return PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/1/pdf"), AT_UNIT));
    }

    private static String left(String witnesses) {
        return "{\"how\":\"LEFT\",\"receivedAt\":\"" + Instant.now() + "\",\"receipt\":\"留置于登记住址。\"" + witnesses
                + "}";
    }

    private static CaseSession accepted() {
        CaseSession walk = dispatchedWithFacts(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, null);
        return walk;
    }
}
