package org.petitions.casework.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitKind;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** The organisation's files: what the local ones hold, and what a wrong one says. */
class OrganisationFilesTest {
    private static final String UNITS = "unit,name_zh,name_en\n431222-HRSS,沅陵县人社局,Yuanling HRSS\n";
    private static final String POSTS = "post,rung,title_zh,title_en,held,email\n";

    @Test
    void every_division_has_every_kind_of_standing_unit_and_a_post_on_every_rung_above_it() {
        Organisation local = LocalOrganisation.read();
        Set<String> posts = new HashSet<>();
        local.posts().forEach(post -> posts.add(post.id()));

        for (var division : Divisions.list()) {
            // A special group or a station is set up where it is needed; a township has its own government.
            for (UnitKind kind : EnumSet.complementOf(EnumSet.of(UnitKind.SG, UnitKind.TOWN, UnitKind.STATION))) {
                String unit = division.code() + "-" + kind;
                assertThat(local.hasUnit(unit)).as(unit).isTrue();
                for (Rung rung : Rung.values()) {
                    assertThat(posts).contains(PostId.on(rung, unit));
                }
            }
        }
    }

    @Test
    void the_local_organisation_has_one_vacant_post_and_one_held_without_an_address() {
        assertThat(LocalOrganisation.read().posts()).filteredOn(post -> !post.standings().getLast().held())
                .extracting(Post::id)
                .containsExactly("431225-EDU.head");
        assertThat(LocalOrganisation.read().posts())
                .filteredOn(post -> post.standings().getLast().held() && post.addresses().isEmpty())
                .extracting(Post::id).containsExactly("431226-CIVIL.head");
    }

    @Test
    void each_channel_that_goes_out_has_a_column_which_may_be_left_out_or_empty() {
        String leader = "431222.county-leader,COUNTY_LEADER,县长,Leader,yes,leader@yl.example";

        assertThat(posts(POSTS + leader + "\n")).containsExactly(Map.of(AlertChannel.EMAIL, "leader@yl.example"));
        assertThat(posts(POSTS.strip() + ",sms,webhook\n" + leader + ",13000000000,\n"))
                .containsExactly(Map.of(AlertChannel.EMAIL, "leader@yl.example", AlertChannel.SMS, "13000000000"));
        assertRefused(UNITS, POSTS.strip() + ",sms\n" + leader + ",0745-123\n", "line 2", "column sms: is no address");
        assertRefused(UNITS, POSTS.strip() + ",webhook\n" + leader + ",https://robot.example/?key=1\n",
                "column webhook: is no address");
    }

    private static List<Map<AlertChannel, String>> posts(String text) {
        return FourFiles.read(file(UNITS, "units.csv"), file(text, "posts.csv"), null, null).posts().stream()
                .map(Post::addresses).toList();
    }

    @Test
    void a_wrong_line_stops_the_start_and_is_named() {
        assertRefused("unit,name_zh,name_en\n431222-NASA,局,Bureau\n", POSTS, "units.csv", "line 2", "unit: is no");
        assertRefused("unit,name_zh,name_en\n999999-HRSS,局,Bureau\n", POSTS, "line 2", "unit: is no");
        assertRefused("unit,name_zh,name_en\n431222-HRSS,,Bureau\n", POSTS, "line 2, column name_zh: is empty");
        assertRefused(UNITS + "431222-HRSS,局,Bureau\n", POSTS, "line 3, column unit: is there twice");
        assertRefused("unit,name_zh\n431222-HRSS,局\n", POSTS, "line 1, column name_en: is not in the heading");
        assertRefused("unit,name_zh,name_en\n", POSTS, "a unit and a post at least");
        assertRefused(UNITS, POSTS + "431222-NR.head,UNIT_HEAD,局长,Head,yes,\n", "posts.csv", "line 2", "rung");
        assertRefused(UNITS, POSTS + "431222.county-leader,UNIT_HEAD,局长,Head,yes,\n", "line 2", "rung");
        assertRefused(UNITS, POSTS + "431222.county-leader,MINISTER,县长,Leader,yes,\n", "column rung: is none of");
        assertRefused(UNITS, POSTS + "431222.county-leader,COUNTY_LEADER,县长,Leader,maybe,\n", "held: is none of");
        assertRefused(UNITS, POSTS + "431222.county-leader,COUNTY_LEADER,县长,Leader,yes,post office\n", "email");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_by_file_line_and_column() {
        assertRefused(UNITS + "431222-NASA,局,Bureau\n431222-NR,,Bureau\n",
                POSTS + "431222-HRSS.head,UNIT_HEAD,,Head,yes,\n",
                "units.csv, line 3, column unit: is no", "units.csv, line 4, column name_zh: is empty",
                "posts.csv, line 2, column title_zh: is empty");
    }

    private static void assertRefused(String units, String posts, String... words) {
        assertThatThrownBy(() -> FourFiles.read(file(units, "units.csv"), file(posts, "posts.csv"), null, null))
                .isInstanceOf(StartupFailure.class).hasMessageContainingAll(words);
    }

    static Resource file(String text, String name) {
        return new ByteArrayResource(text.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
