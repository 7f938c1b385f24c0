package org.petitions.intake.correction;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.intake.correction.CorrectionOpenings.CorrectionOpening;
import org.petitions.intake.correction.CorrectionOpenings.OpeningPurpose;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.ConfidentialFields.Petitioner;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.check.AdditionCheck;
import org.petitions.intake.form.check.CorrectionCheck;
import org.petitions.intake.petition.CorrectedWords;
import org.petitions.intake.petition.OfficeIndex;
import org.petitions.intake.petition.OpenedWords;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredCorrection;
import org.petitions.intake.registration.PetitionAccess;
import org.petitions.intake.status.TrackedCaseStore;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.events.EventEncoder;
import org.springframework.stereotype.Component;

/**
 * Puts registrations right. One write changes the petition, keeps what stood before and who changed it, and leaves the events; what stood before
 * of a person is in the same sealed box as what stands, and goes with it when the petition is erased.
 */
@Component
class CorrectionService {
    private final PetitionStore petitions;
    private final TrackedCaseStore cases;
    private final CorrectionOpenings openings;
    private final PetitionSealer sealer;
    private final OfficeIndex index;
    private final EventEncoder events;
    private final MeterRegistry meters;
    private final Clock clock;

    CorrectionService(PetitionStore petitions, TrackedCaseStore cases, CorrectionOpenings opened,
            PetitionSealer sealer, OfficeIndex index, EventEncoder events, MeterRegistry meters, Clock clock) {
        this.petitions = petitions;
        this.cases = cases;
        this.openings = opened;
        this.sealer = sealer;
        this.index = index;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /** The petition with this number, if the actor may know of it. */
    Optional<StoredPetition> find(String number, Actor actor) {
        return PetitionAccess.find(petitions, number, actor);
    }

    /**
     * Checks, decides and keeps it; where something else was written in between, all of that again on what stands then.
     *
     * @param check by the rules of the registration form
     */
    CorrectPetition.Decision correct(StoredPetition found, Function<StoredPetition, CorrectionCheck.Result> check,
            Actor actor) {
        return kept(found, petition -> switch (check.apply(petition)) {
            case CorrectionCheck.Faulty(var faults) -> new CorrectPetition.Refused(faults);
            case CorrectionCheck.Sound right -> decide(petition, right, actor);
        });
    }

    /** Adds a matter that was overlooked, checked, decided and kept likewise. */
    CorrectPetition.Decision add(StoredPetition found, Function<StoredPetition, AdditionCheck.Result> check,
            Actor actor) {
        return kept(found, petition -> switch (check.apply(petition)) {
            case AdditionCheck.Faulty(var faults) -> new CorrectPetition.Refused(faults);
            case AdditionCheck.Sound addition -> decide(petition, addition, actor);
        });
    }

    private CorrectPetition.Decision kept(StoredPetition found,
            Function<StoredPetition, CorrectPetition.Decision> decide) {
        StoredPetition petition = found;
        while (true) {
            CorrectPetition.Decision decision = petition.isErased()
                    ? new CorrectPetition.PetitionErased()
                    : decide.apply(petition);
            if (!(decision instanceof CorrectPetition.Corrected corrected)) {
                return decision;
            }
            try {
                petitions.update(petition, index.renewed(corrected.next()), events.encodeAll(corrected.events()));
                meters.counter("petitions.corrected").increment();
                return decision;
            } catch (StaleVersionException e) {
                petition = petitions.byId(found.id()).orElseThrow(() -> e);
            }
        }
    }

    private CorrectPetition.Decision decide(StoredPetition petition, AdditionCheck.Sound addition, Actor actor) {
        OpenedWords words = sealer.openWords(petition);
        if (addition.place() <= petition.matter().matters()) {
            return isThere(addition, petition, words)
                    ? new CorrectPetition.Unchanged()
                    : new CorrectPetition.TooLate(List.of(new FormFault("place", FaultCode.TWICE)));
        }
        StoredCorrection by = by(petition, addition.reason(), now(petition), actor);
        return new AddMatter(addition.matter(),
                sealer.sealWords(petition, words.withFurther(addition.request(), addition.persons()), by), by)
                .decide(petition);
    }

    private static boolean isThere(AdditionCheck.Sound addition, StoredPetition petition, OpenedWords words) {
        return addition.request().equals(words.furtherRequest(addition.place()))
                && petition.matter().furtherMatters().get(addition.place() - 2).equals(addition.matter());
    }

    private CorrectPetition.Decision decide(StoredPetition petition, CorrectionCheck.Sound right, Actor actor) {
        Instant at = now(petition);
        CodedFields coded = right.coded().applyTo(petition.matter());
        OpenedWords words = sealer.openWords(petition);
        OpenedWords changed = withPeople(words, right.people(), at);
        boolean otherPeople = changed != words;
        boolean otherSubcategory = right.coded().isOfFirstMatter()
                && coded.subcategory() != petition.matter().subcategory();
        if (otherSubcategory) {
            changed = changed.withSubcategory(coded.subcategory());
        }
        StoredCorrection by = by(petition, right.reason(), at, actor);
        return new CorrectPetition(right.coded(), sealer.sealWords(petition, changed, by),
                otherPeople || otherSubcategory, otherPeople,
                coded.accusedPosts() < changed.complainedOfPersons(), by)
                .decide(petition, cases::of);
    }

    private StoredCorrection by(StoredPetition petition, String reason, Instant at, Actor actor) {
        return new StoredCorrection(sealer.sealCorrectionReason(petition, reason, at), actor.unit(), actor.id(), at);
    }

    /** The words with the names and wishes that are otherwise; the very same where none are. */
    private static OpenedWords withPeople(OpenedWords words, CorrectionCheck.People right, Instant at) {
        OpenedWords next = words;
        Petitioner person = right.petitioner();
        if (person != null && !words.isPetitioner(person)) {
            next = next.withPetitioner(person, at);
        } else if (person == null && right.isNameless()) {
            next = next.withoutPetitioner(at);
        }
        if (right.representatives() != null) {
            next = next.withRepresentatives(right.representatives(), at);
        }
        if (right.complainedOfPersons() != null) {
            next = next.withComplainedOf(right.complainedOfPersons(), at);
        }
        return right.notice() == null ? next : next.withNotice(right.notice(), at);
    }

    /** How the petitioner is told as it stands. */
    CorrectionCheck.ToldBy toldBy(StoredPetition petition) {
        OpenedWords words = sealer.openWords(petition);
        return new CorrectionCheck.ToldBy(words.reachable(), words.wishes());
    }

    /**
     * Later than its registration, any correction and erasure before, in what is kept of a time and whatever the clocks say: readers tell by it
     * which sealing is the last.
     */
    private Instant now(StoredPetition petition) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant before = petition.wordsChangedAt();
        return now.isAfter(before) ? now : before.plusMillis(1);
    }

    /**
     * What each correction changed of people and wishes, by its moment; only of those that did, and empty once it was erased. That it was opened is
     * kept before it is.
     */
    Map<Instant, CorrectedWords> open(StoredPetition petition, OpeningPurpose why, Actor actor) {
        if (petition.isErased()) {
            return Map.of();
        }
        openings.add(petition.id(), new CorrectionOpening(why, actor.unit(), actor.id(), clock.instant()));
        OpenedWords words = sealer.openWords(petition);
        return petition.corrections().stream().map(StoredCorrection::at)
                .collect(Collectors.toMap(at -> at, words::correctedAt));
    }

    /** Who opened that, oldest first. */
    List<CorrectionOpening> openings(StoredPetition petition) {
        return openings.of(petition.id());
    }

    /** What was written of the reason; empty once it was erased. */
    Optional<String> reason(StoredPetition petition, StoredCorrection correction) {
        return sealer.openCorrectionReason(petition, correction);
    }
}
