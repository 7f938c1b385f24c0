package org.petitions.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DestinationTest {
    private static final Path DESCRIPTIONS = Path.of("../../docs/api");

    /** A path that a service gains has to be routed, and no two services can have the same. */
    @ParameterizedTest
    @CsvSource({"INTAKE, intake-service", "CASES, case-service", "ESCALATION, escalation-service",
            "NOTIFICATION, notification-service"})
    void every_path_of_a_service_leads_to_it_alone(Destination destination, String service) throws IOException {
        var paths = new JsonMapper().readTree(DESCRIPTIONS.resolve(service + ".json").toFile()).get("paths");
        assertThat(paths.propertyNames()).isNotEmpty().allSatisfy(path -> assertThat(answering(path))
                .as(path).containsExactly(destination));
    }

    @ParameterizedTest
    @CsvSource({"INTAKE, /attachments.html", "CASES, /receptions.html", "CASES, /mailbox.html",
            "CASES, /card/431222115.pdf",
            "CASES, /organisation/units.html",
            "CASES, /assets/case-service/x/organisation.js", "INTAKE, /assets/intake-service/x/office.js",
            "NOTIFICATION, /assets/notification-service/x/inbox.css", "INTAKE, /petition.html",
            "INTAKE, /tracking.html",
            "CASES, /relief.html", "CASES, /relief/totals.html",
            "CASES, /ledger/figures.html", "CASES, /pairing.html",
            "CASES, /backlog.html", "CASES, /campaigns.html",
            "CASES, /conference.html",
            "CASES, /playbooks.html",
            "INTAKE, /public/offices.html", "CASES, /public/figures.html", "CASES, /assets/case-service/x/charts.js",
            "CASES, /annexes.html", "CASES, /screening.html", "CASES, /mediations.html", "CASES, /rules.html",
            "CASES, /rules/policy.html",
            "NOTIFICATION, /inbox.html", "CASES, /me",
            "CASES, /letters.html", "CASES, /letters/export.xlsx",
            "ESCALATION, /operations/escalation-service/status.html"})
    void pages_have_a_service_too(Destination destination, String path) {
        assertThat(answering(path)).containsExactly(destination);
    }

    @Test
    void what_looks_like_a_path_is_none() {
        assertThat(List.of("/actuator/health", "/local/idle", "/casesx", "/", "/error", "/petition", "/operations/"))
                .allSatisfy(path -> assertThat(Destination.of(path)).isEmpty());
    }

    private static List<Destination> answering(String path) {
        return Arrays.stream(Destination.values()).filter(each -> each.answers(path)).toList();
    }
}
