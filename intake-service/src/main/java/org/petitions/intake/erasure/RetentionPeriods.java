package org.petitions.intake.erasure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.petitions.events.terms.Purpose;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.status.PetitionStatus;
import org.petitions.intake.status.TrackedCase;
import org.petitions.law.LegalCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a petition's words are kept after it has ended (保存期限). The Regulations say nothing of it: it is the city's own rule, and without
 * one they are kept until somebody orders their erasure.
 *
 * @param years after the end, by purpose; what is not named is kept
 */
@ConfigurationProperties("petitions.practice.retention")
record RetentionPeriods(Map<Purpose, Integer> years) {
    @SuppressWarnings("NullAway") // where nothing is set
    RetentionPeriods {
        years = years == null ? Map.of() : Map.copyOf(years);
        if (years.values().stream().anyMatch(period -> period < 1)) {
            throw new IllegalArgumentException("petitions.practice.retention.years: at least 1 each");
        }
    }

    /** What was registered on that day or later cannot have been kept for its time; empty where everything is kept. */
    Optional<LocalDate> firstDayKept(LocalDate today) {
        return years.values().stream().min(Comparator.naturalOrder()).map(today::minusYears);
    }

    /**
     * Whether a petition has been kept for its time: that of the matter that is kept longest, from the day after its end.
     *
     * @param cases how far the case of each of its matters has come, by the case's id
     */
    boolean isOver(StoredPetition petition, Function<String, TrackedCase> cases, LocalDate today) {
        return PetitionMatter.all(petition).stream().allMatch(matter -> {
            Integer period = years.get(matter.fields().purpose());
            if (period == null) {
                return false; // it is kept, however far it has come
            }
            TrackedCase tracked = cases.apply(matter.caseId());
            return tracked.status() == PetitionStatus.CLOSED && tracked.since() != null
                    && LegalCalendar.dayOf(tracked.since()).plusYears(period).isBefore(today);
        });
    }
}
