package org.petitions.casework.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.terms.Category;

/** Lists of cases as files. */
class CaseExportApiTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String UNIT = "431222-AGRI";
    /** Whose entries in the trail are this class's alone. */
    private static final String EXPORTING = "BUREAU/431222-PB/b-91";

    @Test
    void a_list_is_a_file_in_the_order_of_its_pages_and_the_trail_says_who_took_it_for_what() throws IOException {
        TestPetition mine = open(TestPetition.aboutWages().with(Category.AGRICULTURE));
        TestPetition other = open(TestPetition.aboutWages());

        List<List<String>> rows = rows(
                SERVICE.bytes("/cases/export.xlsx?unit=" + UNIT + "&status=DISPATCHED&why=SUPERVISION", EXPORTING));

        assertThat(rows.getFirst()).startsWith("登记编号", "办理状态").contains("登记日期", "属地");
        assertThat(rows).extracting(List::getFirst).contains(mine.number()).doesNotContain(other.number());
        assertThat(rows.getLast()).contains("待受理", "沅陵县");
        String said = "\"exported\":{\"filter\":\"unit=%s&status=DISPATCHED\",\"rows\":%d}"
                .formatted(UNIT, rows.size() - 1);
        await().untilAsserted(
                () -> assertThat(SERVICE.get("/audit?from=2000-01-01&to=2999-12-31&account=431222-PB.b-91",
                        "AUDITOR/431200-CDI/431200-CDI.s-01").json().path("links").values())
                        .anySatisfy(link -> assertThat(link.path("entry").asString()).contains(said,
                                "GET /cases/export.xlsx", "\"why\":\"SUPERVISION\"", "\"EXPORT_CASES\"")));
    }

    @Test
    void who_may_see_no_list_gets_no_file_and_nobody_gets_one_for_no_purpose() {
        assertThat(SERVICE.get("/cases/export.xlsx?why=HANDLING", "CLERK/431222-PB/c-01").status()).isEqualTo(403);
        assertThat(SERVICE.get("/cases/export.xlsx?unit=431222-HRSS&why=HANDLING", "HANDLER/431222-EDU/h-01").status())
                .isEqualTo(403);
        assertThat(SERVICE.get("/cases/export.xlsx?why=CURIOSITY", AT_BUREAU).status()).isEqualTo(400);
        assertThat(SERVICE.get("/cases/export.xlsx", AT_BUREAU).get("code")).isEqualTo("invalid-fields");
        Response lost = SERVICE.get("/cases/export.xlsx?status=LOST&why=HANDLING", AT_BUREAU);
        assertThat(lost.status()).isEqualTo(400);
        assertThat(lost.text()).contains("\"status\"", "DISPATCHED").doesNotContain("LOST");
    }

    private static TestPetition open(TestPetition petition) {
        TopicClient.shared().publish(petition.registered());
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).get("unit")).isNotEmpty());
        return petition;
    }

    private static List<List<String>> rows(byte[] file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        var text = new DataFormatter();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(text.formatCellValue(cell)));
                rows.add(cells);
            }
        }
        return rows;
    }
}
