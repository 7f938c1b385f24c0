package org.petitions.casework.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.architecture.Proves;
import org.petitions.events.terms.Category;
import org.petitions.starter.actor.ActingPost;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.PostRank;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.UnitId;
import org.petitions.starter.actor.Role;
import org.springframework.core.io.Resource;

/** What the organisation says by day: units and their successors, posts and who acts for them. */
class OrganisationTest {
    private static final String UNIT_HEADING = "unit,name_zh,name_en,short_form,superior,from,until,successor\n";
    private static final String UNITS = UNIT_HEADING + """
            431200-HRSS,怀化市人社局,Huaihua HRSS,怀人社,,,,
            431222-INDUSTRY,沅陵县工信局,Yuanling industry,沅工信,,,2026-03-31,431222-HRSS
            431222-HRSS,沅陵县人社局,Yuanling HRSS,沅人社,431200-HRSS,2019-03-01,2027-12-31,431222-CIVIL
            431222-CIVIL,沅陵县民政局,Yuanling civil affairs,沅民,,,,
            431222115-TOWN,沅陵镇人民政府,Yuanling town,沅沅陵政,431222-CIVIL,,,
            """;
    private static final String POST_HEADING = "post,rung,title_zh,title_en,held,email,rank,managed_by,in_charge_of\n";
    private static final String POSTS = POST_HEADING + """
            431222-HRSS.head,UNIT_HEAD,局长,Head,yes,,SECTION_HEAD,COUNTY,
            431222.county-leader,COUNTY_LEADER,副县长,Leader,no,,COUNTY_DEPUTY,CITY,HRSS CIVIL
            """;
    private static final String HOLDING_HEADING = "post,account,capacity,from,until\n";
    private static final String HOLDINGS = HOLDING_HEADING + """
            431222-HRSS.head,hrss-01,HOLDER,2025-01-01,2026-03-31
            431222-HRSS.head,hrss-02,DEPUTY,2025-01-01,
            431222-HRSS.head,hrss-02,SUBSTITUTE,2026-03-01,2026-03-31
            431222-HRSS.head,hrss-03,HOLDER,2026-04-01,
            """;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Organisation organisation = FourFiles.read(file("units.csv", UNITS),
            file("posts.csv", POSTS), file("holdings.csv", HOLDINGS), null);

    @Test
    @Proves(article = 24, paragraph = 2, zh = "机关分立、合并、撤销的，由组织机构文件所列继续行使职权的单位承接", en = "what was an abolished unit's is its successor's from the day after its last")
    void article_24_what_was_an_abolished_units_is_its_successors_from_the_day_after_its_last() {
        assertThat(organisation.answeringOn(LocalDate.of(2026, 3, 31), "431222-INDUSTRY")).contains("431222-INDUSTRY");
        assertThat(organisation.answeringOn(LocalDate.of(2026, 4, 1), "431222-INDUSTRY")).contains("431222-HRSS");
        assertThat(organisation.answeringOn(LocalDate.of(2028, 1, 1), "431222-INDUSTRY")).contains("431222-CIVIL");
        assertThat(organisation.answeringOn(LocalDate.of(2019, 2, 28), "431222-HRSS")).isEmpty();
        assertThat(organisation.answeringOn(LocalDate.of(2026, 4, 1), "430000-HRSS")).isEmpty();
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "机关分立的，组织机构文件列明各承继单位，由信访局确定各自承接的事项", en = "a unit that is divided has several successors, and somebody says which of them goes on with what")
    void article_24_what_was_a_divided_units_is_each_successors_that_is_there_on_the_day() {
        Organisation divided = FourFiles.read(
                file("units.csv", UNITS.replace("2026-03-31,431222-HRSS", "2026-03-31,431222-HRSS 431222-CIVIL")),
                file("posts.csv", POSTS), file("holdings.csv", HOLDINGS), null);
        LocalDate after = LocalDate.of(2026, 4, 1);

        assertThat(divided.choicesOn(after.minusDays(1), "431222-INDUSTRY")).containsExactly("431222-INDUSTRY");
        assertThat(divided.choicesOn(after, "431222-INDUSTRY")).containsExactly("431222-HRSS", "431222-CIVIL");
        assertThat(divided.answeringOn(after, "431222-INDUSTRY")).isEmpty();
        // The one goes on for the other later.
        assertThat(divided.answeringOn(LocalDate.of(2028, 1, 1), "431222-INDUSTRY")).contains("431222-CIVIL");
        assertThat(divided.successorsOf("431222-INDUSTRY")).containsExactly("431222-HRSS", "431222-CIVIL");
        assertFaults(UNITS.replace("2026-03-31,431222-HRSS", "2026-03-31,431222-HRSS 431222-HRSS"), POSTS, HOLDINGS,
                "units.csv, line 3, column successor: names a unit twice");
    }

