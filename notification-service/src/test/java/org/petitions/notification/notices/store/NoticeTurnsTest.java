package org.petitions.notification.notices.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.DocumentKind;
import org.petitions.notification.notices.Notice;

class NoticeTurnsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final NoticeSettings settings = new NoticeSettings(true, null, Duration.ofDays(3), Duration.ofHours(1),
            3, Duration.ofDays(1), FIRST, LONGEST, Duration.ofMinutes(1));
    private final Notice notice = Notice.of("0198-case", DocumentKind.ACCEPTANCE_NOTICE, "沅信告字〔2026〕1号");

    @Test
    void each_way_that_was_chosen_has_its_tries_in_turn() {
        assertThat(IntStream.rangeClosed(1, 8).map(attempt -> settings.turnAt(attempt, 2)))
                .containsExactly(0, 0, 0, 1, 1, 1, 0, 0);
    }

    @Test
    void the_only_way_has_every_turn() {
        assertThat(IntStream.rangeClosed(1, 8).map(attempt -> settings.turnAt(attempt, 1))).containsOnly(0);
    }

    @Test
    void a_notice_that_is_sent_again_after_a_report_has_all_its_tries_and_its_time_before_it() {
        NoticeDocument tried = NoticeDocument.of(notice, NOW).claimedUntil(NOW).claimedUntil(NOW).claimedUntil(NOW)
                .claimedUntil(NOW);
        Instant later = NOW.plus(Duration.ofDays(2));

        NoticeDocument again = tried.after(notice, later);

        assertThat(settings.turnAt(tried.attempts(), 2)).isEqualTo(1);
        assertThat(settings.turnAt(again.claimedUntil(later).attempts(), 2)).isZero();
        assertThat(again.since()).isEqualTo(later);
    }

    @Test
    void looking_for_a_contact_uses_up_no_try() {
        NoticeDocument looked = NoticeDocument.of(notice, NOW).claimedUntil(NOW).notTried(NOW);

        assertThat(looked.attempts()).isZero();
    }

    @Test
    void the_longer_a_contact_is_waited_for_the_longer_until_it_is_looked_for_again() {
        assertThat(settings.pauseAfter(Duration.ZERO)).isEqualTo(FIRST);
        assertThat(settings.pauseAfter(Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.pauseAfter(Duration.ofHours(1))).isEqualTo(LONGEST);
    }
}
