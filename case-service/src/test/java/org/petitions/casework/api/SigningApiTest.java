package org.petitions.casework.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_DEPUTY;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.CopySent;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.SigningEvent.DraftSigned;
import org.petitions.events.SigningEvent.DraftSubmitted;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Urgency;
import tools.jackson.databind.JsonNode;

/** Drafting and signing off through the door, as it ships: nothing that a unit answers goes out without its leader's signature. */
class SigningApiTest {
    private static final RunningCaseService SERVICE = RunningCaseService.start(Map.of(
            "petitions.practice.signing.required", "NON_ACCEPTANCE,REFERRAL,ANSWER,REVIEW,REVIEW_REFUSAL",
            "petitions.practice.signing.copy-to-bureau", "true",
            "petitions.organisation.holdings", holdingsWithFields()));
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final CaseFixtures CASES = new CaseFixtures(SERVICE, EVENTS);
    private static final String WORDS = "经核实，用人单位应于三月补发工资。";
    private static final String ANSWER = "{\"act\":\"ANSWER\",\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\""
            + WORDS + "\"}";
    private static final String NON_ACCEPTANCE = "{\"act\":\"NON_ACCEPTANCE\",\"ground\":\"NOT_A_PETITION\",\"text\":\"该事项不属于信访事项。\"}";

    private static final String DEPUTY_FOR_OTHERS = "LEADER/431222-HRSS/431222-HRSS.deputy-2";
    private static final String REVIEWER = "HANDLER/431200-HRSS/h-01";

