package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.terms.Category;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * A case that accuses whoever asks, one of another unit or county, and one that is not there answer alike, whatever is asked and sent: with the
 * same problem, after the same looks into the database.
 */
class HiddenCaseTest {
    private static final String AT_OTHER_UNIT = "HANDLER/431222-NR/h-01";
    private static final String AT_OTHER_HEAD = "LEADER/431222-NR/431222-NR.head";
    private static final String AT_OTHER_COUNTY = "BUREAU/431202-PB/b-01";
    /** The collections that the database was asked for, one for each command. */
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final List<String> READS = List.of("", "timeline", "documents", "facts?why=HANDLING",
            "facts?why=NOTHING", "words", "documents/1/pdf");
    private static final List<String> COMMANDS = List.of("accept", "reply", "dispatch", "instruct", "merge",
            "documents",
            "documents/1/send");

    private static RunningCaseService service;
    private static TestPetition ofHrss;
    private static TestPetition accusingNr;
    private static TestPetition accusingBureau;
    private static TestPetition ofTwoMatters;

    static final class Counting implements CommandListener {
        @Bean
        MongoClientSettingsBuilderCustomizer countCommands() {
            return settings -> settings.addCommandListener(this);
        }

        /** Of what is asked to answer a request, on whose thread the driver calls. */
        @Override
        public void commandStarted(CommandStartedEvent event) {
            boolean forRequest = StackWalker.getInstance().walk(frames -> frames
                    .anyMatch(frame -> frame.getClassName().equals(DispatcherServlet.class.getName())));
            if (forRequest) {
                ASKED.add(event.getCommand().getString(event.getCommandName(), new BsonString("")).getValue());
            }
        }
    }

