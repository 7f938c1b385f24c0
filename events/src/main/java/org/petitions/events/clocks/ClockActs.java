package org.petitions.events.clocks;

import static org.petitions.events.clocks.ActDays.ZONE;
import static org.petitions.events.clocks.ActDays.dayOf;
import static org.petitions.events.clocks.ActDays.doneOn;
import static org.petitions.events.clocks.ClockAct.cancel;
import static org.petitions.events.clocks.ClockAct.start;
import static org.petitions.events.clocks.ClockAct.stop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.AccountabilityEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.ChargeEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.MediationEvent;
import org.petitions.events.PetitionerRequestEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.SigningEvent;
import org.petitions.events.clocks.ClockAct.Cancel;
import org.petitions.events.clocks.ClockAct.HandOver;
import org.petitions.events.clocks.ClockAct.Lengthen;
import org.petitions.events.clocks.ClockAct.Pause;
import org.petitions.events.clocks.ClockAct.Resume;
import org.petitions.events.clocks.ClockAct.Start;
import org.petitions.events.clocks.ClockAct.Stop;
import org.petitions.events.clocks.ClockAct.StopAll;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.Urgency;

/** What each event does to the clocks, in the order it is done. */
public final class ClockActs {
    private ClockActs() {}

    /** What a registration, a rating or another word of the petitioner does. */
    public static List<ClockAct> of(IntakeEvent event) {
        // What has a past starts its clocks with the case, which tells the past with it.
        if (!(event instanceof IntakeEvent.PetitionRegistered registered) || registered.past() != null) {
            return List.of();
        }
        // Art. 22 counts from the receipt; what is urgent is reported up at once when somebody knows of it.
        ClockAct dispatch = start(ClockKind.DISPATCH, registered.office(), registered.receivedAt());
        return registered.urgency() == Urgency.ORDINARY
                ? List.of(dispatch)
                : List.of(dispatch, start(ClockKind.REPORT_UP, registered.office(), registered.at()));
    }

    /** What a step of the procedure does. */
    public static List<ClockAct> of(CaseEvent event) {
        return switch (event) {
            // Its registration started none. Whether it was reported up at once no ledger says, and now would not be at once.
            case CaseEvent.Opened e when e.pastUntil() != null ->
                List.of(start(ClockKind.DISPATCH, e.bureau(), receivedAt(e)));
            // The case names the bureau that has to act, which need not be the office that registered.
            case CaseEvent.Opened e -> List.of(new HandOver(ClockKind.DISPATCH, e.bureau()),
                    new HandOver(ClockKind.REPORT_UP, e.bureau()));
            case CaseEvent.Dispatched e -> dispatched(e);
            case CaseEvent.Accepted e -> decided(e.notice(), cancel(ClockKind.OBJECTION),
                    cancel(ClockKind.DISPUTE), startHandling(e.unit(), e.at(), e.way()));
            case CaseEvent.NotAccepted e -> notAccepted(e);
            case CaseEvent.Replied e ->
                List.of(stop(ClockKind.HANDLING), start(ClockKind.SETTLEMENT, e.unit(), e.at()));
            case CaseEvent.Rated _ -> List.of();
            case CaseEvent.Closed e -> List.of(new StopAll(outlivingEnd(e)));
            case RoutingEvent e -> RoutingClockActs.of(e);
            case HandlingEvent e -> handling(e);
            case ReviewEvent e -> review(e);
            case DocumentEvent e -> document(e);
            // The wait for a signature is inside the limit, and so is a mediation (Art. 33, 34).
            case PetitionerRequestEvent _,SigningEvent _,MediationEvent _ -> List.of();
            case ClosureEvent e -> end(e);
            case ChargeEvent e -> ChargeClockActs.of(e);
            case AccountabilityEvent e -> answer(e);
        };
    }

