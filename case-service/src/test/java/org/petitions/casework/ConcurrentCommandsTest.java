package org.petitions.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.events.CaseEvent;

/** Two handlers with the same version in their hands. */
@Tag("database")
class ConcurrentCommandsTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();

    @Test
    void one_of_two_handlers_wins_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 10; round++) {
            TestPetition petition = TestPetition.aboutWages();
            EVENTS.publish(petition.registered());
            await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).status()).isEqualTo(200));

            List<Integer> answers = atOnce(
                    () -> SERVICE.post(petition.path("accept"), AT_UNIT, 2, null),
                    () -> SERVICE.post(petition.path("not-accept"), AT_UNIT, 2, "{\"ground\":\"NOT_A_PETITION\"}"));

            assertThat(answers).containsExactlyInAnyOrder(200, 412);
            long version = SERVICE.get(petition.path(""), OPERATIONS).version();
            await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id())).extracting(CaseEvent::version)
                    .hasSize((int) version).doesNotHaveDuplicates());
        }
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... commands) throws Exception {
        var start = new CyclicBarrier(commands.length);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = new ArrayList<>();
            for (Callable<Response> command : commands) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return command.call();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().status());
            }
            return statuses;
        }
    }
}
