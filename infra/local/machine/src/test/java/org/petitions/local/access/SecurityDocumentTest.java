package org.petitions.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The matrix on the page of security is what the services' tests found, and every endpoint that is described stands in it. */
class SecurityDocumentTest {
    private static final Path ROOT = Path.of("..", "..", "..");
    private static final Path FILE = ROOT.resolve("docs").resolve("security.md");

    @Test
    void the_matrix_is_current() throws IOException {
        String page = Files.readString(FILE);
        String renewed = SecurityDocument.renewed(page, matrices());
        if (Boolean.getBoolean("security.write")) {
            Files.writeString(FILE, renewed);
        }

        assertThat(FILE).as("renew it with -Dsecurity.write=true").hasContent(renewed);
    }

    @Test
    void every_endpoint_that_is_described_stands_in_it() throws IOException {
        for (Map.Entry<String, JsonNode> each : matrices().entrySet()) {
            JsonNode api = JsonMapper.shared()
                    .readTree(Files.readString(ROOT.resolve("docs/api").resolve(each.getKey() + ".json")));
            assertThat(each.getValue().path("endpoints").values()).as(each.getKey())
                    .extracting(row -> row.path("path").asString()).containsAll(api.path("paths").propertyNames());
        }
    }

    @Test
    void every_profile_has_its_answer_to_each() throws IOException {
        for (JsonNode matrix : matrices().values()) {
            assertThat(matrix.path("profiles").size()).isEqualTo(Profile.values().length);
            matrix.path("endpoints").forEach(row -> {
                for (Profile profile : Profile.values()) {
                    assertThat(row.path("answers").path(profile.name()).asString("")).as("%s %s", row, profile)
                            .matches("[YNHO-]{1,5}").doesNotMatch("-+");
                }
            });
        }
    }

    private static Map<String, JsonNode> matrices() throws IOException {
        Map<String, JsonNode> matrices = new HashMap<>();
        for (String service : SecurityDocument.SERVICES) {
            matrices.put(service, SecurityDocument.read(ROOT, service));
        }
        return matrices;
    }
}
