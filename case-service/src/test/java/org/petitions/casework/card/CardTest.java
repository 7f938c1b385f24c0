package org.petitions.casework.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;

/** The public card: for everybody a page and a PDF, for the bureau its editions and print runs. */
class CardTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String BUREAU = "BUREAU/431222-PB/431222-PB.b-01";
    private static final String RUNS = "/organisation/cards/431222102.html";
    private static final String CARD = "/card/431222102";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Test
    void B3_everybody_reads_a_townships_card_and_nothing_of_it_stays_inside() {
        String card = SERVICE.getWith(CARD + ".html").text();

        assertThat(card).contains("便民一卡通", "0745-", "矛盾纠纷化解", "沅陵县信访局", "怀化市信访局")
                .doesNotContain("@huaihua.example", "h-01");
        assertThat(SERVICE.getWith("/card.html").text()).contains("/card/431222102.html", "沅陵县");
        assertThat(SERVICE.getWith("/card/999999.html").status()).isEqualTo(404);
        assertThat(SERVICE.getWith(RUNS).status()).isEqualTo(401);
    }

    @Test
    void B3_a_print_run_records_edition_copies_and_who_ordered_and_a_second_click_orders_once() throws IOException {
        var key = KEY.matcher(SERVICE.get(RUNS, BUREAU).text());
        assertThat(key.find()).isTrue();
        String form = "copies=3000&key=" + key.group(1);

        assertThat(SERVICE.submitAs(BUREAU, RUNS, form).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(BUREAU, RUNS, form).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(BUREAU, RUNS, "copies=500&key=another-run").statusCode()).isIn(302, 303);

        assertThat(SERVICE.get(RUNS, BUREAU).text()).contains("3500", "3000", "500", "431222-PB.b-01", "第 1 版")
                .doesNotContain("第 2 版");
        HttpResponse<String> wrong = SERVICE.submitAs(BUREAU, RUNS, "copies=many&key=wrong-run");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请填写印数", "value=\"many\"");
        assertThat(SERVICE.submitAs("BUREAU/431224-PB/b-01", RUNS, form).statusCode()).isEqualTo(403);
        assertThat(SERVICE.submitAs("HANDLER/431222-HRSS/h-01", RUNS, form).statusCode()).isEqualTo(403);
        HttpResponse<byte[]> pdf = SERVICE.asPetitioner("GET", CARD + "/1.pdf", "");
        assertThat(pdf.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("便民一卡通", "0745-", "第1版");
        }
        assertThat(SERVICE.getWith(CARD + "/9.pdf").status()).isEqualTo(404);
    }

    @Test
    void the_organisation_and_the_card_have_no_barriers() {
        try (var browser = Chromium.start()) {
            open(browser, "/card/431222102.html", BUREAU, "card");
            open(browser, RUNS, BUREAU, "card-runs");
            open(browser, "/organisation/units.html?division=431222", BUREAU, "organisation-units");
            browser.all("a[href='/organisation/units/431222-PB.html']").getFirst().click();
            look(browser, "organisation-unit");
            String administrator = "ADMINISTRATOR/431200-PB/431200-PB.a-01";
            open(browser, "/organisation/units/431222-PB/appointments.html", administrator,
                    "organisation-appointments");
            open(browser, "/organisation/import.html", administrator, "organisation-import");
            browser.fill("staffing", "unit\tfrom\testablished\tactual\tleader_posts\tsections\n"
                    + "431222-PB\t2026-01-01\t12\tmany\t3\t3");
            browser.all("button[value='try']").getFirst().click();
            look(browser, "organisation-faults");
            assertThat(browser.text()).contains("不是人数", "actual");
        }
    }

    private static void open(Chromium browser, String path, String actor, String name) {
        browser.signIn(SERVICE.headers(path, actor));
        browser.open(SERVICE.uri(path).toString());
        look(browser, name);
    }

    private static void look(Chromium browser, String name) {
        browser.picture(name + "-phone", 320);
        browser.picture(name, 1280);
        assertThat(browser.barriers()).as(name).isEmpty();
    }
}
