package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.opened;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.LimitEndReason;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;

/** Each way of handling has its own limit from acceptance to answer (Art. 29 to 31, 34). */
class HandlingWaysTest {
    private final ClockEngineDriver story = new ClockEngineDriver();

    @ParameterizedTest
    @CsvSource({"PETITION_PROCEDURE, 2026-04-28, 60, 34", "DUTY_APPLICATION, 2026-04-28, 60, 31",
            "SUGGESTION, 2026-04-28, 60, 29", "ACCUSATION, 2026-05-28, 90, 30", "LITIGATION, 2026-03-16, 15, 31",
            "ARBITRATION, 2026-03-16, 15, 31", "PARTY_APPEAL, 2026-03-16, 15, 31",
            "ADMINISTRATIVE, 2026-03-16, 15, 31"})
    @Proves(article = 31, paragraph = 1, zh = "受理时记录第三十一条的办理方式，期限随之确定", en = "the way of Art. 31 is recorded at the acceptance and sets the limit")
    @Proves(article = 30, paragraph = 1, cityRule = true, zh = "检举控告自受理之日起90日内反馈", en = "feedback on an accusation is due 90 days after its acceptance")
    void article_31_the_limit_is_that_of_the_way_the_unit_recorded(HandlingWay way, LocalDate last, int days,
            String article) {
        begin(Purpose.CLAIM);
        story.happens(accepted(way));

        LimitSet set = handlingSet();
        assertThat(set.period().lastDay()).isEqualTo(last);
        assertThat(set.period().amount()).isEqualTo(days);
        assertThat(set.article()).isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource({"CLAIM, 34", "SUGGESTION, 29", "ACCUSATION, 30"})
    void an_acceptance_of_before_ways_were_recorded_is_handled_as_its_purpose_says(Purpose purpose, String article) {
        begin(purpose);
        story.happens(accepted(null));

        assertThat(handlingSet().article()).isEqualTo(article);
    }

    @Test
    void article_31_another_way_has_its_own_limit_from_the_acceptance() {
        begin(Purpose.CLAIM);
        story.happens(accepted(HandlingWay.PETITION_PROCEDURE));
        story.happens(SampleCaseEvents.extended(4, "2026-03-02T09:00", 30));
        story.limits();
        story.happens(changed(5, "2026-03-05T09:00", HandlingWay.ARBITRATION));

        List<LimitEvent> told = story.limits();
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).isInstanceOfSatisfying(LimitEnded.class, ended -> {
            assertThat(ended.reason()).isEqualTo(LimitEndReason.SUPERSEDED);
            assertThat(ended.late()).isFalse();
        });
        assertThat(told.getLast()).isInstanceOfSatisfying(LimitSet.class, set -> {
            assertThat(set.startedAt()).isEqualTo(at("2026-02-27T09:00"));
            assertThat(set.period().lastDay()).isEqualTo("2026-03-16");
            assertThat(set.period().extendedBy()).isZero();
            assertThat(set.occurrence()).isEqualTo(2);
        });
    }

    @Test
    @Proves(article = 34, zh = "变更办理方式后又变更回来的，已批准的延期继续有效", en = "an extension holds again where the way is changed and changed back")
    void article_34_an_extension_rests_in_another_way_and_holds_again_in_its_own() {
        begin(Purpose.CLAIM);
        story.happens(accepted(HandlingWay.PETITION_PROCEDURE));
        story.happens(SampleCaseEvents.extended(4, "2026-03-02T09:00", 30));
        story.happens(changedExtended(5, "2026-03-05T09:00", HandlingWay.DUTY_APPLICATION));
        assertThat(handlingSet().period().lastDay()).as("no extension in this way").isEqualTo("2026-04-28");

        story.happens(changedExtended(6, "2026-03-09T09:00", HandlingWay.PETITION_PROCEDURE));
        assertThat(handlingSet().period().lastDay()).isEqualTo("2026-05-28");
    }

    @Test
    void article_31_a_way_that_is_changed_too_late_is_missed_at_once() {
        begin(Purpose.CLAIM);
        story.happens(accepted(HandlingWay.PETITION_PROCEDURE));
        story.until(at("2026-03-20T09:00"));
        story.published();
        story.happens(changed(4, "2026-03-20T09:00", HandlingWay.ARBITRATION));
        story.until(at("2026-03-20T10:00"));

        assertThat(story.publishedIds()).contains("missed:HANDLING:2", "HANDLING:2:UNIT_HEAD");
    }

    @Test
    @Proves(article = 45, zh = "逾期后变更办理方式，逐级提醒照常进行，不重新起算", en = "to change the way of a petition that is late resets no climb")
    void a_climb_goes_on_where_it_stood_when_the_way_is_changed_after_the_miss_article_45() {
        begin(Purpose.CLAIM);
        story.happens(accepted(HandlingWay.PETITION_PROCEDURE)).until(at("2026-04-29T12:00"));
        story.published();
        story.happens(changed(4, "2026-04-29T12:00", HandlingWay.DUTY_APPLICATION));
        assertThat(story.publishedIds()).as("what the head was told stands, and the miss is the new limit's too")
                .contains("missed:HANDLING:2").doesNotContain("HANDLING:1:UNIT_HEAD:withdrawn");
        story.happens(changed(5, "2026-04-29T18:00", HandlingWay.PETITION_PROCEDURE));
        story.published();
        story.until(startOf("2026-04-30"));
        assertThat(story.publishedIds()).as("24 hours after the head was told, whatever the way is called by now")
                .containsExactly("HANDLING:3:COUNTY_LEADER");
    }

