package org.petitions.casework.organisation;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TopicClient;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.topics.Topics;
import org.petitions.local.server.TestServers;

/** The organisation as people see and change it. It has a database of its own, which two instances share, because an import changes all of it. */
class OrganisationPagesTest {
    private static final String CITY = "ADMINISTRATOR/431200-PB/431200-PB.a-01";
    private static final String COUNTY = "ADMINISTRATOR/431222-PB/431222-PB.a-01";
    private static final String CLERK = "CLERK/431222-PB/431222-PB.c-01";
    private static final String IMPORT = "/organisation/import.html";
    private static final Map<String, String> DATABASE = Map.of("spring.mongodb.database",
            TestServers.newDatabaseName());
    private static RunningCaseService service;

    @BeforeAll
    static void start() {
        service = RunningCaseService.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String units() {
        return service.bean(OrganisationVersions.class).inForce().tables().texts().getOrDefault(OrganisationPart.UNITS,
                "");
    }

    private static String form(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(pairs[i]).append('=').append(encode(pairs[i + 1], UTF_8));
        }
        return form.toString();
    }

    private static String tried(HttpResponse<String> answer) {
        return answer.body().replaceAll("(?s)^.*name=\"tried\" value=\"([^\"]+)\".*$", "$1");
    }

    @Test
    void R1_N6_an_import_is_in_force_at_once_at_every_instance_and_after_a_restart() {
        String next = units() + "431222-SG-9,沅陵县示例专项小组,Sample Special Group,沅专九,,2027-01-01,,\n";
        String number = Integer.toString(service.bean(OrganisationVersions.class).inForce().number());

        HttpResponse<String> tried = service.submitAs(CITY, IMPORT, form("step", "try", "units", next));
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body()).contains("将发生 1 处变更", "431222-SG-9", "新增", "2027-01-01",
                "name=\"basedOn\" value=\"" + number + "\"");
        assertThat(service.get("/organisation/units/431222-SG-9.html", CLERK).status()).isEqualTo(404);

        HttpResponse<String> edited = service.submitAs(CITY, IMPORT, form("step", "apply", "units",
                next.replace("示例专项", "没有试过"), "basedOn", number, "reason", "示例", "tried", tried(tried)));
        assertThat(edited.statusCode()).isEqualTo(422);
        assertThat(edited.body()).contains("试导入以后表有改动", "没有试过");

        String apply = form("step", "apply", "units", next, "basedOn", number, "reason", "示例：机构改革", "tried",
                tried(tried));
        assertThat(service.submitAs(CITY, IMPORT, apply).statusCode()).isIn(302, 303);
        assertThat(service.submitAs(CITY, IMPORT, apply).statusCode()).as("a second click").isIn(302, 303);
        assertThat(service.get("/organisation/units/431222-SG-9.html", CLERK).text()).contains("沅陵县示例专项小组");
        assertThat(service.get(IMPORT, CITY).text()).contains("示例：机构改革", "431200-PB.a-01");

        String another = next.replace("示例专项", "另一专项");
        HttpResponse<String> stale = service.submitAs(CITY, IMPORT, form("step", "apply", "units", another, "basedOn",
                number, "reason", "示例", "tried",
                tried(service.submitAs(CITY, IMPORT, form("step", "try", "units", another)))));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("组织机构已由他人更新", "另一专项");

