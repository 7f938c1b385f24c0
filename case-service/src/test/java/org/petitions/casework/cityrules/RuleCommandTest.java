package org.petitions.casework.cityrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.casework.cityrules.CityRule.Draft;
import org.petitions.casework.cityrules.CityRule.Review;
import org.petitions.casework.cityrules.CityRule.Signature;
import org.petitions.casework.cityrules.RuleCommand.Context;
import org.petitions.casework.cityrules.RuleCommand.Decision.Decided;
import org.petitions.casework.cityrules.RuleCommand.Decision.Refused;

/** A rule is drafted, reviewed, signed and repealed in this order, and stands on a day as its days say. */
class RuleCommandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Draft DRAFT = new Draft("若干规定", "431200-PB", "第一条");
    private static final CityRule DRAFTED = new CityRule("a", 1, "431200", 1, DRAFT, null, null, null, null,
            List.of());
    private static final RuleCommand REVIEW = new RuleCommand.ReviewRule(
            new Review("431200-OFFICE", TODAY.minusDays(5)));

    private static RuleCommand sign(int signedDaysAgo, int fromInDays) {
        return new RuleCommand.Sign(new Signature("怀信领〔2026〕1号", "431200.city-leader",
                TODAY.minusDays(signedDaysAgo), TODAY.plusDays(fromInDays)));
    }

    private static Context context(@Nullable CityRule replaced, boolean taken, @Nullable LocalDate successorFrom) {
        return new Context(replaced, false, taken, successorFrom, "b-01", Instant.EPOCH, TODAY);
    }

    private static CityRule done(RuleCommand command, CityRule rule) {
        return ((Decided) command.decide(rule, context(null, false, null))).rule();
    }

    private static String refused(RuleCommand command, CityRule rule, Context context) {
        return ((Refused) command.decide(rule, context)).why();
    }

    @Test
    void nothing_is_signed_before_it_was_reviewed_and_the_same_again_changes_nothing() {
        Context plain = context(null, false, null);
        assertThat(refused(sign(1, 1), DRAFTED, plain)).isEqualTo("not-reviewed");
        CityRule reviewed = done(REVIEW, DRAFTED);
        assertThat(done(REVIEW, reviewed)).isSameAs(reviewed);
        assertThat(refused(new RuleCommand.ReviewRule(new Review("431200-OFFICE", TODAY.plusDays(1))), DRAFTED, plain))
                .isEqualTo("in-future");
        assertThat(refused(sign(6, 1), reviewed, plain)).isEqualTo("signed-before-reviewed");
        assertThat(refused(sign(-1, 1), reviewed, plain)).isEqualTo("in-future");
        assertThat(refused(sign(1, -2), reviewed, plain)).isEqualTo("from-before-signed");
        assertThat(refused(sign(1, 1), reviewed, context(null, true, null))).isEqualTo("taken-number");
        assertThat(refused(sign(1, 1), reviewed, context(DRAFTED, false, null))).isEqualTo("replaced-not-signed");
        CityRule signed = done(sign(1, 1), reviewed);
        assertThat(done(sign(1, 1), signed)).isSameAs(signed);
        assertThat(refused(sign(1, 1), reviewed, context(signed, false, null))).isEqualTo("from-before-replaced");
        assertThat(refused(new RuleCommand.Amend(new Draft("甲", "431200-PB", "乙")), signed, plain))
                .isEqualTo("signed-stays");
    }

    @Test
    void what_is_changed_after_its_review_is_reviewed_anew() {
        CityRule changed = done(new RuleCommand.Amend(new Draft("若干规定", "431200-PB", "第二条")),
                done(REVIEW, DRAFTED));
        assertThat(changed.review()).isNull();
        assertThat(RuleStanding.of(changed, null, TODAY)).isEqualTo(RuleStanding.DRAFTED);
    }

    @Test
    void it_stands_as_its_days_say() {
        CityRule signed = done(sign(1, 1), done(REVIEW, DRAFTED));
        assertThat(RuleStanding.of(signed, null, TODAY)).isEqualTo(RuleStanding.COMING);
        assertThat(RuleStanding.of(signed, null, TODAY.plusDays(1))).isEqualTo(RuleStanding.IN_FORCE);
        assertThat(RuleStanding.of(signed, TODAY.plusDays(9), TODAY.plusDays(9))).isEqualTo(RuleStanding.REPLACED);
        assertThat(refused(new RuleCommand.Repeal(TODAY), signed, context(null, false, null)))
                .isEqualTo("until-before-from");
        assertThat(refused(new RuleCommand.Repeal(TODAY.plusDays(3)), signed, context(null, false, TODAY)))
                .isEqualTo("replaced-already");
        CityRule repealed = done(new RuleCommand.Repeal(TODAY.plusDays(3)), signed);
        assertThat(RuleStanding.of(repealed, null, TODAY.plusDays(3))).isEqualTo(RuleStanding.IN_FORCE);
        assertThat(RuleStanding.of(repealed, null, TODAY.plusDays(4))).isEqualTo(RuleStanding.REPEALED);
    }
}
