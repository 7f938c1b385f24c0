package org.petitions.intake.reissue;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.IntakeEvent.TrackingCodeReissued;
import org.petitions.events.terms.PersonCheck;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A lost tracking code at the window of the office that registered the petition. */
class ReissueTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final String BUREAU = "BUREAU/431222-PB/b-01";

    private final String registrationKey = SampleForms.newKey();
    private final Response receipt = SERVICE.register(registrationKey, SampleForms.valid().toString());
    private final String id = receipt.text("petitionId");
    private final String number = receipt.text("number");
    private final String lost = receipt.text("trackingCode");

    @Test
    @Proves(article = 21, paragraph = 2, zh = "查询码遗失的，登记机关核对身份后补发，原码即时作废", en = "a lost tracking code is issued anew after checking the person; the old one is void at once")
    void the_new_code_on_the_new_receipt_opens_and_the_lost_one_is_void_at_once() {
        Response issued = reissue("ID_DOCUMENT");

        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        assertThat(issued.text("number")).isEqualTo(number);
        assertThat(issued.text("registeredAt")).isEqualTo(receipt.text("registeredAt"));
        assertThat(issued.text("codeReissuedAt")).isNotEmpty();
        assertThat(receipt.text("codeReissuedAt")).isEmpty();
        assertThat(issued.text("trackingCode")).isNotEqualTo(lost);
        assertThat(track(lost).status()).isIn(404, 429);
        assertThat(track(issued.text("trackingCode")).status()).isEqualTo(200);
    }

    @Test
    void it_goes_out_as_an_event_in_codes_and_no_code_person_or_account_stands_in_it_or_in_the_store() {
        String code = reissue("CALL_BACK").text("trackingCode");

        try (TestTopic intake = new TestTopic(TestServers.broker().bootstrapServers(), Topics.INTAKE)) {
            assertThat(intake.eventsOf(id, 2).getLast()).isInstanceOfSatisfying(TrackingCodeReissued.class, event -> {
                assertThat(event.sequence()).isEqualTo(2);
                assertThat(event.office()).isEqualTo("431222-PB");
                assertThat(event.check()).isEqualTo(PersonCheck.CALL_BACK);
                assertThat(event.toString()).doesNotContain(code, lost, "c-01");
            });
        }
        assertThat(SERVICE.stored("petitions", id)).contains("CALL_BACK", "c-01").doesNotContain(code, lost);
    }

    @Test
    void sent_again_after_a_cut_connection_it_gives_the_same_receipt() {
        String key = SampleForms.newKey();
        Response first = reissue(RunningIntake.CLERK, key, "{\"check\":\"ID_DOCUMENT\"}");
        Response again = reissue(RunningIntake.CLERK, key, "{\"check\":\"ID_DOCUMENT\"}");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(listed(RunningIntake.CLERK)).hasSize(1);
        Response other = reissue(RunningIntake.CLERK, key, "{\"check\":\"CALL_BACK\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(track(first.text("trackingCode")).status()).isEqualTo(200);
    }

    @Test
    void of_two_windows_at_once_both_are_on_record_and_one_code_opens() throws Exception {
        List<Future<Response>> both;
        try (var windows = Executors.newFixedThreadPool(2)) {
            Callable<Response> window = () -> reissue("ID_DOCUMENT");
            both = windows.invokeAll(List.of(window, window));
        }
        List<String> codes = List.of(both.getFirst().get().text("trackingCode"),
                both.getLast().get().text("trackingCode"));

        assertThat(codes).filteredOn(code -> track(code).status() == 200).hasSize(1);
        assertThat(listed(RunningIntake.CLERK)).hasSize(2);
    }

    @Test
    void the_office_and_the_bureau_see_who_checked_the_person_and_how_and_no_code() {
        String code = reissue("AUTHORISED_AGENT").text("trackingCode");

        assertThat(listed(BUREAU)).containsExactly("AUTHORISED_AGENT 核对授权委托书和双方身份证件 431222-PB/431222-PB.c-01");
        assertThat(SERVICE.get(path(), RunningIntake.CLERK).body()).doesNotContain(code, lost);
    }

    @Test
    void no_other_office_can_nor_the_bureau_over_it_nor_somebody_the_petition_accuses() {
        assertThat(reissue("CLERK/431202-PB/c-01", SampleForms.newKey(), "{\"check\":\"ID_DOCUMENT\"}").status())
                .isEqualTo(404);
        assertThat(reissue(BUREAU, SampleForms.newKey(), "{\"check\":\"ID_DOCUMENT\"}").status()).isEqualTo(403);
        assertThat(reissue("HANDLER/431222-HRSS/h-01", SampleForms.newKey(), "{\"check\":\"ID_DOCUMENT\"}").status())
                .isEqualTo(403);
        assertThat(SERVICE.get(path(), "CLERK/431202-PB/c-01").status()).isEqualTo(404);
        assertThat(track(lost).status()).as("and the code is as good as before").isEqualTo(200);
    }

    @Test
    void how_the_person_was_checked_and_a_key_are_asked_for() {
        Response without = reissue(RunningIntake.CLERK, SampleForms.newKey(), "{}");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.errorCodes("check")).containsExactly("required");

        Response keyless = reissue(RunningIntake.CLERK, "short", "{\"check\":\"ID_DOCUMENT\"}");
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(keyless.errorCodes("Idempotency-Key")).containsExactly("idempotency-key");
        assertThat(track(lost).status()).isEqualTo(200);
    }

    @Test
    void an_anonymous_petition_is_refused_with_the_reason_in_both_languages() {
        Response anonymous = SERVICE.register(SampleForms.newKey(),
                SampleForms.with(SampleForms.with("identity", "ANONYMOUS"), "petitioner.name", null).toString());
        Response refused = SERVICE.postJson("/petitions/" + anonymous.text("number") + "/tracking-code",
                "{\"check\":\"CALL_BACK\"}",
                RunningIntake.CLERK, Map.of("Idempotency-Key", SampleForms.newKey()));

        assertThat(refused.status()).as(anonymous.body() + refused.body()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("person-unknown");
        assertThat(refused.body()).contains("匿名信访", "nobody can be checked");
    }

    @Test
    void a_registration_sent_again_shows_the_code_that_counts() {
        String code = reissue("ID_DOCUMENT").text("trackingCode");

        Response again = SERVICE.register(registrationKey, SampleForms.valid().toString());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("trackingCode")).isEqualTo(code);
    }

    @Test
    void a_petition_of_an_earlier_release_gets_one_too() {
        SERVICE.bean(MongoTemplate.class).getCollection("petitions").updateOne(Filters.eq("_id", id),
                Updates.combine(Updates.unset("digests"), Updates.unset("reissues")));

        String code = reissue("ID_DOCUMENT").text("trackingCode");

        assertThat(track(lost).status()).isIn(404, 429);
        assertThat(track(code).status()).isEqualTo(200);
    }

    private Response reissue(String check) {
        return reissue(RunningIntake.CLERK, SampleForms.newKey(), "{\"check\":\"" + check + "\"}");
    }

    private Response reissue(String actor, String key, String body) {
        return SERVICE.postJson(path(), body, actor, Map.of("Idempotency-Key", key));
    }

    private List<String> listed(String actor) {
        return SERVICE.get(path(), actor).json().path("reissues").values().stream()
                .map(each -> each.path("check").asString() + " " + each.path("zh").asString() + " "
                        + each.path("unit").asString() + "/" + each.path("by").asString())
                .toList();
    }

    private String path() {
        return "/petitions/" + number + "/tracking-code";
    }

    private Response track(String code) {
        return SERVICE.postJson("/tracking",
                JsonMapper.shared().writeValueAsString(Map.of("number", number, "code", code)));
    }
}
