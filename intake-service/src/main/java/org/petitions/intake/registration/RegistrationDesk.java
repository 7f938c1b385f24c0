package org.petitions.intake.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Channel;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.intake.form.LegalDay;
import org.petitions.intake.numbering.NumberAllocator;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox.Insertion;
import org.petitions.shell.events.EventWriter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Registers sound forms: numbers, seals, decides, and stores each with its events in one write. Registering the same submission again gives
 * the same receipt; the store's own ids see to that.
 */
@Component
public class RegistrationDesk {
    private final Petitions petitions;
    private final NumberAllocator numbers;
    private final PetitionSealer sealer;
    private final EventWriter events;
    private final RegistrationMetrics metrics;
    private final Clock clock;

    RegistrationDesk(Petitions petitions, NumberAllocator numbers, PetitionSealer sealer, EventWriter events,
            RegistrationMetrics metrics, Clock clock) {
        this.petitions = petitions;
        this.numbers = numbers;
        this.sealer = sealer;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Registers one. When this returns, what it says is durable. */
    Outcome register(Submission submission) {
        Optional<String> firstPetitionId = firstPetitionOf(submission);
        if (submission.matter().firstPetition() != null && firstPetitionId.isEmpty()) {
            return new Outcome.UnknownFirstPetition();
        }
        Prepared prepared = prepare(submission, firstPetitionId.orElse(null), clock.instant());
        try {
            petitions.insert(prepared.petition(), prepared.records());
        } catch (DuplicateKeyException e) {
            return compared(petitions.byId(submission.petitionId()).orElseThrow(() -> e), submission);
        }
        return registered(prepared);
    }

    /**
     * Registers many with one look and one write, and one look more for each new one that names a first petition. Of several with the
     * same id the first is registered.
     *
     * @return one outcome for each, in the same order
     */
    public List<Outcome> registerAll(List<Submission> submissions) {
        Map<String, StoredPetition> there = petitions.byIds(submissions.stream().map(Submission::petitionId).toList());
        Instant now = clock.instant();
        Outcome[] outcomes = new Outcome[submissions.size()];
        Map<Integer, Prepared> fresh = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            Submission submission = submissions.get(i);
            StoredPetition stored = there.get(submission.petitionId());
            Optional<String> firstPetitionId = stored == null ? firstPetitionOf(submission) : Optional.empty();
            if (stored != null) {
                outcomes[i] = compared(stored, submission);
            } else if (submission.matter().firstPetition() != null && firstPetitionId.isEmpty()) {
                outcomes[i] = new Outcome.UnknownFirstPetition();
            } else {
                fresh.put(i, prepare(submission, firstPetitionId.orElse(null), now));
            }
        }
        insert(fresh, submissions, outcomes);
        return List.of(outcomes);
    }

    private void insert(Map<Integer, Prepared> fresh, List<Submission> submissions, Outcome[] outcomes) {
        List<NewDocument<StoredPetition>> documents = fresh.values().stream()
                .map(each -> new NewDocument<>(each.petition(), each.records())).toList();
        List<Insertion> insertions = petitions.insertAll(documents);
        List<Integer> doubles = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Integer, Prepared> each : fresh.entrySet()) {
            switch (insertions.get(at++)) {
                case SAVED -> outcomes[each.getKey()] = registered(each.getValue());
                case DUPLICATE -> doubles.add(each.getKey());
            }
        }
        if (doubles.isEmpty()) {
            return;
        }
        // The same row twice in one file, or the same file sent twice at once.
        var there = petitions.byIds(doubles.stream().map(i -> submissions.get(i).petitionId()).toList());
        for (int i : doubles) {
            Submission submission = submissions.get(i);
            StoredPetition stored = there.get(submission.petitionId());
            if (stored == null) {
                throw new DuplicateKeyException("a registration number was given out twice");
            }
            outcomes[i] = compared(stored, submission);
        }
    }

    private record Prepared(StoredPetition petition, List<OutgoingRecord> records, Receipt receipt) {}

    private Prepared prepare(Submission submission, @Nullable String firstPetitionId, Instant now) {
        var matter = submission.matter();
        Instant registeredAt = submission.registeredAt() == null ? now : submission.registeredAt();
        RegistrationNumber number = numbers.next(matter.county(), LegalDay.of(registeredAt), matter.channel());
        String code = matter.channel() == Channel.SCREENING ? TrackingCode.NONE : TrackingCode.next();
        PetitionSealer.Sealed sealed = sealer.seal(submission, code);
        var command = new RegisterPetition(submission.petitionId(), matter, number, firstPetitionId, registeredAt, now,
                submission.past(), sealed.boxes());
        var petition = new StoredPetition(submission.petitionId(), RegisterPetition.FIRST, number.toString(), matter,
                registeredAt, now, firstPetitionId, sealed.words(), sealed.receipt());
        return new Prepared(petition, events.writeAll(command.decide()),
                Receipt.of(petition, code));
    }

    private Optional<String> firstPetitionOf(Submission submission) {
        String number = submission.matter().firstPetition();
        return number == null ? Optional.empty() : petitions.byNumber(number).map(StoredPetition::id);
    }

    private Outcome registered(Prepared prepared) {
        metrics.registered(prepared.petition().matter().channel());
        return new Outcome.Registered(prepared.receipt());
    }

    private Outcome compared(StoredPetition stored, Submission submission) {
        return sealer.isFrom(stored, submission)
                ? new Outcome.AlreadyThere(sealer.receiptOf(stored))
                : new Outcome.OtherContent(stored.id(), stored.number());
    }
}