    private Response last = SERVICE.get("/cases", "OPERATIONS/431200-PB/o-01");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    @Proves(article = 32, cityRule = true, zh = "答复以单位名义作出：经办人拟稿，分管负责人签发后才作出，并抄报转送、交办的信访局", en = "an answer goes out in the unit's name: a handler drafts it, the leader in charge of the field signs it off, and the bureau that sent the petition gets a copy")
    void an_answer_is_given_by_the_signature_and_its_document_says_what_was_signed() {
        TestPetition petition = accepted();
        Response unsigned = SERVICE.post(petition.path("reply"), AT_UNIT, 3,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\""
                        + WORDS + "\"}");
        assertThat(unsigned.get("code")).isEqualTo("not-signed-off");

        step(petition, "draft", AT_UNIT, ANSWER);
        assertThat(last.get("status")).isEqualTo("ACCEPTED");
        assertThat(last.json().path("pending").path("draft").path("decision").path("act").asString())
                .isEqualTo("ANSWER");
        assertThat(SERVICE.post(petition.path("documents"), AT_UNIT, last.version(), "{\"kind\":\"HANDLING_OPINION\"}")
                .get("code")).isEqualTo("document-of-another-step");
        step(petition, "sign-off", AT_DEPUTY, null);

        assertThat(last.get("status")).isEqualTo("REPLIED");
        assertThat(SERVICE.get(petition.path("timeline"), AT_UNIT).json().path("entries").values())
                .filteredOn(line -> line.path("code").asString().equals("DraftSigned")).singleElement().satisfies(
                        line -> assertThat(line.path("by").path("actingFor").toString()).isEqualTo(
                                "{\"post\":\"431222-HRSS.head\",\"capacity\":\"DEPUTY\"}"));
        assertThat(last.json().path("pending").isMissingNode()).isTrue();
        assertThat(SERVICE.get(petition.path("opinion?why=HANDLING"), AT_UNIT).get("text")).endsWith(WORDS);
        Response otherwise = SERVICE.post(petition.path("documents"), AT_UNIT, last.version(),
                "{\"kind\":\"HANDLING_OPINION\",\"text\":\"另加一段。\"}");
        assertThat(otherwise.status()).isEqualTo(400);
        assertThat(SERVICE.post(petition.path("documents"), "HANDLER/431222-NR/n-01", last.version(),
                "{\"kind\":\"HANDLING_OPINION\",\"text\":\"x\"}").status())
                .as("who takes no part learns nothing of a signature (Art. 30)").isEqualTo(404);
        Response made = SERVICE.post(petition.path("documents"), AT_UNIT, last.version(),
                "{\"kind\":\"HANDLING_OPINION\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT))).contains(WORDS);
        assertThat(SERVICE.get(petition.path("documents"), AT_BUREAU).json().path("documents").path(0)
                .path("copiedOn").asString()).isNotEmpty();
        assertThat(row(petition, AT_BUREAU, "").path("copiedOn").asString()).isNotEmpty();
        await().untilAsserted(() -> assertThat(events(petition)).extracting(event -> event.getClass().getSimpleName())
                .endsWith("DraftSubmitted", "DraftSigned", "Replied", "DocumentIssued", "CopySent"));
        assertThat(events(petition)).filteredOn(DraftSigned.class::isInstance).singleElement()
                .isInstanceOfSatisfying(DraftSigned.class, signed -> {
                    assertThat(signed.capacity()).isEqualTo(PostCapacity.DEPUTY);
                    assertThat(signed.post()).isEqualTo("431222-HRSS.head");
                });
        assertThat(events(petition)).filteredOn(CopySent.class::isInstance).singleElement()
                .isInstanceOfSatisfying(CopySent.class, copy -> assertThat(copy.to()).isEqualTo("431222-PB"));
        assertThat(events(petition).toString()).doesNotContain(WORDS);

        String correction = "{\"ground\":\"WORDING\",\"text\":\"应于三月三十一日前补发。\"}";
        assertThat(SERVICE.post(petition.path("documents/1/reissue"), AT_UNIT, made.version(), correction).get("code"))
                .isEqualTo("correction-not-signed");
        Response corrected = SERVICE.post(petition.path("documents/1/reissue"), AT_DEPUTY, made.version(), correction);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(corrected.get("corrects")).isEqualTo(made.get("number"));
    }

    @Test
    @Proves(article = 32, cityRule = true, zh = "副职只签发分管领域的文稿，其他副职分管的不得签发", en = "a deputy signs what lies in the own field, and nothing that another deputy is in charge of")
    void a_deputy_of_another_field_is_not_the_signer_and_the_one_in_charge_is() {
        TestPetition petition = accepted();
        step(petition, "draft", AT_UNIT, ANSWER);

        assertThat(SERVICE.post(petition.path("sign-off"), DEPUTY_FOR_OTHERS, last.version(), null).get("code"))
                .isEqualTo("not-the-signer");
        step(petition, "sign-off", AT_DEPUTY, null);

        assertThat(last.get("status")).isEqualTo("REPLIED");
    }

    @Test
    @Proves(article = 32, zh = "并案答复的意见书，内容只由有权签发的负责人更正", en = "an opinion given through a leading case is corrected in its words by a leader who may sign, never by a handler alone")
    void article_32_a_handler_does_not_reword_the_signed_answer_of_a_leading_case() {
        TestPetition lead = accepted();
        step(lead, "draft", AT_UNIT, ANSWER);
        step(lead, "sign-off", AT_DEPUTY, null);
        TestPetition follower = CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        assertThat(SERVICE.post(follower.path("merge"), AT_BUREAU, 2, "{\"lead\":\"%s\"}".formatted(lead.id()))
                .status()).isEqualTo(200);
        Response answered = await().until(() -> SERVICE.get(follower.path(""), AT_UNIT),
                shown -> shown.get("status").equals("REPLIED"));
        Response made = SERVICE.post(follower.path("documents"), AT_UNIT, answered.version(),
                "{\"kind\":\"HANDLING_OPINION\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String other = "{\"ground\":\"FACTS\",\"text\":\"不予支持。\"}";

        assertThat(SERVICE.post(follower.path("documents/1/reissue"), AT_UNIT, made.version(), other).get("code"))
                .isEqualTo("correction-not-signed");
        assertThat(SERVICE.post(follower.path("documents/1/reissue"), AT_DEPUTY, made.version(), other).status())
                .isEqualTo(201);
    }

    @Test
    @Proves(article = 23, paragraph = 3, cityRule = true, zh = "告知书待签发期间信访件依法删除的，仍可签发决定，不再制作告知书", en = "where the petition is erased while a notice's draft waits for its signature, what it decides is signed all the same, and no notice is made")
    void what_was_drafted_before_the_petition_was_erased_is_signed_into_no_document() {
        TestPetition petition = CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        last = SERVICE.get(petition.path(""), AT_UNIT);
        step(petition, "draft", AT_UNIT, NON_ACCEPTANCE);
        EVENTS.publish(new PetitionErased(petition.id(), 2, Instant.now(), ErasureGround.values()[0]));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path("timeline"), AT_UNIT).text())
                .contains("WORDS_ERASED"));

        step(petition, "sign-off", AT_DEPUTY, null);

        assertThat(last.get("status")).isEqualTo("CLOSED");
        await().untilAsserted(() -> assertThat(events(petition)).extracting(event -> event.getClass().getSimpleName())
                .endsWith("DraftSubmitted", "DraftSigned", "NotAccepted", "Closed"));
        assertThat(events(petition)).filteredOn(CaseEvent.NotAccepted.class::isInstance).singleElement()
                .isInstanceOfSatisfying(CaseEvent.NotAccepted.class,
                        not -> assertThat(not.notice()).isEqualTo(NoticeDuty.UNCLEAR));
    }

