package org.petitions.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.Matter;
import org.petitions.intake.registration.StoredPetition;
import org.petitions.intake.status.PetitionStatus;
import org.petitions.intake.status.Progress;

class RatePetitionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Progress REPLIED = new Progress(4, PetitionStatus.REPLIED, NOW, "431222-HRSS",
            HandlingOutcome.SUPPORTED, null, NOW);

    private final RatePetition rate = new RatePetition(Satisfaction.SATISFIED, Satisfaction.NOT, null, NOW);

    @Test
    void a_petition_is_rated_after_its_reply() {
        assertThat(rate.decide(petition(), REPLIED)).isInstanceOfSatisfying(RatePetition.Rated.class, rated -> {
            assertThat(rated.event().sequence()).isEqualTo(2);
            assertThat(rated.event().unit()).isEqualTo(Satisfaction.NOT);
            assertThat(rated.next().version()).isEqualTo(2);
        });
    }

    @Test
    void a_rating_before_the_reply_is_refused() {
        assertThat(rate.decide(petition(), Progress.NOTHING_NEW)).isInstanceOf(RatePetition.NotRepliedYet.class);
    }

    @Test
    void a_second_rating_is_refused() {
        var once = (RatePetition.Rated) rate.decide(petition(), REPLIED);
        assertThat(rate.decide(once.next(), REPLIED)).isInstanceOf(RatePetition.AlreadyRated.class);
    }

    @Test
    void a_petition_may_be_rated_after_its_case_is_closed_when_it_was_answered() {
        Progress closed = new Progress(5, PetitionStatus.CLOSED, NOW, "431222-HRSS", HandlingOutcome.EXPLAINED, null,
                NOW);
        assertThat(rate.decide(petition(), closed)).isInstanceOf(RatePetition.Rated.class);
    }

    private static StoredPetition petition() {
        Matter matter = new Matter("431222-PB", Channel.LETTER, Level.COUNTY, Purpose.CLAIM, false, null,
                Urgency.ORDINARY, Identity.REAL_NAME, 1, 0, Category.LABOUR, null, "431222", LocalDate.of(2026, 2, 1),
                null, List.of(), "zh");
        return new StoredPetition("7d9a6f8e-0000-5000-8000-000000000000", 1, "431222-20260301-L-00001-A", matter, NOW,
                NOW,
                null, "sealed", "sealed", null);
    }
}
