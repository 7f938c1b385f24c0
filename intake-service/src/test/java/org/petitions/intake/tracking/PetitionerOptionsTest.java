package org.petitions.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.architecture.Proves;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DeliveryCorrected;
import org.petitions.events.DocumentEvent.DeliveryDates;
import org.petitions.events.DocumentEvent.DocumentCorrected;
import org.petitions.events.DocumentEvent.DocumentDelivered;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentCorrectionGround;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.RequestRefusalReason;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredRequest;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.intake.tracking.PetitionerOptions.CountingRules;
import org.petitions.intake.tracking.PetitionerOptions.LastDay;
import org.petitions.intake.tracking.PetitionerOptions.Remedy;
import org.petitions.intake.status.TrackedDocuments.TrackedDocument;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;

class PetitionerOptionsTest {
    private static final CountingRules RULES = new CountingRules(LegalCalendar.china(), 30);

    private final CaseEventsBuilder life = new CaseEventsBuilder("p-1", Instant.parse("2026-08-17T02:00:00Z"));
    private StoredPetition petition = RequestDecisionTest.petition(Purpose.CLAIM);

    @Test
    @Proves(article = 21, paragraph = 2, zh = "答复后在评价期限内均可评价，办结后亦然", en = "a reply can be rated to the end of its window, after the end of the case too")
    void a_reply_can_be_rated_to_the_end_of_its_window_and_after_the_end_of_the_case() {
        life.accepted();
        assertThat(options().rateUntil()).isNull();
        life.replied().closed(CaseEnd.SETTLED);
        // Replied on 2026-08-21; day 30 is Sunday 09-20, which is worked.
        Instant end = LocalDate.of(2026, 9, 21).atStartOfDay(LegalCalendar.ZONE).toInstant();
        assertThat(options(end.minusMillis(1)).rateUntil()).isEqualTo(certain(LocalDate.of(2026, 9, 20)));
        assertThat(options(end).rateUntil()).isNull();
        life.rated();
        assertThat(options().rateUntil()).isNull();
    }

    @Test
    void what_is_pending_is_not_offered_again_until_it_is_refused() {
        life.accepted().replied();
        ask(PetitionerRequestKind.RATING);
        ask(PetitionerRequestKind.REVIEW);
        assertThat(options().rateUntil()).isNull();
        assertThat(options().remedy()).isNull();
        life.requestRefused(PetitionerRequestKind.RATING, 2, RequestRefusalReason.NOT_REPLIED_YET, 21)
                .requestRefused(PetitionerRequestKind.REVIEW, 3, RequestRefusalReason.NO_OPINION_YET, 35);
        assertThat(options().rateUntil()).isNotNull();
        assertThat(options().remedy()).isEqualTo(new Remedy(ReviewStep.REVIEW, null));
    }

    @Test
    void a_noted_withdrawal_waits_for_the_petitioner_s_word() {
        life.accepted().withdrawalNoted();
        assertThat(options().withdrawalAsked()).isTrue();
        ask(PetitionerRequestKind.WITHDRAWAL_DENIAL);
        assertThat(options().withdrawalAsked()).isFalse();
        life.withdrawalDenied().requestTaken(PetitionerRequestKind.WITHDRAWAL_DENIAL, 2).withdrawalNoted();
        assertThat(options().withdrawalAsked()).isTrue();
    }

    @Test
    @Proves(article = 35, zh = "自收到书面答复之日起30日内可以请求复查", en = "a review can be asked for within 30 days of receiving the written answer")
    @Proves(article = 36, paragraph = 1, zh = "自收到复查意见书之日起30日内可以请求复核", en = "a re-review can be asked for within 30 days of receiving the written review opinion")
    void review_then_re_review_each_within_30_days_of_receiving_the_written_opinion() {
        life.accepted();
        assertThat(options().remedy()).isNull();
        life.replied();
        assertThat(options().remedy()).isEqualTo(new Remedy(ReviewStep.REVIEW, null));
        life.delivered(DocumentKind.HANDLING_OPINION, "1");
        assertThat(options().remedy()).isEqualTo(new Remedy(ReviewStep.REVIEW, certain(LocalDate.of(2026, 9, 22))));
        life.reviewAsked(ReviewStep.REVIEW);
        assertThat(options().remedy()).isNull();
        life.reviewed(ReviewStep.REVIEW, ReviewOutcome.UPHELD);
        assertThat(options().remedy()).isEqualTo(new Remedy(ReviewStep.REREVIEW, null));
        life.delivered(DocumentKind.REVIEW_OPINION, "2");
        assertThat(options().remedy()).isEqualTo(new Remedy(ReviewStep.REREVIEW, certain(LocalDate.of(2026, 9, 28))));
        life.reviewAsked(ReviewStep.REREVIEW).reviewed(ReviewStep.REREVIEW, ReviewOutcome.UPHELD);
        assertThat(options().remedy()).isNull();
    }

