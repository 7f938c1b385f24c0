package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.claimAgainst;
import static org.petitions.escalation.engine.ClockEngineDriver.opened;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.SigningEvent;
import org.petitions.events.SigningEvent.DraftedDecision;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Urgency;

/** What waits for a barred head's approval is a named substitute's to decide (Art. 28, 30). */
class BarredApprovalsTest {
    private static final String HEAD = UNIT + ".head";

    private final ClockEngineDriver driver = new ClockEngineDriver();

    private void handled(PetitionRegistered registration) {
        driver.happens(registration).happens(opened("2026-02-25T10:01"))
                .happens(ClockEngineDriver.dispatched("2026-02-26T09:00"))
                .happens(ClockEngineDriver.accepted("2026-02-27T09:00"));
    }

    private void headStandsAside() {
        handled(registered("2026-02-25T10:00"));
        driver.happens(SampleCaseEvents.recused(4, "2026-03-02T09:00", HEAD));
    }

    private List<DutyDeskCalled> called() {
        return driver.published().stream().filter(DutyDeskCalled.class::isInstance).map(DutyDeskCalled.class::cast)
                .filter(call -> call.reason() == DutyDeskReason.NO_SUBSTITUTE).toList();
    }

    @Test
    @Proves(article = 34, paragraph = 1, cityRule = true, zh = "申请延期时负责人应当回避且未指定代行其职责的人员的，立即报值班室", en = "where an extension is asked for, the head is barred and no substitute is named, the duty desk is called at once")
    void of_an_extension_that_nobody_may_approve_the_duty_desk_is_called_and_called_again_article_34() {
        headStandsAside();
        driver.happens(extensionRequested(5, "2026-03-03T09:00"));

        assertThat(called()).singleElement().satisfies(call -> {
            assertThat(call.desk()).isEqualTo("431222.duty-desk");
            assertThat(call.unit()).isEqualTo(UNIT);
        });
        driver.happens(extensionRequested(6, "2026-03-04T09:00"));
        assertThat(called()).as("while it is called").isEmpty();
        driver.until(startOf("2026-03-07"));
        assertThat(called()).extracting(EscalationEvent::id).singleElement().asString().endsWith(":no-substitute:5-2");
    }

    @Test
    void a_named_substitute_decides_and_nobody_is_called_article_28() {
        driver.acts("acc-1", HEAD, PostCapacity.HOLDER).acts("acc-2", HEAD, PostCapacity.SUBSTITUTE);
        headStandsAside();

        driver.happens(extensionRequested(5, "2026-03-03T09:00"));

        assertThat(called()).isEmpty();
    }

    @Test
    void a_substitute_who_stands_aside_too_decides_nothing_article_28() {
        driver.acts("acc-1", HEAD, PostCapacity.HOLDER).acts("acc-2", HEAD, PostCapacity.SUBSTITUTE);
        headStandsAside();
        driver.happens(SampleCaseEvents.recused(5, "2026-03-02T10:00", "acc-2"));

        driver.happens(extensionRequested(6, "2026-03-03T09:00"));

        assertThat(called()).hasSize(1);
    }

    @Test
    void a_deputy_signs_what_is_not_the_heads_alone_and_approves_no_extension() {
        driver.acts("acc-1", HEAD, PostCapacity.HOLDER).acts("acc-3", HEAD, PostCapacity.DEPUTY);
        headStandsAside();

        driver.happens(drafted(5, "2026-03-03T09:00"));
        assertThat(called()).isEmpty();
        driver.happens(extensionRequested(6, "2026-03-03T10:00"));
        assertThat(called()).hasSize(1);
    }

    @Test
    @Proves(article = 28, paragraph = 1, cityRule = true, zh = "负责人应当回避的，分管其他类别的副职不能代签，仍报值班室", en = "where the head is barred, a deputy in charge of another category signs nothing, and the duty desk is called")
    void a_deputy_of_another_field_decides_nothing_article_28() {
        driver.acts("acc-1", HEAD, PostCapacity.HOLDER).deputises("acc-3", HEAD, Category.CIVIL_AFFAIRS);
        headStandsAside();

        driver.happens(drafted(5, "2026-03-03T09:00"));
        assertThat(called()).hasSize(1);

        ClockEngineDriver inCharge = new ClockEngineDriver().acts("acc-1", HEAD, PostCapacity.HOLDER)
                .deputises("acc-3", HEAD, registered("2026-02-25T10:00").category());
        inCharge.happens(registered("2026-02-25T10:00")).happens(opened("2026-02-25T10:01"))
                .happens(ClockEngineDriver.dispatched("2026-02-26T09:00"))
                .happens(SampleCaseEvents.recused(4, "2026-03-02T09:00", HEAD))
                .happens(drafted(5, "2026-03-03T09:00"));
        assertThat(inCharge.published()).noneMatch(DutyDeskCalled.class::isInstance);
    }

