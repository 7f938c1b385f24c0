package org.petitions.casework.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.commands.CaseMetrics;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.law.CurrentCalendar;
import org.petitions.outbox.ChangedDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.Outbox.Update;
import org.petitions.starter.consumer.NonRetryableEventException;
import org.petitions.starter.consumer.ReceivedEvent;
import org.petitions.starter.events.EventEncoder;
import org.springframework.stereotype.Component;

/**
 * Puts into the case what the petitioner asked for in person through tracking: a rating, an answer about withdrawing, a request for review.
 * Each is answered, taken or refused and why, by the same write. What was asked twice changes nothing. It counts from the moment it was
 * asked, however late it is read here. What an office put right of the registration goes in with it, each in its turn; what follows for whoever
 * gets the matter by it happens when it is read.
 */
@Component
class PetitionerRequests {
    private final CaseQueries files;
    private final RegistrationCorrections corrections;
    private final Outbox outbox;
    private final EventEncoder writer;
    private final CaseMetrics metrics;
    private final CurrentCalendar calendar;
    private final CityPolicy policy;
    private final Clock clock;

    PetitionerRequests(CaseQueries files, RegistrationCorrections corrections, Outbox outbox, EventEncoder writer,
            CaseMetrics metrics,
            CurrentCalendar calendar, CityPolicy practice, Clock clock) {
        this.files = files;
        this.corrections = corrections;
        this.outbox = outbox;
        this.writer = writer;
        this.metrics = metrics;
        this.calendar = calendar;
        this.policy = practice;
        this.clock = clock;
    }

    /** A changed file, the event that asked for it and those that come of it. */
    private record Change(ReceivedEvent received, ChangedDocument<CaseFile> document, List<CaseEvent> events) {}

    /**
     * Takes all in, by one write and as many more as handlers come in between.
     *
     * @param said at most one word a petition, by petition id
     */
    void apply(Map<String, ReceivedEvent> said) {
        Map<String, ReceivedEvent> left = new LinkedHashMap<>(said);
        while (!left.isEmpty()) {
            left = applyOnce(left);
        }
    }

    /** Those that have to be decided again, because a handler came first. */
    private Map<String, ReceivedEvent> applyOnce(Map<String, ReceivedEvent> said) {
        Map<String, CaseFile> found = files.findAll(said.keySet());
        List<Change> changes = new ArrayList<>(said.size());
        said.forEach((id, received) -> received
                .inTrace(() -> change(received, found.get(id)).ifPresent(changes::add)));
        List<Update> results = outbox.updateAll(changes.stream().map(Change::document).toList());
        Map<String, ReceivedEvent> stale = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Change change = changes.get(i);
            switch (results.get(i)) {
                case SAVED -> metrics.eventsSaved(change.events());
                case STALE -> stale.put(change.document().entity().id(), change.received());
            }
        }
        return stale;
    }

    private Optional<Change> change(ReceivedEvent received, @Nullable CaseFile file) {
        if (file == null) {
            throw new NonRetryableEventException(received, "CASE_UNKNOWN");
        }
        IntakeEvent event = (IntakeEvent) received.event();
        if (file.heard().contains(event.sequence())) {
            metrics.duplicateEvent(event.getClass().getSimpleName());
            return Optional.empty();
        }
        Case found = Case.of(file, policy);
        Entry entry = entry(received, event, found);
        var records = writer.encodeAll(entry.events());
        var next = found.after(entry.events(), entry.by(), entry.evidence(), event.at()).file()
                .withHeard(event.sequence());
        return Optional
                .of(new Change(received, new ChangedDocument<>(next, file.version(), file, records), entry.events()));
    }

    /** What goes into the case, and by whom. */
    private record Entry(List<CaseEvent> events, StepActor by, List<String> evidence) {}

    private Entry entry(ReceivedEvent received, IntakeEvent event, Case found) {
        if (event instanceof PetitionCorrected corrected) {
            var decided = corrections.decide(received, corrected, found.state(),
                    DecisionContext.withoutOfficial(clock.instant(), calendar.get(), policy));
            return new Entry(decided.events(), StepActor.office(corrected.correctedBy()), decided.evidence());
        }
        DecisionContext then = DecisionContext.withoutOfficial(event.at(), calendar.get(), policy);
        return new Entry(PetitionerRequestDecision.decide(found.state(), event, then).events(),
                StepActor.petitioner(), List.of());
    }
}
