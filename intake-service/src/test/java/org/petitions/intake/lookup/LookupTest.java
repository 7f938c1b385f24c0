package org.petitions.intake.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DocumentKind;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.petition.OfficePetitions;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The clerk's look before registering: what the own office has, and nothing of anybody else's. */
@Tag("database")
class LookupTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final String BROKERS = TestServers.broker().bootstrapServers();
    private static final String BUREAU = "BUREAU/431222-PB/b-01";
    private static final String PHONE = "13900001234";

    /** Whom no other test registers. */
    private final String name = "查重" + UUID.randomUUID().toString().replace("-", "");

    @Test
    @Proves(article = 22, paragraph = 1, zh = "登记前可查本单位正在办理的同一信访人的事项，只告知编号和办理环节", en = "before registering, a clerk sees the own office's running matters of the same petitioner, by number and stage alone")
    void the_same_petitioner_is_found_by_identity_number_however_it_is_typed_with_number_and_stage_alone() {
        Response receipt = register(petitioner("110101199003078881"));

        Response found = duplicates(RunningIntake.CLERK, Map.of("idNumber", " １１０１０１ 19900307 8881 "));

        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(numbers(found)).containsExactly(receipt.text("number"));
        assertThat(found.json().at("/matters/0").propertyNames()).containsExactlyInAnyOrder("number", "status");
        assertThat(found.json().at("/matters/0/status/code").asString()).isEqualTo("REGISTERED");
        assertThat(found.headers().get("cache-control")).containsExactly("no-store");
    }

    @Test
    void without_an_identity_number_name_and_telephone_number_together_tell_who_it_is() {
        Response receipt = register(petitioner(null));

        assertThat(numbers(
                duplicates(RunningIntake.CLERK, Map.of("name", " " + name + " ", "phone", "+86 139-0000-1234"))))
                .containsExactly(receipt.text("number"));
        assertThat(numbers(duplicates(RunningIntake.CLERK, Map.of("name", name, "phone", "13900001235")))).isEmpty();
    }

    @Test
    void of_two_numbers_in_one_field_the_first_is_looked_for_as_registration_takes_it() {
        ObjectNode form = SampleForms.with(petitioner(null), "petitioner.phone", PHONE + "/0745-1234567");
        Response receipt = register(form);

        for (String phone : List.of("手机：" + PHONE + "、0745-7654321", PHONE + "/0745-1234567", PHONE)) {
            assertThat(numbers(duplicates(RunningIntake.CLERK, Map.of("name", name, "phone", phone)))).as(phone)
                    .containsExactly(receipt.text("number"));
        }
        assertThat(numbers(duplicates(RunningIntake.CLERK, Map.of("name", name, "phone", "0745-7654321/" + PHONE))))
                .as("another stands first").isEmpty();
    }

    @Test
    void of_two_with_one_name_and_one_telephone_the_identity_numbers_decide() {
        register(petitioner("110101199003078566"));

        assertThat(numbers(duplicates(RunningIntake.CLERK,
                Map.of("idNumber", "110101199003074039", "name", name, "phone", PHONE)))).isEmpty();
        assertThat(numbers(duplicates(RunningIntake.CLERK,
                Map.of("idNumber", "110101199003078566", "name", name, "phone", PHONE)))).hasSize(1);
    }

    @Test
    void a_similar_title_is_found_and_the_most_alike_stands_first() {
        String place = "某" + UUID.randomUUID().toString().substring(0, 8);
        Response alike = register(SampleForms.with("title", place + "小区电梯长期停用问题"));
        Response same = register(SampleForms.with("title", place + "小区电梯停运一事"));
        register(SampleForms.with("title", "虚构村道路积水无人处理"));

        assertThat(numbers(search(RunningIntake.CLERK, place + "小区电梯停运一事")))
                .startsWith(same.text("number"), alike.text("number"));
        assertThat(SERVICE.stored("petitions", same.text("petitionId"))).doesNotContain("电梯", place);
    }

    @Test
    void what_may_be_the_same_is_told_with_why_and_what_most_speaks_for_stands_first() {
        String place = "某" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode person = SampleForms.with(petitioner("110101198505123035"), "petitioner.birthYear", 1985);
        Response both = register(SampleForms.with(person, "title", place + "小区电梯停运一事"));
        ObjectNode ofLand = SampleForms.with(SampleForms.with("title", place + "小区电梯停运一事"), "category", "LAND");
        ofLand.remove("subcategory");
        Response title = register(ofLand);

        Response found = SERVICE.postJson("/petitions/similar",
                JsonMapper.shared().writeValueAsString(Map.of("idNumber",
                        "110101198505123035", "title", place + "小区电梯停运一事", "category", "LABOUR", "matterDivision",
                        "431222")),
                RunningIntake.CLERK);

        assertThat(numbers(found)).startsWith(both.text("number"));
        assertThat(numbers(found)).contains(title.text("number"));
        assertThat(found.json().at("/matters/0/why").valueStream().map(why -> why.asString()))
                .containsExactly("SAME_PERSON", "SIMILAR_TITLE", "SAME_PLACE_AND_CATEGORY");
        assertThat(found.body()).doesNotContain("电梯", place);
    }

    @Test
    void however_many_newer_ones_share_a_piece_the_title_that_is_alike_is_found() {
        String title = "某" + UUID.randomUUID().toString().substring(0, 8) + "小区电梯停运一事";
        Response same = register(SampleForms.with("title", title));
        var petitions = SERVICE.bean(MongoTemplate.class).getCollection("petitions");
        Document copy = stored(same);
        insertNewer(withTitle(copy, copy.get("digests", Document.class).get("office", Document.class)
                .getList("title", String.class).subList(0, 1)), 600);
        try {
            assertThat(numbers(search(RunningIntake.CLERK, title))).containsExactly(same.text("number"));
        } finally {
            petitions.deleteMany(Filters.regex("_id", "^newer-"));
        }
    }

    @Test
    void however_many_partly_alike_ones_are_of_other_places_that_of_the_same_place_and_category_is_told() {
        String title = "某" + UUID.randomUUID().toString().substring(0, 8) + "小区电梯停运一事";
        Response same = register(SampleForms.with("title", title));
        Document copy = stored(same);
        List<String> pieces = copy.get("digests", Document.class).get("office", Document.class)
                .getList("title", String.class);
        Document partly = withTitle(copy, pieces.subList(0, pieces.size() / 2));
        partly.get("matter", Document.class).append("category", "LAND");
        insertNewer(partly, 30);
        var petitions = SERVICE.bean(MongoTemplate.class).getCollection("petitions");
        petitions.updateOne(Filters.eq("_id", same.text("petitionId")),
                Updates.set("digests.office.title", pieces.subList(0, pieces.size() / 2)));
        try {
            assertThat(numbers(SERVICE.postJson("/petitions/similar", JsonMapper.shared().writeValueAsString(
                    Map.of("title", title, "category", "LABOUR", "matterDivision", "431222")), RunningIntake.CLERK)))
                    .containsExactly(same.text("number"));
        } finally {
            petitions.deleteMany(Filters.regex("_id", "^newer-"));
        }
    }

    @Test
    void a_day_s_pages_repeat_and_miss_nothing_that_was_registered_at_one_moment() {
        insertNewer(stored(register(SampleForms.with("title", "同一时刻登记的"))), 12);
        var petitions = SERVICE.bean(PetitionStore.class);
        try {
            Instant at = Instant.parse("2100-01-01T00:00:00Z");
            var asked = new OfficePetitions("431222-PB", at, at.plusSeconds(1), null, null, null, false);
            List<String> ids = new ArrayList<>();
            for (int passed = 0; passed < 12; passed += 4) {
                petitions.ofOffice(asked, passed, 4).forEach(each -> ids.add(each.id()));
            }
            assertThat(ids).hasSize(12).isSortedAccordingTo(Comparator.reverseOrder());
        } finally {
            SERVICE.bean(MongoTemplate.class).getCollection("petitions").deleteMany(Filters.regex("_id", "^newer-"));
        }
    }

    private static Document withTitle(Document petition, List<String> pieces) {
        Document next = Document.parse(petition.toJson());
        next.get("digests", Document.class).get("office", Document.class).append("title", pieces);
        return next;
    }

    private static void insertNewer(Document petition, int many) {
        List<Document> newer = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            newer.add(new Document(petition).append("_id", "newer-" + i).append("number", "newer-" + i)
                    .append("registeredAt", Date.from(Instant.parse("2100-01-01T00:00:00Z"))));
        }
        SERVICE.bean(MongoTemplate.class).getCollection("petitions").insertMany(newer);
    }

    @Test
    void no_other_office_finds_it_nor_does_anybody_who_registers_nothing() {
        register(petitioner(null));
        Map<String, String> particulars = Map.of("name", name, "phone", PHONE);

        assertThat(numbers(duplicates("CLERK/431202-PB/c-01", particulars))).isEmpty();
        assertThat(duplicates(BUREAU, particulars).status()).isEqualTo(403);
        assertThat(duplicates("HANDLER/431222-HRSS/h-01", particulars).status()).isEqualTo(403);
    }

    @Test
    void what_accuses_the_office_is_not_found() {
        ObjectNode form = petitioner(null).put("purpose", "ACCUSATION");
        register(SampleForms.with(form, "complainedOf.unit", "431222-PB"));

        assertThat(numbers(duplicates(RunningIntake.CLERK, Map.of("name", name, "phone", PHONE)))).isEmpty();
    }

    @Test
    void what_has_ended_is_not_told_of() {
        Response receipt = register(petitioner(null));
        TestTopic.publish(BROKERS,
                new CaseEventsBuilder(receipt.text("petitionId"), Instant.parse("2026-03-02T00:00:00Z")).accepted()
                        .replied().delivered(DocumentKind.HANDLING_OPINION, "1").closed(CaseEnd.SETTLED).array());

        await().untilAsserted(() -> assertThat(
                numbers(duplicates(RunningIntake.CLERK, Map.of("name", name, "phone", PHONE)))).isEmpty());
    }

    @Test
    void what_it_is_found_by_is_put_right_with_the_particulars() {
        Response receipt = register(petitioner(null));
        ObjectNode person = (ObjectNode) petitioner(null).path("petitioner");
        String body = JsonMapper.shared().createObjectNode().put("reason", "登记有误")
                .set("petitioner", person.put("name", name + "改")).toString();
        Response corrected = SERVICE.postJson("/petitions/" + receipt.text("number") + "/corrections", body,
                BUREAU);
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);

        assertThat(numbers(duplicates(RunningIntake.CLERK, Map.of("name", name + "改", "phone", PHONE)))).hasSize(1);
        assertThat(numbers(duplicates(RunningIntake.CLERK, Map.of("name", name, "phone", PHONE)))).isEmpty();
    }

    @Test
    void a_code_issued_anew_leaves_it_and_the_erasure_of_the_words_takes_it_in_the_same_write() {
        Response receipt = register(petitioner(null));
        Map<String, String> particulars = Map.of("name", name, "phone", PHONE);
        String petition = "/petitions/" + receipt.text("number");
        SERVICE.postJson(petition + "/tracking-code", "{\"check\":\"ID_DOCUMENT\"}",
                RunningIntake.CLERK, Map.of("Idempotency-Key", SampleForms.newKey()));
        assertThat(numbers(duplicates(RunningIntake.CLERK, particulars))).hasSize(1);

        assertThat(SERVICE.postJson(petition + "/erasure", "{\"ground\":\"ORDERED\",\"note\":\"依法\"}",
                BUREAU).status()).isEqualTo(200);

        assertThat(stored(receipt).get("digests", Document.class)).containsOnlyKeys("code");
        assertThat(numbers(duplicates(RunningIntake.CLERK, particulars))).isEmpty();
    }

    @Test
    void a_petition_of_an_earlier_release_is_found_once_it_was_sealed_anew() {
        Response receipt = register(petitioner(null));
        String id = receipt.text("petitionId");
        Map<String, String> particulars = Map.of("name", name, "phone", PHONE);
        SERVICE.bean(MongoTemplate.class).getCollection("petitions").updateOne(Filters.eq("_id", id),
                Updates.unset("digests.office"));
        assertThat(numbers(duplicates(RunningIntake.CLERK, particulars))).isEmpty();

        SERVICE.send(SERVICE
                .request("/reseal?limit=1&after=" + URLEncoder.encode(justBefore(id), StandardCharsets.UTF_8),
                        "OPERATIONS/431200-PB/o-01")
                .POST(BodyPublishers.noBody()));

        assertThat(numbers(duplicates(RunningIntake.CLERK, particulars))).hasSize(1);
    }

    @Test
    void who_says_nobody_and_nothing_is_answered_nothing() {
        Response nobody = duplicates(RunningIntake.CLERK, Map.of("name", name));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text("code")).isEqualTo("lookup-refused");
        assertThat(nobody.errorCodes("phone")).containsExactly("required");
        assertThat(nobody.body()).doesNotContain(name);
        assertThat(duplicates(RunningIntake.CLERK, Map.of("idNumber", "---")).errorCodes("name"))
                .containsExactly("required");
        assertThat(search(RunningIntake.CLERK, " ").errorCodes("title")).containsExactly("required");
        assertThat(search(RunningIntake.CLERK, "长".repeat(201)).errorCodes("title")).containsExactly("too-long");
    }

    private ObjectNode petitioner(@Nullable String idNumber) {
        ObjectNode form = SampleForms.with("petitioner.name", name);
        SampleForms.with(form, "petitioner.phone", PHONE);
        if (idNumber == null) {
            ((ObjectNode) form.path("petitioner")).remove(List.of("idKind", "idNumber"));
            return form;
        }
        return SampleForms.with(form, "petitioner.idNumber", idNumber);
    }

    private static Response register(ObjectNode form) {
        Response receipt = SERVICE.register(SampleForms.newKey(), form.toString());
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        return receipt;
    }

    private static Document stored(Response receipt) {
        return Objects.requireNonNull(SERVICE.bean(MongoTemplate.class).findById(receipt.text("petitionId"),
                Document.class, "petitions"));
    }

    /** The greatest text below it that is as long. */
    private static String justBefore(String id) {
        return id.substring(0, id.length() - 1) + (char) (id.charAt(id.length() - 1) - 1);
    }

    private static Response duplicates(String actor, Map<String, String> particulars) {
        return SERVICE.postJson("/petitions/duplicates", JsonMapper.shared().writeValueAsString(particulars),
                actor);
    }

    private static Response search(String actor, String title) {
        return SERVICE.postJson("/petitions/search", JsonMapper.shared().writeValueAsString(Map.of("title", title)),
                actor);
    }

    private static List<String> numbers(Response found) {
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.json().path("matters").valueStream().map(each -> each.path("number").asString()).toList();
    }
}