    @Test
    void a_leaders_note_holds_after_a_change_of_the_way_as_long_as_it_would_have_without() {
        begin(Purpose.CLAIM);
        story.happens(accepted(HandlingWay.PETITION_PROCEDURE)).until(at("2026-04-29T12:00"))
                .arrives(ClockEngineDriver.acknowledged("HANDLING:1:UNIT_HEAD", "2026-04-29T12:00"));
        story.happens(changed(4, "2026-04-30T09:00", HandlingWay.DUTY_APPLICATION));
        story.published();
        story.until(startOf("2026-05-20"));
        assertThat(story.publishedIds()).contains("HANDLING:1:UNIT_HEAD:not-done", "HANDLING:2:COUNTY_LEADER");
    }

    @Test
    void a_way_that_has_days_left_withdraws_the_climb_as_moved_and_passes_over_who_was_told() {
        begin(Purpose.CLAIM);
        story.happens(accepted(HandlingWay.LITIGATION)).until(at("2026-03-17T12:00"));
        story.published();
        story.happens(changed(4, "2026-03-17T12:00", HandlingWay.PETITION_PROCEDURE));
        assertThat(story.published()).last().isInstanceOfSatisfying(AlertWithdrawn.class, withdrawn -> {
            assertThat(withdrawn.alertId()).endsWith("HANDLING:1:UNIT_HEAD");
            assertThat(withdrawn.reason()).as("nothing was done").isEqualTo(AlertWithdrawalReason.LIMIT_MOVED);
        });
        story.happens(changed(5, "2026-03-18T12:00", HandlingWay.LITIGATION)).until(at("2026-03-18T12:00"));
        assertThat(story.publishedIds()).containsExactly("missed:HANDLING:3", "HANDLING:3:told-before",
                "HANDLING:3:COUNTY_LEADER");
    }

    @Test
    void the_same_comes_of_a_change_that_arrives_before_the_acceptance_it_follows() {
        begin(Purpose.CLAIM);
        story.happens(changed(4, "2026-03-05T09:00", HandlingWay.DUTY_APPLICATION));
        story.arrives(accepted(HandlingWay.ARBITRATION));

        assertThat(Objects.requireNonNull(story.open(ClockKind.HANDLING)).end()).isEqualTo(startOf("2026-04-29"));
    }

    @Test
    void article_36_what_a_review_sends_back_has_the_sixty_days_of_article_34() {
        begin(Purpose.CLAIM);
        story.happens(accepted(HandlingWay.PETITION_PROCEDURE));
        story.happens(SampleCaseEvents.replied(4, "2026-03-02T09:00"));
        story.happens(new ReviewEvent.ReviewRequested(ClockEngineDriver.PETITION, 5, at("2026-03-03T09:00"),
                ReviewStep.REVIEW, "431200-HRSS"));
        story.limits();
        story.happens(new ReviewEvent.ReviewDecided(ClockEngineDriver.PETITION, 6, at("2026-03-10T09:00"),
                ReviewStep.REVIEW, "431200-HRSS", ReviewOutcome.SENT_BACK, ClockEngineDriver.UNIT));

        assertThat(handlingSet().article()).isEqualTo("34");
    }

    @Test
    @Proves(article = 29, paragraph = 1, cityRule = true, zh = "建议意见有单独的答复期限", en = "a suggestion is answered within a limit of its own")
    void a_suggestion_taken_up_again_has_the_limit_of_its_way() {
        begin(Purpose.SUGGESTION);
        story.happens(accepted(HandlingWay.SUGGESTION));
        story.happens(SampleCaseEvents.replied(4, "2026-03-02T09:00"));
        story.happens(ClockEngineDriver.closed("2026-03-03T09:00"));
        story.limits();
        story.happens(new ClosureEvent.Reopened(ClockEngineDriver.PETITION, 6, at("2026-03-10T09:00"),
                ClockEngineDriver.UNIT, HandlingWay.SUGGESTION));

        assertThat(handlingSet().article()).isEqualTo("29");
    }

    private void begin(Purpose purpose) {
        PetitionRegistered claim = registered("2026-02-06T10:00");
        story.happens(new PetitionRegistered(claim.petitionId(), claim.sequence(), claim.at(), claim.number(),
                claim.office(), claim.channel(), claim.broughtTo(), purpose, claim.repeat(), claim.firstPetitionId(),
                claim.urgency(), claim.identity(), claim.persons(), claim.representatives(), claim.category(),
                claim.matterDivision(), claim.complainedOfUnit(), claim.complainedOfPosts()));
        story.happens(opened("2026-02-06T10:01")).happens(dispatched("2026-02-10T10:00"));
        story.limits();
    }

    private LimitSet handlingSet() {
        return story.limits().stream().filter(LimitSet.class::isInstance).map(LimitSet.class::cast)
                .filter(set -> set.clock() == ClockKind.HANDLING).reduce((_, last) -> last).orElseThrow();
    }

    private static CaseEvent accepted(@Nullable HandlingWay way) {
        return new CaseEvent.Accepted(ClockEngineDriver.PETITION, 3, at("2026-02-27T09:00"), ClockEngineDriver.UNIT,
                null, way);
    }

    private static CaseEvent changed(long version, String shanghai, HandlingWay way) {
        return new HandlingEvent.WayChanged(ClockEngineDriver.PETITION, version, at(shanghai), ClockEngineDriver.UNIT,
                HandlingWay.PETITION_PROCEDURE, way, at("2026-02-27T09:00"));
    }

    private static CaseEvent changedExtended(long version, String shanghai, HandlingWay way) {
        return new HandlingEvent.WayChanged(ClockEngineDriver.PETITION, version, at(shanghai), ClockEngineDriver.UNIT,
                HandlingWay.PETITION_PROCEDURE, way, at("2026-02-27T09:00"), 30);
    }
}
