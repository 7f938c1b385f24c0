package org.petitions.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.Decision;
import org.petitions.casework.procedure.Handling.Rate;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.Rating;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.outbox.ChangedDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.Outbox.Update;
import org.petitions.shell.events.EventWriter;
import org.petitions.shell.events.PermanentFailure;
import org.petitions.shell.events.Received;
import org.springframework.stereotype.Component;

/**
 * Puts the petitioner's rating into the case. A case is rated once, so a rating seen twice changes nothing. Intake-service lets nobody rate
 * before it has read the reply, which is kept here before anyone can read it; a rating that comes first all the same means that something
 * was lost, and is put aside for a person.
 */
@Component
class Ratings {
    private final CaseFiles files;
    private final Outbox outbox;
    private final EventWriter writer;
    private final CaseMetrics metrics;
    private final Clock clock;

    Ratings(CaseFiles files, Outbox outbox, EventWriter writer, CaseMetrics metrics, Clock clock) {
        this.files = files;
        this.outbox = outbox;
        this.writer = writer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A changed file, the event that asked for it and those that come of it. */
    private record Change(Received received, ChangedDocument<CaseFile> document, List<CaseEvent> events) {}

    /**
     * Rates all, by one write and as many more as handlers come in between.
     *
     * @param rated by petition id
     */
    void rate(Map<String, Received> rated) {
        Map<String, Received> left = new LinkedHashMap<>(rated);
        while (!left.isEmpty()) {
            left = rateOnce(left);
        }
    }

    /** Those that have to be decided again, because a handler came first. */
    private Map<String, Received> rateOnce(Map<String, Received> rated) {
        Map<String, CaseFile> found = files.findAll(rated.keySet());
        Instant at = clock.instant();
        List<Change> changes = new ArrayList<>(rated.size());
        rated.forEach((id, received) -> received
                .inTrace(() -> change(received, found.get(id), at).ifPresent(changes::add)));
        List<Update> results = outbox.updateAll(changes.stream().map(Change::document).toList());
        Map<String, Received> stale = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Change change = changes.get(i);
            switch (results.get(i)) {
                case SAVED -> metrics.happened(change.events());
                case STALE -> stale.put(change.document().entity().id(), change.received());
            }
        }
        return stale;
    }

    private Optional<Change> change(Received received, @Nullable CaseFile file, Instant at) {
        if (file == null) {
            throw new PermanentFailure(received, "CASE_UNKNOWN");
        }
        var event = (PetitionRated) received.event();
        Case found = Case.of(file);
        return switch (Procedure.decide(found.state(), new Rate(new Rating(event.bureau(), event.unit())), at)) {
            case Decision.Happens(var events) -> {
                var records = writer.writeAll(events);
                var next = found.after(events, records, By.petitioner(), List.of(), at).file();
                yield Optional.of(new Change(received, new ChangedDocument<>(next, file.version(), records), events));
            }
            case Decision.Refused(var refusal) when refusal.reason() == Reason.ALREADY_RATED -> {
                metrics.seenAgain("PetitionRated");
                yield Optional.empty();
            }
            case Decision.Refused _ -> throw new PermanentFailure(received, "RATING_BEFORE_REPLY");
        };
    }
}
