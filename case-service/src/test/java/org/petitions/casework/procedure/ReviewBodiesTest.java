package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.review.ReviewDecision.DecideReview;
import org.petitions.casework.procedure.review.ReviewRules.RequestReview;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.procedure.terms.Successions;
import org.petitions.casework.procedure.terms.Superiors;
import org.petitions.casework.procedure.terms.ReviewBodies.ReviewLevel;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.UnitKind;

/** Art. 35, 36: who reviews whose opinion, by the city's table. */
class ReviewBodiesTest {
    private static final ReviewBodies BODIES = new ReviewBodies(
            Map.of(UnitKind.FINANCE, ReviewLevel.OWN_GOVERNMENT, UnitKind.STATION, ReviewLevel.OWN_GOVERNMENT),
            Map.of("431222-HRSS", "431200-HRSS", "431222-AGRI", "431200-NR", "431222100-TOWN", "431222-GOV"));

    /** Before anything happens in the scripted cases. */
    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @CsvSource({"431222-GOV, 431200-GOV", "431222-HRSS, 431200-HRSS", "431222-AGRI, 431200-NR",
            "431222-FINANCE, 431222-GOV", "431222100-TOWN, 431222-GOV", "431222110-TOWN, 431222-GOV",
            "431222100-STATION, 431222100-TOWN", "431222-STATION, 431222-GOV", "431200-HRSS, 430000-HRSS",
            "430000-HRSS, 100000-HRSS"})
    @Proves(article = 35, zh = "复查由上一级机关、单位进行，对应关系由本市规定列明", en = "the next level up reviews, by the city's table")
    void art_35_an_opinion_goes_one_level_up_to_the_superior_or_to_the_own_government(String unit, String body) {
        assertThat(BODIES.above(unit, ProcedureSamples.matter("claim"), BEFORE)).isEqualTo(body);
    }

    @Test
    @Proves(article = 35, zh = "上级主管单位自某日起变更的，自该日起由变更后的单位复查", en = "where another is above a unit from a day on it reviews from that day")
    void art_35_who_is_above_on_the_day_reviews() {
        Superiors changing = new Superiors() {
            @Override
            public Optional<String> above(LocalDate day, String unit) {
                return Optional.ofNullable(on(day).get(unit));
            }

            @Override
            public Map<String, String> on(LocalDate day) {
                return Map.of("431222-HC", day.isAfter(BEFORE) ? "431200-NR" : "431200-HC");
            }
        };
        ReviewBodies bodies = new ReviewBodies(Map.of(), changing, Successions.NONE);
        CaseMatter matter = ProcedureSamples.matter("claim");

        assertThat(bodies.above("431222-HC", matter, BEFORE)).isEqualTo("431200-HC");
        assertThat(bodies.above("431222-HC", matter, BEFORE.plusDays(1))).isEqualTo("431200-NR");
        assertThat(bodies.isBelow("431222-HC", "431200-NR", matter, BEFORE)).isFalse();
        assertThat(bodies.isBelow("431222-HC", "431200-NR", matter, BEFORE.plusDays(1))).isTrue();
        assertThat(bodies.superiorsOn(BEFORE.plusDays(1), matter)).containsEntry("431222-HC", "431200-NR");
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "复查、复核机关已撤销的，申请由继续行使其职权的机关受理", en = "a request for review goes to the successor of a reviewing office that is no more")
    void art_24_what_an_office_that_is_no_more_would_review_its_successor_reviews_from_the_day_after_its_last() {
        ReviewBodies bodies = new ReviewBodies(Map.of(), Superiors.always(Map.of("431222-HRSS", "431200-HRSS")),
                (day, unit, _) -> Optional
                        .of(unit.equals("431200-HRSS") && day.isAfter(BEFORE) ? "431200-CIVIL" : unit));
        ScriptedCase before = ScriptedCase.of("claim: open, dispatch, accept, reply");

        assertThat(bodies.above("431222-HRSS", before.state().matter(), BEFORE)).isEqualTo("431200-HRSS");
        assertThat(bodies.isBelow("431222-HRSS", "431200-CIVIL", before.state().matter(), BEFORE.plusDays(1))).isTrue();
        assertThat(after(before.state(), new RequestReview(ReviewStep.REVIEW, null), before, bodies).reviewBody())
                .isEqualTo("431200-CIVIL");
    }

    @Test
    void no_government_can_be_set_to_review_its_own_opinion() {
        for (UnitKind government : List.of(UnitKind.GOV, UnitKind.TOWN)) {
            assertThatThrownBy(() -> new ReviewBodies(Map.of(government, ReviewLevel.OWN_GOVERNMENT), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Proves(article = 36, paragraph = 1, zh = "复核由复查机关的上一级进行", en = "one level above who reviewed re-reviews")
    void art_36_one_level_above_who_reviewed_re_reviews() {
        ScriptedCase before = ScriptedCase.of("claim: open, dispatch, accept, reply");
        CaseState asked = after(before.state(), new RequestReview(ReviewStep.REVIEW, null), before,
                Map.of(UnitKind.HRSS, ReviewLevel.OWN_GOVERNMENT));
        assertThat(asked.reviewBody()).isEqualTo("431222-GOV");

        CaseState decided = after(asked, new DecideReview(ReviewOutcome.UPHELD), before, Map.of());
        // The table has changed since, which takes nobody to another ladder.
        assertThat(after(decided, new RequestReview(ReviewStep.REREVIEW, null), before, Map.of()).reviewBody())
                .isEqualTo("431200-GOV");
    }

    private static CaseState after(CaseState state, CaseCommand command, ScriptedCase at,
            Map<UnitKind, ReviewLevel> levels) {
        return after(state, command, at, new ReviewBodies(levels, Map.of()));
    }

    private static CaseState after(CaseState state, CaseCommand command, ScriptedCase at, ReviewBodies bodies) {
        CityPolicy policy = new CityPolicy("test", 30, 60, List.of(30), new CityPolicy.FarthestAhead(60, 15, 5, 1),
                bodies, new CityPolicy.NoticePolicy(false));
        CaseDecision decision = Procedure.decide(state, command,
                new DecisionContext(at.at(), "h-01", ProcedureSamples.CALENDAR, policy));
        assertThat(decision).isInstanceOf(Happens.class);
        return Procedure.evolveAll(state, ((Happens) decision).events());
    }
}