    private static List<ClockAct> dispatched(CaseEvent.Dispatched event) {
        // What the unit received itself was nobody's to transfer from the first (Art. 23).
        ClockAct dispatch = event.kind() == DispatchKind.DIRECT
                ? new Cancel(ClockKind.DISPATCH, ClockAct.SOLE, event.arrivedAt())
                : stop(ClockKind.DISPATCH);
        boolean returned = Boolean.TRUE.equals(event.returned());
        // Who has it back has no fresh days because a unit below sends it back (Art. 22, 23).
        ClockAct notice = returned && (event.kind() == DispatchKind.DIRECT || event.since() != null)
                ? new ClockAct.StartAgain(ClockKind.ACCEPTANCE, event.unit(), event.arrivedAt(), event.since())
                : start(ClockKind.ACCEPTANCE, event.unit(), event.arrivedAt());
        List<ClockAct> acts = new ArrayList<>(
                List.of(dispatch, cancel(ClockKind.OBJECTION), cancel(ClockKind.DISPUTE), notice));
        if (event.kind() == DispatchKind.DIRECT && !returned) {
            // Every office reports what is urgent and came to it (Art. 25); the opening had named the bureau. Sending on leaves the
            // report where it is, and so does coming back.
            acts.add(new HandOver(ClockKind.REPORT_UP, event.unit()));
        }
        Instant reportBackBy = event.reportBackBy();
        if (reportBackBy != null) {
            acts.add(new Start(ClockKind.REPORT_BACK, ClockAct.SOLE, event.unit(), event.arrivedAt(), reportBackBy));
        }
        return acts;
    }

    /** Deciding on a petition is not telling the petitioner (Art. 23): where a notice is owed, the clock waits for that. */
    private static List<ClockAct> decided(@Nullable NoticeDuty notice, ClockAct... more) {
        List<ClockAct> acts = new ArrayList<>();
        if (notice != NoticeDuty.OWED) {
            acts.add(stop(ClockKind.ACCEPTANCE));
        }
        acts.addAll(List.of(more));
        return acts;
    }

    /**
     * What is owed beyond the end: the written notice of an office's own end, the report of what the petitioner withdrew, or the notice of a
     * refused request; never two.
     */
    private static @Nullable ClockKind outlivingEnd(CaseEvent.Closed event) {
        if (Boolean.TRUE.equals(event.noticeOwed())) {
            return ClockKind.ACCEPTANCE;
        }
        if (Boolean.TRUE.equals(event.reportOwed())) {
            return ClockKind.REPORT_UP;
        }
        return event.refusalOwed() == null ? null : ClockKind.of(event.refusalOwed());
    }

    /** What its bureau finds so, no unit has told: of a unit that had it nobody asks for a notice any more, and it was not given in time. */
    private static List<ClockAct> notAccepted(CaseEvent.NotAccepted event) {
        return event.notice() == null && UnitId.isBureau(event.unit())
                ? List.of(cancel(ClockKind.ACCEPTANCE))
                : decided(event.notice());
    }

