package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.CasePhase;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.state.Routing;
import org.petitions.casework.procedure.state.UrgentReport;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.clocks.ChargeKeys;
import org.petitions.events.CaseEvent;
import org.petitions.events.ChargeEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.ReviewStep;

/** The clocks that the events start and stop are those that the state owes. */
class RunningClockProperties extends ProcedureTrials {
    @Property
    void the_clocks_that_run_are_those_of_the_state_and_one_runs_until_the_end(@ForAll("trials") Trial trial) {
        ScriptedCase scripted = trial.played();
        Set<String> running = new TreeSet<>();
        Set<String> paused = new TreeSet<>();
        ClockActs.of(registered(trial.matter())).forEach(act -> apply(running, paused, act));
        CaseState state = CaseState.registered(trial.matter());

        for (int i = 0; i < scripted.events().size(); i++) {
            CaseEvent event = scripted.events().get(i);
            ClockActs.of(event).forEach(act -> apply(running, paused, act));
            state = Procedure.evolve(state, event);
            if (event instanceof RoutingEvent.RegistrationCorrected) {
                follow(running, state);
            }
            boolean goesOn = i + 1 < scripted.events().size() && isOneDecision(event, scripted.events().get(i + 1));
            if (!goesOn) {
                assertThat(running).as("after %s", event).isEqualTo(owedBy(state));
                assertThat(!running.isEmpty() || state.phase() instanceof Ended)
                        .as("somebody is held to something after %s", event).isTrue();
            }
        }
    }

    /** What a correction does to the clock of the report the keeper of the clocks works out from the registration. */
    private static void follow(Set<String> running, CaseState state) {
        if (state.routing().reportUp() == UrgentReport.ReportUpStatus.OWED) {
            running.add("REPORT_UP");
        } else {
            running.remove("REPORT_UP");
        }
    }

    /** Nobody rests between the events of one decision. */
    private static boolean isOneDecision(CaseEvent event, CaseEvent next) {
        return event instanceof CaseEvent.NotAccepted || event instanceof HandlingEvent.LedElsewhere
                || event instanceof RoutingEvent.RegistrationCorrected || event instanceof RoutingEvent.SentOn
                || event instanceof RoutingEvent.ReturnedToSender
                || event instanceof RoutingEvent.TransferredElsewhere
                || event instanceof RoutingEvent.Redirected || next instanceof RoutingEvent.TakenBack
                || next instanceof MergingEvent.MergingNoticeOwed || next instanceof RoutingEvent.BureauNoticeOwed
                || event instanceof CompetenceEvent.DisputeSettled && next instanceof CaseEvent.Dispatched
                || next instanceof ChargeEvent.LeaderReleased || next instanceof ClosureEvent.ReturnVisitDue
                || next instanceof ClosureEvent.ProcedureSuspended;
    }

