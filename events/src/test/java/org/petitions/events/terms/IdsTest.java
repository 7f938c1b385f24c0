package org.petitions.events.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void a_unit_id_reads_back_and_anything_else_is_none() {
        assertThat(UnitId.parse("431222-HRSS")).contains(new UnitId("431222", UnitKind.HRSS));
        assertThat(new UnitId("431222", UnitKind.HRSS)).hasToString("431222-HRSS");
        assertThat(UnitId.parse("431222-NOSUCH")).isEmpty();
        assertThat(UnitId.parse("43122-HRSS")).isEmpty();
        assertThat(UnitId.parse("")).isEmpty();
    }

    @Test
    void the_further_units_of_a_kind_are_numbered() {
        assertThat(UnitId.parse("431222-SG-2")).contains(new UnitId("431222", UnitKind.SG, 2)).get()
                .hasToString("431222-SG-2");
        assertThat(UnitId.parse("431222-AGRI-20")).isPresent();
        assertThat(UnitId.zh("431222-AGRI-2")).as("its kind's name is another's").isEqualTo("431222-AGRI-2");
        assertThat(PostId.on(Rung.UNIT_HEAD, "431222-SG-2")).isEqualTo("431222-SG-2.head");
        assertThat(PostId.unitHeadedBy("431222-SG-2.head")).contains("431222-SG-2");
        assertThat(UnitId.divisionOf("431222-SG-2")).isEqualTo("431222");
    }

    @ParameterizedTest
    @ValueSource(strings = {"431222-AGRI-1", "431222-AGRI-02", "431222-AGRI-21", "431222-AGRI-", "431222-PB-2",
            "431222-CDI-2", "431222-OFFICE-2", "431222-GOV-2", "431222100-TOWN-2"})
    void of_a_kind_that_rules_find_by_itself_there_is_one(String text) {
        assertThat(UnitId.parse(text)).isEmpty();
    }

    @Test
    void each_rung_of_the_ladder_has_its_post() {
        assertThat(PostId.on(Rung.UNIT_HEAD, "431222-HRSS")).isEqualTo("431222-HRSS.head");
        assertThat(PostId.on(Rung.COUNTY_LEADER, "431222-HRSS")).isEqualTo("431222.county-leader");
        assertThat(PostId.on(Rung.CITY_LEADER, "431222-HRSS")).isEqualTo("431200.city-leader");
        assertThat(PostId.on(Rung.PRINCIPAL_LEADER, "431222-HRSS")).isEqualTo("431200.principal-leader");
        assertThat(PostId.on(Rung.DUTY_DESK, "431222-HRSS")).isEqualTo("431222.duty-desk");
    }

    @Test
    void every_post_is_read_back_from_its_id() {
        for (Rung rung : Rung.values()) {
            String id = PostId.on(rung, "431222-HRSS");
            assertThat(PostId.parse(id)).hasValueSatisfying(post -> {
                assertThat(post.rung()).isEqualTo(rung);
                assertThat(post).hasToString(id);
            });
        }
        assertThat(PostId.unitHeadedBy("431222-HRSS.head")).contains("431222-HRSS");
        assertThat(PostId.unitHeadedBy("431222.duty-desk")).isEmpty();
    }

    @Test
    void a_head_belongs_to_the_unit_and_a_leader_to_the_government_s_office() {
        assertThat(PostId.parse("431222-HRSS.head").orElseThrow().office()).isEqualTo("431222-HRSS");
        assertThat(PostId.parse("431222.county-leader-2").orElseThrow().office()).isEqualTo("431222-OFFICE");
        assertThat(PostId.parse("431200.principal-leader").orElseThrow().office()).isEqualTo("431200-OFFICE");
        assertThat(PostId.parse("431222.duty-desk").orElseThrow().office()).isEqualTo("431222-OFFICE");
    }

    @Test
    void the_further_leaders_on_a_rung_are_numbered() {
        assertThat(PostId.parse("431222.county-leader-2"))
                .contains(new PostId(Rung.COUNTY_LEADER, "431222", 2)).get().hasToString("431222.county-leader-2");
        assertThat(PostId.allOn(Rung.COUNTY_LEADER, "431222-HRSS")).hasSize(PostId.MOST_ON_A_RUNG)
                .startsWith("431222.county-leader", "431222.county-leader-2")
                .allSatisfy(post -> assertThat(PostId.parse(post)).isPresent());
        assertThat(PostId.allOn(Rung.UNIT_HEAD, "431222-HRSS")).containsExactly("431222-HRSS.head");
        assertThat(PostId.leadersServedBy("431222.duty-desk")).contains("431222.county-leader",
                "431222.county-leader-20", "431222.principal-leader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "431222-HRSS", ".head", "431222.head", "431222-HRSS.county-leader", "431222.mayor",
            "431222-HRSS.head ", "43122-HRSS.head", "431222-HRSS.head-2", "431222.duty-desk-2",
            "431222.county-leader-1", "431222.county-leader-21", "431222.county-leader-02"})
    void what_is_no_post_is_not_read_as_one(String text) {
        assertThat(PostId.parse(text)).isEmpty();
    }

    @Test
    void a_townships_unit_begins_with_the_townships_code_and_belongs_to_its_county() {
        assertThat(UnitId.parse("431222115-TOWN")).hasValueSatisfying(unit -> {
            assertThat(unit.isOfTheCity()).isTrue();
            assertThat(unit).hasToString("431222115-TOWN");
        });
        assertThat(UnitId.divisionOf("431222115-TOWN")).isEqualTo("431222");
        assertThat(PostId.unitHeadedBy("431222115-TOWN.head")).contains("431222115-TOWN");
        assertThat(UnitId.parse("431222999-TOWN")).hasValueSatisfying(unit -> assertThat(unit.isOfTheCity()).isFalse());
        assertThat(UnitId.parse("431222115-HRSS")).as("a township has no bureau of its own").isEmpty();
    }

    @Test
    void the_townships_of_all_thirteen_counties_are_there_and_name_their_source() {
        assertThat(Divisions.list()).filteredOn(division -> division.level() == Level.COUNTY).allSatisfy(
                county -> assertThat(Townships.of(county.code())).isNotEmpty());
        assertThat(Divisions.list().stream().mapToInt(division -> Townships.of(division.code()).size()).sum())
                .isEqualTo(207);
        assertThat(Townships.find("431222115")).get().returns("沅陵镇", Townships.Township::zh);
        assertThat(Townships.find("430102001")).isEmpty();
    }

    @Test
    void huaihua_has_one_city_and_thirteen_counties_and_districts() {
        assertThat(Divisions.list()).hasSize(14);
        assertThat(Divisions.list()).filteredOn(division -> division.level() == Level.COUNTY).hasSize(13);
        assertThat(Divisions.find("431271")).get().extracting(Divisions.Division::zh).isEqualTo("洪江管理区");
        assertThat(Divisions.find("430100")).isEmpty();
    }
}
