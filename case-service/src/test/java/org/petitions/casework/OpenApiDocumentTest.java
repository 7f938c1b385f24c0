package org.petitions.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.procedure.terms.Taker;
import org.petitions.local.api.ApiDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's description is what the service does. */
class OpenApiDocumentTest {
    private static final Path FILE = Path.of("..", "docs", "api", "case-service.json");
    private static final RunningCaseService SERVICE = RunningCaseService.shared();

    @Test
    void the_document_in_docs_is_current() throws IOException {
        ApiDescription drawn = OpenApiDocument.draw(SERVICE);
        drawn.writeIfAsked(FILE);

        assertThat(FILE).as("renew it with -Dopenapi.write=true").hasContent(drawn.text());
    }

    @Test
    void every_answer_is_described_and_a_refusal_is_the_problem_that_is_described() throws IOException {
        ApiDescription drawn = OpenApiDocument.draw(SERVICE);

        assertThat(drawn.faults()).isEmpty();
        assertThat(drawn.problemFaults(SERVICE.get("/cases/no-such-case", TestPetition.OPERATIONS).json())).isEmpty();
        assertThat(drawn.text()).contains("application/pdf", "wordprocessingml.document", "application/zip");
    }

    @Test
    void every_step_that_a_person_at_an_office_takes_has_its_address() throws IOException {
        List<String> steps = posts().stream().flatMap(path -> OpenApiDocument.step(path).stream()).map(Step::name)
                .toList();

        assertThat(steps).containsAll(Arrays.stream(Step.values())
                .filter(step -> step.taker() != Taker.PLATFORM && step.taker() != Taker.PETITIONER)
                // The lead's side of a merge.
                .filter(step -> step != Step.JOIN)
                .map(Step::name).toList());
    }

    @Test
    void every_example_is_read_by_the_door_it_stands_at() throws IOException {
        TestPetition petition = TestPetition.aboutWages();
        TopicClient.shared().publish(petition.registered());
        await().until(() -> SERVICE.get(petition.path(""), TestPetition.OPERATIONS).status() == 200);
        ApiDescription drawn = OpenApiDocument.draw(SERVICE);

        for (String path : drawn.paths("post")) {
            JsonNode example = drawn.example(path, "post");
            if (example.isObject()) {
                Response answer = SERVICE.post(path.replace("{id}", petition.id()).replace("{n}", "1"),
                        OpenApiDocument.HANDLER, 999, naming(petition, example).toString());
                // Read and understood; then not this one's to take, or built on another version, or no such document.
                assertThat(answer.status()).as("%s %s", path, answer.text()).isIn(403, 412,
                        path.contains("{n}") ? 404 : path.endsWith("/remarks") ? 204 : 412);
            }
        }
        assertThat(OpenApiDocument.examples().propertyNames())
                .isSubsetOf(posts().stream().map(OpenApiDocument::lastOf).toList());
    }

    /** The case that an example names is there. */
    private static JsonNode naming(TestPetition petition, JsonNode example) {
        return example.has("running") ? ((ObjectNode) example).put("running", petition.number()) : example;
    }

    private static List<String> posts() throws IOException {
        return OpenApiDocument.draw(SERVICE).paths("post");
    }
}
