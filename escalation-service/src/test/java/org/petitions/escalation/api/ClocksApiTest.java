package org.petitions.escalation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.escalation.clocks.ClockHistory;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.escalation.engine.PetitionClocks;
import org.petitions.escalation.engine.SampleCaseEvents;
import org.petitions.escalation.stores.KeptPetitions;
import org.petitions.escalation.topology.PartitionProgress;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Urgency;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.ActingPost;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;

/** A petition's clocks are shown to whom case-service shows the case, and to nobody who is complained of. */
class ClocksApiTest {
    private static final Actor OWN_BUREAU = SampleActors.actor("b-01", Role.BUREAU, "431222-PB");
    private static final Actor OTHER_BUREAU = SampleActors.actor("b-01", Role.BUREAU, "431202-PB");
    private static final Actor CITY_BUREAU = SampleActors.actor("b-01", Role.BUREAU, "431200-PB");
    private static final Actor OTHER_CITY = SampleActors.actor("b-01", Role.BUREAU, "430100-PB");
    private static final Actor OPERATIONS = SampleActors.actor("o-01", Role.OPERATIONS, "431200-PB");

    private final KeptPetitions petitions = new KeptPetitions();
    private final ClocksApi api = new ClocksApi(petitions.queries(), new PartitionProgress(), Clock.systemUTC());

    @Test
    void its_bureau_the_city_s_and_operations_are_shown_them() {
        opened(null);
        for (Actor actor : new Actor[]{OWN_BUREAU, CITY_BUREAU, OPERATIONS}) {
            assertThat(api.clocks(PETITION, actor).clocks()).isNotEmpty();
        }
    }

    @Test
    void another_county_s_or_city_s_bureau_is_told_that_there_are_none() {
        opened(null);
        assertUnknown(OTHER_BUREAU);
        assertUnknown(OTHER_CITY);
    }

    @Test
    void the_bureau_that_has_the_case_before_it_sees_them_and_the_one_that_only_registered_it_does_not() {
        var story = new ClockEngineDriver();
        story.happens(ClockEngineDriver.registered("2026-03-02T09:00"));
        petitions.keep(story.clocks());
        assertThat(api.clocks(PETITION, OWN_BUREAU).clocks()).isNotEmpty();
        CaseEvent.Opened form = (CaseEvent.Opened) ClockEngineDriver.opened("2026-03-02T09:05");
        story.happens(new CaseEvent.Opened(PETITION, 1, form.at(), form.number(), OTHER_BUREAU.unit(), form.category(),
                "431202", Urgency.ORDINARY));
        petitions.keep(story.clocks());
        assertThat(api.clocks(PETITION, OTHER_BUREAU).clocks()).isNotEmpty();
        assertUnknown(OWN_BUREAU);
    }

    @Test
    void a_case_opened_before_its_bureau_was_kept_is_its_bureau_s_by_the_first_hand_over_of_its_dispatch() {
        var story = new ClockEngineDriver();
        story.happens(ClockEngineDriver.registered("2026-03-02T09:00"))
                .happens(SampleCaseEvents.opened("2026-03-02T09:05", OTHER_BUREAU.unit()));
        petitions.keep(keptBefore(story.clocks(), story.clocks().courses()));
        assertThat(api.clocks(PETITION, OTHER_BUREAU).clocks()).isNotEmpty();
        assertThat(api.clocks(PETITION, CITY_BUREAU).clocks()).isNotEmpty();
        assertUnknown(OWN_BUREAU);
    }

    @Test
    void where_nothing_tells_its_bureau_any_more_the_city_s_alone_is_shown_it() {
        var story = new ClockEngineDriver();
        story.happens(ClockEngineDriver.registered("2026-03-02T09:00"))
                .happens(SampleCaseEvents.opened("2026-03-02T09:05", OTHER_BUREAU.unit()));
        petitions.keep(keptBefore(story.clocks(), Map.of()));
        assertThat(api.clocks(PETITION, CITY_BUREAU).clocks()).isNotEmpty();
        assertUnknown(OWN_BUREAU);
        assertUnknown(OTHER_BUREAU);
    }

    private static PetitionClocks keptBefore(PetitionClocks now, Map<ClockId, ClockHistory> courses) {
        return new PetitionClocks(now.petitionId(), now.registration(), now.seen(), now.takenOver(), now.endings(),
                courses, now.open(), now.standAside(), now.waiting(), now.closed(), null, now.rounds(), null, null,
                Map.of());
    }

    @ParameterizedTest
    @CsvSource({"431222-PB, ''", "'', 431222-PB.head"})
    void whoever_is_complained_of_is_told_that_there_are_none(String unit, String post) {
        opened(unit.isEmpty() ? null : unit, post.isEmpty() ? new String[0] : new String[]{post});
        assertUnknown(OWN_BUREAU);
        assertThat(api.clocks(PETITION, CITY_BUREAU).clocks()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HOLDER, 431222-HRSS.head", "SUBSTITUTE, 431222-HRSS.head", "DEPUTY, 431222-HRSS.head"})
    void whoever_acts_for_a_post_that_is_complained_of_is_told_that_there_are_none(PostCapacity capacity,
            String post) {
        opened("431222-HRSS");
        assertUnknown(SampleActors.actor("acc-1", Role.BUREAU, "431222-PB", Set.of(new ActingPost(post, capacity))));
        assertThat(api.clocks(PETITION, OWN_BUREAU).clocks()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HANDLER, 431222-HRSS, false", "ADMINISTRATOR, 431222-HRSS, false", "HANDLER, 431222-NR, true"})
    void whoever_has_an_office_at_the_unit_complained_of_is_told_that_there_are_none_in_another_office_too(Role role,
            String unit, boolean shown) {
        opened("431222-HRSS");
        Actor actor = new Actor("acc-1", Role.BUREAU, "431222-PB", Set.of(),
                List.of(new Office(Role.BUREAU, "431222-PB"), new Office(role, unit)), null);
        if (shown) {
            assertThat(api.clocks(PETITION, actor).clocks()).isNotEmpty();
        } else {
            assertUnknown(actor);
        }
    }

    @Test
    void operations_are_no_exception() {
        opened("431200-PB");
        assertUnknown(OPERATIONS);
        assertUnknown(CITY_BUREAU);
        assertThat(api.clocks(PETITION, OWN_BUREAU).clocks()).isNotEmpty();
    }

    private void assertUnknown(Actor actor) {
        assertThatThrownBy(() -> api.clocks(PETITION, actor)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("no-clocks");
    }

    private void opened(@Nullable String complainedOfUnit, String... complainedOfPosts) {
        var story = new ClockEngineDriver();
        story.happens(ClockEngineDriver.registered("2026-03-02T09:00", Urgency.ORDINARY, complainedOfUnit,
                complainedOfPosts));
        story.happens(ClockEngineDriver.opened("2026-03-02T09:05"));
        petitions.keep(story.clocks());
    }
}