        try (RunningCaseService other = RunningCaseService.start(DATABASE)) {
            assertThat(other.get("/organisation/units/431222-SG-9.html", CLERK).text()).contains("沅陵县示例专项小组");
            Response renamed = other.postWithoutVersion("/organisation/imports", CITY,
                    "{\"basedOn\":%d,\"reason\":\"更名\",\"tables\":{\"UNITS\":\"%s\"}}".formatted(
                            Integer.parseInt(number) + 1,
                            next.replace("沅陵县示例专项小组", "沅陵县更名小组").replace("\"", "\\\"").replace("\n", "\\n")));
            assertThat(renamed.status()).as(renamed.text()).isEqualTo(201);
            await().untilAsserted(() -> assertThat(service.get("/organisation/units/431222-SG-9.html", CLERK).text())
                    .contains("沅陵县更名小组"));
        }
        await().untilAsserted(() -> assertThat(
                TopicClient.shared().withKey(Topics.DIRECTORY, "431222-SG-9"))
                .last().isInstanceOfSatisfying(UnitListed.class,
                        unit -> assertThat(unit.nameZh()).isEqualTo("沅陵县更名小组")));
    }

    @Test
    void what_is_wrong_is_named_by_row_and_column_and_what_was_typed_is_kept() {
        String wrong = units().replaceFirst("431222-PB,", "431222-XX,") + "431222-SG-8,,Nameless,沅专八,,,,\n";

        HttpResponse<String> tried = service.submitAs(CITY, IMPORT, form("step", "try", "units", wrong));

        assertThat(tried.statusCode()).isEqualTo(422);
        assertThat(tried.body()).contains("name_zh", "未填写", Long.toString(wrong.lines().count()), "Nameless",
                "不是本市的");
        HttpResponse<String> own = service.submitAs(CITY, IMPORT, form("step", "try", "staff",
                service.bean(OrganisationVersions.class).inForce().tables().texts().getOrDefault(OrganisationPart.STAFF,
                        "")
                        + "431200-PB.a-01,431200-PB,AUDITOR,2026-01-01,\n"));
        assertThat(own.body()).contains("本人的任职不得由本人变更");
        HttpResponse<String> lost = service.submitAs(CITY, IMPORT, form("step", "try", "units",
                String.join("\n", units().lines().filter(line -> !line.startsWith("431222-GOV,")).toList()) + "\n"));
        assertThat(lost.body()).contains("缺少 431222-GOV：");
        for (String nobody : List.of(COUNTY, CLERK)) {
            assertThat(service.get(IMPORT, nobody).status()).isEqualTo(403);
            assertThat(service.get("/organisation/export.xlsx?part=STAFF&why=HANDLING", nobody).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_file_of_a_table_program_is_put_into_its_field_and_tried(@TempDir Path files) throws IOException {
        Path table = Files.write(files.resolve("units.CSV"),
                (units() + "431222-SG-7,沅陵县防汛小组,Floods,沅专七,,2027-01-01,,\n")
                        .getBytes(Charset.forName("GB18030")));
        Path workbook = Files.write(files.resolve("staffing.xlsx"),
                service.bytes("/organisation/export.xlsx?part=STAFFING&why=HANDLING", CITY));
        try (var browser = Chromium.start()) {
            browser.signIn(service.headers(IMPORT, CITY));
            browser.open(service.uri(IMPORT).toString());
            for (Path file : List.of(workbook, table)) {
                browser.run("document.querySelector('#organisation-file-state').textContent = ''");
                browser.all("#organisation-drop").getFirst().sendKeys(file.toString());
                await().untilAsserted(() -> assertThat(browser.text()).contains("已填入下方各表"));
            }
            assertThat(browser.run("return document.querySelector('#staffing').value")).asString()
                    .contains("431200-PB");
            browser.all("button[name=step][value=try]").getFirst().click();
            assertThat(browser.text()).contains("将发生 1 处变更", "431222-SG-7");
            browser.picture("organisation-import-phone", 320);
            browser.picture("organisation-import", 1280);
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.run("return document.querySelector('#units').value")).asString().contains("防汛小组");
        }
    }

    @Test
    void L1_a_leading_group_shows_its_members_and_its_secretariat() {
        assertThat(service.get("/organisation/units/431222-LG.html", CLERK).text())
                .contains("组成人员与办公室", "组长", "沅陵县信访局").doesNotContain("@huaihua.example");
        assertThat(service.get("/organisation/units/431222-PB.html", CLERK).text())
                .contains("所在领导小组", "办公室");
    }

    @Test
    void R1_staff_by_rule_and_actual_add_up_on_the_units_page() {
        assertThat(service.get("/organisation/units/431200-PB.html", CLERK).text())
                .contains("编制与实有人数", "23 +6", "22 +6", "5 +1", "7 +2", "2025-03-01", "(+3)");
        Organisation organisation = service.bean(Organisation.class);
        List<StaffingEntry> all = organisation.staffingOf("431200-PB");
        assertThat(all.getLast().established() - all.getFirst().established()).isEqualTo(6);
    }

    @Test
    void everybody_who_works_here_finds_a_unit_and_who_answers_for_it() {
        String found = service.get("/organisation/units.html?q=" + encode("沅人社", UTF_8), CLERK).text();
        assertThat(found).contains("431222-HRSS").doesNotContain("431224-HRSS");
        assertThat(service.get("/organisation/units.html", CLERK).text()).contains("after=");
        assertThat(service.get("/organisation/units.html?q=HRSS&lang=en", CLERK).text()).contains("Organisation");
        String unit = service.get("/organisation/units/431222-HRSS.html", CLERK).text();
        assertThat(unit).contains("责任领导", "沿革", "公开电话").doesNotContain("h-01", "@huaihua.example", "任职管理");
        assertThat(service.get("/organisation/units/431222-HRSS.html", COUNTY).text()).contains("任职管理");
        assertThat(service.get("/organisation/units/431222-NONE.html", CLERK).status()).isEqualTo(404);
        assertThat(service.bytes("/organisation/units/export.xlsx?why=HANDLING", CLERK)).isNotEmpty();
    }

    @Test
    void an_administrator_appoints_and_withdraws_by_the_page_and_a_second_click_appoints_once() {
        String page = "/organisation/units/431222-HRSS/appointments.html";
        String account = "431222-HRSS.page-01";
        String form = form("key", "page-key-01", "account", account, "office", "HANDLER", "reason", "ASSIGNMENT");

        assertThat(service.submitAs(COUNTY, page, form.replace("HANDLER", "")).body()).contains("请选择岗位或者职务",
                account);
        assertThat(service.submitAs(COUNTY, page, form).statusCode()).isIn(302, 303);
        assertThat(service.submitAs(COUNTY, page, form).statusCode()).isIn(302, 303);
        String shown = service.get(page, COUNTY).text();
        assertThat(shown.split(account + "</th>", -1)).hasSize(2);
        String withdrawal = shown.substring(shown.indexOf(account + "</th>")).replaceAll(
                "(?s)^.*?action=\"([^\"]+)\".*",
                "$1");
        assertThat(service.submitAs(COUNTY, withdrawal, "reason=").statusCode()).isEqualTo(422);
        assertThat(service.submitAs(COUNTY, withdrawal, "reason=LEAVING").statusCode()).isIn(302, 303);
        assertThat(service.get(page, CLERK).status()).isEqualTo(403);
        assertThat(service.submitAs("ADMINISTRATOR/431224-PB/431224-PB.a-01", page, form).statusCode()).isEqualTo(403);
    }
}
