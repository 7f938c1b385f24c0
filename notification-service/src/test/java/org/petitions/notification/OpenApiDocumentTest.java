package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.petitions.local.api.ApiDescription;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.node.ObjectNode;

/** The API's description is what the service does, with every channel on that has an address here. */
class OpenApiDocumentTest {
    private static final Path FILE = Path.of("..", "docs", "api", "notification-service.json");

    @Test
    void the_document_in_docs_is_current() throws IOException {
        try (var service = RunningService.start(TestServers.newDatabaseName(),
                "--petitions.sms.url=https://sms.example/send", "--petitions.sms.app-id=xinfang",
                "--petitions.sms.secret=a secret of the tests", "--petitions.sms.sign-name=怀化市信访局")) {
            ApiDescription drawn = ApiDescription.draw(service.uri("/"), "notification-service 提醒",
                    "领导的收件箱与阅知确认，短信平台的回执。 / The leaders' inbox and acknowledgements, the text message gateway's reports.",
                    "LEADER/431222-PB/431222-PB.head").with(OpenApiDocumentTest::describe);
            drawn.writeIfAsked(FILE);

            assertThat(drawn.faults()).isEmpty();
            assertThat(drawn.problemFaults(service.get("CLERK/431222-PB/c-01", "/inbox").body())).isEmpty();

            assertThat(FILE).as("renew it with -Dopenapi.write=true").hasContent(drawn.text());
            assertThat(drawn.paths("post")).contains("/alerts/{alertId}/acknowledge", "/callbacks/sms");
        }
    }

    /** The report's body is checked against its signature before it is read. */
    private static void describe(String path, String method, ObjectNode operation) {
        if (path.equals("/callbacks/sms")) {
            ObjectNode content = operation.withObject("requestBody").putObject("content");
            ObjectNode report = content.putObject("application/json").putObject("schema").put("type", "object")
                    .putObject("properties");
            report.putObject("messageId").put("type", "string");
            report.putObject("status").put("type", "string").putArray("enum").add("DELIVERED").add("UNDELIVERED");
            report.putObject("reason").put("type", "string");
        }
    }
}
