package org.petitions.escalation.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.at;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.escalation.stores.KeptPetitions;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Urgency;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.law.NextNotice;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

class CalendarApiTest {
    private static final Actor CITY_BUREAU = SampleActors.actor("b-01", Role.BUREAU, "431200-PB");
    private static final Actor OPERATIONS = SampleActors.actor("o-01", Role.OPERATIONS, "431200-PB");

    private final KeptPetitions petitions = new KeptPetitions();
    private final CalendarApi api = new CalendarApi(new CurrentCalendar(LegalCalendar.china()),
            petitions.queries());

    @Test
    void the_citys_bureau_and_operations_see_what_would_move() {
        accept(null);
        for (Actor actor : new Actor[]{CITY_BUREAU, OPERATIONS}) {
            assertThat(preview(actor).limits()).singleElement()
                    .satisfies(limit -> assertThat(limit.petitionId()).isEqualTo(PETITION));
            assertThat(preview(actor).moved()).isEqualTo(1);
        }
    }

    @Test
    void a_petition_that_complains_of_the_unit_that_asks_is_neither_listed_nor_counted() {
        accept("431200-PB");
        assertThat(preview(CITY_BUREAU).limits()).isEmpty();
        assertThat(preview(CITY_BUREAU).moved()).isZero();
        assertThat(preview(OPERATIONS).moved()).isZero();
    }

    @Test
    void nor_is_one_that_complains_of_somebody_in_it() {
        accept(null, "431200-PB.head");
        assertThat(preview(CITY_BUREAU).limits()).isEmpty();
        assertThat(preview(CITY_BUREAU).moved()).isZero();
    }

    @Test
    void one_that_complains_of_another_unit_is_listed() {
        accept("431222-PB", "431222-HRSS.head");
        assertThat(preview(CITY_BUREAU).moved()).isEqualTo(1);
    }

    @Test
    void petitions_that_cannot_be_read_are_counted_and_hide_nobody_elses() {
        petitions.breakOff("0199c0de-0000-7000-8000-000000000000");
        accept(null);
        petitions.breakOff("ffffffff-0000-7000-8000-000000000000");
        assertThat(preview(OPERATIONS).unreadable()).isEqualTo(2);
        assertThat(preview(OPERATIONS).limits()).hasSize(1);
    }

    private CalendarPreview preview(Actor actor) {
        return api.preview(NextNotice.WITH_2027.getBytes(UTF_8), null, 100, actor);
    }

    private void accept(@Nullable String complainedOfUnit, String... complainedOfPosts) {
        var story = new ClockEngineDriver();
        story.happens(ClockEngineDriver.registered("2026-12-08T09:00", Urgency.ORDINARY, complainedOfUnit,
                complainedOfPosts));
        story.happens(ClockEngineDriver.opened("2026-12-08T09:05"));
        story.happens(ClockEngineDriver.dispatched("2026-12-08T09:10"));
        story.happens(new CaseEvent.Accepted(PETITION, 3, at("2026-12-08T10:00"), UNIT, null,
                HandlingWay.PETITION_PROCEDURE));
        petitions.keep(story.clocks());
    }
}
