package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.law.LegalCalendar;

/** Art. 33: mediation and reconciliation between the parties of the dispute. */
class MediationApiTest extends ProcedureApiFixture {
    private static final String FIRM = "例县某建材厂";
    private static final String COMMITTEE = "例镇人民调解委员会";
    private static final String SETTLED = "{\"living\":\"SETTLED\",\"work\":\"NOT_AT_ISSUE\"}";
    private static final String MEDIATION = """
            {"by":"UNIT","parties":[{"kind":"ORGANISATION","name":"%s"},{"kind":"UNIT","unit":"431222-NR"}],
            "mediator":{"kind":"COMMITTEE","name":"%s"},"text":"提议调解"}""".formatted(FIRM, COMMITTEE);
    private static final String AGREEMENT = "{\"kind\":\"MEDIATION_AGREEMENT\",\"agreedFacts\":\"尚欠货款一万元。\",\"text\":\"三月内付清。\"}";

    @Test
    @Proves(article = 33, zh = "经争议双方当事人同意进行调解，制作写明当事人、争议事项、认可的事实和协议内容的调解协议书，各方签署后以协议化解办结", en = "a mediation to which all parties consent comes to a written agreement, which ends the case when each party and the mediator have signed it")
    @Proves(article = 37, paragraph = 1, zh = "信访事项可以经调解达成协议化解，协议由各方签署", en = "a petition can be resolved by a mediated agreement that each party signs")
    void art_33_a_mediation_is_agreed_in_writing_signed_by_each_party_and_ends_the_case() {
        CaseSession walk = mediated();
        assertThat(SERVICE.post(walk.petition.path("documents"), AT_UNIT, walk.last.version(), AGREEMENT).get("code"))
                .isEqualTo("document-of-another-step");
        consents(walk);

        Response made = SERVICE.post(walk.petition.path("documents"), AT_UNIT, walk.last.version(), AGREEMENT);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        walk.last = made;
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/1/pdf"), AT_UNIT)))
                .contains(printed("信访事项调解协议书", "当事人：" + FIRM, "当事人：沅陵县自然资源局", FIRM + "（盖章）：",
                        "调解人" + COMMITTEE + "（签字）：", "尚欠货款一万元。", "三月内付清。", "第三十三条"));

        String number = made.get("number");
        assertThat(SERVICE.post(walk.petition.path("agree-in-mediation"), AT_UNIT, walk.last.version(),
                agreement(number, "1", "2")).get("code")).isEqualTo("agreement-unsigned");
        assertThat(SERVICE.post(walk.petition.path("agree-in-mediation"), AT_UNIT, walk.last.version(),
                agreement("调字〔2026〕1号", "1", "2", "3")).get("code")).isEqualTo("agreement-not-made");
        walk.step("agree-in-mediation", AT_UNIT, agreement(number, "1", "2", "3"));
        assertThat(SERVICE.get(walk.petition.path("words?why=HANDLING"), AT_UNIT).json().toString())
                .as("what is promised by the agreement has its own words")
                .contains("\"event\":\"MeasurePromised\",\"text\":\"付清货款\"");
        assertThat(SERVICE.post(walk.petition.path("end-by-agreement"), AT_UNIT, walk.last.version(), SETTLED)
                .get("code")).isEqualTo("promises-left");
        walk.step("carry-out", AT_UNIT, "{\"measure\":\"1\"}");
        walk.step("end-by-agreement", AT_UNIT, SETTLED);

        assertThat(walk.last.get("end")).isEqualTo("AGREEMENT");
    }

    @Test
    @Proves(article = 33, zh = "调解协议由人民调解委员会等另行制作的，凭文号和回证收录后签署", en = "an agreement that a people's mediation committee wrote is noted with its number before it counts as signed")
    void art_33_an_agreement_written_elsewhere_is_noted_and_signed() {
        CaseSession walk = mediated();
        consents(walk);
        Response noted = SERVICE.post(walk.petition.path("documents/elsewhere"), AT_UNIT, walk.last.version(),
                "{\"kind\":\"MEDIATION_AGREEMENT\",\"number\":\"例调字〔2026〕1号\",\"how\":\"IN_PERSON\",\"receivedAt\":\"%s\",\"receipt\":\"各方签收\"}"
                        .formatted(Instant.now()));
        assertThat(noted.status()).as(noted.text()).isEqualTo(201);
        walk.last = noted;

        walk.step("agree-in-mediation", AT_UNIT, agreement("例调字〔2026〕1号", "1", "2", "3"));
    }

    @Test
    void art_33_names_are_sealed_beside_the_case_and_in_no_event_and_no_view_of_it() {
        CaseSession walk = mediated();

        assertThat(EVENTS.ofCase(walk.petition.id()).toString()).doesNotContain(FIRM, COMMITTEE);
        assertThat(walk.last.text()).doesNotContain(FIRM, COMMITTEE).contains("431222-NR");
        assertThat(SERVICE.get(walk.petition.path("timeline"), AT_UNIT).text()).doesNotContain(FIRM, COMMITTEE);
        assertThat(SERVICE.get(walk.petition.path("words?why=HANDLING"), AT_UNIT).text()).contains(FIRM, COMMITTEE);
    }

