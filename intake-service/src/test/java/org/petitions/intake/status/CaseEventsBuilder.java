package org.petitions.intake.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.PetitionerRequestEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.SharedPetitionEvent;
import org.petitions.events.RunningCase;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.RequestRefusalReason;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** The events of one case, each a day after the one before, with versions from 1. */
public final class CaseEventsBuilder {
    /** The responsible unit. */
    public static final String UNIT = "431222-HRSS";
    /** Who reviews. */
    public static final String BODY = "431200-HRSS";

    private final String petition;
    private final Instant start;
    private final List<CaseEvent> events = new ArrayList<>();

    /** What an event of this case begins with. */
    public record EventHeader(String petition, long version, Instant at) {}

    public CaseEventsBuilder(String petition, Instant start) {
        this.petition = petition;
        this.start = start;
    }

    /** One of every kind that a petitioner sees, twice through the handling, to its end. */
    static List<CaseEvent> fullHistory() {
        CaseEventsBuilder life = new CaseEventsBuilder("p-1", Instant.parse("2026-01-05T01:00:00Z")).accepted()
                .extended(20).suspended().resumed()
                .promised("m-1").promised("m-2").carriedOut("m-1").withdrawalNoted().withdrawalDenied().replied()
                .delivered(DocumentKind.HANDLING_OPINION, "1").rated().reviewAsked(ReviewStep.REVIEW)
                .reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK).replied()
                .delivered(DocumentKind.HANDLING_OPINION, "2").closed(CaseEnd.SETTLED);
        return life.events();
    }

    public List<CaseEvent> events() {
        return List.copyOf(events);
    }

    public CaseEvent[] array() {
        return events.toArray(CaseEvent[]::new);
    }

    /** What the petitioner sees of it. */
    public TrackedCase trackedCase() {
        return TrackedCase.NO_EVENTS_YET.after(events);
    }

    /** When the last event happened. */
    public Instant lastEventAt() {
        return events.getLast().at();
    }

    public CaseEventsBuilder addEvent(Function<EventHeader, CaseEvent> event) {
        long version = events.size() + 1L;
        events.add(event.apply(new EventHeader(petition, version, start.plusSeconds(version * 86_400))));
        return this;
    }

    public CaseEventsBuilder opened() {
        return addEvent(
                e -> new CaseEvent.Opened(e.petition, e.version, e.at, "n", "431222-PB", Category.LABOUR, "431222",
                        Urgency.ORDINARY));
    }

    public CaseEventsBuilder dispatched() {
        return opened()
                .addEvent(
                        e -> new CaseEvent.Dispatched(e.petition, e.version, e.at, UNIT, DispatchKind.TRANSFER, e.at));
    }

    public CaseEventsBuilder accepted() {
        return dispatched().addEvent(e -> new CaseEvent.Accepted(e.petition, e.version, e.at, UNIT));
    }

    /** Its unit leads those that share the petition. */
    public CaseEventsBuilder leadNamed() {
        return addEvent(e -> new SharedPetitionEvent.LeadNamed(e.petition, e.version, e.at, UNIT));
    }

    /** As accepted, by another unit. */
    public CaseEventsBuilder acceptedBy(String unit) {
        return opened().addEvent(
                e -> new CaseEvent.Dispatched(e.petition, e.version, e.at, unit, DispatchKind.TRANSFER, e.at))
                .addEvent(e -> new CaseEvent.Accepted(e.petition, e.version, e.at, unit));
    }

    public CaseEventsBuilder objectionAllowed() {
        return addEvent(
                e -> new CompetenceEvent.ObjectionAllowed(e.petition, e.version, e.at, UNIT, "431222-PB", null));
    }

    public CaseEventsBuilder notAccepted(NonAcceptanceGround ground) {
        return addEvent(e -> new CaseEvent.NotAccepted(e.petition, e.version, e.at, UNIT, ground));
    }

    /** Not accepted by the bureau, because the same matter runs. */
    public CaseEventsBuilder notAccepted(NonAcceptanceGround ground, RunningCase running) {
        return addEvent(
                e -> new CaseEvent.NotAccepted(e.petition, e.version, e.at, "431200-PB", ground, null, running));
    }

    public CaseEventsBuilder ledElsewhere(HandlingWay way) {
        return addEvent(e -> new HandlingEvent.LedElsewhere(e.petition, e.version, e.at, UNIT, way));
    }

    public CaseEventsBuilder extended(int days) {
        return addEvent(e -> new HandlingEvent.Extended(e.petition, e.version, e.at, UNIT, days, UNIT + ".head"));
    }

    public CaseEventsBuilder suspended() {
        return addEvent(
                e -> new HandlingEvent.Suspended(e.petition, e.version, e.at, UNIT, SuspensionGround.APPRAISAL));
    }

    public CaseEventsBuilder resumed() {
        return addEvent(e -> new HandlingEvent.Resumed(e.petition, e.version, e.at, UNIT));
    }

    public CaseEventsBuilder promised(String measure) {
        return addEvent(e -> new HandlingEvent.MeasurePromised(e.petition, e.version, e.at, measure,
                LocalDate.of(2026, 6, 30), UNIT));
    }

    public CaseEventsBuilder measureTakenBack(String measure) {
        return addEvent(e -> new HandlingEvent.MeasureTakenBack(e.petition, e.version, e.at, measure, UNIT));
    }

    /** Taken back from its unit; none of what lapses told in an event of before that was. */
    public CaseEventsBuilder takenBack(@Nullable List<String> lapsed) {
        return addEvent(e -> new RoutingEvent.TakenBack(e.petition, e.version, e.at, "431222-PB", lapsed));
    }

    public CaseEventsBuilder carriedOut(String measure) {
        return addEvent(e -> new HandlingEvent.MeasureCarriedOut(e.petition, e.version, e.at, measure, UNIT));
    }

    public CaseEventsBuilder replied() {
        return addEvent(e -> new CaseEvent.Replied(e.petition, e.version, e.at, UNIT, HandlingOutcome.SUPPORTED));
    }

    public CaseEventsBuilder rated() {
        return addEvent(
                e -> new CaseEvent.Rated(e.petition, e.version, e.at, Satisfaction.SATISFIED, Satisfaction.NOT));
    }

    public CaseEventsBuilder issued(DocumentKind kind, String number) {
        return addEvent(e -> new DocumentEvent.DocumentIssued(e.petition, e.version, e.at, kind, number, "t/1"));
    }

    public CaseEventsBuilder delivered(DocumentKind kind, String number) {
        return issued(kind, number).addEvent(e -> new DocumentEvent.DocumentDelivered(e.petition, e.version, e.at, kind,
                number, DeliveryMethod.POST, e.at));
    }

    public CaseEventsBuilder reviewAsked(ReviewStep step) {
        return addEvent(e -> new ReviewEvent.ReviewRequested(e.petition, e.version, e.at, step, BODY));
    }

    public CaseEventsBuilder reviewRefused(ReviewStep step, boolean pending) {
        return addEvent(e -> new ReviewEvent.ReviewRefused(e.petition, e.version, e.at, step, BODY,
                LocalDate.of(2026, 3, 2), ReviewRefusalGround.WINDOW_PASSED, pending, UNIT));
    }

    public CaseEventsBuilder reviewed(ReviewStep step, ReviewOutcome outcome) {
        return addEvent(e -> new ReviewEvent.ReviewDecided(e.petition, e.version, e.at, step, BODY, outcome, UNIT));
    }

    public CaseEventsBuilder changedInReview(HandlingOutcome changedTo) {
        return addEvent(e -> new ReviewEvent.ReviewDecided(e.petition, e.version, e.at, ReviewStep.REVIEW, BODY,
                ReviewOutcome.CHANGED, UNIT, changedTo, null, null));
    }

    public CaseEventsBuilder withdrawalNoted() {
        return addEvent(e -> new ClosureEvent.WithdrawalNoted(e.petition, e.version, e.at, UNIT));
    }

    public CaseEventsBuilder withdrawalDenied() {
        return addEvent(e -> new ClosureEvent.WithdrawalDenied(e.petition, e.version, e.at, UNIT));
    }

    public CaseEventsBuilder closed(CaseEnd end) {
        return addEvent(e -> new CaseEvent.Closed(e.petition, e.version, e.at, end));
    }

    public CaseEventsBuilder mergedInto(String lead) {
        return addEvent(e -> new CaseEvent.Closed(e.petition, e.version, e.at, CaseEnd.MERGED, null, lead));
    }

    public CaseEventsBuilder answeredThrough(String lead) {
        return addEvent(e -> new MergingEvent.AnsweredThroughLead(e.petition, e.version, e.at, lead, UNIT,
                HandlingWay.PETITION_PROCEDURE)).replied();
    }

    public CaseEventsBuilder separatedFrom(String lead) {
        return addEvent(
                e -> new MergingEvent.SeparatedFromLead(e.petition, e.version, e.at, lead, "431222-PB", null,
                        null));
    }

    /** It goes on by itself where its unit had accepted it. */
    public CaseEventsBuilder separatedInHandling(String lead) {
        return addEvent(e -> new MergingEvent.SeparatedFromLead(e.petition, e.version, e.at, lead, "431222-PB", null,
                new MergingEvent.BackAtUnit(UNIT, null, e.at, 0, HandlingWay.PETITION_PROCEDURE)));
    }

    /** An end after which the petitioner is still to be told in writing. */
    public CaseEventsBuilder closedOwingNotice(CaseEnd end) {
        return addEvent(e -> new CaseEvent.Closed(e.petition, e.version, e.at, end, true));
    }

    /** The written notice that was owed is made and goes out. */
    public CaseEventsBuilder told(DocumentKind kind, String number) {
        return issued(kind, number).addEvent(e -> new DocumentEvent.DocumentSent(e.petition, e.version, e.at, kind,
                number, DeliveryMethod.POST, LegalCalendar.dayOf(e.at), true));
    }

    public CaseEventsBuilder reopened() {
        return addEvent(e -> new ClosureEvent.Reopened(e.petition, e.version, e.at, UNIT));
    }

    /** The suspended procedure goes on with the limit it had, which had been extended by so many days. */
    public CaseEventsBuilder reopenedWith(int extendedBy) {
        return addEvent(e -> new ClosureEvent.Reopened(e.petition, e.version, e.at, UNIT, null,
                new ClosureEvent.LimitGoingOn(e.at, extendedBy, 0)));
    }

    public CaseEventsBuilder requestTaken(PetitionerRequestKind kind, long sequence) {
        return addEvent(
                e -> new PetitionerRequestEvent.PetitionerRequestTaken(e.petition, e.version, e.at, kind, sequence));
    }

    public CaseEventsBuilder requestRefused(PetitionerRequestKind kind, long sequence, RequestRefusalReason reason,
            int article) {
        return addEvent(e -> new PetitionerRequestEvent.PetitionerRequestRefused(e.petition, e.version, e.at, kind,
                sequence, reason, article));
    }
}