    @Test
    void a_unit_has_its_short_form_and_its_superior_in_the_same_system() {
        assertThat(organisation.shortFormOf(DAY, "431222-HRSS")).contains("沅人社");
        assertThat(organisation.superiorOf(DAY, "431222-HRSS")).contains("431200-HRSS");
        assertThat(organisation.superiorOf(DAY, "431200-HRSS")).isEmpty();
    }

    @Test
    void a_file_that_excel_saved_is_read_as_any_other() {
        Organisation read = FourFiles.read(file("units.csv", "\uFEFF" + UNITS), file("posts.csv", POSTS), null,
                null);

        assertThat(read.nameOf(DAY, "431222-HRSS")).isEqualTo(organisation.nameOf(DAY, "431222-HRSS"));
    }

    @Test
    void a_unit_of_a_file_without_short_forms_numbers_its_documents_by_its_name() {
        Organisation before = FourFiles.read(
                file("units.csv", "unit,name_zh,name_en\n431222-HRSS,沅陵县人社局,Yuanling HRSS\n"),
                file("posts.csv", POSTS), null, null);

        assertThat(before.shortFormOf(DAY, "431222-HRSS")).contains("沅陵县人社局");
    }

    @Test
    void article_30_a_post_says_its_rank_who_manages_it_and_what_it_is_in_charge_of() {
        assertThat(organisation.posts()).last().extracting(post -> post.standings().getFirst())
                .returns(PostRank.COUNTY_DEPUTY, Standing::rank).returns(Level.CITY, Standing::managedBy)
                .returns(List.of("CIVIL", "HRSS"), Standing::field);
    }

    @Test
    void several_leaders_on_a_rung_have_a_field_each_and_leave_no_unit_to_nobody() {
        String leaders = POSTS.replace("HRSS CIVIL\n", "HRSS 431222-CIVIL\n");
        String second = "431222.county-leader-2,COUNTY_LEADER,副县长,Leader,yes,,,,";

        assertThat(
                FourFiles.read(file("units.csv", UNITS), file("posts.csv", leaders + second + "\n"), null, null)
                        .posts())
                .last().returns("431222.county-leader-2", Post::id)
                .satisfies(post -> assertThat(post.standings().getFirst().field()).isEmpty());
        assertFaults(UNITS, leaders + second + "INDUSTRY\n", HOLDINGS,
                "posts.csv, line 3, column in_charge_of: leaves 431222115-TOWN to none of the leaders");
        assertFaults(UNITS, leaders + second + "INDUSTRY TOWN HRSS\n", HOLDINGS,
                "posts.csv, line 4, column in_charge_of: names HRSS, which 431222.county-leader is in charge of");
        assertFaults(UNITS, leaders + second + "\n" + second.replace("-2", "-3") + "\n", HOLDINGS,
                "posts.csv, line 5, column in_charge_of: is empty, but 431222.county-leader-2 on this rung");
        assertFaults(UNITS, POSTS + second.replace("-2", "-21") + "\n", HOLDINGS,
                "posts.csv, line 4, column post: is not one that its rung can have");
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "干部管理权限按检举控告之日的组织机构文件确定", en = "who manages a cadre is what the organisation says of the day of the accusation")
    void article_30_what_is_said_of_a_post_goes_by_the_day() {
        Organisation read = FourFiles.read(file("units.csv", UNITS), file("posts.csv", BY_DAY), null, null);
        String head = "431222-HRSS.head";

        assertThat(read.managingLevelOf(LocalDate.of(2026, 4, 30), head)).contains(Level.COUNTY);
        assertThat(read.managingLevelOf(LocalDate.of(2026, 5, 1), head)).contains(Level.CITY);
        assertThat(read.managingLevelOf(LocalDate.of(2028, 1, 1), head)).as("there is no such post any more").isEmpty();
        assertThat(read.titleOf(LocalDate.of(2026, 4, 30), head)).contains("局长");
        assertThat(read.titleOf(LocalDate.of(2028, 1, 1), head)).contains("党组书记、局长");
        assertThat(read.posts()).singleElement().satisfies(
                post -> assertThat(post.on(LocalDate.of(2026, 6, 1)).orElseThrow().held()).isFalse());
    }

