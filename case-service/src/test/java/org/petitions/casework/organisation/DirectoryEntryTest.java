package org.petitions.casework.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostRank;
import org.petitions.events.terms.Rung;

/** What the directory says of a post whose rows have days. */
class DirectoryEntryTest {
    private static final Standing DEPUTY = new Standing(null, LocalDate.of(2026, 4, 30), "副县长", "Deputy", true,
            PostRank.COUNTY_DEPUTY, Level.CITY, List.of("HRSS"));
    private static final Standing LEFT = new Standing(LocalDate.of(2026, 7, 1), null, "副县长", "Deputy", false,
            PostRank.COUNTY_DEPUTY, Level.CITY, null);

    @Test
    void every_time_is_published_beside_what_holds_on_the_day_itself() {
        assertThat(published(LocalDate.of(2026, 4, 30), DEPUTY, LEFT)).returns(List.of(DEPUTY, LEFT),
                PostListed::standings).returns(true, PostListed::held).returns(List.of("HRSS"), PostListed::inChargeOf);
        assertThat(published(LocalDate.of(2026, 7, 1), DEPUTY, LEFT)).returns(false, PostListed::held)
                .returns(null, PostListed::inChargeOf);
    }

    @Test
    void between_two_times_nobody_holds_the_post() {
        assertThat(published(LocalDate.of(2026, 5, 15), DEPUTY)).returns(false, PostListed::held);
    }

    @Test
    void what_holds_always_is_said_as_before_there_were_days() {
        var always = new Standing(null, null, "县长", "Head", true, null, null, null);

        assertThat(published(LocalDate.of(2026, 5, 15), always)).returns(null, PostListed::standings)
                .returns("县长", PostListed::titleZh)
                .satisfies(listed -> assertThat(listed.byDay()).containsExactly(always));
    }

    private static PostListed published(LocalDate today, Standing... standings) {
        var post = new Post("431222.county-leader-2", Rung.COUNTY_LEADER, List.of(standings), Map.of());
        return (PostListed) DirectoryEntry.of(post, null, today).event(Instant.parse("2026-05-15T01:00:00Z"));
    }
}
