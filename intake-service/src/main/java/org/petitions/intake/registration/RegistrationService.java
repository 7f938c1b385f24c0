package org.petitions.intake.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Channel;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.numbering.NumberAllocator;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.intake.petition.OfficeIndex;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.petition.RegistrationRequest;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredDigests;
import org.petitions.intake.petition.TrackingCodes;
import org.petitions.intake.petition.TrackingKeys;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox.Insertion;
import org.petitions.starter.events.EventEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Registers sound forms: numbers, seals, decides, and stores each with its events in one write. Registering the same submission again gives
 * the same receipt; the store's own ids see to that. No two petitions have one number, which the index over the numbers sees to: where the
 * counter is behind, as on a server whose data were put back, a draw that meets a petition draws again.
 */
@Component
public class RegistrationService {
    private static final Logger LOG = LoggerFactory.getLogger(RegistrationService.class);
    private static final String NUMBER_TAKEN = "a registration number that was drawn is taken already, and another is drawn";
    /** What was drawn stays drawn, so that the next try goes on from there. */
    private static final int MOST_DRAWS = 500;

    private final PetitionStore petitions;
    private final NumberAllocator numbers;
    private final PetitionSealer sealer;
    private final TrackingKeys trackingKeys;
    private final OfficeIndex index;
    private final EventEncoder events;
    private final RegistrationMetrics metrics;
    private final Clock clock;

    RegistrationService(PetitionStore petitions, NumberAllocator numbers, PetitionSealer sealer,
            TrackingKeys trackingKeys, OfficeIndex index,
            EventEncoder events, RegistrationMetrics metrics, Clock clock) {
        this.petitions = petitions;
        this.numbers = numbers;
        this.sealer = sealer;
        this.trackingKeys = trackingKeys;
        this.index = index;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Registers one. When this returns, what it says is durable. */
    RegistrationResult register(RegistrationRequest submission) {
        Optional<String> firstPetitionId = firstPetitionOf(submission);
        Instant now = clock.instant();
        Optional<FormFault> unusable = RegisterPetition.firstUnusable(submission, registeredAt(submission, now));
        if (unusable.isPresent()) {
            return new RegistrationResult.Unusable(unusable.get());
        }
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            PreparedRegistration prepared = prepare(submission, firstPetitionId.orElse(null), now);
            if (inserted(prepared)) {
                return registered(prepared);
            }
            Optional<StoredPetition> there = petitions.byId(submission.petitionId());
            if (there.isPresent()) {
                return compared(there.get(), submission);
            }
            LOG.warn(NUMBER_TAKEN);
        }
        throw countersBehind();
    }