    private static final String BY_DAY = POST_HEADING.strip() + ",from,until\n" + """
            431222-HRSS.head,UNIT_HEAD,局长,Head,yes,,SECTION_HEAD,COUNTY,,,2026-04-30
            431222-HRSS.head,UNIT_HEAD,党组书记、局长,Secretary,yes,,COUNTY_DEPUTY,CITY,,2026-07-01,2027-12-31
            431222-HRSS.head,UNIT_HEAD,局长,Head,no,,COUNTY_DEPUTY,CITY,,2026-05-01,2026-06-30
            """;

    @Test
    void rows_of_one_post_must_not_overlap_and_leaders_are_checked_for_each_day() {
        assertFaults(UNITS, BY_DAY.replace("2026-05-01", "2026-04-30"), HOLDINGS,
                "posts.csv, line 4, column from: is within the time of another row of this post");
        assertFaults(UNITS, BY_DAY.replace("2026-07-01,2027-12-31", "2026-07-01,2026-06-30"), HOLDINGS,
                "posts.csv, line 3, column until: is before the first day");
        String leaders = """
                431222.county-leader,COUNTY_LEADER,县长,Head,yes,,,,,,
                431222.county-leader-2,COUNTY_LEADER,副县长,Deputy,yes,,,,HRSS,,2026-04-30
                431222.county-leader-2,COUNTY_LEADER,副县长,Deputy,yes,,,,CIVIL,2026-05-01,
                431222.county-leader-3,COUNTY_LEADER,副县长,Deputy,yes,,,,HRSS,2026-05-01,
                """;
        assertThat(FourFiles.check(file("units.csv", UNITS), file("posts.csv", BY_DAY + leaders), null, null)
                .faults()).isEmpty();
        assertFaults(UNITS, BY_DAY + leaders.replace("HRSS,2026-05-01", "HRSS,2026-04-30"), HOLDINGS,
                "posts.csv, line 8, column in_charge_of: names HRSS, which 431222.county-leader-2 is in charge of");
    }

    @Test
    void an_account_acts_for_a_post_from_its_first_day_to_its_last() {
        assertThat(capacities(organisation, LocalDate.of(2026, 3, 31), "hrss-01", Category.LABOUR))
                .containsExactly(PostCapacity.HOLDER);
        assertThat(capacities(organisation, LocalDate.of(2026, 4, 1), "hrss-01", Category.LABOUR)).isEmpty();
        assertThat(capacities(organisation, LocalDate.of(2026, 3, 15), "hrss-02", Category.LABOUR))
                .containsExactlyInAnyOrder(PostCapacity.DEPUTY, PostCapacity.SUBSTITUTE);
        assertThat(organisation.staff().forPost("431222.county-leader").appointments()).isEmpty();
    }

