package org.petitions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.IntakeEvent.WithdrawalAnswered;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Broker;
import org.petitions.local.server.Database;
import org.petitions.local.server.TestServers;

class OutageTest {

    @Test
    void with_kafka_down_petitions_are_accepted_and_published_in_order_when_it_is_back(@TempDir Path folder) {
        try (Broker broker = Broker.start(folder, 0)) {
            TopicSetup.create(broker.bootstrapServers(), 1, (short) 1);
            try (RunningIntake intake = RunningIntake.on(broker.bootstrapServers(), TestServers.database().uri())) {
                intake.signIn(RunningIntake.CLERK);
                broker.kill();
                List<Response> receipts = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    receipts.add(registered(intake));
                }
                String first = receipts.getFirst().text("petitionId");
                withdraw(intake, receipts.getFirst());
                broker.restart();
                try (TestTopic topic = new TestTopic(broker.bootstrapServers(), Topics.INTAKE);
                        TestTopic sealed = new TestTopic(broker.bootstrapServers(), Topics.SEALED)) {
                    assertThat(topic.eventsOf(first, 2)).hasExactlyElementsOfTypes(PetitionRegistered.class,
                            WithdrawalAnswered.class);
                    for (Response receipt : receipts) {
                        assertThat(topic.eventsOf(receipt.text("petitionId"), 1)).first()
                                .isInstanceOf(PetitionRegistered.class);
                        assertThat(sealed.eventsOf(receipt.text("petitionId"), 1)).isNotEmpty();
                    }
                }
            }
        }
    }

    @Test
    void with_the_database_down_the_answer_is_to_come_back_later_and_what_was_promised_is_there_after(
            @TempDir Path folder) {
        try (var database = Database.startEmbedded(folder, 0, ProgressListener.silent());
                RunningIntake intake = RunningIntake.on(TestServers.broker().bootstrapServers(), database.uri())) {
            String key = SampleForms.newKey();
            Response promised = intake.register(key, SampleForms.valid().toString());
            assertThat(promised.status()).isEqualTo(201);
            database.kill();
            Response refused = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers()).containsKey("retry-after");
            assertThat(intake.get("/petitions/" + promised.text("number"), RunningIntake.CLERK).status())
                    .isEqualTo(503);
            database.restart();
            Awaitility.await().atMost(Duration.ofSeconds(30))
                    .until(() -> intake.register(key, SampleForms.valid().toString()).json().equals(promised.json()));
        }
    }

    private static Response registered(RunningIntake intake) {
        Response answer = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static void withdraw(RunningIntake intake, Response receipt) {
        Response withdrawn = intake.postJson("/tracking/withdrawal", """
                {"number":"%s","code":"%s","confirmed":true}"""
                .formatted(receipt.text("number"), receipt.text("trackingCode")));
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(202);
    }
}
