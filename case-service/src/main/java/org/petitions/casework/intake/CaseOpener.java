package org.petitions.casework.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.commands.CaseMetrics;
import org.petitions.casework.dispatching.CompetenceRouter;
import org.petitions.casework.dispatching.CompetenceRouter.Route;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.procedure.CaseDecision;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.routing.HistoryImport.OpenWithHistory;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.law.CurrentCalendar;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.Outbox.Insertion;
import org.petitions.starter.consumer.NonRetryableEventException;
import org.petitions.starter.consumer.ReceivedEvent;
import org.petitions.starter.events.EventEncoder;
import org.petitions.starter.web.PreferredWait;
import org.springframework.stereotype.Component;

/**
 * Opens a case for each registered petition, with its past where it was taken over from a ledger. The petition's id is the file's, so a registration
 * seen twice opens one.
 */
@Component
class CaseOpener {
    private static final String HISTORY_IMPORT = "history import";

    private final CompetenceRouter competenceRouter;
    private final CaseQueries files;
    private final Outbox outbox;
    private final EventEncoder writer;
    private final CaseMetrics metrics;
    private final LimitStore limits;
    private final CurrentCalendar calendar;
    private final CityPolicy policy;
    private final PreferredWait waiting;
    private final Clock clock;

    CaseOpener(CompetenceRouter routing, CaseQueries files, Outbox outbox, EventEncoder writer, CaseMetrics metrics,
            LimitStore limits,
            CurrentCalendar calendar, CityPolicy practice, PreferredWait waiting, Clock clock) {
        this.competenceRouter = routing;
        this.files = files;
        this.outbox = outbox;
        this.writer = writer;
        this.metrics = metrics;
        this.limits = limits;
        this.calendar = calendar;
        this.policy = practice;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** A new file, the event that asked for it and those that come of it. */
    private record NewCase(ReceivedEvent received, NewDocument<CaseFile> document, List<CaseEvent> events) {
        String petitionId() {
            return document.entity().id();
        }

        String number() {
            return document.entity().number();
        }
    }

    /** Opens all that have no case yet, by one write. */
    void open(Collection<ReceivedEvent> registered) {
        List<NewCase> openings = new ArrayList<>(registered.size());
        Instant at = clock.instant();
        registered.forEach(received -> received.inTrace(() -> openings.add(opening(received, at))));
        List<Insertion> results = outbox.insertAll(openings.stream().map(NewCase::document).toList());
        Set<String> opened = openings.stream().map(NewCase::petitionId).collect(Collectors.toSet());
        waiting.arrived(opened);
        waiting.arrived(openings.stream().map(NewCase::number).toList());
        List<NewCase> seenBefore = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            switch (results.get(i)) {
                case SAVED -> metrics.eventsSaved(openings.get(i).events());
                case DUPLICATE -> seenBefore.add(openings.get(i));
            }
        }
        refuseForeignNumbers(seenBefore);
        // Limits may have come before the case.
        limits.showInCases(opened);
    }

    private NewCase opening(ReceivedEvent received, Instant at) {
        Route route = route(received);
        PetitionRegistered petition = (PetitionRegistered) received.event();
        CaseState registered = CaseState.registered(route.matter());
        DecisionContext now = DecisionContext.withoutOfficial(at, calendar.get(), policy);
        LedgerHistory past = petition.past();
        CaseCommand open = past != null
                ? new OpenWithHistory(past, petition.at(), route.open())
                : route.direct() != null ? route.direct() : route.open();
        return switch (Procedure.decide(registered, open, now)) {
            case CaseDecision.Happens(var events) -> {
                var records = writer.encodeAll(events);
                var entries = HistoryEntry.all(events,
                        StepActor.platform(past == null ? route.decidedBy() : HISTORY_IMPORT), List.of());
                var file = CaseFile.opened(Procedure.evolveAll(registered, events), entries,
                        events.getFirst().at(), at);
                yield new NewCase(received, new NewDocument<>(file, records), events);
            }
            case CaseDecision.Refused(var refusal) ->
                throw new NonRetryableEventException(received, refusal.reason().name());
            case CaseDecision.Unusable(var act) ->
                throw new NonRetryableEventException(received, "UNUSABLE:" + act.field());
        };
    }

    private Route route(ReceivedEvent received) {
        try {
            return competenceRouter.route((PetitionRegistered) received.event());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Ids that are none of ours: as wrong tomorrow as today.
            throw new NonRetryableEventException(received, "CANNOT_BE_ROUTED", e);
        }
    }

    /** A file that could not be inserted although the petition has none collides by its number: nothing may be lost in silence. */
    private void refuseForeignNumbers(List<NewCase> seenBefore) {
        if (seenBefore.isEmpty()) {
            return;
        }
        var there = files.findAll(seenBefore.stream().map(NewCase::petitionId).toList());
        for (NewCase opening : seenBefore) {
            if (!there.containsKey(opening.petitionId())) {
                throw new NonRetryableEventException(opening.received(), "NUMBER_TAKEN");
            }
            metrics.duplicateEvent("PetitionRegistered");
        }
    }
}
