package org.petitions.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;
import static org.petitions.casework.work.WorkPagesTest.form;
import static org.petitions.casework.work.WorkPagesTest.text;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.erasure.CaseErasure;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Internal notes, through the service's door. */
class RemarksTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String COLLEAGUE = "HANDLER/431222-HRSS/h-02";
    private static final String WORDS = "已电话联系用人单位，周五<面谈>。";

    private final TestPetition petition = new CaseFixtures(SERVICE, TopicClient.shared())
            .opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
    private final String page = "/cases/" + petition.id() + ".html";

    private HttpResponse<byte[]> write(String actor, String words, String key) {
        return SERVICE.submit("/cases/" + petition.id() + "/remarks.html", actor, form("remark", words, "key", key));
    }

    private String opened(String actor) {
        return text(SERVICE.submit("/cases/" + petition.id() + "/words.html?why=HANDLING", actor, "internal=true"));
    }

    @Test
    void a_note_is_kept_once_sealed_and_read_by_colleagues_alone_on_record() {
        long version = SERVICE.get(petition.path(""), AT_UNIT).version();
        HttpResponse<byte[]> kept = write(AT_UNIT, WORDS, "k1");
        assertThat(kept.headers().firstValue("Location")).hasValue(page + "?done=remark#remarks");
        write(AT_UNIT, WORDS, "k1");
        write(AT_UNIT, "另一条备注。", "k1");

        assertThat(text(SERVICE.page(page + "?done=remark", COLLEAGUE))).contains("备注已保存", "现有 2 条")
                .doesNotContain("电话联系");
        assertThat(opened(COLLEAGUE)).contains("已电话联系用人单位，周五&lt;面谈&gt;。", "另一条备注。", "h-01", "查看内部备注");
        assertThat(opened(AT_HEAD)).contains("另一条备注。");
        assertThat(opened(AT_BUREAU)).contains("现有 0 条").doesNotContain("另一条备注。");
        assertThat(SERVICE.get(petition.path("remarks?why=HANDLING"), AT_UNIT).text()).contains("另一条备注。");
        assertThat(SERVICE.get(petition.path("remarks?why=HANDLING"), OPERATIONS).status()).isEqualTo(403);
        assertThat(write("HANDLER/431222-EDU/e-01", WORDS, "k2").statusCode()).isEqualTo(404);
        assertThat(SERVICE.get(petition.path(""), AT_UNIT).version()).as("it is no step").isEqualTo(version);
        assertThat(SERVICE.stored("cases") + TopicClient.shared().ofCase(petition.id()))
                .doesNotContain("另一条备注", "电话联系");
    }

    @Test
    void what_cannot_be_kept_is_said_and_stays_typed() {
        HttpResponse<byte[]> empty = write(AT_UNIT, "  ", "k");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(text(empty)).contains("href=\"#remark\"", "请先填写备注内容");
        HttpResponse<byte[]> longer = write(AT_UNIT, "长".repeat(2001), "k");
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(text(longer)).contains("最长 2000 字", "长".repeat(2001));
    }

    @Test
    void an_office_can_write_so_many_and_no_more() {
        Document many = new Document();
        IntStream.range(0, 199).forEach(n -> many.append("n" + n, new Document("at", Instant.ofEpochSecond(n))
                .append("by", "HANDLER/431222-HRSS/h-01").append("text", new Binary(new byte[1]))));
        SERVICE.bean(MongoTemplate.class).getCollection("cases").updateOne(Filters.eq("_id", petition.id()),
                Updates.set("remarks", many));
        assertThat(write(AT_UNIT, WORDS, "k").statusCode()).isEqualTo(302);
        HttpResponse<byte[]> full = write(AT_UNIT, "再一条。", "k");
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(text(full)).contains("已达200条", "再一条。");
    }

    @Test
    void they_go_with_the_petition() {
        write(AT_UNIT, WORDS, "k");
        SERVICE.bean(CaseErasure.class).erase(petition.id(), Instant.now());
        assertThat(text(SERVICE.page(page, AT_UNIT))).contains("现有 0 条");
    }
}
