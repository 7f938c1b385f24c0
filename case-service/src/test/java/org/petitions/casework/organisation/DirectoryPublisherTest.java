package org.petitions.casework.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TopicClient;
import org.petitions.events.DirectoryEvent.AccountListed;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.topics.Topics;
import org.petitions.local.server.Broker;
import org.petitions.local.server.TestServers;

/** The directory as other services get it, over restarts and changes of the files. */
class DirectoryPublisherTest {
    private static final String UNITS = "unit,name_zh,name_en,short_form\n431222-HRSS,沅陵县人社局,Yuanling HRSS,沅人社\n";
    private static final String HOLDINGS = "post,account,capacity,from,until\n"
            + "431222-HRSS.head,hrss-01,HOLDER,2025-01-01,2026-06-30\n";
    private static final Holding HELD = new Holding("hrss-01", PostCapacity.HOLDER, LocalDate.of(2025, 1, 1),
            LocalDate.of(2026, 6, 30));
    private static final String STAFF = "account,unit,role,from,until\n"
            + "431222-HRSS.h-01,431222-HRSS,HANDLER,2025-01-01,\n";
    private static final String ACCOUNT = "account/431222-HRSS.h-01";
    private static final String COMPETENCE = "version: 1\nrules:\n  - {units: []}\n";
    private static final String CONTACTS = "of,telephone,duties_zh,duties_en,address,name\n";
    private static final String HEADER = "post,rung,title_zh,title_en,held,email\n";
    private static final String HEAD = "431222-HRSS.head,UNIT_HEAD,局长,Head,yes,head@office.example\n";
    private static final String LEADER = "431222.county-leader,COUNTY_LEADER,县长,Leader,yes,leader@office.example\n";

    @Test
    void a_restart_publishes_what_changed_as_the_next_revision_and_nothing_else(@TempDir Path folder)
            throws IOException {
        try (Broker broker = Broker.start(folder.resolve("broker"), 0)) {
            TopicSetup.create(broker.bootstrapServers(), 1, (short) 1);
            var events = new TopicClient(broker.bootstrapServers());
            String database = TestServers.newDatabaseName();
            start(broker, database, folder, HEADER + HEAD + LEADER);
            assertThat(revisions(events, "431222-HRSS")).containsExactly(1L);
            assertThat(revisions(events, "431222-HRSS.head")).containsExactly(1L);
            assertThat(events.withKey(Topics.DIRECTORY, "431222-HRSS")).last()
                    .returns("沅人社", unit -> ((UnitListed) unit).shortForm());
            assertThat(latest(events, "431222-HRSS.head").holdings()).containsExactly(HELD);

            assertThat(events.withKey(Topics.DIRECTORY, ACCOUNT)).singleElement()
                    .satisfies(listed -> assertThat(((AccountListed) listed).appointments()).singleElement()
                            .returns("431222-HRSS", AccountListed.Appointment::unit)
                            .returns("HANDLER", AccountListed.Appointment::role)
                            .returns(LocalDate.of(2025, 1, 1), AccountListed.Appointment::from));

            start(broker, database, folder, HEADER + HEAD + LEADER);
            assertThat(revisions(events, "431222-HRSS")).containsExactly(1L);
            assertThat(revisions(events, "431222-HRSS.head")).containsExactly(1L);
            assertThat(revisions(events, ACCOUNT)).containsExactly(1L);

            start(broker, database, folder, HEADER + HEAD.replace("yes,head@office.example", "no,"));
            assertThat(revisions(events, "431222-HRSS")).containsExactly(1L);
            assertThat(latest(events, "431222-HRSS.head")).returns(2L, PostListed::revision)
                    .returns(false, PostListed::held).returns(null, PostListed::email);
            assertThat(latest(events, "431222.county-leader")).as("a post the files no longer have is vacant")
                    .returns(2L, PostListed::revision).returns(false, PostListed::held);
        }
    }

    private static void start(Broker broker, String database, Path folder, String posts) throws IOException {
        Map<String, String> tables = Map.of("units", UNITS, "posts", posts, "holdings", HOLDINGS, "staff", STAFF,
                "groups",
                "group,member,capacity,from,until\n", "staffing",
                "unit,from,established,actual,leader_posts,sections,basis\n", "contacts", CONTACTS);
        Map<String, String> settings = new HashMap<>();
        for (var table : tables.entrySet()) {
            Path file = Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue(), UTF_8);
            settings.put("petitions.organisation." + table.getKey(), "file:" + file);
        }
        settings.put("petitions.competence.table",
                "file:" + Files.writeString(folder.resolve("competence.yml"), COMPETENCE, UTF_8));
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("spring.mongodb.database", database);
        // It reads no events here, and consumers that are stopped while they join wait for each other.
        settings.put("spring.cloud.function.definition", "petitions");
        try (var service = RunningCaseService.start(settings)) {
            await().until(() -> service.get("/local/idle", "OPERATIONS/431200-PB/o-01").json().path("idle")
                    .asBoolean());
        }
    }

    private static List<Long> revisions(TopicClient events, String key) {
        return events.withKey(Topics.DIRECTORY, key).stream().map(event -> ((DirectoryEvent) event).revision())
                .toList();
    }

    private static PostListed latest(TopicClient events, String key) {
        return (PostListed) events.withKey(Topics.DIRECTORY, key).getLast();
    }
}
