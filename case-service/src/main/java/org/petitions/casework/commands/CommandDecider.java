package org.petitions.casework.commands;

import java.time.Instant;
import java.util.Optional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.handling.RecusalRules.Recuse;
import org.petitions.casework.access.CaseAccessRules;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.SharedPetitions;
import org.petitions.casework.cases.StepActor.ActingFor;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.procedure.CaseDecision;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.procedure.terms.Taker;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** What comes of people's commands on a case that was read: decided, counted where refused, kept nowhere. */
final class CommandDecider {
    private final SharedPetitions shared;
    private final CaseMetrics metrics;
    private final CurrentCalendar calendar;
    private final CityPolicy policy;
    private final AppointmentRepository appointments;

    CommandDecider(SharedPetitions shared, CaseMetrics metrics, CurrentCalendar calendar, CityPolicy policy,
            AppointmentRepository appointments) {
        this.shared = shared;
        this.metrics = metrics;
        this.calendar = calendar;
        this.policy = policy;
        this.appointments = appointments;
    }

    /**
     * What comes of commands that are carried out as one act.
     *
     * @param firstVersions for each command the version of its first event, which what was written with it belongs to
     * @param by who takes the step, and for which post
     */
    record Decided(List<CaseEvent> events, List<Long> firstVersions, StepActor by) {}

    Decided decided(Case found, List<CaseCommand> commands, Actor actor, Instant at) {
        return decided(found.state(), isErased(found), commands, actor, at);
    }

    static boolean isErased(Case found) {
        return found.file().wordsErasedAt() != null;
    }

    Decided decided(CaseState state, boolean erased, List<CaseCommand> commands, Actor actor, Instant at) {
        List<CaseEvent> all = new ArrayList<>();
        boolean joint = shared.isJoint(state);
        CaseState reached = state;
        List<Long> firstVersions = new ArrayList<>();
        StepActor by = StepActor.person(actor);
        for (CaseCommand command : commands) {
            firstVersions.add(reached.nextVersion());
            Set<PostCapacity> asHead = asHead(reached, command.step(), actor, at);
            by = postOf(reached, command.step(), actor, asHead).map(post -> StepActor.person(actor, post)).orElse(by);
            List<CaseEvent> events = happened(Procedure.decide(reached, command,
                    new DecisionContext(at, idOf(actor, command, reached), asHead,
                            calendar.get(),
                            policy)
                            .withErasure(erased).withOthersSharing(joint).of(actor.unit())));
            all.addAll(events);
            reached = Procedure.evolveAll(reached, events);
        }
        return new Decided(all, firstVersions, by);
    }

    List<CaseEvent> happened(CaseDecision decision) {
        return switch (decision) {
            case CaseDecision.Happens(var events) -> events;
            case CaseDecision.Refused(var refusal) -> {
                metrics.commandRefused(refusal);
                throw CaseProblems.refused(refusal);
            }
            case CaseDecision.Unusable(var act) -> throw CaseProblems.unusable(act);
        };
    }

    /** Whose draft the actor signs: the own office's, where one waits. */
    private static @Nullable String signing(CaseState state, Actor actor) {
        return state.approvals().draftOf(actor.unit()) == null ? state.unitInHand() : actor.unit();
    }

    /**
     * Under which id somebody gives a command: as the account, but where what was said of a post of theirs keeps them from it, where they say
     * it of the post themselves, and where a leader instructs, as that post.
     */
    private static String idOf(Actor actor, CaseCommand command, CaseState state) {
        Optional<String> barred = actor.names().stream().filter(state.recusals()::bars).findFirst();
        if (barred.isPresent()) {
            return barred.get();
        }
        if (command instanceof Recuse recuse && actor.names().contains(recuse.official())) {
            return recuse.official();
        }
        if (command.step().taker() == Taker.LEADER_IN_CHARGE) {
            return Optional.ofNullable(state.leaderInCharge()).filter(actor.actingFor()::contains).orElse(actor.id());
        }
        return command.step().taker() == Taker.LEADER
                ? CaseAccessRules.postOnLadder(state, actor).orElse(actor.id())
                : actor.id();
    }

    /**
     * In what capacities the actor acts for the head of the responsible unit, or for a signature of whose draft it is, or for a corrected
     * document of the own unit: by the organisation, not by what anybody types.
     */
    private Set<PostCapacity> asHead(CaseState state, Step step, Actor actor, Instant at) {
        String unit = headedUnit(state, step, actor);
        return unit == null || actor.role() != Role.LEADER
                ? Set.of()
                : appointments.capacitiesOn(LegalCalendar.dayOf(at), actor.id(), PostId.on(Rung.UNIT_HEAD, unit),
                        state.matter().category());
    }

    private static @Nullable String headedUnit(CaseState state, Step step, Actor actor) {
        return step == Step.CORRECT_DOCUMENT
                ? actor.unit()
                : step.taker() == Taker.SIGNING_LEADER ? signing(state, actor) : state.unit();
    }

    /** For which post a leader takes the step: for the one on the ladder that instructs, else for the head's; empty for everybody else. */
    private static Optional<ActingFor> postOf(CaseState state, Step step, Actor actor, Set<PostCapacity> asHead) {
        if (step.taker() == Taker.LEADER_IN_CHARGE) {
            return Optional.ofNullable(state.leaderInCharge()).flatMap(post -> StepActor.onLadder(actor, post));
        }
        if (step.taker() == Taker.LEADER) {
            return CaseAccessRules.postOnLadder(state, actor).flatMap(post -> StepActor.onLadder(actor, post));
        }
        String unit = headedUnit(state, step, actor);
        // Who is a deputy and stands in for the head as well signs as the deputy, and decides in the head's place what only the head may.
        Comparator<PostCapacity> first = step.taker() == Taker.SIGNING_LEADER
                ? Comparator.naturalOrder()
                : Comparator.comparing((PostCapacity capacity) -> capacity == PostCapacity.DEPUTY)
                        .thenComparing(Comparator.naturalOrder());
        return unit == null
                ? Optional.empty()
                : asHead.stream().min(first)
                        .map(capacity -> new ActingFor(PostId.on(Rung.UNIT_HEAD, unit), capacity));
    }
}
