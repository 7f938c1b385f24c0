package org.petitions.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.dispatching.Routing.Route;
import org.petitions.casework.dispatching.Routing;
import org.petitions.casework.procedure.CaseState;
import org.petitions.casework.procedure.Decision;
import org.petitions.casework.procedure.Handling.Rate;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.Rating;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.IntakeEvent;
import org.petitions.outbox.ChangedDocument;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox.Insertion;
import org.petitions.outbox.Outbox.Update;
import org.petitions.outbox.Outbox;
import org.petitions.shell.events.EventHandler;
import org.petitions.shell.events.EventWriter;
import org.petitions.shell.events.PermanentFailure;
import org.petitions.shell.events.Received;
import org.springframework.stereotype.Component;

/**
 * Opens a case for each registered petition and puts the petitioner's rating into it. A batch costs one write for all that opens
 * and one for all that is rated. Seen twice, an event changes nothing: the petition's id is the file's, and a case is rated once.
 */
@Component
class PetitionEvents implements EventHandler {
    private final Routing routing;
    private final CaseFiles files;
    private final Outbox outbox;
    private final EventWriter writer;
    private final CaseMetrics metrics;
    private final Clock clock;

    PetitionEvents(Routing routing, CaseFiles files, Outbox outbox, EventWriter writer, CaseMetrics metrics,
            Clock clock) {
        this.routing = routing;
        this.files = files;
        this.outbox = outbox;
        this.writer = writer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A write that waits for the bulk, with the event that asked for it and the events that come of it. */
    private record Pending<W>(Received received, W write, List<CaseEvent> events) {}

    @Override
    public void handle(List<Received> batch) {
        // The first of each petition is enough: intake sends one registration and one rating, the others are repetitions.
        Map<String, Received> registered = new LinkedHashMap<>();
        Map<String, Received> rated = new LinkedHashMap<>();
        for (Received received : batch) {
            switch ((IntakeEvent) received.event()) {
                case PetitionRegistered event -> registered.putIfAbsent(event.petitionId(), received);
                case PetitionRated event -> rated.putIfAbsent(event.petitionId(), received);
            }
        }
        open(registered);
        rate(rated);
    }

    private void open(Map<String, Received> registered) {
        List<Pending<NewDocument<CaseFile>>> pending = new ArrayList<>(registered.size());
        Instant at = clock.instant();
        registered.values().forEach(received -> received.inTrace(() -> pending.add(opened(received, at))));
        List<Insertion> results = outbox.insertAll(pending.stream().map(Pending::write).toList());
        List<Pending<NewDocument<CaseFile>>> seenBefore = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            switch (results.get(i)) {
                case SAVED -> metrics.happened(pending.get(i).events());
                case DUPLICATE -> seenBefore.add(pending.get(i));
            }
        }
        refuseForeignNumbers(seenBefore);
    }

    private Pending<NewDocument<CaseFile>> opened(Received received, Instant at) {
        Route route = route(received);
        CaseState registered = new CaseState.Registered(route.matter());
        return switch (Procedure.decide(registered, route.open(), at)) {
            case Decision.Happens(var events) -> {
                var records = writer.writeAll(events);
                var entries = Filing.entries(events, records, By.platform(route.decidedBy()), List.of());
                var file = CaseFile.opened(Filing.stateAfter(registered, events), entries, at);
                yield new Pending<>(received, new NewDocument<>(file, records), events);
            }
            case Decision.Refused(var refusal) -> throw new PermanentFailure(received, refusal.reason().name());
        };
    }

    private Route route(Received received) {
        try {
            return routing.of((PetitionRegistered) received.event())
                    .orElseThrow(() -> new PermanentFailure(received, "NO_OFFICE_FREE_OF_ACCUSATION"));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new PermanentFailure(received, "CANNOT_BE_ROUTED", e);
        }
    }

    /** A file that could not be inserted although the petition has none collides by its number: nothing may be lost in silence. */
    private void refuseForeignNumbers(List<Pending<NewDocument<CaseFile>>> seenBefore) {
        if (seenBefore.isEmpty()) {
            return;
        }
        var there = files.findAll(seenBefore.stream().map(pending -> pending.write().entity().id()).toList());
        for (var pending : seenBefore) {
            if (!there.containsKey(pending.write().entity().id())) {
                throw new PermanentFailure(pending.received(), "NUMBER_TAKEN");
            }
            metrics.seenAgain("PetitionRegistered");
        }
    }

    private void rate(Map<String, Received> rated) {
        Map<String, Received> left = new LinkedHashMap<>(rated);
        while (!left.isEmpty()) {
            Map<String, CaseFile> found = files.findAll(left.keySet());
            List<Pending<ChangedDocument<CaseFile>>> pending = new ArrayList<>(left.size());
            Instant at = clock.instant();
            left.forEach((id, received) -> received.inTrace(() -> rate(received, found.get(id), at, pending)));
            List<Update> results = outbox.updateAll(pending.stream().map(Pending::write).toList());
            left.clear();
            for (int i = 0; i < results.size(); i++) {
                switch (results.get(i)) {
                    case SAVED -> metrics.happened(pending.get(i).events());
                    // A handler came first: decide again on what the case is now.
                    case STALE -> left.put(pending.get(i).write().entity().id(), pending.get(i).received());
                }
            }
        }
    }

    private void rate(Received received, @Nullable CaseFile file, Instant at,
            List<Pending<ChangedDocument<CaseFile>>> pending) {
        if (file == null) {
            throw new PermanentFailure(received, "CASE_UNKNOWN");
        }
        var event = (PetitionRated) received.event();
        CaseState state = file.state();
        switch (Procedure.decide(state, new Rate(new Rating(event.bureau(), event.unit())), at)) {
            case Decision.Happens(var events) -> {
                var records = writer.writeAll(events);
                var next = file.after(Filing.stateAfter(state, events),
                        Filing.entries(events, records, By.petitioner(), List.of()), at);
                pending.add(new Pending<>(received, new ChangedDocument<>(next, file.version(), records), events));
            }
            case Decision.Refused(var refusal) when refusal.reason() == Reason.ALREADY_RATED -> metrics
                    .seenAgain("PetitionRated");
            case Decision.Refused _ -> throw new PermanentFailure(received, "RATING_BEFORE_REPLY");
        }
    }
}
