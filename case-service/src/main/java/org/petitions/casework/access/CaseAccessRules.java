package org.petitions.casework.access;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CaseDocuments.OwedAnswer;
import org.petitions.casework.procedure.state.CaseDocuments.RefusedReview;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.state.Dispute;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** Who may know, read and act. Everything that shows or changes a case asks here first. */
public final class CaseAccessRules {
    /** Who sent it on hands over the notice that it made of that, and a bureau that has it before it no more that of a request it refused. */
    private static final Set<Step> HANDING_OVER = Set.of(Step.SEND_DOCUMENT, Step.DELIVER_DOCUMENT,
            Step.CORRECT_DOCUMENT, Step.CORRECT_DELIVERY);

    private CaseAccessRules() {}

    /** Whether the actor may know that the case exists: nobody does whom an accusation is against, or who works there (Art. 30). */
    public static boolean mayKnow(CaseMatter matter, Actor actor) {
        return actor.accusedAs().stream().noneMatch(matter::accuses);
    }

    /** Whether the actor may read the case's coded fields. */
    public static boolean mayRead(CaseState state, Actor actor) {
        return mayKnow(state.matter(), actor) && switch (actor.role()) {
            case OPERATIONS -> true;
            case BUREAU -> isItsBureau(state.matter(), actor) || takesPart(state, actor.unit());
            case HANDLER -> takesPart(state, actor.unit());
            case LEADER -> leads(state, actor) || isOrWasInCharge(state, actor)
                    || actor.actingFor().stream().anyMatch(post -> isOnItsLadder(state, post));
            case CLERK, ADMINISTRATOR, AUDITOR -> false;
        };
    }

    /**
     * Whether the actor may open the case's words: what the petitioner wrote, what the unit answered. A leader of the responsible unit
     * or of who reviews it decides by them. Whoever stands aside, by the person or by a post they hold, takes no step and so opens nothing
     * (Art. 28).
     */
    public static boolean mayOpenTexts(CaseState state, Actor actor) {
        return mayRead(state, actor) && actor.names().stream().noneMatch(state.recusals()::bars)
                && switch (actor.role()) {
                    case HANDLER -> !onlyClaims(state, actor.unit());
                    case BUREAU -> true;
                    case LEADER -> leads(state, actor) || isInCharge(state, actor);
                    case CLERK, OPERATIONS, ADMINISTRATOR, AUDITOR -> false;
                };
    }

    /**
     * Whether a leader before whom the case was put (呈阅) may open what the petitioner wrote: not who is accused, nor who stands aside (Art. 28,
     * 30).
     */
    public static boolean mayOpenPutBefore(CaseState state, Actor actor) {
        return actor.role() == Role.LEADER && mayRead(state, actor)
                && actor.names().stream().noneMatch(state.recusals()::bars);
    }