    @Test
    void a_notice_is_numbered_and_made_by_the_signature_with_the_drafted_words() {
        TestPetition petition = CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        last = SERVICE.get(petition.path(""), AT_UNIT);
        assertThat(SERVICE.post(petition.path("not-accept"), AT_UNIT, last.version(), "{\"ground\":\"NOT_A_PETITION\"}")
                .get("code")).isEqualTo("not-signed-off");
        step(petition, "draft", AT_UNIT, NON_ACCEPTANCE);
        assertThat(SERVICE.get(petition.path("documents"), AT_UNIT).json().path("documents")).isEmpty();
        step(petition, "sign-off", AT_DEPUTY, null);

        assertThat(last.get("status")).isEqualTo("CLOSED");
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT)))
                .contains("该事项不属于信访事项");
        await().untilAsserted(() -> assertThat(events(petition)).extracting(event -> event.getClass().getSimpleName())
                .endsWith("DraftSigned", "NotAccepted", "Closed", "DocumentIssued", "CopySent"));
        assertThat(events(petition)).filteredOn(DocumentIssued.class::isInstance).singleElement()
                .isInstanceOfSatisfying(DocumentIssued.class, issued -> assertThat(issued.number()).contains("〔"));
    }

    @Test
    void what_comes_back_for_changes_is_drafted_anew_and_each_draft_keeps_its_words_and_who_wrote_it() {
        TestPetition petition = accepted();
        step(petition, "draft", AT_UNIT, ANSWER);
        assertThat(waiting(AT_HEAD, "")).contains(petition.id());
        assertThat(waiting(AT_DEPUTY, "")).contains(petition.id());
        step(petition, "return-draft", AT_DEPUTY, "{\"reason\":\"请写明依据\"}");
        assertThat(waiting(AT_HEAD, "")).doesNotContain(petition.id());
        step(petition, "draft", "HANDLER/431222-HRSS/h-02", ANSWER.replace("三月", "四月"));

        JsonNode words = SERVICE.get(petition.path("words?why=HANDLING"), AT_HEAD).json();
        assertThat(StreamSupport.stream(words.spliterator(), false).map(text -> text.path("text").asString()))
                .satisfiesExactly(text -> assertThat(text).endsWith(WORDS),
                        text -> assertThat(text).isEqualTo("请写明依据"),
                        text -> assertThat(text).endsWith(WORDS.replace("三月", "四月")));
        JsonNode lines = SERVICE.get(petition.path("timeline"), AT_UNIT).json();
        assertThat(lines.toString()).contains("h-01", "h-02", "退回修改");
        assertThat(events(petition)).filteredOn(DraftSubmitted.class::isInstance).hasSize(2);
        step(petition, "sign-off", AT_HEAD, null);
        assertThat(SERVICE.get(petition.path("opinion?why=HANDLING"), AT_UNIT).get("text")).contains("四月");
    }

    @Test
    void what_is_urgent_the_head_signs_and_nobody_signs_by_typing_a_name() {
        TestPetition petition = CASES.opened(TestPetition.aboutWages().with(Urgency.URGENT), CaseFixtures.FACTS);
        last = SERVICE.get(petition.path(""), AT_UNIT);
        step(petition, "accept", AT_UNIT, null);
        step(petition, "draft", AT_UNIT, ANSWER);

        assertThat(SERVICE.post(petition.path("sign-off"), AT_UNIT, last.version(),
                "{\"post\":\"431222-HRSS.head\"}").status()).isEqualTo(403);
        assertThat(SERVICE.post(petition.path("sign-off"), AT_DEPUTY, last.version(), null).get("code"))
                .isEqualTo("signed-by-head");
        assertThat(SERVICE.post(petition.path("sign-off"), DEPUTY_FOR_OTHERS, last.version(), null)
                .get("code")).isEqualTo("not-the-signer");
        step(petition, "sign-off", AT_HEAD, null);
        assertThat(last.get("status")).isEqualTo("REPLIED");
    }

    @Test
    void a_draft_says_what_its_act_decides() {
        TestPetition petition = accepted();

        Response unclear = SERVICE.post(petition.path("draft"), AT_UNIT, last.version(),
                "{\"act\":\"ANSWER\",\"text\":\"略\"}");

        assertThat(unclear.status()).isEqualTo(400);
        assertThat(unclear.text()).contains("outcome");
        Response ungrounded = SERVICE.post(petition.path("draft"), AT_UNIT, last.version(),
                ANSWER.replaceFirst("\"findings\":\"[^\"]*\",", ""));
        assertThat(ungrounded.status()).isEqualTo(400);
        assertThat(ungrounded.text()).contains("\"findings\"", "needed-by-answer").doesNotContain("\"basis\"");
    }

    @Test
    void a_review_opinion_waits_at_the_review_body_and_is_signed_there() {
        TestPetition petition = accepted();
        String leader = "LEADER/431200-HRSS/431200-HRSS.deputy";
        step(petition, "draft", AT_UNIT, ANSWER);
        step(petition, "sign-off", AT_DEPUTY, null);
        step(petition, "request-review", AT_BUREAU, TestPetition.requestOnPaper());
        String change = "{\"act\":\"REVIEW\",\"reviewOutcome\":\"CHANGED\",%s\"text\":\"予以变更。\"}";
        Response unnamed = SERVICE.post(petition.path("draft"), REVIEWER, last.version(),
                change.formatted(""));
        assertThat(unnamed.status()).isEqualTo(400);
        assertThat(unnamed.text()).contains("\"changedTo\"", "needed-by-change");
        assertThat(SERVICE.post(petition.path("draft"), REVIEWER, last.version(),
                change.formatted("\"changedTo\":\"EXPLAINED\",\"carriedOut\":true,")).get("code"))
                .isEqualTo("nothing-supported");
        step(petition, "draft", REVIEWER, change.formatted("\"changedTo\":\"SUPPORTED\",\"carriedOut\":true,"));

        assertThat(waiting(leader, "&reviewBody=431200-HRSS")).contains(petition.id());
        assertThat(waiting(AT_HEAD, "")).doesNotContain(petition.id());
        assertThat(SERVICE.post(petition.path("sign-off"), AT_HEAD, last.version(), null).status()).isEqualTo(403);
        step(petition, "sign-off", leader, null);
        assertThat(last.get("status")).isEqualTo("REVIEWED");
    }

    @Test
    @Proves(article = 35, zh = "不予受理复查请求须经签发，由拟稿机关负责人签发，同时制作写明理由的告知书", en = "that a request for review is not admissible is signed off by a leader of who drafted it, and the notice with the reasons is made by the same act")
    void article_35_a_refused_request_for_review_is_signed_by_the_bureau_that_drafted_it_and_told_by_the_same_act() {
        TestPetition petition = accepted();
        step(petition, "draft", AT_UNIT, ANSWER.replace("SUPPORTED\",\"carriedOut\":true", "NOT_SUPPORTED\""));
        step(petition, "sign-off", AT_DEPUTY, null);
        step(petition, "request-review", AT_BUREAU, TestPetition.requestOnPaper());
        step(petition, "draft", REVIEWER, "{\"act\":\"REVIEW\",\"reviewOutcome\":\"UPHELD\",\"text\":\"予以维持。\"}");
        step(petition, "sign-off", "LEADER/431200-HRSS/431200-HRSS.deputy", null);
        step(petition, "request-rereview", AT_BUREAU, TestPetition.requestOnPaper());
        step(petition, "decide-review", "BUREAU/431200-PB/c-01", "{\"outcome\":\"UPHELD\",\"text\":\"予以维持。\"}");
        String draft = "{\"act\":\"REVIEW_REFUSAL\",\"reviewStep\":\"REREVIEW\",\"refusal\":\"ALREADY_ENDED\","
                + "\"text\":\"复核意见已于上月作出。\"}";
        String head = "LEADER/431222-PB/431222-PB.head";

        assertThat(SERVICE.post(petition.path("refuse-review"), AT_BUREAU, last.version(),
                "{\"step\":\"REREVIEW\",\"ground\":\"ALREADY_ENDED\",\"reasons\":\"已复核。\"}").get("code"))
                .isEqualTo("not-signed-off");
        assertThat(SERVICE.post(petition.path("draft"), AT_UNIT, last.version(), draft).status()).isEqualTo(403);
        step(petition, "draft", AT_BUREAU, draft);
        assertThat(waiting(head, "&bureau=431222-PB")).contains(petition.id());
        assertThat(waiting(AT_HEAD, "")).doesNotContain(petition.id());
        assertThat(SERVICE.post(petition.path("sign-off"), AT_HEAD, last.version(), null).get("code"))
                .as("it is not the unit's to sign").isEqualTo("illegal-step");
        step(petition, "sign-off", head, null);

        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_BUREAU)))
                .contains("沅陵县信访局", "复核意见已于上月作出。").containsOnlyOnce("复核意见已于上月作出。");
        await().untilAsserted(() -> assertThat(events(petition)).extracting(event -> event.getClass().getSimpleName())
                .endsWith("DraftSigned", "ReviewRefused", "DocumentIssued"));
        assertThat(SERVICE.get("/unsent-documents", AT_BUREAU).json().path("documents").valueStream()
                .filter(owed -> owed.toString().contains(petition.id()))
                .map(owed -> owed.path("document").asString())).as("who chose letters is written to")
                .singleElement().asString().startsWith("沅信复不受");
    }

    @Test
    @Proves(article = 19, paragraph = 3, zh = "信访局不予受理与单位一样须经签发；拟稿与单位的拟稿互不影响", en = "what the bureau finds not for acceptance is signed off as a unit's must be, beside whatever the unit has drafted")
    void article_19_the_bureaus_own_non_acceptance_is_signed_by_its_leader_and_leaves_the_units_draft_alone() {
        TestPetition petition = CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        last = SERVICE.get(petition.path(""), AT_UNIT);
        String direct = "{\"ground\":\"NOT_A_PETITION\",\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信\"}}";
        assertThat(SERVICE.post(petition.path("not-accept-by-bureau"), AT_BUREAU, last.version(), direct).get("code"))
                .isEqualTo("not-signed-off");
        step(petition, "draft", AT_UNIT, NON_ACCEPTANCE);
        step(petition, "draft", AT_BUREAU,
                "{\"act\":\"BUREAU_NON_ACCEPTANCE\",\"ground\":\"NOT_A_PETITION\",\"text\":\"所述不属信访事项。\"}");
        assertThat(waiting(AT_HEAD, "")).contains(petition.id());
        assertThat(SERVICE.get(petition.path("words?why=HANDLING"), "LEADER/431222-PB/431222-PB.deputy").status())
                .isEqualTo(200);
        step(petition, "sign-off", "LEADER/431222-PB/431222-PB.deputy", null);

        assertThat(last.get("status")).isEqualTo("CLOSED");
        assertThat(last.json().path("pending").isMissingNode()).isTrue();
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_BUREAU)))
                .contains("沅陵县信访局", "所述不属信访事项。");
        await().untilAsserted(() -> assertThat(events(petition)).extracting(event -> event.getClass().getSimpleName())
                .endsWith("DraftSigned", "NotAccepted", "Closed", "BureauNoticeOwed", "DocumentIssued"));
    }

    @Test
    @Proves(article = 35, zh = "信访件依法删除、无从告知的，信访局的告知期限和不予受理复查请求的告知期限一并终止", en = "where the petition is erased before both the bureau's notice and that of a refused request went out, both clocks end")
    void article_35_of_what_was_erased_neither_the_end_nor_the_refusal_of_a_review_is_left_to_be_told() {
        String head = "LEADER/431222-PB/431222-PB.head";
        TestPetition petition = CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        last = SERVICE.get(petition.path(""), AT_UNIT);
        step(petition, "draft", AT_BUREAU,
                "{\"act\":\"BUREAU_NON_ACCEPTANCE\",\"ground\":\"NOT_A_PETITION\",\"text\":\"所述不属信访事项。\"}");
        step(petition, "sign-off", head, null);
        step(petition, "draft", AT_BUREAU, "{\"act\":\"REVIEW_REFUSAL\",\"reviewStep\":\"REVIEW\","
                + "\"refusal\":\"NOT_ANSWERED\",\"text\":\"该事项没有处理意见。\"}");
        step(petition, "sign-off", head, null);

        EVENTS.publish(new PetitionErased(petition.id(), 2, Instant.now(), ErasureGround.values()[0]));

        await().untilAsserted(() -> assertThat(events(petition)).extracting(event -> event.getClass().getSimpleName())
                .endsWith("NoticeExempted", "AnswerExempted"));
    }

    /** As they ship, but for one unit whose two deputies have fields of their own. */
    private static String holdingsWithFields() {
        try (InputStream shipped = SigningApiTest.class.getResourceAsStream("/local/holdings.csv")) {
            String all = new String(Objects.requireNonNull(shipped).readAllBytes(), UTF_8);
            String fields = all.lines().map(line -> line + switch (line.split(",")[1]) {
                case "account" -> ",in_charge_of";
                case "431222-HRSS.deputy" -> ",LABOUR";
                default -> ",";
            }).collect(Collectors.joining("\n"));
            Path file = Files.createTempFile("holdings", ".csv");
            file.toFile().deleteOnExit();
            Files.writeString(file,
                    fields + "\n431222-HRSS.head,431222-HRSS.deputy-2,DEPUTY,2025-01-01,,CIVIL_AFFAIRS\n");
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestPetition accepted() {
        TestPetition petition = CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        last = SERVICE.get(petition.path(""), AT_UNIT);
        step(petition, "accept", AT_UNIT, null);
        return petition;
    }

    private void step(TestPetition petition, String step, String actor, @Nullable String body) {
        last = SERVICE.post(petition.path(step), actor, last.version(), body);
        assertThat(last.status()).as("%s: %s", step, last.text()).isEqualTo(200);
    }

    private static List<CaseEvent> events(TestPetition petition) {
        return EVENTS.ofCase(petition.id());
    }

    private static List<String> waiting(String actor, String more) {
        return rows(actor, "&awaiting=true" + more).stream().map(row -> row.path("petitionId").asString()).toList();
    }

    private static JsonNode row(TestPetition petition, String actor, String more) {
        return rows(actor, more).stream().filter(row -> row.path("petitionId").asString().equals(petition.id()))
                .findFirst().orElseThrow();
    }

    private static List<JsonNode> rows(String actor, String more) {
        JsonNode page = SERVICE.get("/cases?limit=200" + more, actor).json();
        return StreamSupport.stream(page.path("cases").spliterator(), false).toList();
    }
}