    @Test
    @Proves(article = 33, zh = "引导争议双方当事人自愿和解，制作和解协议书", en = "the parties are guided to settle among themselves, in a written agreement of their own")
    void art_33_parties_settle_among_themselves_without_a_mediator() {
        CaseSession walk = dispatchedWithFacts(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, null);
        walk.step("propose-reconciliation", AT_UNIT,
                "{\"parties\":[{\"kind\":\"PERSON\",\"name\":\"王某\"}],\"text\":\"引导和解\"}");
        Response made = SERVICE.post(walk.petition.path("documents"), AT_UNIT, walk.last.version(),
                "{\"kind\":\"RECONCILIATION_AGREEMENT\",\"text\":\"互不追究。\"}");
        assertThat(made.status()).isEqualTo(400);
        assertThat(made.json().path("errors").path(0).path("field").asString()).isEqualTo("agreedFacts");
        walk.last = SERVICE.post(walk.petition.path("documents"), AT_UNIT, walk.last.version(),
                "{\"kind\":\"RECONCILIATION_AGREEMENT\",\"agreedFacts\":\"借款已还。\",\"text\":\"互不追究。\"}");
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/1/pdf"), AT_UNIT)))
                .contains(printed("信访事项和解协议书", "王某（签字）：", "借款已还。")).doesNotContain("调解人");

        walk.step("reconcile", AT_UNIT, "{\"agreement\":\"%s\",\"signatures\":[%s,%s]}"
                .formatted(walk.last.get("number"), signature("1"), signature("2")));
        walk.step("end-by-agreement", AT_UNIT, SETTLED);

        assertThat(walk.last.get("end")).isEqualTo("AGREEMENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"kind\":\"PERSON\"}|{\"kind\":\"COMMITTEE\",\"name\":\"甲\"}|parties[0].name",
            "{\"kind\":\"UNIT\",\"name\":\"甲\"}|{\"kind\":\"COMMITTEE\",\"name\":\"甲\"}|parties[0].unit",
            "{\"kind\":\"UNIT\",\"unit\":\"431222-NR\",\"name\":\"甲\"}|{\"kind\":\"COMMITTEE\",\"name\":\"甲\"}|parties[0].name",
            "{\"kind\":\"UNIT\",\"unit\":\"431222-XX\"}|{\"kind\":\"COMMITTEE\",\"name\":\"甲\"}|parties[0].unit",
            "{\"kind\":\"PERSON\",\"name\":\"甲\\n乙\"}|{\"kind\":\"COMMITTEE\",\"name\":\"甲\"}|parties[0].name",
            "{\"kind\":\"PERSON\",\"name\":\"甲\"}|{\"kind\":\"UNIT\"}|mediator.id",
            "{\"kind\":\"PERSON\",\"name\":\"甲\"}|{\"kind\":\"POST\",\"id\":\"431222-NR.nobody\"}|mediator.id",
            "{\"kind\":\"PERSON\",\"name\":\"甲\"}|{\"kind\":\"POST\",\"id\":\"431222-NR.head\",\"name\":\"甲\"}|mediator.name"})
    void whoever_takes_part_is_named_by_id_or_by_name_and_the_wrong_field_is_told(String party, String mediator,
            String field) {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, null);

        Response refused = SERVICE.post(walk.petition.path("propose-mediation"), AT_UNIT, walk.last.version(),
                "{\"by\":\"PETITIONER\",\"parties\":[%s],\"mediator\":%s,\"text\":\"请求调解\"}".formatted(party,
                        mediator));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asString()).isEqualTo(field);
    }

    private static String[] printed(String... texts) {
        return Arrays.stream(texts).map(PrintedText::withoutSpaces).toArray(String[]::new);
    }

    private static CaseSession mediated() {
        CaseSession walk = dispatchedWithFacts(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, null);
        walk.step("propose-mediation", AT_UNIT, MEDIATION);
        return walk;
    }

    private static void consents(CaseSession walk) {
        for (String unproven : new String[]{"{\"party\":1}", "{\"party\":1,\"text\":\" \"}", "{\"text\":\"同意书\"}"}) {
            assertThat(SERVICE.post(walk.petition.path("consent-to-mediation"), AT_UNIT, walk.last.version(), unproven)
                    .status()).isEqualTo(400);
        }
        for (int party = 1; party <= 3; party++) {
            walk.step("consent-to-mediation", AT_UNIT,
                    "{\"party\":%d,\"text\":\"签字的同意书，附卷\"}".formatted(party));
        }
    }

    private static String agreement(String number, String... parties) {
        String signatures = String.join(",",
                Arrays.stream(parties).map(MediationApiTest::signature).toList());
        return "{\"agreement\":\"%s\",\"signatures\":[%s],\"mediatorSignedOn\":\"%s\",\"measures\":[{\"measure\":\"1\",\"by\":\"%s\",\"text\":\"付清货款\"}]}"
                .formatted(number, signatures, today(), today().plusDays(20));
    }

    private static String signature(String party) {
        return "{\"party\":%s,\"on\":\"%s\"}".formatted(party, today());
    }

    private static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }
}