    @Test
    void the_window_is_that_of_the_worked_example() {
        // Received 2026-08-21: the last day is Sunday 09-20, which is worked.
        life.accepted().replied().issued(DocumentKind.HANDLING_OPINION, "1");
        Instant received = Instant.parse("2026-08-21T03:00:00Z");
        life.addEvent(e -> new DocumentDelivered(e.petition(), e.version(), e.at(), DocumentKind.HANDLING_OPINION, "1",
                DeliveryMethod.POST, received));
        Instant end = LocalDate.of(2026, 9, 21).atStartOfDay(LegalCalendar.ZONE).toInstant();
        assertThat(options(end.minusMillis(1)).remedy())
                .isEqualTo(new Remedy(ReviewStep.REVIEW, certain(LocalDate.of(2026, 9, 20))));
        assertThat(options(end).remedy()).isNull();
    }

    @Test
    void the_window_follows_a_receipt_that_was_put_right_to_a_later_day() {
        life.accepted().replied().issued(DocumentKind.HANDLING_OPINION, "1");
        Instant wrong = Instant.parse("2026-08-18T03:00:00Z");
        life.addEvent(e -> new DocumentDelivered(e.petition(), e.version(), e.at(), DocumentKind.HANDLING_OPINION, "1",
                DeliveryMethod.POST, wrong));
        life.addEvent(e -> new DeliveryCorrected(e.petition(), e.version(), e.at(), DocumentKind.HANDLING_OPINION,
                "1", new DeliveryDates(null, wrong), new DeliveryDates(null, Instant.parse("2026-08-21T03:00:00Z")),
                null));

        assertThat(options().remedy()).isEqualTo(new Remedy(ReviewStep.REVIEW, certain(LocalDate.of(2026, 9, 20))));
    }

    @Test
    void the_window_that_was_shown_holds_where_the_receipt_is_put_right_to_an_earlier_day() {
        life.accepted().replied().issued(DocumentKind.HANDLING_OPINION, "1");
        Instant shown = Instant.parse("2026-08-21T03:00:00Z");
        Instant right = Instant.parse("2026-08-18T03:00:00Z");
        life.addEvent(e -> new DocumentDelivered(e.petition(), e.version(), e.at(), DocumentKind.HANDLING_OPINION, "1",
                DeliveryMethod.POST, shown));
        life.addEvent(e -> new DeliveryCorrected(e.petition(), e.version(), e.at(), DocumentKind.HANDLING_OPINION,
                "1", new DeliveryDates(null, shown), new DeliveryDates(null, right), null));

        assertThat(options().remedy()).isEqualTo(new Remedy(ReviewStep.REVIEW, certain(LocalDate.of(2026, 9, 20))));
        assertThat(life.trackedCase().papers().all()).first().extracting(TrackedDocument::receivedAt).isEqualTo(right);
    }

    @Test
    void the_window_runs_from_the_receipt_of_the_corrected_opinion() {
        life.accepted().replied().delivered(DocumentKind.HANDLING_OPINION, "1").issued(DocumentKind.HANDLING_OPINION,
                "2");
        life.addEvent(e -> new DocumentCorrected(e.petition(), e.version(), e.at(), DocumentKind.HANDLING_OPINION, "1",
                "2", DocumentCorrectionGround.WORDING, null));
        assertThat(options(Instant.parse("2027-03-01T03:00:00Z")).remedy())
                .as("the one that counts has not come").isEqualTo(new Remedy(ReviewStep.REVIEW, null));

        life.addEvent(e -> new DocumentDelivered(e.petition(), e.version(), e.at(), DocumentKind.HANDLING_OPINION, "2",
                DeliveryMethod.POST, Instant.parse("2026-08-21T03:00:00Z")));
        assertThat(options().remedy()).isEqualTo(new Remedy(ReviewStep.REVIEW, certain(LocalDate.of(2026, 9, 20))));
    }