    /** The clocks that the state itself says run; a paused one does not. */
    private static Set<String> owedBy(CaseState state) {
        Set<String> owed = new TreeSet<>();
        // What was decided is answered when its opinion goes out (Art. 35, 36).
        state.documents().owedAnswers().forEach(answer -> owed.add(answer.step().name()));
        switch (state.phase()) {
            case CasePhase.Registered _,CasePhase.AwaitingDispatch _ -> owed.add("DISPATCH");
            case CasePhase.AwaitingAcceptance _ -> {
                // the notice, as everywhere until it went out
            }
            case CasePhase.InHandling here -> owed.add(here.suspendedSince() == null ? "HANDLING" : "SUSPENSION");
            case CasePhase.Answered _ -> owed.add("SETTLEMENT");
            case CasePhase.UnderReview here -> {
                if (here.step() == ReviewStep.REVIEW || !state.isBeingHeard()) {
                    owed.add(here.step().name());
                }
            }
            case Ended here -> {
                if (here.suspendedFor() != null) {
                    owed.add("SUSPENSION");
                }
                if (state.documents().noticeOwed()) {
                    owed.add("ACCEPTANCE");
                }
                if (state.routing().reportUp() == UrgentReport.ReportUpStatus.OWED) {
                    owed.add("REPORT_UP");
                }
                state.followUp().visitsDue().keySet().forEach(visit -> owed.add("RETURN_VISIT" + visit));
                return owed;
            }
        }
        if (state.isBeingHeard()) {
            owed.add("SUSPENSION");
        }
        if (state.documents().noticeOwed()) {
            owed.add("ACCEPTANCE");
        }
        if (state.routing().objection() == Routing.ObjectionStatus.PENDING) {
            owed.add("OBJECTION");
        }
        if (state.routing().dispute() != null) {
            owed.add("DISPUTE");
        }
        if (state.routing().reportUp() == UrgentReport.ReportUpStatus.OWED) {
            owed.add("REPORT_UP");
        }
        if (state.routing().assignment() != null && state.routing().assignment().owesReport()) {
            owed.add("REPORT_BACK");
        }
        state.commitments().open().keySet().forEach(measure -> owed.add("MEASURE" + measure));
        Charge charge = state.charge();
        if (charge != null && charge.isOpen()) {
            owed.add("CHARGE" + ChargeKeys.of(charge.post()));
            if (charge.deeds().isEmpty()) {
                owed.add("CHARGE_FIRST_DEED" + ChargeKeys.of(charge.post()));
            }
            charge.followUps().keySet()
                    .forEach(version -> owed.add("CHARGE_FOLLOW_UP" + ChargeKeys.of(charge.post(), version)));
        }
        return owed;
    }

    private static void apply(Set<String> running, Set<String> paused, ClockAct act) {
        switch (act) {
            case ClockAct.Start start -> {
                paused.remove(start.kind() + start.key());
                running.add(start.kind() + start.key());
            }
            case ClockAct.GoOn again -> running.add(again.kind() + again.key());
            case ClockAct.StartAgain again -> running.add(again.kind() + ClockAct.SOLE);
            case ClockAct.ChangeWay change -> apply(running, paused, change.start());
            case ClockAct.Stop(var kind, var key, _) -> end(kind, key, running, paused);
            case ClockAct.Cancel(var kind, var key, _) -> end(kind, key, running, paused);
            case ClockAct.Leave(var kind, _) -> end(kind, ClockAct.SOLE, running, paused);
            case ClockAct.StopAll(var spared) -> List.of(running, paused).forEach(
                    clocks -> clocks.removeIf(clock -> spared == null || !clock.startsWith(spared.name())));
            case ClockAct.Pause pause -> move(pause.kind() + ClockAct.SOLE, running, paused);
            case ClockAct.Resume resume -> move(resume.kind() + ClockAct.SOLE, paused, running);
            case ClockAct.HandOver _,ClockAct.Succeed _,ClockAct.Lengthen _,ClockAct.Redate _ -> {
                // it runs on
            }
        }
    }

    private static void end(ClockKind kind, @Nullable String key, Set<String> running, Set<String> paused) {
        List.of(running, paused).forEach(clocks -> clocks
                .removeIf(clock -> key == null ? clock.startsWith(kind.name()) : clock.equals(kind + key)));
    }

    private static void move(String clock, Set<String> from, Set<String> to) {
        if (from.remove(clock)) {
            to.add(clock);
        }
    }

    private static IntakeEvent registered(CaseMatter matter) {
        return new IntakeEvent.PetitionRegistered(matter.petitionId(), 1, ProcedureSamples.AT, matter.number(),
                matter.bureau(),
                matter.channel(), Level.COUNTY, matter.purpose(), matter.repeat(), null, matter.urgency(),
                Identity.REAL_NAME, 1, 0, matter.category(), matter.division(), matter.complainedOfUnit(),
                matter.complainedOfPosts());
    }
}
