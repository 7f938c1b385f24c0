package org.petitions.casework.merging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.commands.CaseMetrics;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.review.ReviewDecision;
import org.petitions.casework.procedure.routing.BureauNotice;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.CaseEvent;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.events.EventEncoder;
import org.springframework.stereotype.Component;

/**
 * Ends the duty to tell of a merging, or of another end that the bureau gave a case (Art. 23), and to answer a review in writing (Art. 35, 36),
 * where the petition is erased before that went out: nothing can be made any more, and the clock would accuse an office for ever.
 */
@Component
class ErasedNotices implements ErasureParticipant {
    private static final StepActor BY = StepActor.platform("erasure");

    private final CaseQueries files;
    private final Outbox outbox;
    private final EventEncoder writer;
    private final CaseMetrics metrics;
    private final CityPolicy policy;
    private final Clock clock;

    ErasedNotices(CaseQueries files, Outbox outbox, EventEncoder writer, CaseMetrics metrics, CityPolicy policy,
            Clock clock) {
        this.files = files;
        this.outbox = outbox;
        this.writer = writer;
        this.metrics = metrics;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Stage stage() {
        // The words are gone by then: a notice that was being made can go out no more.
        return Stage.DOCUMENTS;
    }

    @Override
    public void erase(String petitionId, Instant at) {
        boolean done = false;
        while (!done) {
            Optional<Case> read = files.findDecided(petitionId).map(file -> Case.of(file, policy));
            done = read.isEmpty() || isDone(read.get());
        }
    }

    /** Whether nothing is left to do; false where the file has changed since it was read. */
    private boolean isDone(Case read) {
        Instant now = clock.instant();
        List<CaseEvent> events = new ArrayList<>(BureauNotice.voidByErasure(read.state(), now).stream().toList());
        // A request can be refused in what the bureau merged or ended: then both are owed, one version after the other.
        events.addAll(ReviewDecision.voidByErasure(Procedure.evolveAll(read.state(), events), now));
        if (events.isEmpty()) {
            return true;
        }
        List<OutgoingRecord> records = writer.encodeAll(events);
        try {
            outbox.change(read.file(), read.after(events, BY, List.of(), now).file(), records);
        } catch (StaleVersionException _) {
            return false;
        }
        metrics.eventsSaved(events);
        return true;
    }
}
