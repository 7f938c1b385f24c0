package org.petitions.casework.merging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseEventListener;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.events.CaseEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.RoutingEvent;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * Looks after the cases that wait for another's answer: when that one is answered, reviewed or ends, when either is put right, and when they
 * come to wait, for it may have been answered by then; and tells whoever else follows them. What stands in the files decides, so an event that is read again finds nothing left to do.
 */
@Component
class MergedCasesHandler implements EventHandler {
    private final CaseQueries files;
    private final MergedCases merged;
    private final List<CaseEventListener> listeners;

    MergedCasesHandler(CaseQueries files, MergedCases merged, List<CaseEventListener> listeners) {
        this.files = files;
        this.merged = merged;
        this.listeners = listeners;
    }

    @Override
    public void handle(List<ReceivedEvent> batch) {
        follow(batch);
        List<CaseEvent> events = batch.stream().map(ReceivedEvent::event).filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast).toList();
        listeners.forEach(listener -> listener.onCaseEvents(events));
    }

    private void follow(List<ReceivedEvent> batch) {
        Map<String, ReceivedEvent> ofLeads = new HashMap<>();
        Map<String, ReceivedEvent> ofFollowers = new HashMap<>();
        for (ReceivedEvent received : batch) {
            switch (received.event()) {
                case CaseEvent.Closed closed when closed.lead() != null ->
                    ofFollowers.put(closed.petitionId(), received);
                // Before the event named the lead.
                case CaseEvent.Closed closed when closed.end() == CaseEnd.MERGED ->
                    ofFollowers.put(closed.petitionId(), received);
                case CaseEvent.Closed closed -> ofLeads.put(closed.petitionId(), received);
                case CaseEvent.Replied replied -> ofLeads.put(replied.petitionId(), received);
                case ReviewEvent.ReviewDecided decided -> ofLeads.put(decided.petitionId(), received);
                case ReviewEvent.ReviewRefused refused -> ofLeads.put(refused.petitionId(), received);
                case RoutingEvent.RegistrationCorrected corrected -> {
                    ofLeads.put(corrected.petitionId(), received);
                    ofFollowers.put(corrected.petitionId(), received);
                }
                default -> {
                    // nobody's answer and nobody's end
                }
            }
        }
        if (!ofLeads.isEmpty()) {
            waitingFor(ofLeads.keySet()).forEach(file -> followInTrace(ofLeads.get(file.lead()), file));
        }
        if (!ofFollowers.isEmpty()) {
            files.findAll(ofFollowers.keySet()).values()
                    .forEach(file -> followInTrace(ofFollowers.get(file.id()), file));
        }
    }

    /** Those whose file names the lead, and those of before it did, which their lead names. */
    private List<CaseFile> waitingFor(Set<String> leads) {
        Map<String, CaseFile> waiting = new LinkedHashMap<>();
        files.followers(leads).forEach(file -> waiting.put(file.id(), file));
        Set<String> takenIn = files.findAll(leads).values().stream().flatMap(lead -> lead.takenIn().stream())
                .filter(id -> !waiting.containsKey(id)).collect(Collectors.toSet());
        if (!takenIn.isEmpty()) {
            files.findAll(takenIn).values().stream()
                    .filter(file -> file.lead() != null && leads.contains(file.lead()))
                    .forEach(file -> waiting.put(file.id(), file));
        }
        return List.copyOf(waiting.values());
    }

    private void followInTrace(@Nullable ReceivedEvent cause, CaseFile file) {
        Objects.requireNonNull(cause, "found by what was received").inTrace(() -> merged.follow(file));
    }
}