    private static List<ClockAct> document(DocumentEvent event) {
        return switch (event) {
            // Made, it counts as told with the sending on; only one that failed is watched on, and it ends when it went out otherwise.
            case DocumentEvent.DocumentIssued e when e.kind() == DocumentKind.SENDING_ON_NOTICE ->
                List.of(sentOnTold(e.number(), null));
            case DocumentEvent.DocumentSent e when endsSendingOn(e) ->
                List.of(sentOnTold(e.number(), doneOn(e.sentOn(), e.at())));
            case DocumentEvent.DocumentDelivered e when e.kind() == DocumentKind.SENDING_ON_NOTICE ->
                List.of(sentOnTold(e.number(), e.receivedAt().isBefore(e.at()) ? e.receivedAt() : null));
            case DocumentEvent.DocumentSent e when Boolean.TRUE.equals(e.tells()) ->
                List.of(new Stop(ClockKind.ACCEPTANCE, ClockAct.SOLE, doneOn(e.sentOn(), e.at())));
            case DocumentEvent.DocumentDelivered e when Boolean.TRUE.equals(e.tells()) -> List
                    .of(new Stop(ClockKind.ACCEPTANCE, ClockAct.SOLE, e.receivedAt().isBefore(e.at())
                            ? e.receivedAt()
                            : null));
            // Who asked for a review is answered in writing, and until then nobody is (Art. 35, 36).
            case DocumentEvent.DocumentSent e when Boolean.TRUE.equals(e.answers()) ->
                List.of(new Stop(waitingFor(e.kind()), ClockAct.SOLE, doneOn(e.sentOn(), e.at())));
            case DocumentEvent.DocumentDelivered e when Boolean.TRUE.equals(e.answers()) -> List
                    .of(new Stop(waitingFor(e.kind()), ClockAct.SOLE, e.receivedAt().isBefore(e.at())
                            ? e.receivedAt()
                            : null));
            case DocumentEvent.DocumentSent e when e.refused() != null ->
                List.of(new Stop(ClockKind.of(e.refused()), ClockAct.SOLE, doneOn(e.sentOn(), e.at())));
            case DocumentEvent.DocumentDelivered e when e.refused() != null -> List
                    .of(new Stop(ClockKind.of(e.refused()), ClockAct.SOLE, e.receivedAt().isBefore(e.at())
                            ? e.receivedAt()
                            : null));
            case DocumentEvent.DocumentSent e when e.redated() != null ->
                redated(e.kind(), e.number(), e.redated());
            case DocumentEvent.DeliveryCorrected e when e.redated() != null ->
                redated(e.kind(), e.number(), e.redated());
            case DocumentEvent.SendingFailed e when e.untold() != null ->
                List.of(new ClockAct.GoOn(e.refused() == null ? waitingFor(e.kind()) : ClockKind.of(e.refused()),
                        ClockAct.SOLE, e.untold()));
            case DocumentEvent.SendingFailed _,DocumentEvent.DeliveryCorrected _,DocumentEvent.DocumentCorrected _,DocumentEvent.DocumentIssued _,DocumentEvent.DocumentSent _,DocumentEvent.DocumentDelivered _,DocumentEvent.CopySent _ ->
                List.of();
        };
    }

    /** What a proxy takes along tells by its receipt only, and another day of what told before moves that. */
    private static boolean endsSendingOn(DocumentEvent.DocumentSent event) {
        return event.kind() == DocumentKind.SENDING_ON_NOTICE && event.how() != DeliveryMethod.PROXY
                && event.redated() == null;
    }

    private static ClockAct sentOnTold(String number, @Nullable Instant at) {
        return new Stop(ClockKind.ACCEPTANCE, ClockAct.sendingOnKey(number), at);
    }

    private static List<ClockAct> redated(DocumentKind kind, String number, DocumentEvent.RedatedNotice notice) {
        ClockKind clock = notice.refused() == null ? waitingFor(kind) : ClockKind.of(notice.refused());
        String key = kind == DocumentKind.SENDING_ON_NOTICE ? ClockAct.sendingOnKey(number) : ClockAct.SOLE;
        return List.of(new ClockAct.Redate(clock, key, notice.endedBy(), notice.at()));
    }

    /** The clock that waits for such a document to go out. */
    private static ClockKind waitingFor(DocumentKind kind) {
        return switch (kind) {
            case REVIEW_OPINION -> ClockKind.REVIEW;
            case REREVIEW_OPINION -> ClockKind.REREVIEW;
            default -> ClockKind.ACCEPTANCE;
        };
    }

