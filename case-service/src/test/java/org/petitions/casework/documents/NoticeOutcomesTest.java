package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.events.DocumentEvent.SendingFailed;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.NotificationEvent.NoticeSent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.law.LegalCalendar;

/** What follows in a case from what became of a notice to its petitioner (Art. 23). */
class NoticeOutcomesTest extends DocumentApiFixture {
    private record Made(TestPetition petition, String number) {}

    /** A case with a written notice that has not gone out: version 4. */
    private static Made noticeMade() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        Response made = PAPERS.issue(petition, AT_UNIT, 3, "ACCEPTANCE_NOTICE");
        assertThat(made.version()).isEqualTo(4);
        return new Made(petition, made.get("number"));
    }

    private static String timeline(TestPetition petition) {
        return SERVICE.get(petition.path("timeline"), OPERATIONS).text();
    }

    private static List<String> unsent() {
        return unsent(AT_UNIT);
    }

    private static List<String> unsent(String actor) {
        return SERVICE.get("/unsent-documents", actor).json().path("documents").values().stream()
                .map(document -> document.path("document").asString()).toList();
    }

    private static NoticeFailed failed(Made made) {
        return new NoticeFailed(made.petition().id(), Instant.now(), DocumentKind.ACCEPTANCE_NOTICE, made.number(),
                UndeliverableReason.NO_ADDRESS);
    }

    @Test
    @Proves(article = 23, zh = "按信访人选择的方式发出提示、文书可在查询页面查阅的，视为书面告知已经发出", en = "a notice that left by the way the petitioner chose is the written notice's going out: the document is there to be read")
    void a_notice_that_left_is_the_going_out_of_the_written_notice_and_counts_once() {
        Made made = noticeMade();
        NoticeSent sent = new NoticeSent(made.petition().id(), Instant.now(), DocumentKind.ACCEPTANCE_NOTICE,
                made.number(), AlertChannel.SMS, "document/1");

        EVENTS.publish(sent, sent);

        await().untilAsserted(() -> assertThat(EVENTS.ofCase(made.petition().id()))
                .filteredOn(DocumentSent.class::isInstance).singleElement().satisfies(event -> {
                    DocumentSent went = (DocumentSent) event;
                    assertThat(went.how()).isEqualTo(DeliveryMethod.ELECTRONIC);
                    assertThat(went.tells()).isTrue();
                }));
        await().until(() -> timeline(made.petition()).contains("NOTICE_SENT"));
        assertThat(SERVICE.get(made.petition().path(""), OPERATIONS).version()).isEqualTo(5);
    }

    @Test
    @Proves(article = 23, zh = "平台自行记录的电子发出日期，信访局和单位均不得更正", en = "the day on which the platform sent a notice itself nobody changes")
    void article_23_the_day_on_which_the_platform_sent_a_notice_no_office_changes() {
        Made made = noticeMade();
        EVENTS.publish(new NoticeSent(made.petition().id(), Instant.now(), DocumentKind.ACCEPTANCE_NOTICE,
                made.number(), AlertChannel.SMS, "document/1"));
        await().until(() -> SERVICE.get(made.petition().path(""), OPERATIONS).version() == 5);
        String another = "{\"sentOn\":\"" + LegalCalendar.dayOf(Instant.now()).plusDays(1) + "\",\"reason\":\"误录\"}";

        for (String office : List.of(AT_BUREAU, AT_UNIT)) {
            assertThat(SERVICE.post(made.petition().path("documents/1/corrections"), office, 5, another).status())
                    .as(office).isEqualTo(403);
        }
    }

    @Test
    @Proves(article = 31, paragraph = 1, zh = "平台已按信访人选择的方式发出意见书的，即为已经发出，期满无回执方可办结", en = "an opinion of which the petitioner was told by the way they chose went out that day, without anybody's step")
    void an_opinion_that_left_went_out_without_anybodys_step_and_tells_nothing_that_was_not_owed() {
        TestPetition petition = PAPERS.answered();
        Response made = PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        NoticeSent sent = new NoticeSent(petition.id(), Instant.now(), DocumentKind.HANDLING_OPINION,
                made.get("number"), AlertChannel.EMAIL, "document/1");

        EVENTS.publish(sent, sent);

        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id()))
                .filteredOn(DocumentSent.class::isInstance).singleElement().satisfies(event -> {
                    DocumentSent went = (DocumentSent) event;
                    assertThat(went.how()).isEqualTo(DeliveryMethod.ELECTRONIC);
                    assertThat(went.tells()).isNull();
                }));
        assertThat(SERVICE.get(petition.path(""), OPERATIONS).version()).isEqualTo(6);
    }

    @Test
    void what_was_corrected_and_left_late_is_noted_by_no_step_and_does_not_hold_up_what_comes_after() {
        Made old = noticeMade();
        Response right = SERVICE.post(old.petition().path("documents/1/reissue"), AT_UNIT, 4,
                "{\"ground\":\"PARTICULARS\"}");
        assertThat(right.status()).as(right.text()).isEqualTo(201);
        PAPERS.deliver(old.petition(), 2, right.version(), Instant.now().toString(), RECEIPT);
        long delivered = SERVICE.get(old.petition().path(""), OPERATIONS).version();

        EVENTS.publish(new NoticeSent(old.petition().id(), Instant.now(), DocumentKind.ACCEPTANCE_NOTICE,
                old.number(), AlertChannel.SMS, "document/1"));
        await().until(() -> timeline(old.petition()).contains("NOTICE_SENT"));
        EVENTS.publish(failed(new Made(old.petition(), right.get("number"))));

        await().until(() -> timeline(old.petition()).contains("NOTICE_FAILED"));
        assertThat(SERVICE.get(old.petition().path(""), OPERATIONS).version()).isEqualTo(delivered);
    }

    @Test
    @Proves(article = 23, zh = "电子发出后又报未能到达的，视为没有发出，列入待另行送达清单，告知期限照旧", en = "what was taken and then proved to have reached nobody counts as not sent: it is to be sent otherwise, within the days as they stood")
    void article_23_what_was_taken_and_reached_nobody_has_not_gone_out_and_is_told_once() {
        Made made = noticeMade();
        NoticeSent sent = new NoticeSent(made.petition().id(), Instant.now(), DocumentKind.ACCEPTANCE_NOTICE,
                made.number(), AlertChannel.SMS, "document/1");
        NoticeFailed failed = failed(made);

        EVENTS.publish(sent, failed, sent, failed);

        await().until(() -> unsent().contains(made.number()));
        assertThat(EVENTS.ofCase(made.petition().id())).filteredOn(SendingFailed.class::isInstance).singleElement()
                .satisfies(event -> assertThat(((SendingFailed) event).untold()).isEqualTo(5));
        assertThat(SERVICE.get(made.petition().path(""), OPERATIONS).version()).isEqualTo(6);
        assertThat(SERVICE.get(made.petition().path("documents"), AT_UNIT).json().at("/documents/0").has("sentOn"))
                .isFalse();
    }

    @Test
    void what_could_not_be_told_is_on_the_list_of_the_office_that_made_it_until_it_went_out() {
        Made made = noticeMade();
        EVENTS.publish(failed(made));
        await().until(() -> unsent().contains(made.number()));
        assertThat(timeline(made.petition())).contains("NOTICE_FAILED");
        assertThat(SERVICE.get("/unsent-documents", "HANDLER/431222-PSB/h-02").text()).doesNotContain(made.number());

        Response sent = SERVICE.post(made.petition().path("documents/1/send"), AT_UNIT, 4,
                "{\"how\":\"POST\",\"sentOn\":\"" + LegalCalendar.dayOf(Instant.now())
                        + "\",\"receipt\":\"挂号信\"}");

        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(unsent()).doesNotContain(made.number());
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "改为检举控告后，被检举控告单位的待另行送达清单不再显示，由信访局送达", en = "what its maker must know nothing of any more is the bureau's to send, and is on no list of the accused")
    void article_30_what_became_an_accusation_of_who_made_its_notice_is_on_the_bureaus_list_alone() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages().against(TestPetition.UNIT),
                CaseFixtures.FACTS);
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        Made made = new Made(petition, PAPERS.issue(petition, AT_UNIT, 3, "ACCEPTANCE_NOTICE").get("number"));
        EVENTS.publish(failed(made));
        await().until(() -> unsent().contains(made.number()));
        assertThat(unsent(AT_BUREAU)).doesNotContain(made.number());

        EVENTS.publish(new PetitionCorrected(petition.id(), 2, Instant.now(), TestPetition.BUREAU,
                TestPetition.BUREAU, new CorrectedFields(Purpose.CLAIM, null, null, null, null),
                new CorrectedFields(Purpose.ACCUSATION, null, null, null, null), null, null));

        await().until(() -> unsent(AT_BUREAU).contains(made.number()));
        assertThat(unsent()).doesNotContain(made.number());
    }

    @Test
    void what_was_handed_over_meanwhile_is_no_task() {
        Made made = noticeMade();
        PAPERS.deliver(made.petition(), 1, 4, Instant.now().toString(), RECEIPT);
        Made other = noticeMade();

        EVENTS.publish(failed(made), failed(other));

        await().until(() -> unsent().contains(other.number()));
        await().until(() -> timeline(made.petition()).contains("NOTICE_FAILED"));
        assertThat(unsent()).doesNotContain(made.number());
    }
}