    @Test
    void an_account_is_known_by_the_posts_it_acts_for_that_day() {
        assertThat(organisation.staff().of("hrss-02").postsOn(LocalDate.of(2026, 3, 31))).containsExactlyInAnyOrder(
                new ActingPost("431222-HRSS.head", PostCapacity.DEPUTY),
                new ActingPost("431222-HRSS.head", PostCapacity.SUBSTITUTE));
        assertThat(organisation.staff().of("hrss-02").postsOn(LocalDate.of(2026, 4, 1)))
                .containsExactly(new ActingPost("431222-HRSS.head", PostCapacity.DEPUTY));
        assertThat(organisation.staff().of("hrss-01").postsOn(LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(organisation.staff().of("hrss-09").postsOn(LocalDate.of(2026, 4, 1))).isEmpty();
    }

    @Test
    void a_deputy_acts_in_the_own_field_alone_where_the_file_names_one() {
        String fields = HOLDINGS.replace("from,until", "from,until,in_charge_of").replace("DEPUTY,2025-01-01,",
                "DEPUTY,2025-01-01,,LABOUR HEALTH");
        Organisation read = FourFiles.read(file("units.csv", UNITS), file("posts.csv", POSTS),
                file("holdings.csv", fields), null);
        LocalDate day = LocalDate.of(2026, 1, 15);

        assertThat(capacities(read, day, "hrss-02", Category.LABOUR))
                .containsExactly(PostCapacity.DEPUTY);
        assertThat(capacities(read, day, "hrss-02", Category.EDUCATION)).isEmpty();
        assertFaults(UNITS, POSTS, fields.replace("LABOUR HEALTH", "NASA"),
                "holdings.csv, line 3, column in_charge_of: is none of");
        assertFaults(UNITS, POSTS, fields.replace("2026-03-01,2026-03-31", "2026-03-01,2026-03-31,LABOUR"),
                "holdings.csv, line 4, column in_charge_of: is for deputies alone");
    }

    @Test
    void the_local_organisation_has_every_township_of_yuanling_short_forms_and_an_account_for_each_held_post() {
        Organisation local = LocalOrganisation.read();
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThat(Townships.of("431222")).isNotEmpty()
                .allSatisfy(township -> assertThat(local.hasUnit(township.code() + "-TOWN")).isTrue());
        assertThat(local.units()).flatExtracting(Unit::standings).extracting(UnitStanding::shortForm)
                .doesNotContainNull();
        assertThat(local.nameOf(LocalDate.of(2026, 3, 15), "431222-AGRI-2")).contains("沅陵县水利水电局");
        assertThat(local.nameOf(LocalDate.of(2026, 3, 16), "431222-AGRI-2")).contains("沅陵县水利局");
        assertThat(local.posts()).filteredOn(post -> post.on(day).orElseThrow().held())
                .allSatisfy(post -> assertThat(local.staff().forPost(post.id()).on(day)).filteredOn(
                        each -> each.office() instanceof ForPost(_, PostCapacity capacity, _)
                                && capacity == PostCapacity.HOLDER)
                        .hasSize(1));
        assertThat(PostId.on(Rung.COUNTY_LEADER, "431222115-TOWN")).isEqualTo("431222.county-leader");
    }

    @Test
    void what_is_wrong_between_rows_and_files_is_named() {
        assertFaults(UNITS + "431222-NR,沅陵县自然资源局,Yuanling NR,沅人社,,,,\n", POSTS, HOLDINGS,
                "units.csv, line 7, column short_form: is another unit's too");
        assertFaults(UNITS.replace("沅人社,431200-HRSS", "沅人社,431222-CIVIL"), POSTS, HOLDINGS,
                "units.csv, line 4, column superior: is no unit of the level above");
        assertFaults(UNITS.replace("沅人社,431200-HRSS", "沅人社,431200-NR"), POSTS, HOLDINGS,
                "units.csv, line 4, column superior: is no unit of this file");
        assertFaults(UNITS.replace("2026-03-31,431222-HRSS", ",431222-HRSS"), POSTS, HOLDINGS,
                "units.csv, line 3, column until: is empty, but there is a successor");
        assertFaults(UNITS.replace("431222-CIVIL\n4", "431222-INDUSTRY\n4"), POSTS, HOLDINGS,
                "units.csv, line 4, column successor: is not there on the day after the last one");
        String land = "431222-NR,沅陵县自然资源局,Yuanling NR,沅自然资,,";
        assertFaults(UNITS + land + "2026-02-01,2026-01-31,\n", POSTS, HOLDINGS,
                "units.csv, line 7, column until: is before the first day");
        assertFaults(UNITS + land + "1 March,,\n", POSTS, HOLDINGS, "units.csv, line 7, column from: is no day");
        assertFaults(UNITS, POSTS.replace("HRSS CIVIL", "HRSS NASA"), HOLDINGS,
                "posts.csv, line 3, column in_charge_of: is none of");
        assertFaults(UNITS, POSTS, HOLDINGS.replace("2026-04-01", "2026-03-31"),
                "holdings.csv, line 5, column from: is within the time of another holder");
        assertFaults(UNITS, POSTS, HOLDINGS.replace("2026-03-01,2026-03-31", "2026-03-01,"),
                "holdings.csv, line 4, column until: is empty: a substitute acts from a day to a day");
        assertFaults(UNITS, POSTS, HOLDINGS.replace("hrss-01", "张三"), "holdings.csv, line 2, column account: is no");
        assertFaults(UNITS, POSTS, HOLDINGS + "431222-NR.head,nr-01,HOLDER,2025-01-01,\n",
                "holdings.csv, line 6, column post: is no post");
        assertFaults(UNITS, POSTS, HOLDINGS + "431222.county-leader,l-01,HOLDER,2025-01-01,\n",
                "posts.csv, line 3, column held: is no, but an account holds the post");
    }

    @Test
    void the_command_checks_a_folder_and_tells_each_fault(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("units.csv"), UNITS, UTF_8);
        Files.writeString(folder.resolve("posts.csv"), POSTS, UTF_8);
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, UTF_8);

        assertThat(CheckOrganisation.run(out, out, "check", folder.toString())).isZero();
        assertThat(told.toString(UTF_8)).contains("5 units, 2 posts");
        Files.writeString(folder.resolve("holdings.csv"), HOLDINGS.replace("HOLDER", "OWNER"), UTF_8);
        assertThat(CheckOrganisation.run(out, out, "check", folder.toString())).isEqualTo(1);
        assertThat(told.toString(UTF_8)).contains("holdings.csv, line 2, column capacity: is none of",
                "holdings.csv, line 5, column capacity", "2 faults");
        assertThat(CheckOrganisation.run(out, out, "check")).isEqualTo(2);
        assertThat(CheckOrganisation.run(out, out, "check", folder.resolve("nowhere").toString())).isEqualTo(1);
    }

