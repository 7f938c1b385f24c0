package org.petitions.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.work.WorkPagesTest.form;
import static org.petitions.casework.work.WorkPagesTest.text;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.documents.printing.PrintedText;

/** Handing several cases of a colleague over, and a document that is made and served by one act, through the service's door. */
class HandoverTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String LEAVING = "431222-HRSS.h-" + Math.floorMod(System.nanoTime(), 1_000_000);
    private static final String STAYING = "431222-HRSS.h-01";

    private final CaseFixtures fixtures = new CaseFixtures(SERVICE, TopicClient.shared());

    private TestPetition heldBy(String account) {
        TestPetition petition = fixtures.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        WorkPagesTest.limited(SERVICE, petition, 4);
        Response held = SERVICE.post(petition.path("hand-on"), AT_UNIT, 2, "{\"to\":\"" + account + "\"}");
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        return petition;
    }

    private static String holder(TestPetition petition) {
        return SERVICE.get(petition.path(""), AT_UNIT).json().path("within").path("holder").asString("");
    }

    @Test
    void the_head_hands_over_what_somebody_has_who_left_and_what_cannot_be_is_told() {
        TestPetition one = heldBy(LEAVING);
        TestPetition two = heldBy(LEAVING);
        TestPetition other = heldBy(STAYING);

        Matcher link = Pattern.compile(Pattern.quote(LEAVING)
                + ".*?（已不在本单位经办）.*?href=\"(/work/handover.html\\?holder=\\d+)\"", Pattern.DOTALL)
                .matcher(text(SERVICE.page("/work/unit.html", AT_HEAD)));
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).doesNotContain(LEAVING);
        assertThat(text(SERVICE.page(link.group(1), AT_HEAD))).contains(one.number(), two.number())
                .doesNotContain(other.number());

        HttpResponse<byte[]> nobody = SERVICE.submit("/work/handover.html", AT_HEAD,
                form("from", LEAVING, "cases", one.id()));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(text(nobody)).contains("href=\"#to\"", "value=\"" + one.id() + "\" checked");
        HttpResponse<byte[]> partly = SERVICE.submit("/work/handover.html", AT_HEAD,
                form("from", LEAVING, "to", STAYING, "cases", one.id(), "cases", "no-such-case"));
        assertThat(partly.statusCode()).isEqualTo(422);
        assertThat(text(partly)).contains("有一件未移交");
        assertThat(holder(one)).isEqualTo(STAYING);
        assertThat(holder(two)).isEqualTo(LEAVING);

        String all = form("from", LEAVING, "to", STAYING, "cases", one.id(), "cases", two.id());
        assertThat(SERVICE.submit("/work/handover.html", AT_HEAD, all).statusCode()).isEqualTo(302);
        long version = SERVICE.get(two.path(""), AT_UNIT).version();
        assertThat(SERVICE.submit("/work/handover.html", AT_HEAD, all).statusCode()).isEqualTo(302);
        assertThat(holder(two)).isEqualTo(STAYING);
        assertThat(SERVICE.get(two.path(""), AT_UNIT).version()).as("sent twice").isEqualTo(version);
        assertThat(SERVICE.submit("/work/handover.html", TestPetition.AT_BUREAU, all).statusCode()).isEqualTo(403);
    }

    @Test
    void documents_that_have_to_go_out_are_printed_at_once_each_opened_on_record() {
        TestPetition one = fixtures.answered();
        TestPetition two = fixtures.answered();
        for (TestPetition each : List.of(one, two)) {
            WorkPagesTest.limited(SERVICE, each, -40);
            assertThat(fixtures.issue(each, AT_UNIT, 4, "HANDLING_OPINION").status()).isEqualTo(201);
        }
        String page = text(SERVICE.page("/work/documents.html", AT_UNIT));
        assertThat(page).contains("value=\"" + one.id() + ":1\"", "处理意见书");

        HttpResponse<byte[]> pdf = SERVICE.submit("/work/documents.html", AT_UNIT,
                form("documents", one.id() + ":1", "documents", two.id() + ":1"));
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(PrintedText.pdf(pdf.body())).contains(CaseFixtures.OPINION);
        assertThat(SERVICE.get(two.path("timeline"), AT_UNIT).text()).contains("DOCUMENT_OPENED");
        HttpResponse<byte[]> foreign = SERVICE.submit("/work/documents.html", "HANDLER/431222-EDU/e-01",
                form("documents", one.id() + ":1"));
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(text(SERVICE.submit("/work/documents.html", AT_UNIT, ""))).contains("请勾选要打印的文书");
    }

    @Test
    void whoever_signs_sees_the_paper_before_and_nothing_is_kept_of_it() {
        TestPetition petition = fixtures.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        String draft = "/cases/" + petition.id() + "/steps/draft-answer.html";
        assertThat(SERVICE.submit(draft, AT_UNIT, form("version", "3", "outcome", "SUPPORTED", "findings", "经核实。",
                "basis", "有关规定。", "text", "由用人单位补发工资。", "carriedOut", "true")).statusCode()).isEqualTo(302);
        assertThat(text(SERVICE.page("/cases/" + petition.id() + "/steps/sign-off.html", AT_HEAD)))
                .contains("/cases/" + petition.id() + "/draft/pdf");

        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("draft/pdf"), AT_HEAD)))
                .contains("由用人单位补发工资。", CaseFixtures.NAME);
        assertThat(SERVICE.get(petition.path("draft/pdf"), AT_UNIT).status()).isEqualTo(403);
        assertThat(SERVICE.get(petition.path(""), AT_HEAD).version()).isEqualTo(4);
        assertThat(SERVICE.get(petition.path("timeline"), AT_UNIT).text()).contains("FACTS_PRINTED");
    }

    @Test
    void what_is_not_there_yet_or_no_more_possible_is_said() {
        TestPetition early = fixtures.openedWithoutFacts(TestPetition.aboutWages());
        assertThat(SERVICE.page("/cases/" + early.number() + "-X.html", AT_UNIT).statusCode()).isEqualTo(404);
        assertThat(text(SERVICE.submit("/cases/" + early.id() + "/words.html?why=HANDLING", AT_UNIT, "")))
                .contains("信访内容尚未送达或已删除", early.number());
        assertThat(text(SERVICE.page("/cases/" + early.id() + "/steps/reply.html", AT_UNIT)))
                .as("by an old link, or back").contains("现处于“待受理”，不能办理此步骤");
    }

    @Test
    void a_document_is_made_and_served_by_one_form_and_not_without_its_proof() {
        TestPetition petition = fixtures.answered();
        String page = "/cases/" + petition.id() + "/steps/issue-document.html";
        HttpResponse<byte[]> unproven = SERVICE.submit(page, AT_UNIT,
                form("version", "4", "kind", "HANDLING_OPINION", "notice.how", "POST"));
        assertThat(unproven.statusCode()).isEqualTo(422);
        assertThat(text(unproven)).contains("href=\"#notice.receipt\"");

        String served = form("version", "4", "kind", "HANDLING_OPINION", "notice.how", "POST", "notice.receipt",
                "挂号 RA123456789CN");
        HttpResponse<byte[]> done = SERVICE.submit(page, AT_UNIT, served);
        assertThat(done.statusCode()).as(text(done)).isEqualTo(302);
        assertThat(SERVICE.submit(page, AT_UNIT, served).statusCode()).as("two clicks").isEqualTo(302);
        assertThat(SERVICE.get(petition.path(""), AT_UNIT).version()).isEqualTo(6);
        assertThat(text(SERVICE.page("/cases/" + petition.id() + ".html", AT_UNIT))).contains("发出，邮寄送达");
    }
}
