package org.petitions.intake.erasure;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petitions.events.CaseId;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.intake.attachments.AttachmentErasure;
import org.petitions.intake.erasure.RepeatErasure.Repeated;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.events.EventEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Erases again what a restored database has given back, by one write a petition as {@link ErasureService} does. Event and tombstone go out again
 * whether or not there was something to erase here: the database that was restored may be that of another service.
 */
@Component
class RepeatedErasures {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedErasures.class);
    /** What stands in the record for the official's reason. */
    private static final String RESTORED = "恢复备份后，由平台按删除记录重新删除";

    private final PetitionStore petitions;
    private final PetitionSealer sealer;
    private final AttachmentErasure attachments;
    private final EventEncoder events;
    private final MeterRegistry meters;

    RepeatedErasures(PetitionStore petitions, PetitionSealer sealer, AttachmentErasure attachments,
            EventEncoder events, MeterRegistry meters) {
        this.petitions = petitions;
        this.sealer = sealer;
        this.attachments = attachments;
        this.events = events;
        this.meters = meters;
    }

    /** What one erasure of the register came to. */
    enum Outcome {
        /** Its words were here, and are no more. */
        ERASED,
        /** It had been erased here already. */
        KNOWN,
        /** The petition is not here: it was registered after the backup was made. */
        NO_PETITION
    }

    /** Brings it about again; where something was written meanwhile, on what stands then. */
    Outcome repeat(PetitionErased published) {
        while (true) {
            Optional<StoredPetition> found = petitions.byId(CaseId.petitionOf(published.petitionId()));
            if (found.isEmpty()) {
                return Outcome.NO_PETITION;
            }
            try {
                return repeat(found.get(), published);
            } catch (StaleVersionException e) {
                LOG.debug("written meanwhile", e);
            }
        }
    }

    private Outcome repeat(StoredPetition petition, PetitionErased published) {
        Repeated repeated = new RepeatErasure(published, sealer.sealNote(petition, RESTORED),
                sealer.sealReceiptWithoutDigest(petition)).decide(petition);
        attachments.intend(petition.id());
        petitions.update(petition, repeated.next(), records(petition, repeated.told()));
        attachments.carryOut(petition.id());
        if (!repeated.erased()) {
            return Outcome.KNOWN;
        }
        meters.counter("petitions.erased", "ground", published.ground().name()).increment();
        LOG.info("words of petition {} erased again: {}, as the register says", petition.id(), published.ground());
        return Outcome.ERASED;
    }

    /** The tombstone once, with the erasure of the petition's own case; its further matters are told of by their events alone. */
    private List<OutgoingRecord> records(StoredPetition petition, PetitionErased told) {
        List<OutgoingRecord> records = new ArrayList<>(List.of(events.encode(told)));
        if (told.petitionId().equals(petition.id())) {
            records.add(events.tombstone(Topics.SEALED, told));
        }
        return records;
    }
}
