package org.petitions.casework.procedure.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseDocuments.RefusedReview;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.OrganisationNotices;
import org.petitions.casework.procedure.state.Routing;
import org.petitions.casework.procedure.state.UrgentReport;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitType;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/**
 * What was recorded wrongly of a registration is put right (更正), by who recorded it or a bureau, and the case stands as if it had been recorded
 * so from the start: its way while no unit has taken it on, its limits, and the ways of handling it may take. What a unit has accepted it keeps,
 * unless it proves to be an accusation, which none but a discipline body may handle, or none, which no such body does (Art. 30).
 */
public final class CorrectionRules {
    private static final Rules<CorrectRegistration> CORRECTION = new Rules<CorrectRegistration>()
            .refuse(Reason.PAST_OUT_OF_ORDER, (correct, _, context) -> context.isAhead(correct.correctedAt()));

    private CorrectionRules() {}

    /** What may be asked for in this part. */
    public sealed interface CorrectionCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return CorrectionRules.decide(this, state, context);
        }
    }

    /**
     * Take over what intake-service was told to put right.
     *
     * @param office unit id of the registering office
     * @param correctedBy unit id of who put it right
     * @param correctedAt when it was put right, UTC; what follows happens when the case learns of it
     * @param change what was put right
     * @param way where it goes by that
     */
    public record CorrectRegistration(String office, String correctedBy, Instant correctedAt, Change change, Way way)
            implements CorrectionCommand {
        @Override
        public Step step() {
            return Step.CORRECT_REGISTRATION;
        }

        @Override
        public List<String> evidence() {
            return change.told();
        }
    }

    /**
     * What was put right.
     *
     * @param before the coded facts as they stood
     * @param after the same as they stand now
     * @param particulars true where the petitioner's particulars, names of others or the wishes how to be told were, too; else null
     */
    public record Change(CorrectedFields before, CorrectedFields after, @Nullable Boolean particulars) {
        /** Each coded fact as it stood and as it stands, for the case's record; of names and of whom it is against only that they were. */
        public List<String> told() {
            List<String> told = new ArrayList<>();
            told("purpose", before.purpose(), after.purpose(), told);
            told("urgency", before.urgency(), after.urgency(), told);
            told("category", before.category(), after.category(), told);
            told("division", before.division(), after.division(), told);
            told("receivedOn", before.receivedOn(), after.receivedOn(), told);
            told("matters", before.matters(), after.matters(), told);
            told("subcategory", before.subcategory(), after.subcategory(), told);
            told("township", before.township(), after.township(), told);
            told("identity", before.identity(), after.identity(), told);
            told("persons", before.persons(), after.persons(), told);
            told("representatives", before.representatives(), after.representatives(), told);
            if (after.complainedOf() != null) {
                // Who may read a case may have been named: the office that corrected it keeps who was and is (Art. 30).
                told.add("complainedOf");
            }
            if (after.accusedInLetter() != null) {
                told.add("accusedInLetter");
            }
            if (Boolean.TRUE.equals(particulars)) {
                told.add("particulars");
            }
            return told;
        }

        private static void told(String field, @Nullable Object stood, @Nullable Object stands, List<String> told) {
            if (stood != null || stands != null) {
                told.add(field + ".before=" + (stood == null ? "" : stood));
                told.add(field + ".after=" + (stands == null ? "" : stands));
            }
        }

        /** The matter as it is by that. */
        public CaseMatter applyTo(CaseMatter matter, String office) {
            return matter.corrected(matter.bureau(), office, before, after);
        }
    }

    /**
     * Where a petition goes by the corrected facts.
     *
     * @param bureau unit id of the bureau that answers for it
     * @param formerly the one unit that the competence table named by the wrong facts, or null
     * @param now the one that it names by the right ones, or null where the bureau has to choose
     */
    public record Way(String bureau, @Nullable String formerly, @Nullable String now) {}

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof Registered)) {
            steps.add(Step.CORRECT_REGISTRATION);
        }
    }

    private static PartDecision decide(CorrectionCommand command, CaseState state, DecisionContext context) {
        return switch (command) {
            case CorrectRegistration correct -> CORRECTION.decide(correct, state, context,
                    () -> new PartDecision.Allowed(correct(correct, state, context)));
        };
    }

    private static List<CaseEvent> correct(CorrectRegistration command, CaseState state, DecisionContext context) {
        Change change = command.change();
        RoutingEvent.RegistrationCorrected facts = new RoutingEvent.RegistrationCorrected(state.id(),
                state.nextVersion(), command.correctedAt(), command.office(), command.correctedBy(),
                command.way().bureau(), change.before(), change.after(), change.particulars(),
                reporter(command.way().bureau(), state, context), null, named(change, state, command.office()), null);
        CaseState stands = corrected(state, facts);
        RoutingEvent.RegistrationCorrected corrected = facts
                .withReportOwed(UrgentMatterRules.reportOwed(state, stands, context))
                .withReportLeftAt(UrgentMatterRules.reportLeftAt(state, stands));
        List<CaseEvent> events = new ArrayList<>(List.of(corrected));
        if (change.after().isAboutRoute()) {
            follow(command, corrected(state.withVersion(corrected.version()), corrected), context, events);
        }
        // Whom it goes to tells the petitioner; who reviews it has nothing to do with that.
        RoutingEvent.CorrectedNotice notice = events.size() > 1 && !(events.getLast() instanceof ReviewEvent)
                ? null
                : CorrectedIdentity.notice(change.before().identity(), change.after().identity(),
                        command.way().bureau(), state, context);
        if (notice != null) {
            events.set(0, corrected.with(notice));
        }
        return events;
    }

    /** Whom it is against, for readers that were not told or were told otherwise; null where neither that nor what it is for was put right. */
    private static @Nullable ComplainedOfIds named(Change change, CaseState state, String office) {
        if (change.after().complainedOf() == null && change.after().purpose() == null) {
            return null;
        }
        CaseMatter now = change.applyTo(state.matter(), office);
        return new ComplainedOfIds(now.complainedOfUnit(), now.complainedOfPosts(), now.successorsOfAccused());
    }

    /** Who has to report it from now on: the bureau that answers for it, or the unit that received it itself. */
    private static String reporter(String bureau, CaseState state, DecisionContext context) {
        String received = state.broughtTo();
        return received != null && UrgentMatterRules.isTheUnitsToReport(state, context) ? received : bureau;
    }

    /** The way that follows: nobody has to send on by hand what the platform would have sent there from the start. */
    private static void follow(CorrectRegistration command, CaseState state, DecisionContext context,
            List<CaseEvent> events) {
        Way way = command.way();
        String to = way.now() != null && !state.matter().accuses(way.now()) ? way.now() : null;
        switch (state.phase()) {
            case AwaitingDispatch _ when to != null && isUntouched(state, way) ->
                events.add(sentTo(to, state, state.nextVersion(), context));
            case AwaitingAcceptance _ when wasSentByTable(state, way) && to != null && !to.equals(state.unit()) ->
                moveOn(to, state, context, events);
            case AwaitingAcceptance _ when wasSentByTable(state, way) && isLeftToBureau(command) ->
                moveOn(null, state, context, events);
            case AwaitingAcceptance _,InHandling _,Answered _,UnderReview _ when mustLeave(to, state,
                    command.change()) ->
                moveOn(to, state, context, events);
            case UnderReview review when AccusedReviewBody.hasIt(state) ->
                events.addAll(AccusedReviewBody.left(review, state, state.nextVersion(), context));
            default -> {
                // a unit has taken it on, or nobody knows where it goes
            }
        }
    }

    /** It leaves the unit with all that the unit and whoever sent it there owed, and goes where it belongs if that is known. */
    private static void moveOn(@Nullable String to, CaseState state, DecisionContext context, List<CaseEvent> events) {
        events.add(takenBack(state, state.nextVersion(), context));
        if (to != null) {
            events.add(sentTo(to, state, state.nextVersion() + 1, context));
        }
    }

    private static CaseEvent sentTo(String to, CaseState state, long version, DecisionContext context) {
        return DispatchRules.dispatchedEvent(state.matter(), version, Dispatch.transfer(to), context.at());
    }

    /** Nobody has decided on its way, and the table names another than it did: what came back from a unit a person sends on. */
    private static boolean isUntouched(CaseState state, Way way) {
        return state.routing().handBacks() == 0 && !Objects.equals(way.formerly(), way.now());
    }

    /**
     * What a person decided a person changes: the unit objects, or the bureau assigns anew. What units have agreed on, an office above has decided,
     * or is still disputed, is theirs (Art. 24).
     */
    private static boolean wasSentByTable(CaseState state, Way way) {
        Assignment sent = state.requireAssignment();
        return sent.kind() == DispatchKind.TRANSFER && state.routing().senders().isEmpty() && !sent.isSettledForIt()
                && state.routing().dispute() == null && sent.unit().equals(way.formerly());
    }

    /** Its letter accuses whom only words name: whether the unit may have it the bureau reads there (Art. 30). */
    private static boolean isLeftToBureau(CorrectRegistration command) {
        return command.way().now() == null && command.change().after().accusedInLetter() != null;
    }

    /** Nobody accused keeps an accusation, no other unit one that is a discipline body's, and such a body nothing else (Art. 30). */
    private static boolean mustLeave(@Nullable String to, CaseState state, Change change) {
        Assignment sent = state.requireAssignment();
        boolean accusation = state.matter().purpose() == Purpose.ACCUSATION;
        boolean wasAccusation = change.before().purpose() == null
                ? accusation
                : change.before().purpose() == Purpose.ACCUSATION;
        return state.isWithAccused()
                || accusation != wasAccusation && !(accusation && isDisciplineBody(sent.unit()))
                        && !sent.unit().equals(to);
    }

    private static boolean isDisciplineBody(String unit) {
        return UnitId.parse(unit).filter(id -> id.kind().type() == UnitType.DISCIPLINE).isPresent();
    }

    static CaseState corrected(CaseState state, RoutingEvent.RegistrationCorrected event) {
        CaseMatter matter = state.matter().corrected(event.bureau(), event.office(), event.before(), event.after());
        CaseState next = CorrectedIdentity
                .owed(state.with(matter).with(toldOf(state, event).with(reportUp(state, matter, event))), event);
        Assignment sent = next.routing().assignment();
        CaseState handled = sent != null && sent.way() != null && !sent.way().fits(matter.purpose())
                ? next.handledIn(null)
                : next;
        // What knows no extension has none to be decided. One that was approved rests: it holds again if the matter proves a claim after all.
        return handled.way().hasReview() ? handled : handled.with(handled.approvals().withExtension(null));
    }

    /** Whoever was told of others' accusation was told nothing of whom it proves to be against (Art. 30). */
    private static Routing toldOf(CaseState state, RoutingEvent.RegistrationCorrected event) {
        CorrectedFields right = event.after();
        return right.complainedOf() == null && right.purpose() == null
                ? state.routing()
                : state.routing().with(OrganisationNotices.NONE);
    }

    private static UrgentReport reportUp(CaseState state, CaseMatter matter, RoutingEvent.RegistrationCorrected event) {
        UrgentReport report = state.routing().urgent();
        CorrectedFields right = event.after();
        if (right.urgency() == null && right.purpose() == null && !right.isAboutAccused()) {
            return report;
        }
        if (matter.urgency() == Urgency.ORDINARY || Boolean.FALSE.equals(event.reportOwed())) {
            return report.status() == ReportUpStatus.OWED ? report.with(ReportUpStatus.NOT_OWED) : report;
        }
        // Of what was withdrawn the report is owed all the same.
        boolean isOver = state.phase() instanceof Ended ended && ended.end() != CaseEnd.WITHDRAWN;
        return report.status() == ReportUpStatus.NOT_OWED && !isOver
                ? report.with(ReportUpStatus.OWED)
                : report;
    }

    /**
     * That it is taken back from its unit, with what lapses by that: all that the unit promised and the parties did not sign (Art. 33).
     *
     * @param version of the event
     */
    public static RoutingEvent.TakenBack takenBack(CaseState state, long version, DecisionContext context) {
        return RoutingEvent.TakenBack.owing(state.id(), version, context.at(), state.matter().bureau(),
                state.commitments().notAgreed(), refusalsOwed(state));
    }

    /**
     * The requests of whose refusal the petitioner was not told: whoever refused owes that, whatever becomes of the case and whichever bureau
     * answers for it now (Art. 35, 36). Whom it accuses does nothing in it any more (Art. 30).
     */
    private static List<ReviewStep> refusalsOwed(CaseState state) {
        return state.documents().refusals().stream()
                .filter(refusal -> refusal.owedSince() != null && !state.matter().accuses(refusal.body()))
                .map(RefusedReview::step).toList();
    }

    /** What stood still at the unit goes on; its days count against the ceiling of the case, whoever handles it next (Art. 34). */
    static CaseState takenBack(CaseState state, RoutingEvent.TakenBack event) {
        return state.goingOn(LegalCalendar.dayOf(event.at())).with(new AwaitingDispatch())
                .with(LateNotice.left(state, event.at()).supersedeOpinions().owingOnly(event.refusals()))
                .with(state.commitments().lapsed(event.lapsing(state.commitments().open().keySet())))
                .withMediation(null).withHearing(null).withoutApprovals().with(state.routing().takenBack());
    }
}