    /** Whether the actor is the one who takes this step in this case. */
    public static boolean mayTake(Step step, CaseState state, Actor actor) {
        return mayKnow(state.matter(), actor) && switch (step.taker()) {
            case BUREAU -> actor.role() == Role.BUREAU && isItsBureau(state.matter(), actor)
                    || step == Step.TRANSFER_ELSEWHERE && standsInForBureau(state, actor);
            case SENDER -> state.sender() == null
                    ? actor.role() == Role.BUREAU && isItsBureau(state.matter(), actor)
                    : isHandlerOf(state.sender(), actor);
            case RESPONSIBLE_UNIT -> isHandlerOf(state.unit(), actor);
            case WITHIN_UNIT -> isHandlerOf(state.unit(), actor) || isLeaderOf(state.unit(), actor);
            case URGENT_DESK -> actor.role() == Role.BUREAU && isItsBureau(state.matter(), actor)
                    || isHandlerOf(state.broughtTo(), actor);
            case UNIT_LEADER -> isLeaderOf(state.unit(), actor);
            case SIGNING_LEADER -> isLeaderOf(state.unitInHand(), actor)
                    || state.approvals().drafts().anyMatch(draft -> isLeaderOf(draft.unit(), actor));
            case DRAFTING_DESK -> actor.role() == Role.BUREAU && isItsBureau(state.matter(), actor)
                    || speaksFor(state.unitInHand(), state, actor);
            case REVIEW_BODY -> speaksFor(state.reviewBody(), state, actor);
            case REVIEW_DESK -> actor.role() == Role.BUREAU && isItsBureau(state.matter(), actor)
                    || isHandlerOf(state.reviewBody(), actor);
            case CONCERNED_UNIT -> actor.role() == Role.HANDLER && takesPart(state, actor.unit());
            case CONSULTED_UNIT -> mayAnswerConsultation(state, actor);
            case DECIDING_OFFICE -> decides(state, actor);
            case IN_HAND -> speaksFor(state.unitInHand(), state, actor);
            case ANY_OFFICE -> actor.role() == Role.BUREAU && isItsBureau(state.matter(), actor)
                    || isHandlerOf(state.unit(), actor) || isLeaderOf(state.unit(), actor)
                    || actor.role() == Role.HANDLER && state.isReviewer(actor.unit())
                    || HANDING_OVER.contains(step) && actor.role() == Role.HANDLER
                            && state.routing().senders().contains(actor.unit())
                    || HANDING_OVER.contains(step) && hasOnlyRefused(state, actor)
                // What was signed off, its signer corrects.
                    || step == Step.CORRECT_DOCUMENT && leads(state, actor);
            case LEADER -> actor.role() == Role.LEADER && postOnLadder(state, actor).isPresent();
            case LEADER_IN_CHARGE -> isInCharge(state, actor) || mayGoOnWith(step, state, actor);
            case PLATFORM, PETITIONER -> false;
        };
    }

    /** Whether there is any step in this case that the actor takes: whoever has to act in it knows of it. */
    public static boolean mayTakeAny(CaseState state, Actor actor) {
        return Stream.of(Step.values()).anyMatch(step -> mayTake(step, state, actor));
    }

    /** Whether the actor may send, hand over or correct that document: who only sent the case on, or only refused a review, may that notice alone. */
    public static boolean mayHandOver(@Nullable String number, CaseState state, Actor actor) {
        boolean onlySentOn = actor.role() == Role.HANDLER && state.routing().senders().contains(actor.unit())
                && !isHandlerOf(state.unit(), actor) && !state.isReviewer(actor.unit());
        boolean onlyRefused = hasOnlyRefused(state, actor);
        CaseDocument document = number == null || !onlySentOn && !onlyRefused
                ? null
                : state.documents().numbered(number);
        return document == null || document.kind() == (onlyRefused
                ? DocumentKind.REVIEW_REFUSAL_NOTICE
                : DocumentKind.SENDING_ON_NOTICE);
    }

    /** Whether the actor's bureau has the case before it no more, and refused a request for review of it: who refused tells so (Art. 35). */
    private static boolean hasOnlyRefused(CaseState state, Actor actor) {
        return actor.role() == Role.BUREAU && !isItsBureau(state.matter(), actor)
                && state.documents().refusals().stream().map(RefusedReview::body).anyMatch(actor.unit()::equals);
    }

    /**
     * A body's own handlers take its steps. Of one that is not on this platform (the province's, the State's) the city's bureau records
     * what it decided, from its written opinion.
     */
    private static boolean speaksFor(@Nullable String body, CaseState state, Actor actor) {
        boolean elsewhere = ReviewBodies.isElsewhere(body);
        return isHandlerOf(body, actor) || elsewhere && actor.role() == Role.BUREAU && isCityBureau(actor.unit())
                && isItsBureau(state.matter(), actor);
    }

