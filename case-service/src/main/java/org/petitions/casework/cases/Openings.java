package org.petitions.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.petitions.calendar.LegalCalendar;
import org.petitions.casework.dispatching.Routing;
import org.petitions.casework.dispatching.Routing.Route;
import org.petitions.casework.procedure.CaseState;
import org.petitions.casework.procedure.Circumstances;
import org.petitions.casework.procedure.Decision;
import org.petitions.casework.procedure.Practice;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.TakingOver;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent.Past;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.Outbox.Insertion;
import org.petitions.shell.events.EventWriter;
import org.petitions.shell.events.PermanentFailure;
import org.petitions.shell.events.Received;
import org.springframework.stereotype.Component;

/**
 * Opens a case for each registered petition, with its past where it was taken over from a ledger. The petition's id is the file's, so a registration
 * seen twice opens one.
 */
@Component
class Openings {
    private static final String HISTORY_IMPORT = "history import";

    private final Routing routing;
    private final CaseFiles files;
    private final Outbox outbox;
    private final EventWriter writer;
    private final CaseMetrics metrics;
    private final LegalCalendar calendar;
    private final Practice practice;
    private final Clock clock;

    Openings(Routing routing, CaseFiles files, Outbox outbox, EventWriter writer, CaseMetrics metrics,
            LegalCalendar calendar, Practice practice, Clock clock) {
        this.routing = routing;
        this.files = files;
        this.outbox = outbox;
        this.writer = writer;
        this.metrics = metrics;
        this.calendar = calendar;
        this.practice = practice;
        this.clock = clock;
    }

    /** A new file, the event that asked for it and those that come of it. */
    private record Opening(Received received, NewDocument<CaseFile> document, List<CaseEvent> events) {
        String petitionId() {
            return document.entity().id();
        }
    }

    /** Opens all that have no case yet, by one write. */
    void open(Collection<Received> registered) {
        List<Opening> openings = new ArrayList<>(registered.size());
        Instant at = clock.instant();
        registered.forEach(received -> received.inTrace(() -> openings.add(opening(received, at))));
        List<Insertion> results = outbox.insertAll(openings.stream().map(Opening::document).toList());
        List<Opening> seenBefore = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            switch (results.get(i)) {
                case SAVED -> metrics.happened(openings.get(i).events());
                case DUPLICATE -> seenBefore.add(openings.get(i));
            }
        }
        refuseForeignNumbers(seenBefore);
    }

    private Opening opening(Received received, Instant at) {
        Route route = route(received, at);
        PetitionRegistered petition = (PetitionRegistered) received.event();
        CaseState registered = CaseState.registered(route.matter());
        Circumstances now = Circumstances.ofNobody(at, calendar, practice);
        Past past = petition.past();
        Decision decision = past == null
                ? Procedure.decide(registered, route.open(), now)
                : TakingOver.decide(registered, past, petition.at(), route.open(), now);
        return switch (decision) {
            case Decision.Happens(var events) -> {
                var records = writer.writeAll(events);
                var entries = Entry.all(events, records,
                        By.platform(past == null ? route.decidedBy() : HISTORY_IMPORT), List.of());
                var file = CaseFile.opened(Procedure.evolveAll(registered, events), entries,
                        events.getFirst().at(), at);
                yield new Opening(received, new NewDocument<>(file, records), events);
            }
            case Decision.Refused(var refusal) -> throw new PermanentFailure(received, refusal.reason().name());
        };
    }

    private Route route(Received received, Instant at) {
        try {
            return routing.of((PetitionRegistered) received.event(), at)
                    .orElseThrow(() -> new PermanentFailure(received, "NO_OFFICE_FREE_OF_ACCUSATION"));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Ids that are none of ours: as wrong tomorrow as today.
            throw new PermanentFailure(received, "CANNOT_BE_ROUTED", e);
        }
    }

    /** A file that could not be inserted although the petition has none collides by its number: nothing may be lost in silence. */
    private void refuseForeignNumbers(List<Opening> seenBefore) {
        if (seenBefore.isEmpty()) {
            return;
        }
        var there = files.findAll(seenBefore.stream().map(Opening::petitionId).toList());
        for (Opening opening : seenBefore) {
            if (!there.containsKey(opening.petitionId())) {
                throw new PermanentFailure(opening.received(), "NUMBER_TAKEN");
            }
            metrics.seenAgain("PetitionRegistered");
        }
    }
}
