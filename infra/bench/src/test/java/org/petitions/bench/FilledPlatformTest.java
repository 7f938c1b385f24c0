package org.petitions.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.petitions.bench.fill.CarriedCase;
import org.petitions.bench.fill.CaseFill;
import org.petitions.local.platform.ExternalDatabaseCleanup;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.local.process.ProgressListener;
import tools.jackson.databind.JsonNode;

/** The services read what was written in bulk as they read their own. */
class FilledPlatformTest {
    private static final int LIVES = 40;
    private static final int COPIES = 200;
    private static final Acting CITY = new Acting("BUREAU", "431200-PB", "431200-PB.b-01");

    private static PlatformSettings settings;
    private static Platform platform;
    private static PlatformClient client;
    private static CaseFill.Filled filled;

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        Path data = Path.of("target", "filled-" + ProcessHandle.current().pid()).toAbsolutePath();
        settings = PlatformSettings.isolated(RepositoryRoot.find(), data);
        platform = Platform.start(settings, ProgressListener.console());
        client = PlatformClient.of(platform).patient();
        RandomLife.Lived lived = RandomLife.live(client, LIVES);
        ScaleBench.awaitIdle(platform);
        try (MongoClient server = MongoClients.create(platform.database().uri())) {
            filled = CaseFill.fill(server, settings, lived.cases(), COPIES, _ -> {});
        }
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
            ExternalDatabaseCleanup.dropExternal(settings.databasePrefix());
        }
    }

    @Test
    void all_are_there() throws IOException, InterruptedException {
        assertThat(filled.known()).hasSize(COPIES);
        assertThat(client.get(client.casework(), "/cases/summary", CITY).body().path("total").asInt())
                .isGreaterThanOrEqualTo(COPIES + filled.templates());
    }

    @Test
    void every_list_and_sum_answers() throws IOException, InterruptedException {
        assertThat(CaseQueriesBench.run(platform, filled.known(), 1, new PrintStream(PrintStream.nullOutputStream())))
                .allMatch(QueryMeasure::answered);
    }

    @Test
    void a_copy_is_a_case_of_its_own_in_its_county_with_its_number_and_every_word_opens() throws Exception {
        for (CarriedCase copy : filled.known()) {
            JsonNode view = view(copy);
            String number = copy.identity().number();
            assertThat(view.path("number").asString()).isEqualTo(number);
            assertThat(view.path("division").asString()).isEqualTo(number.substring(0, 6));
            assertThat(view.path("bureau").asString()).isEqualTo(number.substring(0, 6) + "-PB");
        }
        for (CarriedCase copy : filled.known().subList(0, 20)) {
            assertThat(client.get(client.casework(), "/cases/" + copy.identity().id() + "/facts?why=HANDLING", CITY)
                    .status()).isEqualTo(200);
            assertThat(client.post(client.intake(), "/tracking",
                    Map.of("number", copy.identity().number(), "code", copy.code())).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void cases_stand_at_every_stage_that_lives_come_to() throws IOException, InterruptedException {
        Set<String> stages = new LinkedHashSet<>();
        for (CarriedCase copy : filled.known()) {
            stages.add(view(copy).path("status").asString());
        }
        assertThat(stages).contains("OPENED", "DISPATCHED", "ACCEPTED", "CLOSED");
    }

    @Test
    void a_copy_goes_on_through_the_rules_and_its_petitioner_is_told() throws IOException, InterruptedException {
        for (CarriedCase copy : filled.known()) {
            JsonNode view = view(copy);
            if (view.path("legalSteps").valueStream().anyMatch(step -> step.asString().equals("ACCEPT"))) {
                var accepted = client.post(client.casework(), "/cases/" + copy.identity().id() + "/accept", Map.of(),
                        LifeStep.ACCEPT.actor(view),
                        Map.of("If-Match", "\"" + view.path("version").asString() + "\""));
                assertThat(accepted.status()).isEqualTo(200);
                ScaleBench.awaitIdle(platform);
                assertThat(client.post(client.intake(), "/tracking",
                        Map.of("number", copy.identity().number(), "code", copy.code())).body().toString())
                        .contains("ACCEPTED");
                return;
            }
        }
        throw new AssertionError("no copy can be accepted");
    }

    private static JsonNode view(CarriedCase copy) throws IOException, InterruptedException {
        return client.get(client.casework(), "/cases/" + copy.identity().id(), CITY).body();
    }
}
