package org.petitions.intake.correction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.terms.Urgency;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.form.AdditionForm;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.PetitionForm.FurtherMatterPart;
import org.petitions.intake.form.check.AdditionCheck;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.local.actor.SampleActors;
import org.petitions.local.server.TestServers;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeysets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was recorded wrongly of a registration is put right (更正): by whom, what stands after it, what stays of what stood. */
class CorrectionTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final String BUREAU = "BUREAU/431200-PB/b-01";
    private static final String REASON = "抄录有误杜撰";
    private static final String RIGHT_NAME = "龙更正";

    private final String key = SampleForms.newKey();
    private final Response receipt = SERVICE.register(key, SampleForms.valid().toString());
    private final String id = receipt.text("petitionId");
    private final String number = receipt.text("number");

    @Test
    @Proves(article = 22, paragraph = 1, zh = "登记有误的，由登记单位或者信访局更正，更正前后的内容、理由、经办人和时间都有记录", en = "what was registered wrongly is put right by the office that did or a bureau, and old, new, reason, who and when are on record")
    void urgency_and_category_are_put_right_and_old_and_new_are_told() {
        Response corrected = correct(RunningIntake.CLERK, """
                {"urgency":"URGENT","category":"LAND","reason":"%s"}""".formatted(REASON));

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        var told = corrected.json().path("corrections").path(0);
        assertThat(told.at("/before/urgency").asString()).isEqualTo("ORDINARY");
        assertThat(told.at("/after/category").asString()).isEqualTo("LAND");
        assertThat(told.path("reason").asString()).isEqualTo(REASON);
        assertThat(told.path("by").asString()).isEqualTo("431222-PB.c-01");
        Response shown = SERVICE.get("/petitions/" + number, RunningIntake.CLERK);
        assertThat(shown.text("urgency")).isEqualTo("URGENT");
        assertThat(shown.text("subcategory")).as("one of the former category").isEmpty();
        try (TestTopic intake = new TestTopic(TestServers.broker().bootstrapServers(), Topics.INTAKE)) {
            assertThat(intake.eventsOf(id, 2).getLast()).isInstanceOfSatisfying(PetitionCorrected.class, event -> {
                assertThat(event.after().urgency()).isEqualTo(Urgency.URGENT);
                assertThat(event.after().division()).isNull();
                assertThat(event.correctedBy()).isEqualTo("431222-PB");
                assertThat(event.toString()).doesNotContain(REASON, "c-01");
            });
        }
    }

    @Test
    void particulars_travel_sealed_and_those_that_stood_stay_sealed_where_they_were_recorded() {
        Response corrected = correct(BUREAU, particulars());

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.body()).doesNotContain(RIGHT_NAME);
        PetitionSealer sealer = SERVICE.bean(PetitionSealer.class);
        String opened = sealer.openWords(stored()).json().toString();
        assertThat(opened).contains(RIGHT_NAME, "formerPetitioners", "龙㛃某");
        assertThat(SERVICE.stored("petitions", id)).doesNotContain(RIGHT_NAME, "龙㛃某", REASON);
        try (TestTopic sealed = new TestTopic(TestServers.broker().bootstrapServers(), Topics.SEALED)) {
            assertThat(sealed.eventsOf(id, 2).getLast()).isInstanceOfSatisfying(FactsSealed.class,
                    event -> {
                        assertThat(event.boxes()).containsOnlyKeys(FactsSealed.CASE_SERVICE,
                                FactsSealed.NOTIFICATION_SERVICE);
                        String addresses = new String(SERVICE.bean(SealingKeysets.class)
                                .named(FactsSealed.NOTIFICATION_SERVICE)
                                .open(SealedBox.ofBase64(String.valueOf(event.boxes()
                                        .get(FactsSealed.NOTIFICATION_SERVICE))), id),
                                UTF_8);
                        assertThat(addresses).contains("13800000001").doesNotContain(RIGHT_NAME);
                        ObjectNode facts = factsIn(event);
                        assertThat(facts.remove(FactsSealed.CORRECTIONS).toString()).contains("龙㛃某");
                        assertThat(facts.toString()).contains(RIGHT_NAME).doesNotContain("龙㛃某", REASON);
                    });
        }
    }

    private ObjectNode factsIn(FactsSealed event) {
        return (ObjectNode) new JsonMapper().readTree(SERVICE.bean(SealingKeysets.class)
                .named(FactsSealed.CASE_SERVICE)
                .open(SealedBox.ofBase64(String.valueOf(event.boxes().get(FactsSealed.CASE_SERVICE))), id));
    }

    @Test
    @Proves(article = 22, paragraph = 1, zh = "更正的理由、经办人、时间和更正前后的个人信息、告知方式加密随案，供证据包载明", en = "why, by whom and when it was put right, and people and wishes before and after, travel sealed with the case, for its evidence")
    void reason_and_account_and_old_and_new_travel_sealed_for_the_evidence_of_coded_corrections_too() {
        correct(BUREAU, particulars());
        correct(BUREAU, "{\"notice\":[\"SMS\"],\"reason\":\"%s\"}".formatted(REASON));
        correct(RunningIntake.CLERK, "{\"urgency\":\"URGENT\",\"reason\":\"误登\"}");

        try (TestTopic sealed = new TestTopic(TestServers.broker().bootstrapServers(), Topics.SEALED)) {
            JsonNode told = factsIn((FactsSealed) sealed.eventsOf(id, 4).getLast()).path(FactsSealed.CORRECTIONS);
            assertThat(told.size()).isEqualTo(3);
            assertThat(told.at("/0/before/petitioner/name").asString()).isEqualTo("龙㛃某");
            assertThat(told.at("/0/after/petitioner/name").asString()).isEqualTo(RIGHT_NAME);
            assertThat(told.at("/0/reason").asString()).isEqualTo(REASON);
            assertThat(told.at("/1/after/notice/0").asString()).isEqualTo("SMS");
            assertThat(told.at("/1/before").has("petitioner")).isFalse();
            assertThat(told.at("/2/by").asString()).isEqualTo("431222-PB.c-01");
            assertThat(told.at("/2/reason").asString()).isEqualTo("误登");
            assertThat(told.path(2).has("before")).isFalse();
        }
    }

    @Test
    @Proves(article = 22, paragraph = 1, zh = "更正前后的个人信息和告知方式由登记单位、信访局写明用途方可查阅，查阅留痕", en = "people and wishes before and after a correction are opened by the registering office and the bureaus for a purpose alone, and the opening is on record")
    void old_and_new_particulars_are_opened_for_a_purpose_and_who_opened_them_is_kept() {
        correct(BUREAU, particulars());
        String second = "{\"petitioner\":{\"name\":\"龙再更\",\"address\":{\"division\":\"431222\",\"text\":\"沅陵镇虚构路3号\"}},"
                + "\"notice\":[\"LETTER\"],\"reason\":\"误\"}";
        assertThat(correct(BUREAU, second).status()).isEqualTo(200);
        String path = "/petitions/" + number + "/corrections";

        assertThat(SERVICE.get(path, RunningIntake.CLERK).body()).doesNotContain(RIGHT_NAME, "龙㛃某", "openings\":[{");
        Response opened = SERVICE.get(path + "?why=CHECK", RunningIntake.CLERK);

        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        JsonNode list = opened.json().path("corrections");
        assertThat(list.at("/0/words/before/petitioner/name").asString()).isEqualTo("龙㛃某");
        assertThat(list.at("/0/words/after/petitioner/name").asString()).as("as it stood in between")
                .isEqualTo(RIGHT_NAME);
        assertThat(list.at("/1/words/before/petitioner/phone").asString()).isEqualTo("13800000001");
        assertThat(list.at("/1/words/after/petitioner/name").asString()).isEqualTo("龙再更");
        JsonNode openings = SERVICE.get(path, BUREAU).json().path("openings");
        assertThat(openings.size()).isOne();
        assertThat(openings.path(0).path("by").asString()).isEqualTo("431222-PB.c-01");
        assertThat(openings.path(0).path("why").asString()).isEqualTo("CHECK");
    }

    @Test
    void nobody_else_opens_old_and_new_particulars_nor_anybody_without_a_purpose_or_after_the_erasure() {
        correct(BUREAU, particulars());
        String path = "/petitions/" + number + "/corrections";
        assertThat(SERVICE.get(path + "?why=CHECK", "CLERK/431202-PB/c-01").status()).isEqualTo(404);
        assertThat(SERVICE.get(path + "?why=CHECK", "HANDLER/431222-NR/h-01").status()).isEqualTo(403);
        assertThat(SERVICE.get(path + "?why=CURIOSITY", BUREAU).status()).isEqualTo(400);
        SERVICE.postJson("/petitions/" + number + "/erasure", "{\"ground\":\"ORDERED\",\"note\":\"依法\"}", BUREAU);

        Response erased = SERVICE.get(path + "?why=CHECK", BUREAU);

        assertThat(erased.body()).doesNotContain(RIGHT_NAME, "龙㛃某", REASON);
        assertThat(erased.json().path("openings").isEmpty()).as("nothing was left to open").isTrue();
    }

    @Test
    @Proves(article = 20, paragraph = 3, zh = "登记的人数、代表、署名方式、告知方式和被反映人有误的，可以更正，更正前后的姓名和告知方式加密保存", en = "number of people, representatives, identity, wishes and who is complained of can be put right; names and wishes, old and new, stay sealed")
    void people_wishes_and_who_is_complained_of_are_put_right_and_names_stay_sealed_article_20() {
        Response corrected = correct(BUREAU, """
                {"persons":6,"representatives":[{"name":"%s"}],"notice":[],"identity":"CONFIDENTIAL",
                 "complainedOf":{"unit":"431222-NR","persons":["钱杜撰"]},"reason":"%s"}"""
                .formatted(RIGHT_NAME, REASON));
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.body()).doesNotContain(RIGHT_NAME, "钱杜撰");
        var told = corrected.json().path("corrections").path(0);
        assertThat(told.at("/after/persons").asInt()).isEqualTo(6);
        assertThat(told.at("/before/identity").asString()).isEqualTo("REAL_NAME");
        assertThat(told.at("/after/complainedOf/unit").asString()).isEqualTo("431222-NR");
        assertThat(stored().matter().representatives()).isEqualTo(1);
        assertThat(stored().corrections().getFirst().after().complainedOf()).isNotNull();
        assertThat(SERVICE.bean(PetitionSealer.class).openWords(stored()).json().toString())
                .contains(RIGHT_NAME, "钱杜撰", "formerParts");
    }

    @Test
    @Proves(article = 19, zh = "更正为实名的，应当补登姓名和住址；更正为匿名的，原登记的个人信息不再使用", en = "who proves to have given a name is recorded with name and address, and of who gave none no particulars stand")
    void a_name_comes_with_its_particulars_and_without_one_none_stand_article_19() {
        assertThat(correct(BUREAU, "{\"identity\":\"ANONYMOUS\",\"reason\":\"误\"}").status()).isEqualTo(200);
        var opened = SERVICE.bean(PetitionSealer.class).openWords(stored()).json();
        assertThat(opened.has("petitioner")).isFalse();
        assertThat(opened.has("formerPetitioners")).isTrue();
        Response nameless = correct(BUREAU, "{\"identity\":\"REAL_NAME\",\"notice\":[\"SMS\"],\"reason\":\"误\"}");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.errorCodes("petitioner.name")).isNotEmpty();
        assertThat(nameless.errorCodes("notice")).isNotEmpty();
    }

    @Test
    @Proves(article = 23, zh = "更正后的信访人信息不能满足原告知方式的，应当重新填写告知方式；更正为匿名的，不再保留不能满足的告知方式", en = "particulars that cannot meet the wishes how to be told ask for the wishes anew, and of who gave no name none stands that nothing meets")
    void wishes_that_the_right_particulars_cannot_meet_are_said_anew_article_23() {
        String noPhone = """
                {"petitioner":{"name":"%s","address":{"division":"431222","text":"沅陵镇虚构路2号"}},%s"reason":"误"}""";
        Response unmet = correct(BUREAU, noPhone.formatted(RIGHT_NAME, ""));
        assertThat(unmet.status()).isEqualTo(422);
        assertThat(unmet.errorCodes("notice")).contains("needs-phone");
        assertThat(correct(BUREAU, noPhone.formatted(RIGHT_NAME, "\"notice\":[\"LETTER\"],")).status()).isEqualTo(200);
        assertThat(correct(BUREAU, "{\"identity\":\"ANONYMOUS\",\"reason\":\"误\"}").status()).isEqualTo(200);
        assertThat(SERVICE.bean(PetitionSealer.class).openWords(stored()).wishes()).isEmpty();
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "两人同时更正、补登的，后一次按当时的登记重新核对，已更正为检举控告的不再补登其他事项", en = "of two corrections at once the later is checked anew by what stands then, and no matter is added to what proved to be an accusation")
    void what_was_written_in_between_is_checked_again_article_30() {
        StoredPetition read = stored();
        Actor clerk = SampleActors.actor("b-01", Role.BUREAU, "431200-PB");
        correct(BUREAU, "{\"urgency\":\"URGENT\",\"reason\":\"误\"}");
        Response accused = correct(BUREAU, "{\"purpose\":\"ACCUSATION\",\"reason\":\"误\"}");
        assertThat(accused.status()).as(accused.body()).isEqualTo(200);

        AtomicInteger checks = new AtomicInteger();
        var decision = SERVICE.bean(CorrectionService.class).add(read, petition -> {
            checks.incrementAndGet();
            return AdditionCheck.check(new AdditionForm(2, road(), "漏登"), petition.matter());
        }, clerk);
        assertThat(checks).hasValue(2);
        assertThat(decision).isInstanceOfSatisfying(CorrectPetition.Refused.class,
                refused -> assertThat(refused.faults()).contains(
                        new FormFault("matter", FaultCode.NOT_FOR_ACCUSATIONS)));
        assertThat(stored().matter().matters()).isEqualTo(1);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "一件多诉的，是否只用文字写明被检举控告人，只与检举控告事项所列职务核对，各项均由信访局阅后决定", en = "whether a letter of several matters accuses somebody whom only words name is told by the posts of its accusations alone, and every matter hears of it")
    void what_another_matter_is_against_hides_nobody_whom_only_words_accuse_article_30() {
        Response two = SERVICE.register(SampleForms.newKey(),
                SampleForms.withFurtherMatters("TRANSPORT", "请求修复村道").toString());
        String first = two.text("petitionId");
        Response accused = SERVICE.postJson("/petitions/" + two.text("number") + "/corrections",
                "{\"matter\":2,\"purpose\":\"ACCUSATION\",\"reason\":\"误\"}", BUREAU);
        assertThat(accused.status()).as(accused.body()).isEqualTo(200);

        try (TestTopic intake = new TestTopic(TestServers.broker().bootstrapServers(), Topics.INTAKE)) {
            assertThat(intake.eventsOf(first, 4)).filteredOn(PetitionCorrected.class::isInstance)
                    .map(PetitionCorrected.class::cast)
                    .extracting(PetitionCorrected::petitionId, PetitionCorrected::accusedInWords)
                    .containsExactlyInAnyOrder(tuple(first, true), tuple(first + ".2", true));
        }
    }

    private static FurtherMatterPart road() {
        return new FurtherMatterPart("修路", null, "TRANSPORT", null, null, null, null);
    }

    @Test
    void an_erasure_takes_the_former_particulars_and_the_reason_with_it() {
        correct(BUREAU, particulars());
        SERVICE.postJson("/petitions/" + number + "/erasure", "{\"ground\":\"ORDERED\",\"note\":\"依法\"}", BUREAU);

        assertThat(stored().sealedWords()).isNull();
        assertThat(stored().corrections()).singleElement().satisfies(left -> {
            assertThat(left.sealedReason()).isNull();
            assertThat(left.particulars()).isTrue();
        });
        Response again = correct(BUREAU, particulars());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("petition-erased");
    }

    @Test
    void what_is_sent_again_changes_nothing_more_and_the_registration_is_still_known_as_the_same() {
        correct(RunningIntake.CLERK, particulars());
        Response again = correct(RunningIntake.CLERK, particulars());

        assertThat(again.json().path("corrections").size()).isEqualTo(1);
        assertThat(SERVICE.register(key, SampleForms.valid().toString()).text("number")).isEqualTo(number);
    }

    @Test
    void faults_name_the_field_and_no_other_office_can() {
        Response faulty = correct(RunningIntake.CLERK,
                """
                        {"purpose":"SUGGESTION","subcategory":"WAGES","receivedOn":"2036-01-01","matterDivision":"999999","matter":2}""");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(List.of("purpose", "category", "receivedOn", "matterDivision", "matter", "reason"))
                .allSatisfy(field -> assertThat(faulty.errorCodes(field)).as(field).isNotEmpty());
        assertThat(correct("CLERK/431202-PB/c-01", "{\"urgency\":\"URGENT\",\"reason\":\"误\"}").status())
                .isEqualTo(404);
        assertThat(correct("HANDLER/431222-NR/h-01", "{\"urgency\":\"URGENT\",\"reason\":\"误\"}").status())
                .isEqualTo(403);
    }

    private StoredPetition stored() {
        return SERVICE.bean(PetitionStore.class).byId(id).orElseThrow();
    }

    private static String particulars() {
        return """
                {"petitioner":{"name":"%s","address":{"division":"431222","text":"沅陵镇虚构路2号"},"phone":"13800000001"},
                 "reason":"%s"}""".formatted(RIGHT_NAME, REASON);
    }

    private Response correct(String actor, String body) {
        return SERVICE.postJson("/petitions/" + number + "/corrections", body, actor);
    }
}
