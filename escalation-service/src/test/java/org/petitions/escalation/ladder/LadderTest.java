package org.petitions.escalation.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.escalation.ladder.Ladder.Leader;
import org.petitions.escalation.ladder.Ladder.SkippedRung;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;

class LadderTest {
    private static final String UNIT = "431222-HRSS";
    private static final ReportingLine OURS = ReportingLine.forUnit(UNIT, "431222-PB");
    private static final ReportingLine THE_PROVINCES = ReportingLine.forUnit("430000-PB", "431222-PB");
    private static final List<Rung> RUNGS = List.of(Rung.UNIT_HEAD, Rung.COUNTY_LEADER, Rung.CITY_LEADER);
    private static final String FIRST = "431222.county-leader";
    private static final String SECOND = "431222.county-leader-2";
    private static final String THIRD = "431222.county-leader-3";
    private static final HeldPosts ALL_HELD = post -> true;
    private static final ExcludedPosts NOBODY = complainedOf(null);

    @Test
    void the_first_step_is_the_units_head() {
        assertThat(Ladder.next(RUNGS, null, OURS, Set.of(), NOBODY, ALL_HELD))
                .isEqualTo(step(new Leader(Rung.UNIT_HEAD, "431222-HRSS.head")));
    }

    @Test
    void the_next_step_is_the_leader_of_the_division_above() {
        assertThat(Ladder.next(RUNGS, Rung.UNIT_HEAD, OURS, Set.of(), NOBODY, ALL_HELD))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, "431222.county-leader")));
        assertThat(Ladder.next(RUNGS, Rung.COUNTY_LEADER, OURS, Set.of(), NOBODY, ALL_HELD))
                .isEqualTo(step(new Leader(Rung.CITY_LEADER, "431200.city-leader")));
    }

    @Test
    void above_the_last_rung_there_is_nobody() {
        assertThat(Ladder.next(RUNGS, Rung.CITY_LEADER, OURS, Set.of(), NOBODY, ALL_HELD)).isEqualTo(step(null));
    }

    @Test
    void a_vacant_post_is_passed_over_by_name() {
        assertThat(Ladder.next(RUNGS, Rung.UNIT_HEAD, OURS, Set.of(), NOBODY, post -> !post.contains("county")))
                .isEqualTo(step(new Leader(Rung.CITY_LEADER, "431200.city-leader"),
                        new SkippedRung(Rung.COUNTY_LEADER, DutyDeskReason.RUNG_VACANT)));
    }

    @Test
    void the_head_of_a_unit_complained_of_is_never_told() {
        var complainedOf = complainedOf(UNIT);
        assertThat(Ladder.next(RUNGS, null, OURS, Set.of(), complainedOf, ALL_HELD))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, "431222.county-leader"),
                        new SkippedRung(Rung.UNIT_HEAD, DutyDeskReason.LEADER_COMPLAINED_OF)));
    }

    @Test
    void a_unit_complained_of_does_not_cover_a_unit_whose_code_begins_alike() {
        assertThat(new ComplainedOfParties("431222-H", Set.of()).covers("431222-HRSS.head")).isFalse();
        assertThat(new ComplainedOfParties("431222-HRSS", Set.of()).covers("431222-HRSS.head")).isTrue();
    }

    @Test
    void a_leader_complained_of_is_never_told_even_when_the_post_is_vacant_too() {
        var complainedOf = complainedOf(null, "431222-HRSS.head");
        assertThat(Ladder.obstacle("431222-HRSS.head", complainedOf, post -> false))
                .hasValue(DutyDeskReason.LEADER_COMPLAINED_OF);
    }

    @Test
    void a_post_that_was_told_is_not_told_again() {
        assertThat(Ladder.next(RUNGS, null, OURS, Set.of("431222-HRSS.head"), NOBODY, ALL_HELD))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, "431222.county-leader")));
    }

    @Test
    void the_head_of_a_body_that_is_none_of_ours_is_passed_over_without_a_word_and_our_own_leaders_are_told() {
        HeldPosts ours = post -> post.startsWith("4312");
        assertThat(Ladder.next(RUNGS, null, THE_PROVINCES, Set.of(), NOBODY, ours))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, "431222.county-leader")));
        assertThat(Ladder.next(RUNGS, Rung.COUNTY_LEADER, THE_PROVINCES, Set.of(), NOBODY, ours))
                .isEqualTo(step(new Leader(Rung.CITY_LEADER, "431200.city-leader")));
        assertThat(Ladder.next(RUNGS, Rung.COUNTY_LEADER, THE_PROVINCES, Set.of(), NOBODY, post -> false))
                .isEqualTo(step(null, new SkippedRung(Rung.CITY_LEADER, DutyDeskReason.RUNG_VACANT)));
    }

    @Test
    void the_head_of_a_body_that_is_none_of_ours_is_told_if_the_directory_has_one() {
        assertThat(Ladder.next(RUNGS, null, THE_PROVINCES, Set.of(), NOBODY, ALL_HELD))
                .isEqualTo(step(new Leader(Rung.UNIT_HEAD, "430000-PB.head")));
    }

    @Test
    void of_several_leaders_the_one_in_charge_of_the_unit_or_else_of_its_kind_is_told() {
        assertThat(countyLeader(Map.of(FIRST, Set.of(), SECOND, Set.of("HRSS", "CIVIL"), THIRD, Set.of("HC")), NOBODY))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, SECOND)));
        assertThat(countyLeader(Map.of(FIRST, Set.of(), SECOND, Set.of("HRSS"), THIRD, Set.of("431222-HRSS")), NOBODY))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, THIRD)));
    }

    @Test
    void what_is_in_nobodys_field_is_told_to_who_has_none_and_an_only_leaders_field_leaves_nothing_out() {
        assertThat(countyLeader(Map.of(FIRST, Set.of("LAND"), SECOND, Set.of(), THIRD, Set.of("HC")), NOBODY))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, SECOND)));
        assertThat(countyLeader(Map.of(FIRST, Set.of("HC")), NOBODY))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, FIRST)));
    }

    @Test
    void article_28_and_30_in_the_stead_of_who_is_in_charge_and_barred_the_leader_without_a_field_is_told() {
        Map<String, Set<String>> fields = Map.of(FIRST, Set.of(), SECOND, Set.of("HRSS"));

        assertThat(countyLeader(fields, complainedOf(null, SECOND)))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, FIRST)));
        assertThat(countyLeader(fields, new ExcludedPosts(ComplainedOfParties.NOBODY, Set.of(SECOND), ALL_HELD)))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, FIRST)));
        assertThat(countyLeader(fields, complainedOf(null, FIRST, SECOND)))
                .isEqualTo(step(new Leader(Rung.CITY_LEADER, "431200.city-leader"),
                        new SkippedRung(Rung.COUNTY_LEADER, DutyDeskReason.LEADER_COMPLAINED_OF)));
        assertThat(countyLeader(Map.of(SECOND, Set.of("HRSS"), THIRD, Set.of("HC")), complainedOf(null, SECOND)))
                .as("who is in charge of something else answers for nothing of it")
                .isEqualTo(step(new Leader(Rung.CITY_LEADER, "431200.city-leader"),
                        new SkippedRung(Rung.COUNTY_LEADER, DutyDeskReason.LEADER_COMPLAINED_OF)));
    }

    @Test
    void article_30_the_countys_desk_hears_nothing_of_an_accusation_against_any_of_its_leaders() {
        assertThat(Ladder.desk(UNIT, complainedOf(null, THIRD))).contains("431200.duty-desk");
    }

    private static Ladder.NextLeader countyLeader(Map<String, Set<String>> fields, ExcludedPosts barred) {
        return Ladder.next(RUNGS, Rung.UNIT_HEAD, OURS, Set.of(), barred, new HeldPosts() {
            @Override
            public boolean isHeld(String postId) {
                return fields.containsKey(postId) || postId.equals("431200.city-leader");
            }

            @Override
            public Optional<Set<String>> fieldOf(String postId) {
                return Optional.ofNullable(fields.get(postId));
            }
        });
    }

    @Test
    void the_desk_of_the_county_is_called_unless_it_is_accused() {
        assertThat(Ladder.desk(UNIT, NOBODY)).contains("431222.duty-desk");
        assertThat(Ladder.desk(UNIT, complainedOf(null, "431222.duty-desk"))).contains("431200.duty-desk");
        assertThat(Ladder.desk(UNIT, complainedOf(null, "431222.duty-desk", "431200.duty-desk")))
                .contains("431200-CDI.head");
    }

    @Test
    void article_30_no_desk_is_called_that_works_for_an_accused_leader() {
        assertThat(Ladder.desk(UNIT, complainedOf(null, "431222.county-leader"))).contains("431200.duty-desk");
        assertThat(Ladder.desk(UNIT, complainedOf(null, "431222.county-leader", "431200.city-leader")))
                .contains("431200-CDI.head");
        assertThat(Ladder.desk("431200-HRSS", complainedOf(null, "431200.principal-leader")))
                .contains("431200-CDI.head");
    }

    @Test
    void article_30_where_everybody_who_could_be_called_is_accused_nobody_is() {
        assertThat(Ladder.desk(UNIT, complainedOf(null, "431222.duty-desk", "431200.duty-desk", "431200-CDI.head",
                "431200.principal-leader"))).isEmpty();
    }

    @Test
    void who_stands_aside_is_passed_over_by_name_article_28() {
        var recused = new ExcludedPosts(new ComplainedOfParties(null, Set.of()),
                Set.of("431222-HRSS.head", "431222.duty-desk"), ALL_HELD);
        assertThat(Ladder.next(RUNGS, null, OURS, Set.of(), recused, ALL_HELD))
                .isEqualTo(step(new Leader(Rung.COUNTY_LEADER, "431222.county-leader"),
                        new SkippedRung(Rung.UNIT_HEAD, DutyDeskReason.LEADER_RECUSED)));
        assertThat(Ladder.desk(UNIT, recused)).contains("431200.duty-desk");
    }

    @Test
    void which_leaders_of_a_division_are_accused_is_looked_up_once_however_many_names_are_asked_about() {
        List<String> asked = new ArrayList<>();
        var excluded = new ExcludedPosts(new ComplainedOfParties("430000-PB", Set.of()), Set.of(), new HeldPosts() {
            @Override
            public boolean isHeld(String post) {
                return true;
            }

            @Override
            public List<ActingAccount> accountsOf(String post) {
                asked.add(post);
                return List.of(new ActingAccount("431222-OFFICE.c-01", Set.of(post), Set.of("431222-PCO.head")));
            }
        });
        List.of("431222.duty-desk", "431222-OFFICE.head", "431222-GOV.head", "431222.duty-desk")
                .forEach(post -> assertThat(excluded.isKeptFrom(post)).isFalse());
        assertThat(asked).filteredOn(post -> post.contains("leader")).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(PostId.leadersOf("431222"));
    }

    private static ExcludedPosts complainedOf(@Nullable String unit, String... posts) {
        return new ExcludedPosts(new ComplainedOfParties(unit, Set.of(posts)), Set.of(), ALL_HELD);
    }

    private static Ladder.NextLeader step(@Nullable Leader leader, SkippedRung... passedOver) {
        return new Ladder.NextLeader(List.of(passedOver), leader);
    }
}