    private static List<ClockAct> handling(HandlingEvent event) {
        return switch (event) {
            // Its acceptance was told, and what became of that is to be told in its turn.
            case HandlingEvent.LedElsewhere e when Boolean.TRUE.equals(e.noticeAnew()) ->
                List.of(stop(ClockKind.HANDLING), start(ClockKind.ACCEPTANCE, e.unit(), e.at()));
            case HandlingEvent.LedElsewhere e -> decided(e.notice(), stop(ClockKind.HANDLING));
            case HandlingEvent.NoticeExempted _ -> List.of(stop(ClockKind.ACCEPTANCE));
            // What is asked for and not approved stops and moves nothing (Art. 34).
            case HandlingEvent.ExtensionRequested _,HandlingEvent.ExtensionRefused _ -> List.of();
            case HandlingEvent.WayChanged e ->
                List.of(new ClockAct.ChangeWay(ClockKind.HANDLING, e.unit(), e.since(), e.way(), e.daysExtended()));
            case HandlingEvent.Extended e -> List.of(new Lengthen(ClockKind.HANDLING, e.days()));
            case HandlingEvent.Suspended e -> List.of(new Pause(ClockKind.HANDLING, dayOf(e.at())),
                    new Start(ClockKind.SUSPENSION, ClockAct.SOLE, e.unit(), e.at(), e.due(), e.days()));
            case HandlingEvent.Resumed e -> List.of(new Resume(ClockKind.HANDLING, e.lastDayNotCounted()),
                    stop(ClockKind.SUSPENSION));
            case HandlingEvent.MeasurePromised e -> List.of(new Start(ClockKind.MEASURE, e.measure(), e.unit(), e.at(),
                    e.by().plusDays(1).atStartOfDay(ZONE).toInstant()));
            case HandlingEvent.MeasureCarriedOut e -> List.of(new Stop(ClockKind.MEASURE, e.measure()));
            case HandlingEvent.MeasureTakenBack e -> List.of(new Cancel(ClockKind.MEASURE, e.measure()));
            case HandlingEvent.Recused _,HandlingEvent.HandedOn _,HandlingEvent.HelperCalledIn _,HandlingEvent.HelperReleased _,HandlingEvent.Instructed _,HandlingEvent.RewardGiven _ ->
                List.of();
        };
    }

    private static List<ClockAct> review(ReviewEvent event) {
        return switch (event) {
            // Whoever asks has ended the suspension of an answered procedure.
            case ReviewEvent.ReviewRequested e -> List.of(cancel(ClockKind.SETTLEMENT), stop(ClockKind.SUSPENSION),
                    new Cancel(ClockKind.RETURN_VISIT, null), start(ClockKind.of(e.step()), e.body(), e.receivedAt()));
            // As counted from the wrong day nobody was ever held to it, so no miss by that stands; from the right day it is counted anew.
            case ReviewEvent.ReviewRequestCorrected e ->
                List.of(new Cancel(ClockKind.of(e.step()), ClockAct.SOLE, doneOn(e.before(), e.at())),
                        start(ClockKind.of(e.step()), e.body(), e.after().atStartOfDay(ZONE).toInstant()));
            // The petitioner waits no longer because another answers: no days begin anew (Art. 35, 36).
            case ReviewEvent.ReviewBodyChanged e -> List.of(new HandOver(ClockKind.of(e.step()), e.body()));
            case ReviewEvent.ReviewRefused e -> refused(e);
            case ReviewEvent.ReviewDecided e -> decided(e);
            case ReviewEvent.AnswerExempted e -> List.of(cancel(ClockKind.of(e.step())));
            // Every hearing keeps an answer waiting, so somebody has to look again at one that is left open. Only a re-review's is left
            // out of the count (Art. 36); where none runs, there is nothing to pause.
            case ReviewEvent.HearingOpened e when Boolean.TRUE.equals(e.counted()) ->
                List.of(start(ClockKind.SUSPENSION, e.body(), e.at()));
            // Of the city's days those that earlier hearings took are gone: no way to stop a limit by hearing again and again.
            case ReviewEvent.HearingOpened e -> List.of(new Pause(ClockKind.REREVIEW, e.from()),
                    start(ClockKind.SUSPENSION, e.body(), e.heardBefore() == null
                            ? e.at()
                            : e.at().minus(Duration.ofDays(e.heardBefore()))));
            case ReviewEvent.HearingClosed e when Boolean.TRUE.equals(e.counted()) ->
                List.of(stop(ClockKind.SUSPENSION));
            case ReviewEvent.HearingClosed e -> List.of(new Resume(ClockKind.REREVIEW, e.to()),
                    stop(ClockKind.SUSPENSION));
        };
    }