    @BeforeAll
    static void start() {
        service = RunningCaseService.start(Map.of("spring.main.sources", Counting.class.getName()));
        ofHrss = TestPetition.aboutWages();
        accusingNr = TestPetition.aboutWages().accusing("431222-NR", "431222-NR.head", "431202-PB.head");
        accusingBureau = TestPetition.aboutWages().accusing("431222-PB");
        ofTwoMatters = TestPetition.aboutWages();
        TestPetition second = ofTwoMatters.matter(2, Category.OTHER);
        TopicClient events = TopicClient.shared();
        events.publish(ofHrss.registered());
        events.publish(accusingNr.registered());
        events.publish(accusingBureau.registered());
        events.publish(ofTwoMatters.registeredAmong(2));
        events.publish(second.registeredAmong(2));
        for (TestPetition petition : List.of(ofHrss, accusingNr, accusingBureau, ofTwoMatters, second)) {
            await().until(() -> service.get(petition.path(""), OPERATIONS).status() == 200);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private record Answer(int status, String problem, List<String> asked) {}

    @Test
    @Proves(article = 30, paragraph = 3, zh = "检举控告本人、本单位的事项，他人的事项和不存在的事项，查询、办理时的答复一致", en = "a case that accuses whoever asks, one of others, and one that is not there answer alike")
    void article_30_what_somebody_may_not_know_of_answers_as_what_is_not_there() {
        for (String actor : List.of(AT_OTHER_UNIT, AT_OTHER_HEAD, AT_OTHER_COUNTY)) {
            for (TestPetition hidden : List.of(ofHrss, accusingNr, ofTwoMatters)) {
                for (String address : READS) {
                    assertThat(read(hidden.id(), address, actor)).as(actor + " " + address)
                            .isEqualTo(read(UUID.randomUUID().toString(), address, actor))
                            .satisfies(answer -> assertThat(answer.status()).isIn(403, 404));
                }
                for (String address : COMMANDS) {
                    assertThat(command(hidden.id(), address, actor)).as(actor + " " + address)
                            .isEqualTo(command(UUID.randomUUID().toString(), address, actor))
                            .extracting(Answer::status).isEqualTo(404);
                }
                assertThat(byNumber(hidden.number(), actor)).as(actor)
                        .isEqualTo(byNumber(TestPetition.aboutWages().number(), actor))
                        .extracting(Answer::status).isEqualTo(404);
            }
        }
    }

    /** What is there and may be known of answers at once; what is hidden is looked for again, as what may still come is. */
    @Test
    @Proves(article = 30, paragraph = 3, zh = "请求等待立案的，检举控告本人、本单位的事项与不存在的事项等待后答复一致，并案所列的主办事项也一样", en = "whoever prefers to wait for a case waits alike for one that accuses them and one that is not there, and for a leading case that a merge names too")
    void article_30_who_prefers_to_wait_for_what_they_may_not_know_of_waits_as_for_what_is_not_there() {
        assertThat(mergeAndWait(accusingBureau.id()))
                .isEqualTo(mergeAndWait(UUID.randomUUID().toString()))
                .extracting(Answer::status).isEqualTo(404);
        assertThat(acceptAndWait(accusingNr.id())).isEqualTo(acceptAndWait(UUID.randomUUID().toString()))
                .extracting(Answer::status).isEqualTo(404);
        assertThat(byNumberAndWait(accusingNr.number())).isEqualTo(byNumberAndWait(TestPetition.aboutWages().number()))
                .extracting(Answer::status).isEqualTo(404);
    }

    @Test
    void a_case_is_waited_for_by_its_number_too() {
        TestPetition late = TestPetition.aboutWages();
        CompletableFuture<Response> asked = CompletableFuture
                .supplyAsync(() -> service.getAndWait("/cases/by-number/" + late.number(), OPERATIONS, 5));
        TopicClient.shared().publish(late.registered());
        assertThat(asked.join().status()).isEqualTo(200);
    }

    private static Answer byNumberAndWait(String number) {
        return answer(number, () -> service.getAndWait("/cases/by-number/" + number, AT_OTHER_UNIT, 1));
    }

    private static Answer mergeAndWait(String lead) {
        long version = service.get(ofHrss.path(""), AT_BUREAU).version();
        return answer(lead, () -> service.postAndWait(ofHrss.path("merge"), AT_BUREAU, version,
                "{\"lead\":\"%s\"}".formatted(lead)));
    }

    private static Answer acceptAndWait(String id) {
        return answer(id, () -> service.postAndWait("/cases/" + id + "/accept", AT_OTHER_UNIT, 1, "{}"));
    }

    @Test
    void who_reads_a_case_and_may_not_act_is_told_so_before_what_they_sent_is_looked_at() {
        Answer refused = command(ofHrss.id(), "dispatch", AT_UNIT);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).contains("not-competent");
        assertThat(command(ofHrss.id(), "accept", AT_UNIT).status()).as("who may act is told what is wrong")
                .isNotIn(403, 404);
    }

    @Test
    void whose_role_reads_no_case_is_told_so_whether_there_is_one_or_not() {
        for (String id : List.of(ofHrss.id(), UUID.randomUUID().toString())) {
            assertThat(service.get("/cases/" + id, "CLERK/431222-PB/c-01").status()).isEqualTo(403);
            assertThat(service.get("/cases/" + id + "/evidence?why=COURT", AT_UNIT).status()).isEqualTo(403);
        }
    }

    @Test
    void a_case_that_is_asked_for_is_read_once() {
        ASKED.clear();
        assertThat(service.get(ofHrss.path("documents"), AT_UNIT).status()).isEqualTo(200);
        assertThat(ASKED).as("beside the offices of who asks").containsOnlyOnce("cases");
    }

    private static Answer read(String id, String address, String actor) {
        return answer(id, () -> service.get("/cases/" + id + (address.isEmpty() ? "" : "/" + address), actor));
    }

    /** Without a version, and with a body that nobody could read. */
    private static Answer command(String id, String address, String actor) {
        return answer(id, () -> service.postWithoutVersion("/cases/" + id + "/" + address, actor, "{no json"));
    }

    private static Answer byNumber(String number, String actor) {
        return answer(number, () -> service.get("/cases/by-number/" + number, actor));
    }

    private static Answer answer(String name, Supplier<Response> asking) {
        ASKED.clear();
        Response answer = asking.get();
        return new Answer(answer.status(), answer.text().replace(name, "…"), List.copyOf(ASKED));
    }
}
