package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.claimAgainst;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.opened;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.ladder.ComplainedOfParties;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.EscalationEvent;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.LimitEvent.LimitMoved;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Urgency;

/** What was recorded wrongly of a registration is put right (更正), and its clocks follow. */
class CorrectionTest {
    private final ClockEngineDriver driver = new ClockEngineDriver();

    @Test
    void the_bureaus_days_run_from_the_corrected_receipt_and_readers_are_told_why() {
        driver.happens(registered("2026-03-02T09:00")).happens(opened("2026-03-02T09:01"));
        driver.happens(SampleCaseEvents.corrected(2, "2026-03-04T09:00", received("2026-02-25")));

        assertThat(open(ClockKind.DISPATCH).standing().expiry().lastDay()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(driver.limits()).filteredOn(LimitMoved.class::isInstance).map(LimitMoved.class::cast)
                .singleElement().satisfies(moved -> {
                    assertThat(moved.reason()).isEqualTo(LimitMoveReason.CORRECTED);
                    assertThat(moved.period().startDay()).isEqualTo(LocalDate.of(2026, 2, 25));
                });
    }

    @Test
    void a_transfer_that_was_in_time_by_the_wrong_day_is_late_by_the_right_one() {
        driver.happens(registered("2026-03-02T09:00")).happens(opened("2026-03-02T09:01"))
                .happens(dispatched("2026-03-16T09:00"));
        driver.happens(SampleCaseEvents.corrected(3, "2026-03-20T09:00", received("2026-02-20")));

        assertThat(of(LimitMissed.class)).singleElement()
                .satisfies(missed -> assertThat(missed.clock()).isEqualTo(ClockKind.DISPATCH));
        driver.happens(SampleCaseEvents.corrected(4, "2026-03-21T09:00", received("2026-03-01")));
        assertThat(of(LimitMissTakenBack.class)).singleElement()
                .satisfies(back -> assertThat(back.reason()).isEqualTo(MissTakenBackReason.CORRECTED));
    }

    @Test
    void a_matter_found_urgent_is_reported_up_from_its_registration_and_one_found_ordinary_never_was() {
        driver.happens(registered("2026-03-02T09:00")).happens(opened("2026-03-02T09:01"));
        driver.happens(SampleCaseEvents.corrected(2, "2026-03-02T10:00", urgency(Urgency.URGENT)));
        assertThat(open(ClockKind.REPORT_UP).end()).isEqualTo(at("2026-03-02T13:00"));
        driver.until(at("2026-03-02T14:00"));
        assertThat(open(ClockKind.REPORT_UP).isMissed()).isTrue();

        driver.happens(SampleCaseEvents.corrected(3, "2026-03-02T15:00", urgency(Urgency.ORDINARY)));
        assertThat(driver.open(ClockKind.REPORT_UP)).isNull();
        assertThat(of(LimitMissTakenBack.class)).hasSize(1);

        driver.published();
        driver.happens(SampleCaseEvents.corrected(4, "2026-03-02T15:30", urgency(Urgency.GRAVE)));
        assertThat(open(ClockKind.REPORT_UP).occurrence()).isEqualTo(2);
        assertThat(driver.published()).filteredOn(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .as("who had been told that it is over is told anew")
                .anyMatch(alert -> alert.reason() == AlertReason.REGISTERED_URGENT);
    }

    @Test
    @Proves(article = 23, paragraph = 2, zh = "机关、单位直接收到的信访事项，收到日期更正后，15日内书面告知的期限自更正后的收到之日起算，信访局不计转送逾期", en = "after the receipt of what a unit received itself was put right, its 15 days to tell the petitioner run from that day, and no bureau is late with a transfer it never owed")
    void what_the_unit_received_itself_counts_from_the_corrected_receipt_and_no_bureau_is_late() {
        driver.happens(registered("2026-03-20T09:00")).happens(opened("2026-03-20T09:01"))
                .happens(SampleCaseEvents.direct(2, "2026-03-20T09:01", "2026-03-20T09:00"));
        driver.happens(SampleCaseEvents.corrected(3, "2026-03-21T09:00", received("2026-03-01")));

        assertThat(open(ClockKind.ACCEPTANCE).standing().expiry().lastDay()).isEqualTo(LocalDate.of(2026, 3, 16));
        driver.until(at("2026-03-21T10:00"));
        assertThat(of(LimitMissed.class)).extracting(LimitMissed::clock).containsExactly(ClockKind.ACCEPTANCE);
    }

    @Test
    @Proves(article = 29, paragraph = 1, cityRule = true, zh = "复查发回重新办理后更正为建议意见的，由该单位自发回之日起六十日内答复，更正不重新起算", en = "what a review sent back and then proves to be a suggestion is answered by its unit within 60 days of being sent back, and the correction begins none anew")
    void what_was_sent_back_and_proves_a_suggestion_is_answered_within_the_days_from_then() {
        driver.happens(registered("2026-02-26T08:00")).happens(opened("2026-02-26T08:01"))
                .happens(dispatched("2026-02-26T09:00")).happens(accepted("2026-02-27T09:00"))
                .happens(SampleCaseEvents.replied(4, "2026-03-02T09:00"))
                .happens(SampleReviewEvents.reviewRequested(5, "2026-03-03T09:00", ReviewStep.REVIEW, "431200-HRSS"))
                .happens(SampleReviewEvents.reviewDecided(6, "2026-03-10T09:00", ReviewStep.REVIEW,
                        ReviewOutcome.SENT_BACK));
        assertThat(open(ClockKind.HANDLING).standing().expiry().lastDay()).isEqualTo(LocalDate.of(2026, 5, 9));

        driver.happens(SampleCaseEvents.corrected(7, "2026-03-11T09:00", purpose(Purpose.SUGGESTION)));

        assertThat(open(ClockKind.HANDLING).unit()).isEqualTo(ClockEngineDriver.UNIT);
        assertThat(open(ClockKind.HANDLING).standing().expiry().lastDay()).isEqualTo(LocalDate.of(2026, 5, 9));
    }

    @Test
    void a_claim_found_to_be_a_suggestion_has_the_suggestions_limit_from_its_acceptance() {
        driver.happens(registered("2026-02-26T08:00")).happens(opened("2026-02-26T08:01"))
                .happens(dispatched("2026-02-26T09:00")).happens(accepted("2026-02-27T09:00"));
        driver.happens(SampleCaseEvents.corrected(4, "2026-03-04T09:00", purpose(Purpose.SUGGESTION)));
        ClockEngineDriver rightly = new ClockEngineDriver();
        rightly.happens(SampleCaseEvents.registeredFor(Purpose.SUGGESTION, "2026-02-26T08:00"))
                .happens(opened("2026-02-26T08:01")).happens(dispatched("2026-02-26T09:00"))
                .happens(accepted("2026-02-27T09:00"));
        assertThat(open(ClockKind.HANDLING).end())
                .isEqualTo(Objects.requireNonNull(rightly.open(ClockKind.HANDLING)).end());
    }

    @Test
    void who_proves_to_be_accused_keeps_no_alert_and_is_told_nothing_more() {
        driver.happens(claimAgainst(UNIT, "2026-02-26T08:00")).happens(opened("2026-02-26T08:01"))
                .happens(dispatched("2026-02-26T09:00"));
        driver.until(at("2026-03-20T09:00"));
        assertThat(open(ClockKind.ACCEPTANCE).alertedPosts()).contains(UNIT + ".head");
        driver.published();
        driver.happens(SampleCaseEvents.corrected(3, "2026-03-20T10:00", purpose(Purpose.ACCUSATION)));
        assertThat(driver.clocks().open().values()).flatExtracting(clock -> clock.alerts())
                .noneMatch(alert -> alert.post().equals(UNIT + ".head") && alert.isOpen());
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "更正为检举控告后，撤回的提醒不向被检举控告人透露缘由，为其服务的值班室也不再知悉", en = "who proves to be accused learns of nothing by the alert that is withdrawn, and no desk that works for them keeps a call")
    void the_accused_leader_is_not_told_why_and_no_desk_of_theirs_keeps_a_call() {
        driver.vacant(UNIT + ".head");
        driver.happens(claimAgainstPost("431222.county-leader", "2026-02-26T08:00"))
                .happens(opened("2026-02-26T08:01")).happens(dispatched("2026-02-26T09:00"));
        driver.until(at("2026-03-20T09:00"));
        assertThat(openAlerts()).anyMatch(alert -> alert.post().equals("431222.duty-desk"));
        driver.happens(SampleCaseEvents.corrected(3, "2026-03-20T10:00", purpose(Purpose.ACCUSATION)));
        assertThat(openAlerts()).extracting(RaisedAlert::post)
                .doesNotContain("431222.duty-desk", "431222.county-leader").contains("431200.duty-desk");
        assertThat(of(AlertWithdrawn.class)).noneMatch(
                withdrawn -> withdrawn.reason() == AlertWithdrawalReason.LEADER_RECUSED);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "更正被检举控告人后，时限提醒不再发给更正后的被检举控告人", en = "who is accused by a correction keeps no alert of it")
    void who_is_named_as_accused_by_a_correction_keeps_no_alert_article_30() {
        driver.happens(SampleCaseEvents.registeredFor(Purpose.ACCUSATION, "2026-02-26T08:00"))
                .happens(opened("2026-02-26T08:01")).happens(dispatched("2026-02-26T09:00"));
        driver.until(at("2026-03-20T09:00"));
        assertThat(open(ClockKind.ACCEPTANCE).alertedPosts()).contains(UNIT + ".head");
        driver.happens(SampleCaseEvents.correctedAgainst(3, "2026-03-20T10:00", CorrectedFields.NONE,
                new ComplainedOfIds(UNIT, List.of(UNIT + ".head"))));
        assertThat(openAlerts()).extracting(RaisedAlert::post).doesNotContain(UNIT + ".head");
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "早期版本登记的投诉请求更正为检举控告时，由更正事件告知被检举控告人是谁", en = "of a claim kept before anyone noted whom it names, its correction to an accusation tells who is accused")
    void what_an_earlier_version_kept_learns_by_the_correction_who_is_accused_article_30() {
        Registration named = Registration.of(claimAgainst(UNIT, "2026-02-26T08:00"));
        Registration kept = new Registration(named.at(), named.office(), named.urgency(), named.complainedOf(), false,
                null, named.purpose(), null, null, null, null);
        Registration right = kept.corrected((RegistrationCorrected) SampleCaseEvents.correctedAgainst(3,
                "2026-03-20T10:00", purpose(Purpose.ACCUSATION), new ComplainedOfIds(UNIT, List.of())));
        assertThat(right.complainedOf().covers(UNIT + ".head")).isTrue();
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "早期版本未记录目的的检举控告，更正被检举控告人后仍不向其发出提醒", en = "an accusation kept before purposes were is kept from whom a correction names")
    void an_accusation_kept_before_purposes_were_is_still_one_when_whom_it_is_against_is_corrected_article_30() {
        Registration named = Registration.of(claimAgainst(UNIT, "2026-02-26T08:00"));
        Registration kept = new Registration(named.at(), named.office(), named.urgency(),
                new ComplainedOfParties("431222-PLC", Set.of()), false, null, null, null, null, null, null);
        Registration right = kept.corrected((RegistrationCorrected) SampleCaseEvents.correctedAgainst(3,
                "2026-03-20T10:00", CorrectedFields.NONE, new ComplainedOfIds(UNIT, List.of(), List.of("431222-NR"))));
        assertThat(right.complainedOf().covers(UNIT + ".head")).isTrue();
        assertThat(right.complainedOf().covers("431222-NR.head")).as("who goes on for it").isTrue();
        assertThat(right.accuses()).isTrue();
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "一件多诉的，其他事项检举控告的人不再收到本事项的提醒，提醒按检举控告标明；更正回来后照常提醒", en = "whom another matter of the letter accuses gets no alert of this one, whose alerts say that they are of an accusation; taken back, they get them again")
    void whom_another_matter_of_the_letter_accuses_keeps_no_alert_of_this_one_article_30() {
        driver.happens(registered("2026-02-26T08:00")).happens(opened("2026-02-26T08:01"))
                .happens(dispatched("2026-02-26T09:00"));
        driver.until(at("2026-03-09T09:00"));
        assertThat(openAlerts()).extracting(RaisedAlert::post).contains(UNIT + ".head");
        driver.happens(SampleCaseEvents.corrected(3, "2026-03-09T10:00", CorrectedFields.NONE
                .withAccusedInLetter(new AccusedInLetter(List.of(), List.of(UNIT + ".head")))));
        assertThat(openAlerts()).extracting(RaisedAlert::post).doesNotContain(UNIT + ".head");
        driver.published();

        driver.until(at("2026-03-20T09:00"));
        assertThat(openAlerts()).extracting(RaisedAlert::post).doesNotContain(UNIT + ".head");
        assertThat(driver.published()).filteredOn(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .isNotEmpty().allMatch(alert -> Boolean.TRUE.equals(alert.accusation()));

        driver.happens(SampleCaseEvents.corrected(4, "2026-03-20T11:00",
                CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY)));
        assertThat(driver.clocks().registration()).isNotNull().satisfies(kept -> {
            assertThat(kept.accuses()).isFalse();
            assertThat(kept.keptFrom().isNobody()).isTrue();
        });
        driver.published();
        driver.happens(SampleCaseEvents.accepted(5, "2026-03-20T12:00")).until(at("2026-05-20T09:00"));
        assertThat(driver.published()).filteredOn(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .as("taken back, they get them again").anyMatch(alert -> alert.post().equals(UNIT + ".head"))
                .noneMatch(alert -> Boolean.TRUE.equals(alert.accusation()));
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "一件多诉的，其他事项检举控告的人只用文字写明的，本事项的提醒同样按检举控告标明；更正回来后不再标明", en = "where another matter of the letter accuses somebody whom only words name, the alerts of this one say that they are of an accusation too, until that is taken back")
    void where_only_words_accuse_in_another_matter_the_alerts_say_so_too_article_30() {
        driver.happens(registered("2026-02-26T08:00")).happens(opened("2026-02-26T08:01"))
                .happens(dispatched("2026-02-26T09:00"));
        driver.happens(SampleCaseEvents.corrected(3, "2026-03-09T10:00",
                CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY.andInWords())));
        driver.published();
        driver.until(at("2026-03-20T09:00"));
        assertThat(driver.published()).filteredOn(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .isNotEmpty().allMatch(alert -> Boolean.TRUE.equals(alert.accusation()));

        driver.happens(SampleCaseEvents.corrected(4, "2026-03-20T11:00",
                CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY)));
        assertThat(Objects.requireNonNull(driver.clocks().registration()).accuses()).isFalse();
    }

    private List<RaisedAlert> openAlerts() {
        return driver.clocks().open().values().stream().flatMap(clock -> clock.alerts().stream())
                .filter(RaisedAlert::isOpen).toList();
    }

    private static PetitionRegistered claimAgainstPost(String post, String shanghai) {
        PetitionRegistered one = registered(shanghai);
        return new PetitionRegistered(one.petitionId(), 1, one.at(), one.number(), one.office(), one.channel(),
                one.broughtTo(), Purpose.CLAIM, false, null, one.urgency(), one.identity(), 1, 0, one.category(),
                one.matterDivision(), null, List.of(post));
    }

    @Test
    void what_is_taken_back_is_the_bureaus_again_with_what_is_left_of_its_days() {
        driver.happens(registered("2026-03-02T09:00")).happens(opened("2026-03-02T09:01"))
                .happens(dispatched("2026-03-03T09:00"));
        driver.happens(SampleCaseEvents.takenBack(3, "2026-03-05T09:00"));
        assertThat(driver.open(ClockKind.ACCEPTANCE)).isNull();
        assertThat(open(ClockKind.DISPATCH).standing().expiry().lastDay()).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    @Proves(article = 25, paragraph = 1, zh = "更正登记信息不改变直接收到该事项的机关、单位的及时报告责任", en = "a correction leaves the urgent report with the unit that received the matter itself")
    void a_correction_leaves_the_urgent_report_with_the_unit_that_received_the_matter() {
        driver.happens(registered("2026-03-02T09:00", Urgency.URGENT, null)).happens(opened("2026-03-02T09:01"))
                .happens(SampleCaseEvents.direct(2, "2026-03-02T09:01", "2026-03-02T09:00"));
        driver.happens(SampleCaseEvents.corrected(3, "2026-03-02T09:30", CorrectedFields.NONE, UNIT));
        assertThat(open(ClockKind.REPORT_UP).unit()).isEqualTo(UNIT);
        driver.happens(SampleCaseEvents.takenBack(4, "2026-03-02T10:00"));
        assertThat(open(ClockKind.REPORT_UP).unit()).as("who has to send it on").isEqualTo(ClockEngineDriver.BUREAU);
    }

    @Test
    @Proves(article = 25, zh = "单位已报告的紧急事项更正为普通后又更正为紧急的，信访局的报告期限自单位报告之时起照常计算，逾期计入信访局", en = "where the unit had reported what proves urgent again, the bureau's hours run from that report, and are missed where they are over")
    void what_is_urgent_again_runs_for_the_bureau_from_where_the_unit_left_the_report_article_25() {
        driver.happens(registered("2026-03-02T09:00", Urgency.URGENT, null)).happens(opened("2026-03-02T09:01"))
                .happens(SampleCaseEvents.direct(2, "2026-03-02T09:01", "2026-03-02T09:00"))
                .happens(SampleCaseEvents.reportLeftTo(ClockEngineDriver.BUREAU, 3, "2026-03-02T11:00"));
        assertThat(open(ClockKind.REPORT_UP).end()).isEqualTo(at("2026-03-02T15:00"));
        driver.happens(SampleCaseEvents.corrected(4, "2026-03-02T12:00", urgency(Urgency.ORDINARY)));
        assertThat(driver.open(ClockKind.REPORT_UP)).isNull();

        driver.happens(SampleCaseEvents.urgentAgain(5, "2026-03-02T13:00", "2026-03-02T11:00"));

        assertThat(open(ClockKind.REPORT_UP).unit()).isEqualTo(ClockEngineDriver.BUREAU);
        assertThat(open(ClockKind.REPORT_UP).end()).isEqualTo(at("2026-03-02T15:00"));
        driver.until(at("2026-03-02T16:00"));
        assertThat(of(LimitMissed.class)).singleElement()
                .satisfies(missed -> assertThat(missed.unit()).isEqualTo(ClockEngineDriver.BUREAU));
    }

    @Test
    @Proves(article = 22, paragraph = 1, zh = "因更正收回的交办事项，原单位不再负反馈办结报告的责任", en = "of an assigned matter that is taken back by a correction the former unit owes no report back")
    void what_is_taken_back_is_reported_back_by_nobody_who_had_it() {
        driver.happens(registered("2026-03-02T09:00")).happens(opened("2026-03-02T09:01"))
                .happens(SampleCaseEvents.assigned(2, "2026-03-03T09:00", "2026-04-01T00:00"))
                .happens(SampleCaseEvents.takenBack(3, "2026-03-05T09:00"));
        assertThat(driver.clocks().open().keySet()).extracting(ClockId::kind).containsExactly(ClockKind.DISPATCH);
    }

    private OpenClock open(ClockKind kind) {
        return Objects.requireNonNull(driver.open(kind));
    }

    private <E extends EscalationEvent> List<E> of(Class<E> type) {
        return driver.everything().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static CorrectedFields received(String day) {
        return new CorrectedFields(null, null, null, null, LocalDate.parse(day));
    }

    private static CorrectedFields urgency(Urgency urgency) {
        return new CorrectedFields(null, urgency, null, null, null);
    }

    private static CorrectedFields purpose(Purpose purpose) {
        return new CorrectedFields(purpose, null, null, null, null);
    }
}
