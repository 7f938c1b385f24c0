package org.petitions.casework.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.IntakeEvent.TrackingCodeReissued;
import org.petitions.events.PetitionerRequestEvent.PetitionerRequestRefused;
import org.petitions.events.PetitionerRequestEvent.PetitionerRequestTaken;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.PersonCheck;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.RequestRefusalReason;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.EventHeaders;

/** What intake-service may send, and how often, and in which order. */
class IntakeEventHandlerTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();

    @Test
    void a_registration_seen_twice_opens_one_case() {
        TestPetition petition = TestPetition.aboutWages();
        EVENTS.publish(petition.registered(), petition.registered());
        open(petition);
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        double before = seenAgain("PetitionRegistered");

        EVENTS.publish(petition.registered());

        await().untilAsserted(() -> assertThat(seenAgain("PetitionRegistered")).isGreaterThan(before));
        assertThat(show(petition).version()).isEqualTo(3);
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id())).extracting(CaseEvent::version)
                .containsExactly(1L, 2L, 3L));
    }

    @Test
    void a_petition_of_a_past_ledger_opens_with_its_history_once() {
        TestPetition petition = TestPetition.aboutWages();
        var takenOver = petition.takenOver(new LedgerHistory(LocalDate.of(2026, 3, 5), TestPetition.UNIT,
                LocalDate.of(2026, 3, 10),
                LocalDate.of(2026, 4, 20), HandlingOutcome.SUPPORTED, LocalDate.of(2026, 5, 20), CaseEnd.SETTLED));
        EVENTS.publish(takenOver, takenOver);
        await().untilAsserted(() -> assertThat(show(petition).get("status")).isEqualTo("CLOSED"));
        assertThat(show(petition).version()).isEqualTo(5);
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id())).extracting(CaseEvent::at)
                .containsExactly(takenOver.at(), Instant.parse("2026-03-04T16:00:00Z"),
                        Instant.parse("2026-03-09T16:00:00Z"), Instant.parse("2026-04-19T16:00:00Z"),
                        Instant.parse("2026-05-19T16:00:00Z")));
        assertThat(EVENTS.ofCase(petition.id()).getFirst()).isInstanceOfSatisfying(CaseEvent.Opened.class,
                opened -> assertThat(opened.pastUntil()).isEqualTo(5));
        assertThat(EVENTS.deadLetterReasons(petition.id())).isEmpty();
    }

    @Test
    void a_corrected_registration_goes_into_the_case_once_and_its_timeline_shows_old_and_new() {
        TestPetition petition = TestPetition.aboutWages();
        open(petition);
        long version = show(petition).version();
        var corrected = new PetitionCorrected(petition.id(), 2, Instant.parse("2026-04-01T02:00:00Z"), "431222-PB",
                "431222-PB", new CorrectedFields(null, Urgency.ORDINARY, null, null, null),
                new CorrectedFields(null, Urgency.URGENT, null, null, null), true, null);

        EVENTS.publish(corrected, corrected);

        await().untilAsserted(() -> assertThat(show(petition).version()).isEqualTo(version + 1));
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).json().toString()).contains(
                "RegistrationCorrected",
                "urgency.before=ORDINARY", "urgency.after=URGENT", "particulars");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id())).last()
                .isInstanceOfSatisfying(RoutingEvent.RegistrationCorrected.class,
                        event -> assertThat(event.after().urgency()).isEqualTo(Urgency.URGENT)));
        assertThat(SERVICE.post(petition.path("accept"), AT_UNIT, version + 1, null).status())
                .as("replayed from its registration").isEqualTo(200);
    }

    @Test
    void a_correction_stamped_days_ahead_is_put_aside_and_moves_nothing() {
        TestPetition petition = TestPetition.aboutWages();
        open(petition);
        long version = show(petition).version();

        EVENTS.publish(new PetitionCorrected(petition.id(), 2, Instant.now().plus(Duration.ofDays(40)), "431222-PB",
                "431222-PB", new CorrectedFields(null, Urgency.ORDINARY, null, null, null),
                new CorrectedFields(null, Urgency.URGENT, null, null, null), null, null));

        await().untilAsserted(
                () -> assertThat(EVENTS.deadLetterReasons(petition.id())).containsExactly("PAST_OUT_OF_ORDER"));
        assertThat(show(petition).version()).isEqualTo(version);
    }

    @Test
    void a_tracking_code_issued_anew_is_one_line_of_the_timeline_and_no_step_of_the_case() {
        TestPetition petition = TestPetition.aboutWages();
        var reissued = new TrackingCodeReissued(petition.id(), 2, Instant.parse("2026-04-01T02:00:00Z"), "431222-PB",
                PersonCheck.ID_DOCUMENT);
        open(petition);
        long version = show(petition).version();

        EVENTS.publish(reissued, reissued, petition.rated(Satisfaction.NOT, Satisfaction.NOT));

        await().untilAsserted(() -> assertThat(show(petition).version()).as("what comes after it is read")
                .isEqualTo(version + 1));
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).json().path("entries").values())
                .filteredOn(line -> line.path("kind").asString().equals("TRACKING_CODE_REISSUED")).singleElement()
                .satisfies(line -> {
                    assertThat(line.path("code").asString()).isEqualTo("ID_DOCUMENT");
                    assertThat(line.path("unit").asString()).isEqualTo("431222-PB");
                    assertThat(line.path("at").asString()).isEqualTo("2026-04-01T02:00:00Z");
                });
        assertThat(EVENTS.deadLetterReasons(petition.id())).isEmpty();
    }

    @Test
    void a_rating_seen_twice_counts_once() {
        TestPetition petition = TestPetition.aboutWages();
        reply(petition);
        EVENTS.publish(petition.rated(Satisfaction.NOT, Satisfaction.NOT),
                petition.rated(Satisfaction.NOT, Satisfaction.NOT));
        await().untilAsserted(() -> assertThat(show(petition).version()).isEqualTo(6));
        double before = seenAgain("PetitionRated");

        EVENTS.publish(petition.rated(Satisfaction.NOT, Satisfaction.NOT));

        await().untilAsserted(() -> assertThat(seenAgain("PetitionRated")).isGreaterThan(before));
        assertThat(show(petition).version()).isEqualTo(6);
        assertThat(EVENTS.deadLetterReasons(petition.id())).isEmpty();
    }

    @Test
    void a_rating_reaches_a_case_that_has_ended_in_the_meantime() {
        TestPetition petition = TestPetition.aboutWages();
        reply(petition);
        SERVICE.post(petition.path("end-with-relief"), AT_UNIT, 4,
                "{\"agreement\":\"救字〔2026〕1号\",\"signed\":true,\"living\":\"SETTLED\",\"work\":\"SETTLED\"}");

        EVENTS.publish(petition.rated(Satisfaction.SATISFIED, Satisfaction.SATISFIED));

        await().untilAsserted(() -> assertThat(show(petition).version()).isEqualTo(10));
        assertThat(show(petition).get("status")).isEqualTo("CLOSED");
        assertThat(show(petition).json().path("rating").isObject()).isTrue();
    }

    @Test
    void a_rating_that_no_reply_precedes_is_answered_with_why_and_can_be_given_later() {
        TestPetition petition = TestPetition.aboutWages();
        open(petition);

        EVENTS.publish(petition.rated(Satisfaction.SATISFIED, Satisfaction.SATISFIED));

        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id()).getLast())
                .isEqualTo(new PetitionerRequestRefused(petition.id(), 3, Instant.parse("2026-04-01T02:00:00Z"),
                        PetitionerRequestKind.RATING, 2, RequestRefusalReason.NOT_REPLIED_YET, 21)));
        assertThat(show(petition).get("status")).isEqualTo("DISPATCHED");
        SERVICE.post(petition.path("accept"), AT_UNIT, 3, null);
        SERVICE.post(petition.path("reply"), AT_UNIT, 4,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"办结。\"}");
        EVENTS.publish(new PetitionRated(petition.id(), 3, Instant.now(), Satisfaction.NOT, Satisfaction.NOT));
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id()).getLast())
                .isInstanceOfSatisfying(PetitionerRequestTaken.class,
                        taken -> assertThat(taken.sequence()).isEqualTo(3)));
        assertThat(show(petition).json().path("rating").isObject()).isTrue();
        assertThat(EVENTS.deadLetterReasons(petition.id())).isEmpty();
    }

    @Test
    void a_rating_of_a_petition_without_a_case_is_put_aside_and_the_rest_goes_on() {
        TestPetition unknown = TestPetition.aboutWages();
        TestPetition next = TestPetition.aboutWages();

        EVENTS.publish(unknown.rated(Satisfaction.SATISFIED, Satisfaction.SATISFIED), next.registered());

        await().untilAsserted(() -> assertThat(EVENTS.deadLetterReasons(unknown.id())).containsExactly("CASE_UNKNOWN"));
        await().untilAsserted(() -> assertThat(show(next).status()).isEqualTo(200));
    }

    @Test
    void a_number_that_another_petition_has_is_put_aside_and_never_dropped() {
        TestPetition first = TestPetition.aboutWages();
        open(first);
        TestPetition second = TestPetition.aboutWages().numbered(first.number());

        EVENTS.publish(second.registered());

        await().untilAsserted(() -> assertThat(EVENTS.deadLetterReasons(second.id())).containsExactly("NUMBER_TAKEN"));
    }

    @Test
    void an_unreadable_event_is_put_aside_and_an_unknown_type_skipped_and_the_partition_goes_on() {
        TestPetition petition = TestPetition.aboutWages();
        String type = EventCodec.encode(petition.registered(), null).headers().get(EventHeaders.TYPE);
        EVENTS.send(Topics.INTAKE, petition.id(), "{\"petitionId\":17".getBytes(UTF_8),
                Map.of(EventHeaders.TYPE, String.valueOf(type)));
        EVENTS.send(Topics.INTAKE, petition.id(), "{}".getBytes(UTF_8),
                Map.of(EventHeaders.TYPE, "org.petitions.intake.PetitionMerged.v9"));

        open(petition);

        await().untilAsserted(() -> assertThat(EVENTS.deadLetterReasons(petition.id())).hasSize(1)
                .allMatch(reason -> reason.startsWith("MALFORMED")));
        assertThat(SERVICE.bean(MeterRegistry.class).get("events.skipped").counters())
                .anySatisfy(counter -> assertThat(counter.count()).isPositive());
    }

    @Test
    void an_office_id_that_is_none_is_put_aside_instead_of_tried_for_ever() {
        TestPetition petition = TestPetition.aboutWages().accusing("x");

        EVENTS.publish(petition.registered());

        await().untilAsserted(
                () -> assertThat(EVENTS.deadLetterReasons(petition.id())).containsExactly("CANNOT_BE_ROUTED"));
    }

    private static double seenAgain(String type) {
        var counter = SERVICE.bean(MeterRegistry.class).find("casework.seen.again").tag("type", type).counter();
        return counter == null ? 0 : counter.count();
    }

    private static void reply(TestPetition petition) {
        open(petition);
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        assertThat(SERVICE
                .post(petition.path("reply"), AT_UNIT, 3,
                        "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"办结。\"}")
                .status()).isEqualTo(200);
    }

    private static void open(TestPetition petition) {
        EVENTS.publish(petition.registered());
        await().untilAsserted(() -> assertThat(show(petition).status()).isEqualTo(200));
    }

    private static Response show(TestPetition petition) {
        return SERVICE.get(petition.path(""), OPERATIONS);
    }
}
