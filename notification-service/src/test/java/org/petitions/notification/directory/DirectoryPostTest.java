package org.petitions.notification.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.terms.PostCapacity;
import org.petitions.law.LegalCalendar;
import org.petitions.notification.SampleEvents;

/** Since when an account was known to act for a post, whatever is put right of its term. */
class DirectoryPostTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Instant LISTED = Instant.parse("2026-02-20T02:00:00Z");
    private static final Instant PUT_RIGHT = Instant.parse("2026-05-20T02:00:00Z");

    @Test
    void a_term_whose_first_day_is_put_right_is_known_since_it_was_listed() {
        assertThat(since(listed(1, LISTED, MARCH), listed(2, PUT_RIGHT, MARCH.plusDays(3))))
                .isEqualTo(MARCH.plusDays(3).atStartOfDay(LegalCalendar.ZONE).toInstant());
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "任职起始日期更正提前的，更正前发出的检举控告提醒仍不可查看", en = "a first day that is put earlier shows nothing of an accusation from the days that nobody knew of then")
    void a_first_day_that_is_put_earlier_shows_nothing_of_the_days_before_article_30() {
        assertThat(since(listed(1, LISTED, MAY), listed(2, PUT_RIGHT, MARCH)))
                .isEqualTo(MAY.atStartOfDay(LegalCalendar.ZONE).toInstant());
    }

    @Test
    void a_term_of_other_days_is_another() {
        PostListed former = listed(1, LISTED, new Holding("acc", PostCapacity.SUBSTITUTE, MARCH, MARCH.plusDays(9)));
        assertThat(since(former, listed(2, PUT_RIGHT, new Holding("acc", PostCapacity.SUBSTITUTE, MAY, null))))
                .isEqualTo(PUT_RIGHT);
    }

    @Test
    void whoever_is_withdrawn_acts_no_more_from_that_day_of_china_on() {
        DirectoryPost post = DirectoryPost.of(listed(2, PUT_RIGHT, withdrawn(Instant.parse("2026-05-20T16:30:00Z"))));

        assertThat(post.actedForBy("acc", LocalDate.of(2026, 5, 20))).isNotEmpty();
        assertThat(post.actedForBy("acc", LocalDate.of(2026, 5, 21))).isEmpty();
    }

    @Test
    void whoever_is_appointed_again_is_known_from_then_on() {
        Instant again = Instant.parse("2026-05-25T02:00:00Z");
        DirectoryPost withdrawn = DirectoryPost.of(listed(2, PUT_RIGHT, withdrawn(PUT_RIGHT)))
                .after(DirectoryPost.of(listed(1, LISTED, MARCH)));
        DirectoryPost appointed = DirectoryPost.of(listed(3, again, withdrawn(PUT_RIGHT),
                new Holding("acc", PostCapacity.HOLDER, LocalDate.of(2026, 5, 25), null))).after(withdrawn);

        assertThat(appointed.actedForBy("acc", JUNE).findFirst().orElseThrow().since()).isEqualTo(again);
    }

    private static Holding withdrawn(Instant at) {
        return new Holding("acc", PostCapacity.HOLDER, MARCH, null, null, at);
    }

    private static @Nullable Instant since(PostListed before, PostListed right) {
        return DirectoryPost.of(right).after(DirectoryPost.of(before)).actedForBy("acc", JUNE)
                .findFirst().orElseThrow().since();
    }

    private static PostListed listed(long revision, Instant at, LocalDate from) {
        return listed(revision, at, new Holding("acc", PostCapacity.HOLDER, from, null));
    }

    private static PostListed listed(long revision, Instant at, Holding... holdings) {
        PostListed post = SampleEvents.post("431222-HRSS.head", null);
        return new PostListed(post.postId(), revision, at, post.division(), post.rung(), post.titleZh(),
                post.titleEn(), true, null, null, null, null, null, List.of(holdings));
    }
}
