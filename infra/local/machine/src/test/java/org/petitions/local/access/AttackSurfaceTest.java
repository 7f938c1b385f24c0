package org.petitions.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AlertChannel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ways in that are not there: what no description of a service offers, and what no entry of the directory can say. */
class AttackSurfaceTest {
    private static final Path DESCRIPTIONS = Path.of("..", "..", "..", "docs", "api");

    @Test
    void no_request_and_no_entry_of_the_directory_says_where_the_platform_connects_to() throws IOException {
        for (JsonNode description : descriptions()) {
            List<String> asked = new ArrayList<>();
            description.findValues("parameters").forEach(all -> all.forEach(
                    parameter -> asked.add(parameter.path("name").asString(""))));
            description.findParents("requestBody").forEach(operation -> named(description,
                    operation.path("requestBody").path("content"), asked, new ArrayList<>()));

            assertThat(asked).isNotEmpty().noneMatch(name -> name.toLowerCase(Locale.ROOT)
                    .matches(".*(url|uri|href|link|callback|webhook|host|endpoint|redirect|proxy).*"));
        }
        for (AlertChannel channel : AlertChannel.values()) {
            assertThat(Stream.of("http://169.254.169.254/", "https://example.org/robot", "file:///etc/passwd",
                    "127.0.0.1:9092", "//example.org", "localhost/x").filter(channel::isAddress)).as(channel.name())
                    .isEmpty();
        }
    }

    @Test
    void no_address_of_the_directory_writes_a_header_of_a_mail() {
        assertThat(Stream.of("a@example.org\r\nBcc: b@example.org", "a@example.org\nSubject: x",
                "a@example.org, b@example.org", "A <a@example.org>").filter(AlertChannel.EMAIL::isAddress)).isEmpty();
    }

    /** Sheets are written by one class, whose own test says that no cell of theirs is a formula: it answers these addresses. */
    @Test
    void only_exports_answer_with_a_sheet() throws IOException {
        for (JsonNode description : descriptions()) {
            description.path("paths").properties().stream()
                    .filter(path -> !path.getKey().endsWith("/export.xlsx")).forEach(path -> {
                        List<String> answers = new ArrayList<>();
                        path.getValue().findValues("responses").forEach(all -> all.forEach(
                                answer -> answers.addAll(answer.path("content").propertyNames())));

                        assertThat(answers).as(path.getKey()).isNotEmpty()
                                .noneMatch(type -> type.matches(".*(csv|excel|sheet|tab-separated).*"));
                    });
        }
    }

    /** Names of all fields that a body has, at any depth. */
    private static void named(JsonNode description, JsonNode part, List<String> names, List<String> followed) {
        for (JsonNode reference : part.findValues("$ref")) {
            String schema = reference.asString("");
            if (schema.startsWith("#") && !followed.contains(schema)) {
                followed.add(schema);
                named(description, description.at(schema.substring(1)), names, followed);
            }
        }
        part.findValues("properties").forEach(properties -> names.addAll(properties.propertyNames()));
        names.addAll(part.path("properties").propertyNames());
    }

    private static List<JsonNode> descriptions() throws IOException {
        try (Stream<Path> files = Files.list(DESCRIPTIONS)) {
            List<JsonNode> all = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
                all.add(JsonMapper.shared().readTree(Files.readString(file)));
            }
            assertThat(all).hasSize(4);
            return all;
        }
    }
}
