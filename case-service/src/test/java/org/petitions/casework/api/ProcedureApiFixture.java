package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import tools.jackson.databind.JsonNode;

/** Cases of the running service, and steps taken in them. */
abstract class ProcedureApiFixture {
    static final RunningCaseService SERVICE = RunningCaseService.shared();
    static final TopicClient EVENTS = TopicClient.shared();

    /** A case whose facts are here, so that its documents can be made. */
    static CaseSession dispatchedWithFacts(TestPetition petition) {
        new CaseFixtures(SERVICE, EVENTS).sealed(petition, CaseFixtures.FACTS);
        return dispatched(petition);
    }

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

        /** The handling opinion, the case's document of that place, is made and handed over at once. */
        void deliverOpinion(int n) {
            last = SERVICE.post(petition.path("documents"), TestPetition.AT_UNIT, last.version(),
                    "{\"kind\":\"HANDLING_OPINION\"}");
            assertThat(last.status()).as(last.text()).isEqualTo(201);
            step("documents/" + n + "/deliver", TestPetition.AT_UNIT,
                    "{\"how\":\"IN_PERSON\",\"receivedAt\":\"" + Instant.now() + "\",\"receipt\":\"本人签收\"}");
        }

        void await(String status) {
            last = Awaitility.await().until(() -> SERVICE.get(petition.path(""), OPERATIONS),
                    answer -> answer.get("status").equals(status));
        }
    }
}
