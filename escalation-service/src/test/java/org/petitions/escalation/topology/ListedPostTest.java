package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.terms.PostCapacity;

/** What the store keeps of a post is read as it was listed. */
class ListedPostTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "CIVIL_AFFAIRS", "CIVIL_AFFAIRS LAW_AND_LITIGATION"})
    void what_a_deputy_is_in_charge_of_is_kept(@Nullable String field) {
        List<String> inChargeOf = field == null ? null : field.isEmpty() ? List.of() : List.of(field.split(" "));
        Holding deputy = new Holding("yl-03", PostCapacity.DEPUTY, FIRST, null, inChargeOf);

        ListedPost kept = ListedPost.parse(new ListedPost(3, List.of(), List.of(deputy)).stored());

        assertThat(kept.holdings()).containsExactly(deputy);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "2026-06-30")
    void a_withdrawal_is_kept_and_is_out_from_its_day_on(@Nullable LocalDate until) {
        Holding holder = new Holding("yl-03", PostCapacity.HOLDER, FIRST, until, null,
                Instant.parse("2026-03-09T16:30:00Z"));

        ListedPost kept = ListedPost.parse(new ListedPost(3, List.of(), List.of(holder)).stored());

        assertThat(kept.holdings()).containsExactly(holder);
        assertThat(kept.holdingsOn(LocalDate.of(2026, 3, 9))).containsExactly(holder);
        assertThat(kept.holdingsOn(LocalDate.of(2026, 3, 10))).isEmpty();
    }

    @Test
    void what_was_stored_before_that_was_asked_is_in_charge_of_all() {
        byte[] line = "@2025-01-01,,DEPUTY,yl-03".getBytes(US_ASCII);
        byte[] stored = ByteBuffer.allocate(Long.BYTES + line.length).putLong(3).put(line).array();

        assertThat(ListedPost.parse(stored).holdings())
                .containsExactly(new Holding("yl-03", PostCapacity.DEPUTY, FIRST, null));
    }
}
