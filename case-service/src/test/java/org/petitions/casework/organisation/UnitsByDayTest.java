package org.petitions.casework.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;

/** What is said of a unit by the day: in several rows of the file, to who asks, and on the directory topic. */
class UnitsByDayTest {
    private static final String HEADING = "unit,name_zh,name_en,short_form,superior,from,until,successor\n";

    /** Renamed from the first of July on, with another above it; in the file the later row first. */
    private static final String UNITS = HEADING + """
            431200-HC,怀化市住建局,Huaihua housing,怀住建,,,,
            431200-NR,怀化市自然资源局,Huaihua land,怀自然资,,2019-03-01,,
            431222-HC,沅陵县住房和城市更新局,Yuanling housing and renewal,沅住更,431200-NR,2026-07-01,2027-12-31,431222-NR
            431222-HC,沅陵县住建局,Yuanling housing,沅住建,431200-HC,,2026-06-30,
            431222-NR,沅陵县自然资源局,Yuanling land,沅自然资,431200-NR,,,
            """;
    private static final String POSTS = "post,rung,title_zh,title_en,held,email\n"
            + "431222-HC.head,UNIT_HEAD,局长,Head,yes,\n";
    private static final String RENAMED = "431222-HC";
    private static final LocalDate LAST_OLD = LocalDate.of(2026, 6, 30);
    private static final LocalDate FIRST_NEW = LocalDate.of(2026, 7, 1);

    @Test
    void a_unit_is_called_and_numbered_and_stands_under_another_from_the_day_its_row_says() {
        Organisation read = read(UNITS);

        assertThat(read.nameOf(LAST_OLD, RENAMED)).contains("沅陵县住建局");
        assertThat(read.nameOf(FIRST_NEW, RENAMED)).contains("沅陵县住房和城市更新局");
        assertThat(read.shortFormOf(LAST_OLD, RENAMED)).contains("沅住建");
        assertThat(read.shortFormOf(FIRST_NEW, RENAMED)).contains("沅住更");
        assertThat(read.superiorOf(LAST_OLD, RENAMED)).contains("431200-HC");
        assertThat(read.superiorOf(FIRST_NEW, RENAMED)).contains("431200-NR");
        assertThat(read.superiorsOn(LAST_OLD)).isEqualTo(Map.of(RENAMED, "431200-HC", "431222-NR", "431200-NR"));
        assertThat(read.units()).extracting(unit -> unit.id().toString())
                .containsExactly("431200-HC", "431200-NR", RENAMED, "431222-NR");
    }

    @Test
    void it_is_there_without_a_break_and_is_called_as_last_after_its_end() {
        Organisation read = read(UNITS);

        assertThat(read.answeringOn(LAST_OLD, RENAMED)).contains(RENAMED);
        assertThat(read.answeringOn(FIRST_NEW, RENAMED)).contains(RENAMED);
        assertThat(read.hasEnded(FIRST_NEW, RENAMED)).isFalse();
        assertThat(read.answeringOn(LocalDate.of(2028, 1, 1), RENAMED)).contains("431222-NR");
        assertThat(read.nameOf(LocalDate.of(2028, 1, 1), RENAMED)).contains("沅陵县住房和城市更新局");
        assertThat(read.nameOf(LocalDate.of(2018, 1, 1), "431200-NR")).contains("怀化市自然资源局");
    }

    @Test
    void what_does_not_fit_between_the_rows_is_named_by_row() {
        assertFault(UNITS.replace("2026-07-01", "2026-06-30"),
                "units.csv, line 5, column from: is within the time of another row of this unit",
                "units.csv, line 5, column unit: is there twice");
        assertFault(UNITS.replace("2026-07-01", "2026-07-02"),
                "units.csv, line 4, column from: is not the day after the last one of the unit's row before");
        assertFault(UNITS.replace("2026-06-30,\n", "2026-06-30,431222-NR\n"),
                "units.csv, line 5, column successor: stands in a row that is not the unit's last");
        assertFault(UNITS.replace("2019-03-01", "2026-08-01"),
                "units.csv, line 4, column superior: is not there on the first day of this row");
        assertFault(UNITS.replace("沅住更", "怀住建"), "units.csv, line 4, column short_form: is another unit's too");
        assertFault(UNITS + "431225-HC,会同县住建局,Huitong housing,沅住建,431200-HC,2026-07-01,,\n",
                "units.csv, line 7, column short_form: is another unit's too");
        assertThat(FourFiles.check(
                OrganisationFilesTest.file(
                        UNITS + "431225-HC,会同县住建局,Huitong housing,沅住建,431200-HC,2027-01-01,,\n", "units.csv"),
                OrganisationFilesTest.file(POSTS, "posts.csv"), null, null).faults())
                .as("numbers begin anew with the year").isEmpty();
    }

