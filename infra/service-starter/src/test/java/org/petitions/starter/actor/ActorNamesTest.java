package org.petitions.starter.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.PostCapacity;

class ActorNamesTest {
    @Test
    void a_recusal_of_before_names_a_person_of_the_own_unit_by_the_short_name() {
        assertThat(handler("431222-HRSS.h-01", "431222-HRSS").names())
                .containsExactlyInAnyOrder("431222-HRSS.h-01", "h-01");
        assertThat(handler("431222-HRSS.h-01", "431222-NR").names())
                .containsExactly("431222-HRSS.h-01");
        assertThat(handler("h-01", "431222-HRSS").names()).containsExactly("h-01");
    }

    @Test
    void who_chose_an_office_takes_the_part_of_its_posts_alone() {
        var head = new ActingPost("431222-HRSS.head", PostCapacity.HOLDER);
        var leader = new ActingPost("431222.county-leader", PostCapacity.SUBSTITUTE);
        var deputy = new ActingPost("431222.county-leader-2", PostCapacity.DEPUTY);
        Set<ActingPost> posts = Set.of(head, leader, deputy);
        List<Office> offices = Office.all(List.of(new Office(Role.HANDLER, "431222-NR")), posts);

        assertThat(new Actor("li-7", Role.LEADER, "431222-HRSS", posts, offices, null).actingFor())
                .containsExactly("431222-HRSS.head");
        assertThat(new Actor("li-7", Role.LEADER, "431222-OFFICE", posts, offices, "431222.county-leader-2")
                .actingFor()).containsExactly("431222.county-leader");
        assertThat(new Actor("li-7", Role.HANDLER, "431222-NR", posts, offices, null).actingFor()).isEmpty();
    }

    @Test
    void whose_office_comes_with_no_post_acts_for_none_even_if_the_account_is_called_as_one() {
        var headship = new ActingPost("431222-HRSS.head", PostCapacity.HOLDER);
        assertThat(leader(List.of(new Office(Role.LEADER, "431222-HRSS", Set.of(headship)))).actingFor())
                .containsExactly("431222-HRSS.head");
        assertThat(leader(List.of(new Office(Role.LEADER, "431222-HRSS"))).actingFor()).isEmpty();
        assertThat(leader(List.of()).actingFor()).isEmpty();
    }

    private static Actor leader(List<Office> offices) {
        return new Actor("431222-HRSS.head", Role.LEADER, "431222-HRSS", Set.of(), offices, null);
    }

    private static Actor handler(String account, String unit) {
        return new Actor(account, Role.HANDLER, unit, Set.of(), List.of(new Office(Role.HANDLER, unit)), null);
    }
}