    private boolean inserted(PreparedRegistration prepared) {
        try {
            petitions.insert(prepared.petition(), prepared.records());
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private static IllegalStateException countersBehind() {
        return new IllegalStateException("the counter of registration numbers is far behind the petitions");
    }

    /**
     * Registers many with one look and one write, and one look more for each new one that names a first petition. Of several with the
     * same id the first is registered.
     *
     * @return one outcome for each, in the same order
     */
    public List<RegistrationResult> registerAll(List<RegistrationRequest> submissions) {
        Map<String, StoredPetition> there = petitions
                .byIds(submissions.stream().map(RegistrationRequest::petitionId).toList());
        Instant now = clock.instant();
        RegistrationResult[] outcomes = new RegistrationResult[submissions.size()];
        Map<Integer, PreparedRegistration> fresh = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            RegistrationRequest submission = submissions.get(i);
            StoredPetition stored = there.get(submission.petitionId());
            Optional<String> firstPetitionId = stored == null ? firstPetitionOf(submission) : Optional.empty();
            if (stored != null) {
                outcomes[i] = compared(stored, submission);
            } else {
                Optional<FormFault> unusable = RegisterPetition.firstUnusable(submission,
                        registeredAt(submission, now));
                if (unusable.isPresent()) {
                    outcomes[i] = new RegistrationResult.Unusable(unusable.get());
                } else {
                    fresh.put(i, prepare(submission, firstPetitionId.orElse(null), now));
                }
            }
        }
        for (int draw = 0; !fresh.isEmpty(); draw++) {
            if (draw == MOST_DRAWS) {
                throw countersBehind();
            }
            Map<Integer, PreparedRegistration> tried = fresh;
            Map<Integer, PreparedRegistration> again = new LinkedHashMap<>();
            insert(tried, submissions, outcomes).forEach(i -> again.put(i, preparedAgain(submissions.get(i),
                    Objects.requireNonNull(tried.get(i)), now)));
            fresh = again;
        }
        return List.of(outcomes);
    }

    private PreparedRegistration preparedAgain(RegistrationRequest submission, PreparedRegistration before,
            Instant now) {
        LOG.warn(NUMBER_TAKEN);
        return prepare(submission, before.petition().firstPetitionId(), now);
    }

    /** Those whose number another petition has. */
    private List<Integer> insert(Map<Integer, PreparedRegistration> fresh, List<RegistrationRequest> submissions,
            RegistrationResult[] outcomes) {
        List<NewDocument<StoredPetition>> documents = fresh.values().stream()
                .map(each -> new NewDocument<>(each.petition(), each.records())).toList();
        List<Insertion> insertions = petitions.insertAll(documents);
        List<Integer> doubles = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Integer, PreparedRegistration> each : fresh.entrySet()) {
            switch (insertions.get(at++)) {
                case SAVED -> outcomes[each.getKey()] = registered(each.getValue());
                case DUPLICATE -> doubles.add(each.getKey());
            }
        }
        if (doubles.isEmpty()) {
            return List.of();
        }
        List<Integer> taken = new ArrayList<>();
        // The same row twice in one file, or the same file sent twice at once.
        var there = petitions.byIds(doubles.stream().map(i -> submissions.get(i).petitionId()).toList());
        for (int i : doubles) {
            RegistrationRequest submission = submissions.get(i);
            StoredPetition stored = there.get(submission.petitionId());
            if (stored == null) {
                taken.add(i);
            } else {
                outcomes[i] = compared(stored, submission);
            }
        }
        return taken;
    }

    private record PreparedRegistration(StoredPetition petition, List<OutgoingRecord> records,
            RegistrationReceipt receipt) {}

    private static Instant registeredAt(RegistrationRequest submission, Instant now) {
        return submission.registeredAt() == null ? now : submission.registeredAt();
    }

    private PreparedRegistration prepare(RegistrationRequest submission, @Nullable String firstPetitionId,
            Instant now) {
        var matter = submission.codedFields();
        Instant registeredAt = registeredAt(submission, now);
        RegistrationNumber number = numbers.next(matter.county(), LegalCalendar.dayOf(registeredAt), matter.channel());
        String code = matter.channel() == Channel.SCREENING ? TrackingCodes.NONE : TrackingCodes.next();
        PetitionSealer.SealedPetition sealed = sealer.seal(submission, code);
        var command = new RegisterPetition(submission.petitionId(), matter, number, firstPetitionId, registeredAt, now,
                submission.past(), submission.accusesInWords(), sealed.boxes());
        var petition = new StoredPetition(submission.petitionId(), RegisterPetition.FIRST_SEQUENCE, number.toString(),
                matter,
                registeredAt, now, firstPetitionId, sealed.words(), sealed.receipt(),
                new StoredDigests(submission.contentDigest(), trackingKeys.digestOf(number.toString(), code),
                        index.entryOf(matter.office(), submission.confidentialFields())));
        return new PreparedRegistration(petition, events.encodeAll(command.decide()),
                RegistrationReceipt.of(petition, code));
    }

    /**
     * Linked whoever registers it: it is answered as a number that is given out nowhere, and whoever reads it is named a first petition only where
     * they may know of it.
     */
    private Optional<String> firstPetitionOf(RegistrationRequest submission) {
        String number = submission.codedFields().firstPetition();
        return number == null ? Optional.empty() : petitions.byNumber(number).map(StoredPetition::id);
    }

    private RegistrationResult registered(PreparedRegistration prepared) {
        metrics.registered(prepared.petition().matter().channel());
        return new RegistrationResult.Registered(prepared.receipt());
    }

    private RegistrationResult compared(StoredPetition stored, RegistrationRequest submission) {
        if (stored.isErased()) {
            return new RegistrationResult.Erased(stored.id(), stored.number());
        }
        return sealer.hasSameContent(stored, submission)
                ? new RegistrationResult.AlreadyRegistered(sealer.receiptOf(stored))
                : new RegistrationResult.ContentDiffers(stored.id(), stored.number());
    }
}
