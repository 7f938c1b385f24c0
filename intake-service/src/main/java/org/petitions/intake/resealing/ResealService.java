package org.petitions.intake.resealing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.FactsSealed;
import org.petitions.intake.petition.OfficeIndex;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.events.EventEncoder;
import org.springframework.stereotype.Component;

/**
 * Seals petitions anew, some at a time, in the order of their ids: whoever asks goes on from where the last answer stopped, after a kill
 * too. One that is sealed twice is the same to its readers as once. What its own office finds it again by is made anew with it, so that petitions of an
 * earlier release are found, too.
 */
@Component
class ResealService {
    private final PetitionStore petitions;
    private final PetitionSealer sealer;
    private final OfficeIndex index;
    private final EventEncoder events;
    private final Clock clock;

    ResealService(PetitionStore petitions, PetitionSealer sealer, OfficeIndex index, EventEncoder events,
            Clock clock) {
        this.petitions = petitions;
        this.sealer = sealer;
        this.index = index;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How far it has come.
     *
     * @param resealed petitions sealed anew by this request; those whose words were erased are passed over
     * @param after where to go on from; null when none is left
     */
    record Progress(int resealed, @Nullable String after) {}

    /** Seals the next ones anew. */
    Progress reseal(String after, int limit) {
        List<StoredPetition> page = petitions.after(after, limit);
        int resealed = 0;
        for (StoredPetition petition : page) {
            resealed += reseal(petition) ? 1 : 0;
        }
        return new Progress(resealed, page.size() < limit ? null : page.getLast().id());
    }

    private boolean reseal(StoredPetition found) {
        StoredPetition petition = found;
        while (true) {
            Instant at = later(petition);
            Optional<FactsSealed> sealed = sealer.resealed(petition, at);
            if (sealed.isEmpty()) {
                return false;
            }
            try {
                petitions.update(petition, index.renewed(petition.resealed(at)), List.of(events.encode(sealed.get())));
                return true;
            } catch (StaleVersionException e) {
                petition = petitions.byId(found.id()).orElseThrow(() -> e);
            }
        }
    }

    /** Later than any sealing and erasure before, whatever the clocks say: of two sealings readers keep the later. */
    private Instant later(StoredPetition petition) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant before = petition.wordsChangedAt();
        return now.isAfter(before) ? now : before.plusMillis(1);
    }
}
