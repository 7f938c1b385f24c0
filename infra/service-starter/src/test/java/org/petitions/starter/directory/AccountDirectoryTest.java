package org.petitions.starter.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.events.DirectoryEvent.AccountListed.Appointment;
import org.petitions.events.DirectoryEvent.AccountListed;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitKind;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.ActingPost;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;

class AccountDirectoryTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final String CLERK = "431222-PB.c-01";
    private static final String HEAD = "431222-HRSS.head";
    private static final String LEADER = "431222.county-leader";

    private final AccountDirectory directory = new AccountDirectory();

    private static Appointment clerk(@Nullable LocalDate until, @Nullable Instant withdrawnAt) {
        return new Appointment("1", "431222-PB", "CLERK", FIRST, until, withdrawnAt);
    }

    private static AccountListed listed(long revision, Appointment... appointments) {
        return new AccountListed(CLERK, revision, AT, List.of(appointments));
    }

    private static PostListed post(String id, long revision, boolean held, Holding... holdings) {
        PostId post = PostId.parse(id).orElseThrow();
        return new PostListed(id, revision, AT, post.owner().substring(0, 6), post.rung(), "职务", "post", held, null,
                null, null, null, null, List.of(holdings));
    }

    /** As it was published before it was known who acts for posts. */
    private static PostListed ofBefore(long revision, boolean held) {
        return new PostListed(HEAD, revision, AT, "431222", Rung.UNIT_HEAD, "职务", "post", held, null, null, null, null,
                null, null);
    }

    private static Holding holding(String account, PostCapacity capacity, @Nullable LocalDate until) {
        return new Holding(account, capacity, FIRST, until);
    }

    private List<String> offices(String account, LocalDate day) {
        return directory.officesOf(account, day).stream().map(Office::code).toList();
    }

    @Test
    void nobody_has_an_office_of_whom_nothing_is_said() {
        assertThat(offices(CLERK, DAY)).isEmpty();
        assertThat(directory.postsOf(CLERK, DAY)).isEmpty();
    }

    @Test
    void a_unit_is_called_as_it_is_on_the_day_and_a_post_by_its_title() {
        assertThat(directory.nameOf("431222-PB", DAY)).isEmpty();
        directory.apply(
                new UnitListed("431222-PB", 1, AT, "431222", UnitKind.PB, "旧名", "old", null, null, null, null, null,
                        null, List.of(new UnitStanding("旧名", "old", null, null, FIRST, null),
                                new UnitStanding("信访局", "bureau", null, FIRST.plusDays(1), null, null))));
        directory.apply(post(HEAD, 1, true));

        assertThat(directory.nameOf("431222-PB", FIRST)).hasValue(new BilingualText("旧名", "old"));
        assertThat(directory.nameOf("431222-PB", DAY)).hasValue(new BilingualText("信访局", "bureau"));
        assertThat(directory.nameOf(HEAD, DAY)).hasValue(new BilingualText("职务", "post"));
        directory.remove("431222-PB");
        assertThat(directory.nameOf("431222-PB", DAY)).isEmpty();
    }

    @Test
    void an_appointment_counts_from_its_first_day_to_its_last() {
        directory.apply(listed(1, clerk(DAY, null)));
        assertThat(offices(CLERK, FIRST.minusDays(1))).isEmpty();
        assertThat(offices(CLERK, FIRST)).containsExactly("CLERK@431222-PB");
        assertThat(offices(CLERK, DAY)).containsExactly("CLERK@431222-PB");
        assertThat(offices(CLERK, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void who_was_withdrawn_is_out_that_day() {
        directory.apply(listed(1, clerk(null, null)));
        directory.apply(listed(2, clerk(null, Instant.parse("2026-03-02T02:00:00Z"))));
        assertThat(offices(CLERK, DAY)).isEmpty();
    }

    @Test
    void an_older_entry_changes_nothing() {
        directory.apply(listed(2, clerk(null, Instant.parse("2026-03-02T02:00:00Z"))));
        directory.apply(listed(1, clerk(null, null)));
        assertThat(offices(CLERK, DAY)).isEmpty();

        directory.apply(post(HEAD, 2, true, holding("hrss-02", PostCapacity.HOLDER, null)));
        directory.apply(post(HEAD, 1, true, holding("hrss-01", PostCapacity.HOLDER, null)));
        assertThat(offices("hrss-01", DAY)).isEmpty();
        assertThat(offices("hrss-02", DAY)).containsExactly("LEADER@431222-HRSS");
    }

    @Test
    void a_role_that_this_build_does_not_know_and_a_leader_without_a_post_are_passed_over() {
        directory.apply(listed(1, clerk(null, null),
                new Appointment("2", "431222-PB", "ARCHIVIST", FIRST, null, null),
                new Appointment("3", "431222-PB", "LEADER", FIRST, null, null)));
        assertThat(offices(CLERK, DAY)).containsExactly("CLERK@431222-PB");
    }

    @Test
    void a_leaders_office_follows_from_the_posts_in_whatever_capacity_and_one_person_may_have_several() {
        directory.apply(post(HEAD, 1, true, holding("li-7", PostCapacity.DEPUTY, null)));
        directory.apply(post(LEADER, 1, true, holding("li-7", PostCapacity.SUBSTITUTE, DAY)));
        directory.apply(new AccountListed("li-7", 1, AT, List.of(
                new Appointment("1", "431222-PB", "ADMINISTRATOR", FIRST, null, null))));

        assertThat(directory.officesOf("li-7", DAY)).containsExactly(
                new Office(Role.LEADER, "431222-HRSS", Set.of(new ActingPost(HEAD, PostCapacity.DEPUTY))),
                new Office(Role.LEADER, "431222-OFFICE", Set.of(new ActingPost(LEADER, PostCapacity.SUBSTITUTE))),
                new Office(Role.ADMINISTRATOR, "431222-PB"));
        assertThat(directory.postsOf("li-7", DAY)).containsExactlyInAnyOrder(
                new ActingPost(HEAD, PostCapacity.DEPUTY), new ActingPost(LEADER, PostCapacity.SUBSTITUTE));
        assertThat(offices("li-7", DAY.plusDays(1))).containsExactly("LEADER@431222-HRSS",
                "ADMINISTRATOR@431222-PB");
    }

    @Test
    void an_account_that_is_called_as_a_post_acts_for_it_while_somebody_holds_it() {
        directory.apply(ofBefore(1, true));
        assertThat(offices(HEAD, DAY)).containsExactly("LEADER@431222-HRSS");
        directory.apply(ofBefore(2, false));
        assertThat(offices(HEAD, DAY)).isEmpty();
    }

    @Test
    void nobody_is_called_as_a_post_of_which_it_is_known_who_acts_for_it_and_nobody_does() {
        directory.apply(post(HEAD, 1, true));
        assertThat(offices(HEAD, DAY)).isEmpty();
        directory.apply(post(HEAD, 2, true, holding("hrss-01", PostCapacity.HOLDER, DAY.minusDays(1))));
        assertThat(offices(HEAD, DAY)).isEmpty();
    }

    @Test
    void which_offices_an_account_has_is_not_said_before_all_is_read() {
        AccountOffices offices = new DirectoryAutoConfiguration().directoryOffices(directory,
                Clock.fixed(AT, ZoneOffset.UTC));
        directory.apply(listed(1, clerk(null, null)));
        assertThat(offices.of(CLERK)).isEmpty();
        directory.complete();
        assertThat(offices.of(CLERK)).contains(List.of(new Office(Role.CLERK, "431222-PB")));
        assertThat(offices.of(LEADER)).contains(List.of());
    }

    @Test
    void an_account_that_is_called_as_a_post_and_whose_own_line_is_withdrawn_is_out() {
        directory.apply(post(HEAD, 1, true, new Holding(HEAD, PostCapacity.HOLDER, FIRST, null, null,
                Instant.parse("2026-03-02T02:00:00Z"))));
        assertThat(offices(HEAD, DAY)).isEmpty();
    }

    @Test
    void what_was_deleted_from_the_topic_counts_no_more() {
        directory.apply(listed(1, clerk(null, null)));
        directory.apply(ofBefore(1, true));
        directory.remove("account/" + CLERK);
        directory.remove(HEAD);
        assertThat(offices(CLERK, DAY)).isEmpty();
        assertThat(offices(HEAD, DAY)).isEmpty();
    }
}
