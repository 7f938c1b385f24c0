package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import tools.jackson.databind.JsonNode;

/** Cases of the running service, and steps taken in them. */
abstract class ProcedureApiFixture {
    static final RunningCaseService SERVICE = RunningCaseService.shared();
    static final TopicClient EVENTS = TopicClient.shared();

    static CaseSession dispatched(TestPetition petition) {
        EVENTS.publish(petition.registered());
        CaseSession walk = new CaseSession(petition);
        walk.await("DISPATCHED");
        return walk;
    }

    static List<String> legal(Response answer) {
        return StreamSupport.stream(answer.json().path("legalSteps").spliterator(), false).map(JsonNode::asString)
                .toList();
    }

    /** A case on its way: each step builds on the answer before. */
    static final class CaseSession {
        final TestPetition petition;
        Response last;

        CaseSession(TestPetition petition) {
            this.petition = petition;
            this.last = SERVICE.get(petition.path(""), OPERATIONS);
        }

        void step(String step, String actor, @Nullable String body) {
            last = SERVICE.post(petition.path(step), actor, last.version(), body);
            assertThat(last.status()).as("%s: %s", step, last.text()).isEqualTo(200);
        }

        void await(String status) {
            last = Awaitility.await().until(() -> SERVICE.get(petition.path(""), OPERATIONS),
                    answer -> answer.get("status").equals(status));
        }
    }
}