    /**
     * The answer stands as it did before the request. Refusing is not telling so: where the written notice is owed, the clock waits for that, of
     * whoever refused, and what was refused as it was recorded has one from its receipt. What is told with it moves nothing.
     */
    private static List<ClockAct> refused(ReviewEvent.ReviewRefused event) {
        ClockKind clock = ClockKind.of(event.step());
        boolean owed = Boolean.TRUE.equals(event.answerOwed());
        if (!event.pending()) {
            return owed ? List.of(start(clock, event.body(), event.receivedAt())) : List.of();
        }
        return List.of(owed ? new HandOver(clock, event.body()) : stop(clock),
                start(ClockKind.SETTLEMENT, event.unit(), event.at()));
    }

    /** Deciding is not answering: where the written opinion is owed, the clock waits for that. Only what is handled by Art. 31 (6) is reviewed. */
    private static List<ClockAct> decided(ReviewEvent.ReviewDecided event) {
        ClockAct next = event.outcome() == ReviewOutcome.SENT_BACK
                ? startHandling(event.unit(), event.at(), HandlingWay.PETITION_PROCEDURE)
                : start(ClockKind.SETTLEMENT, event.unit(), event.at());
        return Boolean.TRUE.equals(event.answerOwed())
                ? List.of(next)
                : List.of(stop(ClockKind.of(event.step())), next);
    }

    private static List<ClockAct> end(ClosureEvent event) {
        return switch (event) {
            case ClosureEvent.ReturnVisitDue e -> List.of(new Start(ClockKind.RETURN_VISIT, String.valueOf(e.visit()),
                    e.unit(), e.at(), e.due(), e.days()));
            case ClosureEvent.ReturnVisited e -> List.of(new Stop(ClockKind.RETURN_VISIT, String.valueOf(e.visit())));
            case ClosureEvent.ProcedureSuspended e -> List.of(
                    new Start(ClockKind.SUSPENSION, ClockAct.SOLE, e.unit(), e.at(), e.due(), e.days()));
            case ClosureEvent.Reopened e -> List.of(new Cancel(ClockKind.RETURN_VISIT, null),
                    stop(ClockKind.SUSPENSION), goingOn(e));
            case ClosureEvent.WithdrawalNoted _,ClosureEvent.WithdrawalDenied _ -> List.of();
        };
    }

    /** What goes on after the procedure was suspended goes on with its limit, and its extension: it may be over already. */
    private static ClockAct goingOn(ClosureEvent.Reopened event) {
        ClosureEvent.LimitGoingOn limit = event.limit();
        return limit == null
                ? startHandling(event.unit(), event.at(), event.way())
                : new Start(ClockKind.HANDLING, ClockAct.SOLE, event.unit(), limit.since(), null, null, event.way(),
                        limit.extendedBy());
    }

    /** Asked again it runs anew to the new day. */
    private static List<ClockAct> answer(AccountabilityEvent event) {
        return switch (event) {
            case AccountabilityEvent.AnswerAsked e -> List.of(new Start(ClockKind.WRITTEN_ANSWER, e.measure(), e.unit(),
                    e.at(), e.by().plusDays(1).atStartOfDay(ZONE).toInstant()));
            case AccountabilityEvent.AnswerGiven e -> List.of(new Stop(ClockKind.WRITTEN_ANSWER, e.measure()));
        };
    }

    private static Instant receivedAt(CaseEvent.Opened event) {
        LocalDate received = event.receivedOn();
        return received == null ? event.at() : received.atStartOfDay(ZONE).toInstant();
    }

    private static ClockAct startHandling(String unit, Instant from, @Nullable HandlingWay way) {
        return new Start(ClockKind.HANDLING, ClockAct.SOLE, unit, from, null, null, way);
    }
}
