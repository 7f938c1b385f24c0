package org.petitions.local.issuer.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.petitions.local.issuer.people.Place.CITY;
import static org.petitions.local.issuer.people.Place.YUANLING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPeopleTest {
    private static final Path SAMPLE = Path.of("src/test/resources/organisation");

    /** As it is shipped with the service that reads it. */
    private static final Path SHIPPED = Path.of("../../../case-service/src/main/resources/local");

    @TempDir
    Path folder;

    @Test
    void people_stand_on_the_page_by_place_and_by_what_they_are_there_for() throws IOException {
        assertThat(DemoPeople.read(SAMPLE).shown())
                .extracting(DemoPerson::account, DemoPerson::place, DemoPerson::profile)
                .containsExactly(shown("431200-PB.b-01", CITY, Profile.CITY_BUREAU),
                        shown("431200-PB.o-01", CITY, Profile.OPERATIONS),
                        shown("431200-PB.a-01", CITY, Profile.ADMINISTRATOR),
                        shown("431200-CDI.s-01", CITY, Profile.AUDITOR),
                        shown("431200-CDI.h-01", CITY, Profile.DISCIPLINE_INSPECTION),
                        shown("431200-HRSS.h-01", CITY, Profile.REVIEWER),
                        shown("431222-PB.c-01", YUANLING, Profile.CLERK),
                        shown("431222-PB.b-01", YUANLING, Profile.COUNTY_BUREAU),
                        shown("431222-HRSS.h-01", YUANLING, Profile.HANDLER),
                        shown("431222-GOV.h-01", YUANLING, Profile.REVIEWER),
                        shown("431222-HRSS.head", YUANLING, Profile.UNIT_HEAD),
                        shown("431222-HRSS.deputy", YUANLING, Profile.UNIT_HEAD),
                        shown("431222.county-leader", YUANLING, Profile.LEADER),
                        shown("yuanling-02", YUANLING, Profile.LEADER));
    }

    private static Tuple shown(String account, Place place, Profile profile) {
        return tuple(account, place, profile);
    }

    @Test
    void offices_are_called_as_the_files_call_them_last_and_deputies_and_substitutes_are_said_to_be()
            throws IOException {
        DemoPeople people = DemoPeople.read(SAMPLE);

        assertThat(officeOf(people, "431222-HRSS.h-01").in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("沅陵县人力资源和社会保障局");
        assertThat(officeOf(people, "431222-HRSS.deputy").zh()).isEqualTo("沅陵县人力资源和社会保障局局长（副职）");
        assertThat(officeOf(people, "yuanling-02").in(Locale.ENGLISH))
                .isEqualTo("Responsible leader, Yuanling (substitute)");
    }

    private static Names officeOf(DemoPeople people, String account) {
        return people.shown().stream().filter(person -> person.account().equals(account)).findFirst().orElseThrow()
                .office();
    }

    @Test
    void a_token_calls_people_by_office_and_account_and_those_of_no_file_by_account_alone() throws IOException {
        DemoPeople people = DemoPeople.read(SAMPLE);

        assertThat(people.nameOf("431222-EDU.h-01")).isEqualTo("沅陵县教育局 431222-EDU.h-01");
        assertThat(people.nameOf("431222-NR.h-77")).isEqualTo("431222-NR.h-77");
    }

    @Test
    void without_a_file_of_the_staff_leaders_stand_there_alone() throws IOException {
        copySample("units.csv", "posts.csv", "holdings.csv");

        assertThat(DemoPeople.read(folder).shown()).extracting(DemoPerson::profile)
                .containsOnly(Profile.UNIT_HEAD, Profile.LEADER);
    }

    @Test
    void a_missing_file_and_a_missing_column_are_named() throws IOException {
        copySample("units.csv", "posts.csv");
        assertThatThrownBy(() -> DemoPeople.read(folder)).isInstanceOf(IOException.class)
                .hasMessageContaining("holdings.csv");

        Files.writeString(folder.resolve("holdings.csv"), "post,who\n431222-HRSS.head,x\n");
        assertThatThrownBy(() -> DemoPeople.read(folder)).isInstanceOf(IOException.class)
                .hasMessageContaining("holdings.csv");
    }

    private void copySample(String... files) throws IOException {
        for (String file : files) {
            Files.copy(SAMPLE.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void the_shipped_organisation_can_be_read_and_has_leaders_of_both_counties_and_the_city() throws IOException {
        assertThat(DemoPeople.read(SHIPPED).shown()).extracting(DemoPerson::place).contains(Place.values());
    }

    @Test
    void an_account_is_letters_digits_dots_and_hyphens() {
        assertThat(Stream.of("431222-HRSS.h-01", "xupu-07", "a_b")).allMatch(Account::isWellFormed);
        assertThat(Stream.of("", " ", "-a", "a b", "a/b", "a\nb", "<b>", "张三", "a".repeat(65)))
                .noneMatch(Account::isWellFormed);
    }
}
