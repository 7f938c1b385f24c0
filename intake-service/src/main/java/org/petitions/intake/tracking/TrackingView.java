package org.petitions.intake.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Term;
import org.petitions.intake.registration.StoredPetition;
import org.petitions.intake.status.Progress;
import org.petitions.intake.status.StatusView;

/**
 * What a petitioner sees: how far it has come and who handles it, in codes.
 *
 * @param unit the responsible unit, once there is one
 * @param outcome of the reply
 * @param ground of a non-acceptance
 * @param mayRate whether the petitioner can rate now
 * @param rated whether they have
 */
@JsonInclude(Include.NON_NULL)
record TrackingView(String number, Instant registeredAt, StatusView status, @Nullable String unit,
        @Nullable TermView outcome, @Nullable TermView ground, @Nullable Instant repliedAt, boolean mayRate,
        boolean rated) {

    /** A coded term with its names. */
    record TermView(String code, String zh, String en) {
        static <E extends Enum<E> & Term> @Nullable TermView of(@Nullable E term) {
            return term == null ? null : new TermView(term.name(), term.zh(), term.en());
        }
    }

    static TrackingView of(StoredPetition petition, Progress progress) {
        boolean rated = petition.rating() != null;
        return new TrackingView(petition.number(), petition.registeredAt(),
                StatusView.of(progress, petition.registeredAt()), progress.unit(), TermView.of(progress.outcome()),
                TermView.of(progress.ground()), progress.repliedAt(), progress.isReplied() && !rated, rated);
    }
}
