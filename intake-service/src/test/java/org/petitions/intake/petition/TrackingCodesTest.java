package org.petitions.intake.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackingCodesTest {

    @Test
    void a_code_has_twelve_characters_without_look_alikes() {
        for (int i = 0; i < 500; i++) {
            assertThat(TrackingCodes.next()).matches("[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{12}");
        }
    }

    @Test
    void codes_do_not_repeat_and_use_every_character() {
        var codes = IntStream.range(0, 2_000).mapToObj(_ -> TrackingCodes.next()).collect(Collectors.toSet());
        assertThat(codes).hasSize(2_000);
        assertThat(String.join("", codes).chars().distinct().count()).isEqualTo(31);
    }

    @Test
    void guessing_is_hopeless_by_the_length_alone() {
        double guessesInTenYears = 1_000 * Duration.ofDays(3_650).toSeconds();
        assertThat(TrackingCodes.BITS).isGreaterThan(59);
        assertThat(guessesInTenYears / Math.pow(2, TrackingCodes.BITS)).isLessThan(1 / 2_000_000.0);
    }

    @Test
    void blanks_hyphens_and_small_letters_are_let_pass() {
        assertThat(TrackingCodes.matches("23456789ABCD", " 2345-6789-abcd ")).isTrue();
    }

    @Test
    void full_width_letters_and_what_nobody_sees_are_let_pass() {
        assertThat(TrackingCodes.matches("23456789ABCD", "２３４５－６７８９—ａｂＣＤ")).isTrue();
        assertThat(TrackingCodes.matches("23456789ABCD", "\u200B2345\u00A06789\u30002ABCD".replace("2ABCD", "ABCD")))
                .isTrue();
    }

    @Test
    void another_code_does_not_match() {
        assertThat(TrackingCodes.matches("23456789ABCD", "23456789ABCE")).isFalse();
        assertThat(TrackingCodes.matches("23456789ABCD", "")).isFalse();
        assertThat(TrackingCodes.matches("23456789ABCD", "23456789ABCD23456789ABCD")).isFalse();
        assertThat(TrackingCodes.matches("23456789ABCD", "2".repeat(100_000))).isFalse();
    }
}
