package org.petitions.intake.erasure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.intake.attachments.AttachmentErasure;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredErasure;
import org.petitions.intake.registration.PetitionAccess;
import org.petitions.intake.status.TrackedCaseStore;
import org.petitions.law.CurrentCalendar;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.events.EventEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Erases words. One write takes them and all that was made from them out of the petition, keeps who ordered it and leaves with the outbox what tells the others: the event,
 * and the tombstone of the sealed topic. A kill before that write leaves all as it was, a kill after it nothing to do but what the relay
 * does anyway, and the sweep of the files that were added (附件).
 */
@Component
class ErasureService {
    private static final Logger log = LoggerFactory.getLogger(ErasureService.class);

    /** In place of an account, where no person erased. */
    private static final String PLATFORM = "platform";
    /** What stands in the record for the official's reason. */
    private static final String EXPIRED = "保存期限届满，由平台按规定删除";

    private final PetitionStore petitions;
    private final TrackedCaseStore cases;
    private final PetitionSealer sealer;
    private final AttachmentErasure attachments;
    private final CurrentCalendar calendar;
    private final EventEncoder events;
    private final MeterRegistry meters;
    private final Clock clock;

    ErasureService(PetitionStore petitions, TrackedCaseStore cases, PetitionSealer sealer,
            AttachmentErasure attachments, CurrentCalendar calendar, EventEncoder events, MeterRegistry meters,
            Clock clock) {
        this.petitions = petitions;
        this.cases = cases;
        this.sealer = sealer;
        this.attachments = attachments;
        this.calendar = calendar;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /** The petition with this number, if the actor may know of it. */
    Optional<StoredPetition> find(String number, Actor actor) {
        return PetitionAccess.find(petitions, number, actor);
    }

    /** Decides and keeps it; where the petitioner said something in between, it is decided again on that. */
    ErasePetition.Decision erase(StoredPetition found, ErasureGround ground, String note, Actor actor) {
        var by = new OrderedBy(actor.unit(), actor.id());
        StoredPetition petition = found;
        while (true) {
            try {
                return eraseAsRead(petition, ground, note, by);
            } catch (StaleVersionException e) {
                petition = petitions.byId(found.id()).orElseThrow(() -> e);
            }
        }
    }

    /**
     * Erases the words of a petition that has been kept for its time, by nobody's hand, unless it may not be erased.
     *
     * @return whether it was
     * @throws StaleVersionException when something else was written since it was read: the next look decides on that
     */
    boolean expire(StoredPetition petition) {
        var by = new OrderedBy(petition.matter().county() + "-" + UnitKind.PB, PLATFORM);
        return eraseAsRead(petition, ErasureGround.RETENTION_EXPIRED, EXPIRED,
                by) instanceof ErasePetition.Erased;
    }

    private record OrderedBy(String unit, String account) {}

    private ErasePetition.Decision eraseAsRead(StoredPetition petition, ErasureGround ground, String note,
            OrderedBy by) {
        var command = new ErasePetition(new StoredErasure(ground, sealer.sealNote(petition, note), by.unit(),
                by.account(), now(petition)), sealer.sealReceiptWithoutDigest(petition));
        ErasePetition.Decision decision = command.decide(petition, cases::of, calendar.get());
        if (decision instanceof ErasePetition.Erased erased) {
            List<OutgoingRecord> records = new ArrayList<>(events.encodeAll(erased.events()));
            records.add(events.tombstone(Topics.SEALED, erased.events().getFirst()));
            attachments.intend(petition.id());
            petitions.update(petition, erased.next(), records);
            attachments.carryOut(petition.id());
            meters.counter("petitions.erased", "ground", ground.name()).increment();
            log.info("words of petition {} erased: {}, ordered by {} of {}", petition.id(), ground, by.account(),
                    by.unit());
        }
        return decision;
    }

    /**
     * Later than its registration, any correction and any erasure before, in what is kept of a time and whatever the clocks say: readers tell by it what was
     * sealed before from what was sealed after, and a new order from one that they read again.
     */
    private Instant now(StoredPetition petition) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant before = petition.wordsChangedAt();
        return now.isAfter(before) ? now : before.plusMillis(1);
    }

    /** What was written of the reason. */
    String note(StoredPetition petition, StoredErasure erasure) {
        return sealer.openNote(petition, erasure);
    }
}