    @Test
    void a_division_can_have_several_departments_of_a_kind_and_several_special_groups() {
        String water = "431222-AGRI-2,沅陵县水利局,Yuanling water,沅水,431200-NR,,,\n";
        Organisation read = FourFiles.read(OrganisationFilesTest.file(UNITS + water
                + "431222-SG,沅陵县专项小组,Group,沅专,,,,\n431222-SG-2,沅陵县第二专项小组,Group two,沅专二,,,,\n", "units.csv"),
                OrganisationFilesTest.file(POSTS + "431222-AGRI-2.head,UNIT_HEAD,局长,Head,yes,\n", "posts.csv"), null,
                null);

        assertThat(read.nameOf(LAST_OLD, "431222-AGRI-2")).contains("沅陵县水利局");
        assertThat(read.nameOf(LAST_OLD, "431222-SG-2")).contains("沅陵县第二专项小组");
        assertThat(read.posts()).extracting(Post::id).contains("431222-AGRI-2.head");
        assertFault(UNITS + water.replace("431200-NR", ""), "units.csv, line 7, column superior: is empty");
        assertFault(UNITS + "431222-PB-2,第二信访局,Second bureau,沅二信,,,,\n", "units.csv, line 7, column unit: is no");
    }

    @Test
    void the_directory_tells_every_day_beside_what_holds_when_it_is_published() {
        Unit renamed = read(UNITS).units().stream().filter(unit -> unit.id().toString().equals(RENAMED)).findFirst()
                .orElseThrow();

        UnitListed listed = listed(renamed, LAST_OLD);
        assertThat(listed).returns("沅陵县住建局", UnitListed::nameZh).returns("沅住建", UnitListed::shortForm)
                .returns("431200-HC", UnitListed::superior).returns(null, UnitListed::from)
                .returns(LocalDate.of(2027, 12, 31), UnitListed::until).returns("431222-NR", UnitListed::successor);
        assertThat(listed.standings()).isEqualTo(renamed.standings()).extracting(UnitStanding::nameZh)
                .containsExactly("沅陵县住建局", "沅陵县住房和城市更新局");
        assertThat(listed(renamed, FIRST_NEW).nameZh()).isEqualTo("沅陵县住房和城市更新局");
    }

    @Test
    void of_a_unit_with_one_row_nothing_more_is_published_than_before() {
        Unit land = read(UNITS).units().stream().filter(unit -> unit.id().toString().equals("431200-NR")).findFirst()
                .orElseThrow();

        UnitListed listed = listed(land, FIRST_NEW);
        assertThat(listed.standings()).isNull();
        assertThat(listed.byDay()).isEqualTo(List.of(
                new UnitStanding("怀化市自然资源局", "Huaihua land", "怀自然资", LocalDate.of(2019, 3, 1), null, null)));
    }

    private static UnitListed listed(Unit unit, LocalDate day) {
        return (UnitListed) DirectoryEntry.of(unit, day).event(Instant.EPOCH);
    }

    private static Organisation read(String units) {
        return FourFiles.read(OrganisationFilesTest.file(units, "units.csv"),
                OrganisationFilesTest.file(POSTS, "posts.csv"), null, null);
    }

    /** The one fault there is begins in one of these ways. */
    private static void assertFault(String units, String... beginnings) {
        List<FileFault> faults = FourFiles.check(OrganisationFilesTest.file(units, "units.csv"),
                OrganisationFilesTest.file(POSTS, "posts.csv"), null, null).faults();
        assertThat(faults).singleElement().asString()
                .matches(fault -> List.of(beginnings).stream().anyMatch(fault::startsWith));
    }
}