    /** Any unit of a dispute; who proposed something, or agreed to it, waits for the others. */
    private static boolean mayAnswerConsultation(CaseState state, Actor actor) {
        Dispute dispute = state.routing().dispute();
        return dispute != null && actor.role() == Role.HANDLER && dispute.awaits(actor.unit(), state.requireUnit());
    }

    /**
     * Whether the actor may say of a case that their unit has no part in that it is theirs (Art. 24). Not of an accusation, which nobody
     * hears of who has no part in it (Art. 30).
     */
    public static boolean mayClaim(CaseState state, Actor actor) {
        return mayKnow(state.matter(), actor) && actor.role() == Role.HANDLER
                && state.matter().purpose() != Purpose.ACCUSATION && !takesPart(state, actor.unit());
    }

    /**
     * Whether the actor may record a request for a review that was handed to their own office (Art. 35, 36), which knows the case by its
     * number: who has to answer it, and who answers one that waits.
     *
     * @param body unit id of who would have to answer such a request today; empty where none can be made
     */
    public static boolean mayReceiveReview(CaseState state, Actor actor, Optional<String> body) {
        return mayKnow(state.matter(), actor) && (actor.role() == Role.HANDLER || actor.role() == Role.CLERK)
                && (body.filter(actor.unit()::equals).isPresent() || isHandlerOf(state.reviewBody(), actor));
    }

    /** Whether a unit has a part only because it said that the case is its: it reads what was written when the case comes to it. */
    private static boolean onlyClaims(CaseState state, String unit) {
        Dispute dispute = state.routing().dispute();
        return dispute != null && unit.equals(dispute.claimant()) && !unit.equals(dispute.decider())
                && !hasPart(state, unit);
    }

    /** The office a dispute was brought to acts for itself; before it was named, the case's bureau wrote down what was decided. */
    private static boolean decides(CaseState state, Actor actor) {
        Dispute dispute = state.routing().dispute();
        if (dispute == null || dispute.isConsulted()) {
            return false;
        }
        String office = dispute.decider();
        return office == null
                ? actor.role() == Role.BUREAU && isItsBureau(state.matter(), actor)
                // The joint conference's office sits with a bureau, whose people act in its name.
                : actor.unit().equals(office) && (actor.role() == Role.HANDLER || actor.role() == Role.BUREAU);
    }

    private static boolean isHandlerOf(@Nullable String unit, Actor actor) {
        return actor.role() == Role.HANDLER && actor.unit().equals(unit);
    }

    private static boolean isLeaderOf(@Nullable String unit, Actor actor) {
        return actor.headsOwnUnit() && actor.unit().equals(unit);
    }

    /** Whether the actor leads the responsible unit, one that reviews or reviewed what it did, or its bureau, whose drafts they sign. */
    private static boolean leads(CaseState state, Actor actor) {
        return isLeaderOf(state.unit(), actor) || actor.headsOwnUnit()
                && (state.isReviewer(actor.unit()) || isItsBureau(state.matter(), actor));
    }

    /** Whether the actor acts for the leader who is in charge (包案), who meets the petitioner and so reads what they wrote. */
    public static boolean isInCharge(CaseState state, Actor actor) {
        String post = state.leaderInCharge();
        return post != null && actor.role() == Role.LEADER && actor.actingFor().contains(post);
    }

    /**
     * Whether the actor's leader is in charge no more, and the step is the one that made it so: sent twice it says so both times, and who handed
     * it down may hand it to another until it is taken over.
     */
    private static boolean mayGoOnWith(Step step, CaseState state, Actor actor) {
        Charge charge = state.charge();
        if (charge == null || actor.role() != Role.LEADER) {
            return false;
        }
        String handedBy = charge.handedBy();
        return switch (step) {
            case END_CHARGE -> !charge.isOpen() && actor.actingFor().contains(charge.post());
            case HAND_DOWN -> charge.awaitsAcceptance() && handedBy != null && actor.actingFor().contains(handedBy);
            default -> false;
        };
    }

