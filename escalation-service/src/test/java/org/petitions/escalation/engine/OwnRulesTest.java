package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.escalation.TestPolicy;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.policy.PolicyParser;
import org.petitions.events.CorrectedFields;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.LimitEvent.LimitMoved;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/** Rules of their own (Art. 23 ¶4): whose they are, and of which matters. */
class OwnRulesTest {
    private static final String MONTH_LONG = TestPolicy.yaml().replace(
            "limit-by-own-rules: {PLC: 15 days, PSB: 15 days, CDI: 15 days}",
            "limit-by-own-rules: {PLC: 30 days, PSB: 30 days, CDI: 30 days}");

    @ParameterizedTest(name = "{0} about {1} at {2}: {3}")
    @CsvSource({"CLAIM, LAW_AND_LITIGATION, 431222-PSB, 30 days", "CLAIM, LAW_AND_LITIGATION, 431222-PLC, 30 days",
            "CLAIM, CIVIL_AFFAIRS, 431222-PSB, 15 days", "CLAIM, LAW_AND_LITIGATION, 431222-HRSS, 15 days",
            "ACCUSATION, DISCIPLINE, 431222-CDI, 30 days", "CLAIM, DISCIPLINE, 431222-CDI, 15 days",
            "ACCUSATION, DISCIPLINE, 431222-PSB, 15 days"})
    @Proves(article = 23, paragraph = 4, zh = "只有政法部门的涉法涉诉事项、纪检监察机关的检举控告事项按其规定告知，其他事项仍为15日", en = "only of litigation at a political-legal body and of an accusation at a discipline body are own rules followed; all else is told within 15 days")
    void article_23_own_rules_are_for_the_matters_that_the_law_leaves_to_them(Purpose purpose, Category category,
            String unit, String limit) {
        ClockEngineDriver driver = new ClockEngineDriver().under(PolicyParser.parse(MONTH_LONG))
                .happens(about(purpose, category))
                .happens(ClockEngineDriver.dispatched(2, "2026-03-02T09:00", unit));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).plan().limit()).hasToString(limit);
    }

    @Test
    void a_matter_that_proves_to_be_another_is_told_as_that_by_the_next_unit_article_23() {
        ClockEngineDriver driver = new ClockEngineDriver().under(PolicyParser.parse(MONTH_LONG))
                .happens(about(Purpose.CLAIM, Category.LAW_AND_LITIGATION))
                .happens(SampleCaseEvents.corrected(2, "2026-03-02T08:30", new CorrectedFields(null, null,
                        Category.CIVIL_AFFAIRS, null, null)))
                .happens(ClockEngineDriver.dispatched(3, "2026-03-02T09:00", "431222-PSB"));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).plan().limit()).hasToString("15 days");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}, then {3}")
    @CsvSource({"LAW_AND_LITIGATION, CIVIL_AFFAIRS, 30 days, 15 days, 2026-03-17",
            "CIVIL_AFFAIRS, LAW_AND_LITIGATION, 15 days, 30 days, 2026-04-01"})
    @Proves(article = 23, paragraph = 4, zh = "类别更正后，正在计算的告知期限随之按本规则或者按15日重新确定", en = "a corrected category moves the days that run already: to those of the body's own rules, or back to 15")
    void the_days_that_run_follow_a_corrected_category_article_23(Category wrong, Category right, String before,
            String after, LocalDate lastDay) {
        ClockEngineDriver driver = new ClockEngineDriver().under(PolicyParser.parse(MONTH_LONG))
                .happens(about(Purpose.CLAIM, wrong)).happens(ClockEngineDriver.opened("2026-03-02T08:01"))
                .happens(ClockEngineDriver.dispatched(2, "2026-03-02T09:00", "431222-PSB"));
        assertThat(days(driver).plan().limit()).hasToString(before);
        driver.limits();

        driver.happens(SampleCaseEvents.corrected(3, "2026-03-04T09:00", new CorrectedFields(null, null, right, null,
                null)));

        assertThat(days(driver).plan().limit()).hasToString(after);
        assertThat(driver.limits()).singleElement().isInstanceOfSatisfying(LimitMoved.class, moved -> {
            assertThat(moved.reason()).isEqualTo(LimitMoveReason.CORRECTED);
            assertThat(moved.period().lastDay()).isEqualTo(lastDay);
        });
    }

    @Test
    void what_was_missed_by_the_wrong_category_is_taken_back_and_a_correction_of_anything_else_moves_nothing() {
        ClockEngineDriver driver = new ClockEngineDriver().under(PolicyParser.parse(MONTH_LONG))
                .happens(about(Purpose.CLAIM, Category.CIVIL_AFFAIRS))
                .happens(ClockEngineDriver.opened("2026-03-02T08:01"))
                .happens(ClockEngineDriver.dispatched(2, "2026-03-02T09:00", "431222-PSB"))
                .until(ClockEngineDriver.at("2026-03-18T08:00"));
        driver.happens(SampleCaseEvents.corrected(3, "2026-03-18T08:30", new CorrectedFields(null, Urgency.URGENT,
                null, null, null)));
        assertThat(days(driver).isMissed()).isTrue();
        driver.published();

        driver.happens(SampleCaseEvents.corrected(4, "2026-03-18T09:00", new CorrectedFields(null, null,
                Category.LAW_AND_LITIGATION, null, null)));

        assertThat(days(driver).isMissed()).isFalse();
        assertThat(driver.everything()).filteredOn(LimitMissTakenBack.class::isInstance).hasSize(1);
    }

    private static OpenClock days(ClockEngineDriver driver) {
        return Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE));
    }

    private static PetitionRegistered about(Purpose purpose, Category category) {
        PetitionRegistered one = ClockEngineDriver.registered("2026-03-02T08:00");
        return new PetitionRegistered(one.petitionId(), 1, one.at(), one.number(), one.office(), one.channel(),
                one.broughtTo(), purpose, false, null, one.urgency(), one.identity(), 1, 0, category,
                one.matterDivision(), null, one.complainedOfPosts());
    }
}