    @Test
    void what_a_notice_may_still_move_is_offered_to_the_latest_day_it_could_give() {
        // The calendar ends with 2026. Day 30 is Saturday 2027-02-06; with ten days of rest from it on, the last day is 02-16.
        var late = new CaseEventsBuilder("p-1", Instant.parse("2027-01-07T02:00:00Z"));
        late.addEvent(e -> new CaseEvent.Replied(e.petition(), e.version(), Instant.parse("2027-01-07T03:00:00Z"),
                "431222-HRSS", HandlingOutcome.SUPPORTED)).issued(DocumentKind.HANDLING_OPINION, "1")
                .addEvent(e -> new DocumentDelivered(e.petition(), e.version(), e.at(), DocumentKind.HANDLING_OPINION,
                        "1", DeliveryMethod.POST, Instant.parse("2027-01-07T03:00:00Z")));
        LastDay shown = new LastDay(LocalDate.of(2027, 2, 8), true);
        Instant end = LocalDate.of(2027, 2, 17).atStartOfDay(LegalCalendar.ZONE).toInstant();

        PetitionerOptions last = PetitionerOptions.of(PetitionMatter.first(petition), late.trackedCase(), RULES,
                end.minusMillis(1));
        assertThat(last.remedy()).isEqualTo(new Remedy(ReviewStep.REVIEW, shown));
        assertThat(last.rateUntil()).isEqualTo(shown);
        PetitionerOptions past = PetitionerOptions.of(PetitionMatter.first(petition), late.trackedCase(), RULES, end);
        assertThat(past.remedy()).isNull();
        assertThat(past.rateUntil()).isNull();
    }

    @Test
    void a_notice_that_comes_while_the_service_runs_settles_the_day_that_is_offered() {
        CurrentCalendar inForce = new CurrentCalendar(LegalCalendar.china());
        Supplier<CountingRules> rules = new TrackingConfiguration().trackingRules(inForce, 30);
        var late = new CaseEventsBuilder("p-1", Instant.parse("2027-01-07T02:00:00Z"));
        late.addEvent(e -> new CaseEvent.Replied(e.petition(), e.version(), Instant.parse("2027-01-07T03:00:00Z"),
                "431222-HRSS", HandlingOutcome.SUPPORTED));
        Instant now = Instant.parse("2027-01-08T00:00:00Z");
        assertThat(
                PetitionerOptions.of(PetitionMatter.first(petition), late.trackedCase(), rules.get(), now).rateUntil())
                .isEqualTo(new LastDay(LocalDate.of(2027, 2, 8), true));

        inForce.replaceBy(LegalCalendar.of("""
                # source: invented for a test
                # revision: 2026-11-20T02:00:00Z
                # first-year: 2026
                # last-year: 2027
                from,to,kind,name
                2026-01-01,2026-01-03,REST,元旦
                2026-10-01,2026-10-07,REST,国庆节
                2027-01-01,2027-01-03,REST,元旦
                2027-02-06,2027-02-14,REST,春节
                2027-10-01,2027-10-07,REST,国庆节
                """));
        assertThat(
                PetitionerOptions.of(PetitionMatter.first(petition), late.trackedCase(), rules.get(), now).rateUntil())
                .isEqualTo(certain(LocalDate.of(2027, 2, 15)));
    }

    @Test
    void an_opinion_that_was_sent_back_opens_nothing_and_the_next_one_opens_its_own() {
        life.accepted().replied().delivered(DocumentKind.HANDLING_OPINION, "1").reviewAsked(ReviewStep.REVIEW)
                .reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK);
        assertThat(options().remedy()).isNull();
        life.replied();
        assertThat(options().remedy()).isEqualTo(new Remedy(ReviewStep.REVIEW, null));
    }

    @ParameterizedTest
    @EnumSource(CaseEnd.class)
    void an_end_that_the_petitioner_did_not_agree_to_leaves_the_remedy(CaseEnd end) {
        life.accepted().replied().closed(end);
        assertThat(options().remedy() != null).isEqualTo(
                Set.of(CaseEnd.SETTLED, CaseEnd.HEARING_TERMINATION, CaseEnd.PROCEDURAL_SUSPENSION,
                        CaseEnd.LAWFUL_TERMINATION).contains(end));
    }

    @ParameterizedTest
    @EnumSource(value = Purpose.class, names = {"SUGGESTION", "ACCUSATION"})
    void only_a_claim_is_reviewed(Purpose purpose) {
        petition = RequestDecisionTest.petition(purpose);
        life.accepted().replied();
        assertThat(options().remedy()).isNull();
    }

    @Test
    void a_window_of_no_days_is_no_setting() {
        assertThatThrownBy(() -> new CountingRules(LegalCalendar.china(), 0))
                .hasMessageContaining("petitions.practice.rating-days");
    }

    private void ask(PetitionerRequestKind kind) {
        var all = new ArrayList<>(petition.requests());
        all.add(new StoredRequest(petition.version() + 1, kind, life.lastEventAt(), null));
        petition = petition.withRequests(List.copyOf(all));
    }

    private PetitionerOptions options() {
        return options(life.lastEventAt());
    }

    private static LastDay certain(LocalDate day) {
        return new LastDay(day, false);
    }

    private PetitionerOptions options(Instant now) {
        return PetitionerOptions.of(PetitionMatter.first(petition), life.trackedCase(), RULES, now);
    }
}
