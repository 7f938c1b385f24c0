package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.escalation.TestPolicy;
import org.petitions.escalation.policy.PolicyParser;
import org.petitions.events.CorrectedFields;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Purpose;

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

    private static PetitionRegistered about(Purpose purpose, Category category) {
        PetitionRegistered one = ClockEngineDriver.registered("2026-03-02T08:00");
        return new PetitionRegistered(one.petitionId(), 1, one.at(), one.number(), one.office(), one.channel(),
                one.broughtTo(), purpose, false, null, one.urgency(), one.identity(), 1, 0, category,
                one.matterDivision(), null, one.complainedOfPosts());
    }
}
