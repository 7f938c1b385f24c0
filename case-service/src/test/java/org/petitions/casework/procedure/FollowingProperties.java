package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.ProcedureSamples.ScriptedCase;
import org.petitions.casework.procedure.routing.CoordinationRules.Merge;
import org.petitions.casework.procedure.routing.FollowingRules;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.Urgency;

/** A case that was merged, whatever becomes of the one it was merged into, and however late that is read. */
class FollowingProperties extends ProcedureTrials {
    private static final String LEAD = "7a11";

    @Property
    @Proves(article = 24, zh = "并案的事项随主办事项一并答复：每名信访人都有答复、评价和复查的权利", en = "what was merged is answered with the leading case: each petitioner has answer, rating and review")
    void no_follower_ends_without_an_answer_once_its_lead_is_answered(@ForAll("trials") Trial trial,
            @ForAll List<Boolean> readAtOnce) {
        CaseMatter matter = lead(trial.matter());
        List<CaseEvent> events = new Trial(matter, trial.beginning(), trial.then(), trial.units()).played().events();
        ScriptedCase follower = merged(trial.matter());

        CaseState read = CaseState.registered(matter);
        for (int i = 0; i < events.size(); i++) {
            read = Procedure.evolve(read, events.get(i));
            boolean now = readAtOnce.isEmpty() || readAtOnce.get(i % readAtOnce.size());
            if (now && (events.get(i) instanceof CaseEvent.Replied || events.get(i) instanceof CaseEvent.Closed)) {
                follow(follower, read);
            }
        }
        follow(follower, read);

        boolean hasEnded = read.phase() instanceof Ended ended && ended.end().isFinal()
                && FollowingRules.leadOf(read).isEmpty();
        if (read.answer() != null || hasEnded) {
            assertThat(follower.state().phase()).as("after %s", read.phase())
                    .satisfiesAnyOf(phase -> assertThat(phase).isInstanceOf(AwaitingDispatch.class),
                            _ -> assertThat(follower.state().answer()).isNotNull());
        }
    }

    @Property
    void a_follower_waits_as_long_as_its_lead_may_still_be_answered(@ForAll("trials") Trial trial) {
        CaseState lead = new Trial(lead(trial.matter()), trial.beginning(), trial.then(), trial.units()).played()
                .state();
        ScriptedCase follower = merged(trial.matter());

        if (!(lead.phase() instanceof Ended) && lead.answer() == null) {
            assertThat(FollowingRules.next(follower.state(), lead, true)).isEmpty();
        }
    }

    /** It has the answer once, and nothing that becomes of the lead takes it away again. */
    @Property
    void an_answered_follower_is_a_case_of_its_own(@ForAll("trials") Trial trial) {
        CaseState lead = new Trial(lead(trial.matter()), trial.beginning(), trial.then(), trial.units()).played()
                .state();
        ScriptedCase follower = merged(trial.matter());
        follow(follower, lead);

        if (!(follower.state().phase() instanceof Ended)) {
            assertThat(FollowingRules.next(follower.state(), lead, true)).isEmpty();
            assertThat(follower.state().documents().all()).allMatch(document -> document.receivedAt() == null);
        }
    }

    private static void follow(ScriptedCase follower, CaseState lead) {
        FollowingRules.next(follower.state(), lead, true).ifPresent(follower::attempt);
    }

    /** Brought in by somebody else, of the same matter. */
    private static ScriptedCase merged(CaseMatter matter) {
        ScriptedCase follower = new ScriptedCase(matter);
        follower.attempt(ProcedureSamples.command("open", follower.at()));
        if (matter.urgency() != Urgency.ORDINARY) {
            follower.attempt(ProcedureSamples.command("report up", follower.at()));
        }
        follower.attempt(new Merge(LEAD, matter.urgency()));
        assertThat(FollowingRules.leadOf(follower.state())).contains(LEAD);
        return follower;
    }

    private static CaseMatter lead(CaseMatter matter) {
        return new CaseMatter(LEAD, matter.number(), matter.bureau(), matter.purpose(), matter.category(),
                matter.division(), matter.urgency(), matter.complainedOfUnit(), matter.complainedOfPosts(),
                matter.channel(), matter.repeat());
    }
}