    private static final String STAFF = """
            account,unit,role,from,until
            431222-HRSS.h-01,431222-HRSS,HANDLER,2025-01-01,2026-03-31
            431222-HRSS.h-01,431222-HRSS,HANDLER,2026-04-01,
            431222-HRSS.h-01,431222-CIVIL,HANDLER,2026-03-01,
            """;

    @Test
    void an_account_has_its_offices_from_the_first_day_to_the_last() {
        Organisation read = FourFiles.read(file("units.csv", UNITS), file("posts.csv", POSTS), null,
                file("staff.csv", STAFF));

        Staff handler = read.staff().of("431222-HRSS.h-01");
        assertThat(handler.on(LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(handler.on(LocalDate.of(2026, 3, 31))).extracting(Appointment::office).containsExactly(
                new AtUnit("431222-HRSS", Role.HANDLER), new AtUnit("431222-CIVIL", Role.HANDLER));
        assertThat(handler.appointments()).extracting(Appointment::id).doesNotHaveDuplicates();
    }

    @Test
    void what_is_wrong_in_the_file_of_offices_is_named() {
        assertStaffFault(STAFF.replace("431222-CIVIL", "431222-NR"), "staff.csv, line 4, column unit: is no unit");
        assertStaffFault(STAFF.replace("CIVIL,HANDLER", "CIVIL,BOSS"), "staff.csv, line 4, column role: is none of");
        assertStaffFault(STAFF.replace("CIVIL,HANDLER", "CIVIL,LEADER"),
                "staff.csv, line 4, column role: is no office");
        assertStaffFault(STAFF.replace("CIVIL,HANDLER", "CIVIL,BUREAU"),
                "staff.csv, line 4, column role: is one of petition bureaus alone");
        assertStaffFault(STAFF.replace("2026-04-01", "2026-03-31"), "staff.csv, line 3, column from: is within a time");
        assertStaffFault(STAFF.replace("2025-01-01,2026-03-31", ",2026-03-31"),
                "staff.csv, line 2, column from: is empty");
        assertStaffFault(STAFF.replace("431222-HRSS.h-01,431222-CIVIL", "张三,431222-CIVIL"),
                "staff.csv, line 4, column account: is no account");
    }

    @Test
    void every_unit_of_the_local_organisation_has_a_handler_and_every_bureau_a_clerk_an_officer_and_an_administrator() {
        Organisation local = LocalOrganisation.read();
        List<Appointment> today = local.staff().on(LocalDate.of(2026, 3, 1));

        assertThat(local.units()).allSatisfy(unit -> {
            String id = unit.id().toString();
            List<Role> roles = UnitId.isBureau(id)
                    ? List.of(Role.HANDLER, Role.CLERK, Role.BUREAU, Role.ADMINISTRATOR)
                    : List.of(Role.HANDLER);
            roles.forEach(role -> assertThat(today).extracting(Appointment::office).contains(new AtUnit(id, role)));
        });
        assertThat(today).extracting(each -> each.office().role()).contains(Role.OPERATIONS, Role.AUDITOR);
    }

    private static void assertStaffFault(String staff, String beginning) {
        assertThat(FourFiles.check(file("units.csv", UNITS), file("posts.csv", POSTS), null,
                file("staff.csv", staff)).faults()).singleElement().asString().startsWith(beginning);
    }

    private static Set<PostCapacity> capacities(Organisation organisation, LocalDate day, String account,
            Category category) {
        return organisation.staff().of(account).forPost("431222-HRSS.head").capacitiesOn(day, category);
    }

    private static void assertFaults(String units, String posts, String holdings, String beginning) {
        List<FileFault> faults = FourFiles.check(file("units.csv", units), file("posts.csv", posts),
                file("holdings.csv", holdings), null).faults();
        assertThat(faults).singleElement().asString().startsWith(beginning);
    }

    private static Resource file(String name, String text) {
        return OrganisationFilesTest.file(text, name);
    }
}
