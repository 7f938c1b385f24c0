package org.petitions.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.petitions.local.api.ApiDescription;
import tools.jackson.databind.json.JsonMapper;

/** The API's description is what the service does. */
class OpenApiDocumentTest {
    private static final Path FILE = Path.of("..", "docs", "api", "escalation-service.json");
    private static final String CLERK = "CLERK/431222-PB/c-01";
    private static final String BUREAU = "BUREAU/431222-PB/b-01";

    @Test
    void the_document_in_docs_is_current() throws IOException {
        RunningService service = RunningService.shared();
        ApiDescription drawn = ApiDescription.draw(service.uri(), "escalation-service 期限与预警",
                "运行中的期限、节假日通知及其影响。 / The running limits, the holiday notice and what it moves.", BUREAU);
        drawn.writeIfAsked(FILE);

        assertThat(drawn.faults()).isEmpty();
        String refusal = service.get("/clocks/summary", CLERK).body();
        assertThat(drawn.problemFaults(new JsonMapper().readTree(refusal))).isEmpty();

        assertThat(FILE).as("renew it with -Dopenapi.write=true").hasContent(drawn.text());
        assertThat(drawn.paths("get")).contains("/calendar", "/clocks/summary", "/clocks/{petitionId}");
    }
}
