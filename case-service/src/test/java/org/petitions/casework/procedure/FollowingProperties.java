package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.handling.AcceptanceRules;
import org.petitions.casework.procedure.routing.CoordinationRules.Merge;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.FollowingRules;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CasePhase;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.CorrectedFields;
import org.petitions.events.RunningCase;
import org.petitions.events.UrgentMatterEvent.ReportedUp;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/** A case that was merged, whatever becomes of the one it was merged into, and however late that is read. */
class FollowingProperties extends ProcedureTrials {
    private static final String LEAD = "7a11";

    @Property
    @Proves(article = 24, zh = "并案的事项随主办事项一并答复：每名信访人都有答复、评价和复查的权利", en = "what was merged is answered with the leading case: each petitioner has answer, rating and review")
    void no_follower_ends_without_an_answer_once_its_lead_is_answered(@ForAll("trials") Trial trial,
            @ForAll List<Boolean> readAtOnce, @ForAll boolean reported, @ForAll boolean accepted) {
        CaseMatter matter = lead(trial.matter());
        List<CaseEvent> events = new Trial(matter, trial.beginning(), trial.then(), trial.units()).played().events();
        ScriptedCase follower = accepted ? mergedFromUnit(trial.matter()) : merged(trial.matter(), reported);

        CaseState read = CaseState.registered(matter);
        for (int i = 0; i < events.size(); i++) {
            read = Procedure.evolve(read, events.get(i));
            if (readAtOnce.isEmpty() || readAtOnce.get(i % readAtOnce.size())) {
                follow(follower, read);
            }
        }
        follow(follower, read);

        boolean hasEnded = read.phase() instanceof Ended ended && ended.end().isFinal()
                && FollowingRules.leadOf(read).isEmpty();
        if (read.answer() != null && !(read.phase() instanceof UnderReview) || hasEnded) {
            assertThat(follower.state().phase()).as("after %s", read.phase())
                    .satisfiesAnyOf(phase -> assertThat(hasParted(phase, accepted)).isTrue(),
                            _ -> assertThat(follower.state().answer()).isNotNull());
        }
        assertThat(Procedure.legalSteps(follower.state(), follower.policy()).contains(Step.REPORT_UP))
                .as("the report that was not made")
                .isEqualTo(hasParted(follower.state().phase(), accepted)
                        && trial.matter().urgency() != Urgency.ORDINARY
                        && follower.events().stream().noneMatch(ReportedUp.class::isInstance));
    }

    /** Whatever either was put right to: each purpose has its ways, and nobody hears of an accusation by another case (Art. 30). */
    @Property
    void nobody_is_answered_with_a_case_of_another_kind(@ForAll("trials") Trial trial, @ForAll Purpose purpose) {
        CaseMatter other = lead(trial.matter()).corrected(trial.matter().bureau(), trial.matter().bureau(),
                new CorrectedFields(trial.matter().purpose(), null, null, null, null),
                new CorrectedFields(purpose, null, null, null, null));
        CaseState lead = new Trial(other, trial.beginning(), trial.then(), trial.units()).played().state();
        ScriptedCase follower = merged(trial.matter(), false);
        follow(follower, lead);

        if (!follower.state().matter().isOfOneKindWith(lead.matter())) {
            assertThat(follower.state().phase()).isInstanceOf(AwaitingDispatch.class);
        } else if (follower.state().answer() != null) {
            assertThat(follower.state().way().fits(purposeOf(follower))).isTrue();
            assertThat(follower.state().way().hasReview()).isEqualTo(lead.way().hasReview());
        }
    }

    @Property
    void a_follower_waits_as_long_as_its_lead_may_still_be_answered(@ForAll("trials") Trial trial) {
        CaseState lead = new Trial(lead(trial.matter()), trial.beginning(), trial.then(), trial.units()).played()
                .state();
        ScriptedCase follower = merged(trial.matter(), false);

        if (!(lead.phase() instanceof Ended) && lead.answer() == null
                && follower.state().matter().isOfOneKindWith(lead.matter())) {
            assertThat(FollowingRules.next(follower.state(), lead, true)).isEmpty();
        }
    }

    /** Its answer, and the opinion it has in hand, stay what they are, whatever becomes of the lead's (ADR 0018). */
    @Property
    @Proves(article = 35, zh = "已随主办事项答复的信访人，其答复、期限不因主办事项其后的复查、重新办理而改变", en = "whoever was answered with a lead keeps that answer and its window, whatever a review of the lead's decides")
    void an_answered_follower_is_a_case_of_its_own(@ForAll("trials") Trial trial, @ForAll("trials") Trial more) {
        ScriptedCase lead = new Trial(lead(trial.matter()), trial.beginning(), trial.then(), trial.units()).played();
        ScriptedCase follower = merged(trial.matter(), true);
        follow(follower, lead.state());
        if (follower.state().answer() == null) {
            return;
        }
        follower.attempt("issue opinion");
        follower.attempt("deliver opinion");
        CaseState served = follower.state();

        for (String word : more.then()) {
            if (!word.startsWith("+")) {
                lead.attempt(ProcedureSamples.command(word, lead.at()));
                follow(follower, lead.state());
            }
        }

        assertThat(follower.state().answer()).isEqualTo(served.answer());
        assertThat(follower.state().documents()).isEqualTo(served.documents());
    }

    /** Whoever had it has it again: the unit that had accepted it, or the bureau. */
    private static boolean hasParted(CasePhase phase, boolean accepted) {
        return accepted ? phase instanceof InHandling : phase instanceof AwaitingDispatch;
    }

    private static void follow(ScriptedCase follower, CaseState lead) {
        FollowingRules.next(follower.state(), lead, true).ifPresent(follower::attempt);
    }

    private static Purpose purposeOf(ScriptedCase scripted) {
        return scripted.state().matter().purpose();
    }

    /** Brought in by somebody else, of the same matter; an urgent one may go unreported into another as urgent. */
    private static ScriptedCase merged(CaseMatter matter, boolean reported) {
        ScriptedCase follower = new ScriptedCase(matter);
        follower.attempt(ProcedureSamples.command("open", follower.at()));
        if (reported && matter.urgency() != Urgency.ORDINARY) {
            follower.attempt(ProcedureSamples.command("report up", follower.at()));
        }
        return mergedInto(follower, matter);
    }

    /** The same after a unit had accepted it. */
    private static ScriptedCase mergedFromUnit(CaseMatter matter) {
        ScriptedCase follower = new ScriptedCase(matter);
        for (String word : List.of("open", "report up")) {
            follower.attempt(ProcedureSamples.command(word, follower.at()));
        }
        follower.attempt(Dispatch.transfer(notAccused(matter)));
        follower.attempt(new AcceptanceRules.Accept());
        assertThat(follower.state().phase()).isInstanceOf(InHandling.class);
        return mergedInto(follower, matter);
    }

    private static String notAccused(CaseMatter matter) {
        return UNITS.stream().filter(id -> !matter.accuses(id)).findFirst().orElseThrow();
    }

    private static ScriptedCase mergedInto(ScriptedCase follower, CaseMatter matter) {
        // Whoever has the lead in hand is told to the petitioner, so it is nobody whom the petition accuses.
        String unit = notAccused(matter);
        follower.attempt(new Merge(LEAD, matter.urgency(), new RunningCase(lead(matter).number(), unit)));
        assertThat(FollowingRules.leadOf(follower.state())).contains(LEAD);
        return follower;
    }

    private static CaseMatter lead(CaseMatter matter) {
        return ProcedureSamples.another(LEAD, matter);
    }
}
