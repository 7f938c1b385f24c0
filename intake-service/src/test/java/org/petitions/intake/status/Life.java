package org.petitions.intake.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.petitions.events.CaseEvent;
import org.petitions.events.EndEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.PaperEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.events.terms.Urgency;

/** The events of one case, each a day after the one before, with versions from 1. */
public final class Life {
    /** The responsible unit. */
    public static final String UNIT = "431222-HRSS";
    /** Who reviews. */
    public static final String BODY = "431200-HRSS";

    private final String petition;
    private final Instant start;
    private final List<CaseEvent> events = new ArrayList<>();

    /** What an event of this case begins with. */
    public record At(String petition, long version, Instant at) {}

    public Life(String petition, Instant start) {
        this.petition = petition;
        this.start = start;
    }

    /** One of every kind that a petitioner sees, twice through the handling, to its end. */
    static List<CaseEvent> longOne() {
        Life life = new Life("p-1", Instant.parse("2026-01-05T01:00:00Z")).accepted().extended(20).suspended().resumed()
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
    public Progress progress() {
        return Progress.NOTHING_NEW.after(events);
    }

    /** When the last event happened. */
    public Instant now() {
        return events.getLast().at();
    }

    public Life then(Function<At, CaseEvent> event) {
        long version = events.size() + 1L;
        events.add(event.apply(new At(petition, version, start.plusSeconds(version * 86_400))));
        return this;
    }

    public Life opened() {
        return then(e -> new CaseEvent.Opened(e.petition, e.version, e.at, "n", "431222-PB", Category.LABOUR, "431222",
                Urgency.ORDINARY));
    }

    public Life dispatched() {
        return opened()
                .then(e -> new CaseEvent.Dispatched(e.petition, e.version, e.at, UNIT, DispatchKind.TRANSFER, e.at));
    }

    public Life accepted() {
        return dispatched().then(e -> new CaseEvent.Accepted(e.petition, e.version, e.at, UNIT));
    }

    public Life objectionAllowed() {
        return then(e -> new RoutingEvent.ObjectionAllowed(e.petition, e.version, e.at, UNIT, "431222-PB"));
    }

    public Life notAccepted(NonAcceptanceGround ground) {
        return then(e -> new CaseEvent.NotAccepted(e.petition, e.version, e.at, UNIT, ground));
    }

    public Life ledElsewhere(HandlingWay way) {
        return then(e -> new HandlingEvent.LedElsewhere(e.petition, e.version, e.at, UNIT, way));
    }

    public Life extended(int days) {
        return then(e -> new HandlingEvent.Extended(e.petition, e.version, e.at, UNIT, days, UNIT + ".head"));
    }

    public Life suspended() {
        return then(
                e -> new HandlingEvent.Suspended(e.petition, e.version, e.at, UNIT, SuspensionGround.APPRAISAL));
    }

    public Life resumed() {
        return then(e -> new HandlingEvent.Resumed(e.petition, e.version, e.at, UNIT));
    }

    public Life promised(String measure) {
        return then(e -> new HandlingEvent.MeasurePromised(e.petition, e.version, e.at, measure,
                LocalDate.of(2026, 6, 30), UNIT));
    }

    public Life carriedOut(String measure) {
        return then(e -> new HandlingEvent.MeasureCarriedOut(e.petition, e.version, e.at, measure, UNIT));
    }

    public Life replied() {
        return then(e -> new CaseEvent.Replied(e.petition, e.version, e.at, UNIT, HandlingOutcome.SUPPORTED));
    }

    public Life rated() {
        return then(e -> new CaseEvent.Rated(e.petition, e.version, e.at, Satisfaction.SATISFIED, Satisfaction.NOT));
    }

    public Life issued(DocumentKind kind, String number) {
        return then(e -> new PaperEvent.DocumentIssued(e.petition, e.version, e.at, kind, number, "t/1"));
    }

    public Life delivered(DocumentKind kind, String number) {
        return issued(kind, number).then(e -> new PaperEvent.DocumentDelivered(e.petition, e.version, e.at, kind,
                number, DeliveryMethod.POST, e.at));
    }

    public Life reviewAsked(ReviewStep step) {
        return then(e -> new ReviewEvent.ReviewRequested(e.petition, e.version, e.at, step, BODY));
    }

    public Life reviewed(ReviewStep step, ReviewOutcome outcome) {
        return then(e -> new ReviewEvent.ReviewDecided(e.petition, e.version, e.at, step, BODY, outcome, UNIT));
    }

    public Life withdrawalNoted() {
        return then(e -> new EndEvent.WithdrawalNoted(e.petition, e.version, e.at, UNIT));
    }

    public Life withdrawalDenied() {
        return then(e -> new EndEvent.WithdrawalDenied(e.petition, e.version, e.at, UNIT));
    }

    public Life closed(CaseEnd end) {
        return then(e -> new CaseEvent.Closed(e.petition, e.version, e.at, end));
    }

    public Life reopened() {
        return then(e -> new EndEvent.Reopened(e.petition, e.version, e.at, UNIT));
    }
}