    /** Who handed it down hears what became of it, and who was in charge sees what came of that. */
    private static boolean isOrWasInCharge(CaseState state, Actor actor) {
        Charge charge = state.charge();
        return charge != null && Stream.concat(Stream.of(charge.post()), charge.handers().stream())
                .anyMatch(actor.actingFor()::contains);
    }

    /** The responsible unit, those that help it or sent it on to it, who disputes or decides its competence, and who reviews or reviewed what it did. */
    private static boolean takesPart(CaseState state, String unit) {
        Dispute dispute = state.routing().dispute();
        return hasPart(state, unit) || dispute != null && dispute.involves(unit);
    }

    private static boolean hasPart(CaseState state, String unit) {
        Assignment assignment = state.routing().assignment();
        return state.isReviewer(unit) || state.routing().senders().contains(unit)
                || assignment != null && (unit.equals(assignment.unit()) || assignment.helpers().contains(unit));
    }

    /** Whether this unit is the city's petition bureau, which sees every county's cases. */
    public static boolean isCityBureau(String unit) {
        return UnitId.isCityBureau(unit);
    }

    /** Whether this is somebody of the bureau that has the case before it, or of the city's, which has every county's. */
    public static boolean isItsBureau(CaseMatter matter, Actor actor) {
        return actor.unit().equals(matter.bureau()) || (isCityBureau(actor.unit())
                && UnitId.cityOf(UnitId.divisionOf(matter.bureau())).equals(UnitId.divisionOf(actor.unit())));
    }

    /**
     * For which post somebody speaks as a leader in a case: of several on its ladder the one that was chosen, else the one of the office they act
     * at, else the lowest. None for a duty desk, which passes on what it is called about and leads nobody.
     */
    public static Optional<String> postOnLadder(CaseState state, Actor actor) {
        return actor.actingFor().stream().filter(id -> isOnItsLadder(state, id))
                .flatMap(id -> PostId.parse(id).stream()).filter(post -> post.rung() != Rung.DUTY_DESK)
                .min(Comparator.comparing((PostId post) -> !actor.chose(post.toString()))
                        .thenComparing(post -> !actor.unit().startsWith(post.owner()))
                        .thenComparing(PostId::rung).thenComparing(PostId::number))
                .map(PostId::toString);
    }

    /**
     * Whether the actor is a leader who carries to a bureau that is not on this platform what accuses all that are: nobody else of the city
     * may know of it (Art. 30).
     */
    private static boolean standsInForBureau(CaseState state, Actor actor) {
        return ReviewBodies.isElsewhere(state.matter().bureau()) && actor.role() == Role.LEADER
                && postOnLadder(state, actor).isPresent();
    }

    /** Where the case's bureau is not on this platform, the ladder is that of the city's. */
    private static String bureauOnPlatform(CaseMatter matter) {
        return ReviewBodies.isElsewhere(matter.bureau())
                ? new UnitId(UnitId.cityOf(matter.division()), UnitKind.PB).toString()
                : matter.bureau();
    }

    private static boolean isOnItsLadder(CaseState state, String post) {
        return heldToTime(state).filter(Objects::nonNull)
                .flatMap(unit -> Stream.of(Rung.values()).flatMap(rung -> PostId.allOn(rung, unit).stream()))
                .anyMatch(post::equals);
    }

    /** Every unit that a limit of the case can be missed by: its leaders are told, and so they read it and instruct. */
    private static Stream<@Nullable String> heldToTime(CaseState state) {
        Dispute dispute = state.routing().dispute();
        return Stream.of(
                Stream.of(state.unit(), state.reviewBody(), bureauOnPlatform(state.matter()),
                        dispute == null ? null : dispute.decider()),
                state.documents().owedAnswers().stream().map(OwedAnswer::body),
                state.routing().senders().stream(), state.documents().untoldBy().stream()).flatMap(units -> units);
    }
}
