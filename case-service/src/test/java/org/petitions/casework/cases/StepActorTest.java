package org.petitions.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.casework.cases.StepActor.ActingFor;
import org.petitions.events.terms.PostCapacity;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.ActingPost;
import org.petitions.starter.actor.Role;

/** Who took a step, as it is kept in a case's history. */
class StepActorTest {
    private static final String HEAD = "431222-HRSS.head";

    @ParameterizedTest
    @CsvSource({"HANDLER/431222-HRSS/h-01, HANDLER, 431222-HRSS, h-01", "PETITIONER//, PETITIONER, , ",
            "PLATFORM//competence table 2026/01, PLATFORM, , competence table 2026/01",
            "LEADER/431222-OFFICE/yuanling-02, LEADER, 431222-OFFICE, yuanling-02"})
    void what_was_kept_before_posts_were_noted_reads_as_it_was_and_is_written_the_same(String kept, String role,
            String unit, String id) {
        StepActor read = StepActor.ofText(kept);

        assertThat(read).isEqualTo(new StepActor(role, unit, id));
        assertThat(read.actingFor()).isNull();
        assertThat(read.toText()).isEqualTo(kept);
    }

    @Test
    void a_leader_is_kept_with_the_post_and_the_capacity() {
        for (PostCapacity capacity : PostCapacity.values()) {
            StepActor leader = new StepActor("LEADER", "431222-HRSS", "hrss-02", new ActingFor(HEAD, capacity));

            assertThat(StepActor.ofText(leader.toText())).isEqualTo(leader);
        }
    }

    @Test
    void a_leader_acts_for_the_post_of_the_office_and_for_the_one_held_before_all() {
        Actor leader = SampleActors.actor("hrss-02", Role.LEADER, "431222-HRSS",
                Set.of(new ActingPost(HEAD, PostCapacity.DEPUTY), new ActingPost(HEAD, PostCapacity.SUBSTITUTE),
                        new ActingPost("431222.county-leader-2", PostCapacity.HOLDER)));

        assertThat(StepActor.person(leader).actingFor()).isEqualTo(new ActingFor(HEAD, PostCapacity.SUBSTITUTE));
        assertThat(StepActor.onLadder(leader, HEAD)).contains(new ActingFor(HEAD, PostCapacity.SUBSTITUTE));
        assertThat(StepActor.onLadder(leader, "431222.county-leader-2"))
                .contains(new ActingFor("431222.county-leader-2", PostCapacity.HOLDER));
        assertThat(StepActor.onLadder(leader, "431222-NR.head")).isEmpty();
        String chosen = "431222.county-leader-2";
        assertThat(StepActor.person(new Actor("yl-02", Role.LEADER, "431222-OFFICE",
                Set.of(new ActingPost("431222.county-leader", PostCapacity.HOLDER),
                        new ActingPost(chosen, PostCapacity.SUBSTITUTE)),
                List.of(), chosen)).actingFor()).isEqualTo(new ActingFor(chosen, PostCapacity.SUBSTITUTE));
        assertThat(StepActor.person(SampleActors.actor("h-01", Role.HANDLER, "431222-HRSS",
                Set.of(new ActingPost(HEAD, PostCapacity.DEPUTY)))).actingFor()).isNull();
    }
}