    @Test
    @Proves(article = 28, paragraph = 1, cityRule = true, zh = "延期申请待批期间负责人回避、无人代行的，立即报值班室", en = "where the head stands aside while an extension waits and no substitute is named, the duty desk is called at once")
    void of_an_extension_that_waits_for_the_head_who_then_stands_aside_the_desk_is_called_article_28() {
        handled(registered("2026-02-25T10:00"));
        driver.happens(extensionRequested(4, "2026-03-02T09:00"));
        assertThat(called()).isEmpty();

        driver.happens(SampleCaseEvents.recused(5, "2026-03-02T10:00", HEAD));

        assertThat(called()).hasSize(1);
    }

    @Test
    void of_an_extension_that_was_decided_before_the_head_stood_aside_nobody_is_called() {
        handled(registered("2026-02-25T10:00"));
        driver.happens(extensionRequested(4, "2026-03-02T09:00")).happens(new HandlingEvent.ExtensionRefused(PETITION,
                5, at("2026-03-02T09:30"), UNIT, HEAD, PostCapacity.HOLDER));

        driver.happens(SampleCaseEvents.recused(6, "2026-03-02T10:00", HEAD));

        assertThat(called()).isEmpty();
    }

    @Test
    void a_call_that_was_answered_is_made_again_for_what_waits_later() {
        headStandsAside();
        driver.happens(extensionRequested(5, "2026-03-03T09:00"));
        String first = called().getFirst().id();
        driver.happens(ClockEngineDriver.acknowledged(first.substring(PETITION.length() + 1), "2026-03-03T10:00"));

        driver.happens(extensionRequested(6, "2026-03-04T09:00"));

        assertThat(called()).extracting(EscalationEvent::id).singleElement().asString().isNotEqualTo(first)
                .endsWith(":no-substitute:6");
    }

    @Test
    void of_what_waits_for_the_head_who_then_stands_aside_the_desk_is_called() {
        driver.acts("acc-1", HEAD, PostCapacity.HOLDER).acts("acc-3", HEAD, PostCapacity.DEPUTY);
        handled(registered("2026-02-25T10:00", Urgency.GRAVE, null));
        driver.happens(drafted(4, "2026-03-02T09:00"));
        assertThat(called()).isEmpty();

        driver.happens(SampleCaseEvents.recused(5, "2026-03-02T10:00", HEAD));

        assertThat(called()).hasSize(1);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "负责人被检举控告、无人代行的，报告不为其服务的值班室，不向被检举控告人透露", en = "where an accused head has no substitute, a desk that does not work for them is called, and they are told nothing")
    void the_accused_head_and_a_desk_of_theirs_are_told_nothing_article_30() {
        handled(registered("2026-02-25T10:00", Urgency.ORDINARY, null, HEAD, "431222.county-leader"));
        driver.published();

        driver.happens(extensionRequested(4, "2026-03-03T09:00"));

        assertThat(driver.everything()).filteredOn(DutyDeskCalled.class::isInstance).map(DutyDeskCalled.class::cast)
                .filteredOn(call -> call.reason() == DutyDeskReason.NO_SUBSTITUTE).singleElement()
                .satisfies(call -> assertThat(call.desk()).isEqualTo("431200.duty-desk"));
        driver.until(at("2026-06-01T00:00"));
        assertThat(driver.everything()).filteredOn(EscalationEvent.AlertRaised.class::isInstance)
                .noneSatisfy(alert -> assertThat(((EscalationEvent.AlertRaised) alert).post()).isEqualTo(HEAD));
    }

    @Test
    void a_claim_against_the_unit_bars_nobody_article_31() {
        handled(claimAgainst(UNIT, "2026-02-25T10:00"));

        driver.happens(extensionRequested(4, "2026-03-03T09:00"));

        assertThat(called()).isEmpty();
    }

    private static CaseEvent extensionRequested(long version, String shanghai) {
        return new HandlingEvent.ExtensionRequested(PETITION, version, at(shanghai), UNIT, 20);
    }

    private static CaseEvent drafted(long version, String shanghai) {
        return new SigningEvent.DraftSubmitted(PETITION, version, at(shanghai), UNIT,
                DraftedDecision.answer(HandlingOutcome.values()[0], false));
    }
}
