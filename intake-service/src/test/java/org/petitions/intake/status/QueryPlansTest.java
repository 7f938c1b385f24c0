package org.petitions.intake.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.SampleLedgers;
import org.petitions.intake.attachments.AttachmentState;
import org.petitions.intake.numbering.NumberAllocator;
import org.petitions.intake.petition.OfficePetitions;
import org.petitions.local.queries.DatabaseBeans;
import org.petitions.local.queries.ManyCopies;
import org.petitions.local.queries.QueryPlans;
import org.petitions.local.queries.QueryRecorder;
import org.petitions.local.server.TestServers;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whatever this service asks its database, an index finds among many documents of each collection, on every server. */
@Tag("database")
class QueryPlansTest {
    private static final QueryRecorder RECORDER = new QueryRecorder("org.petitions.");

    /** What has to read everything, and why. */
    private static final Map<String, String> READ_ALL = Map.of();

    /** Methods of classes that ask the database, which ask it nothing themselves. */
    private static final Set<String> ASK_NOTHING = Set.of("ImportJobs#isStartable", "ImportJobs#now");

    private static final Set<String> UNASKED = new TreeSet<>();

    private static MongoClient client;
    private static MongoDatabase database;

    static final class Recording {
        @Bean
        MongoClientSettingsBuilderCustomizer recordQueries() {
            return settings -> settings.addCommandListener(RECORDER);
        }
    }

    @BeforeAll
    static void askEverythingAndFill() {
        String name;
        try (RunningIntake service = RunningIntake.with("spring.main.sources", Recording.class.getName())) {
            name = service.bean(MongoTemplate.class).getDb().getName();
            var beans = new DatabaseBeans(service.beans(), "org.petitions.intake.");
            askPetitions(service, beans);
            askProgress(beans);
            askAttachments(service, beans);
            askImports(service, beans);
            UNASKED.addAll(beans.unasked(RECORDER));
        }
        client = MongoClients.create(TestServers.database().uri());
        database = client.getDatabase(name);
        new ManyCopies(database, RECORDER).fill(ManyCopies.enoughOn(TestServers.database()));
    }

    @AfterAll
    static void end() {
        client.close();
    }

    private static void askPetitions(RunningIntake service, DatabaseBeans beans) {
        String key = SampleForms.newKey();
        Response receipt = service.register(key, SampleForms.valid().toString());
        service.register(key, SampleForms.valid().toString());
        service.register(SampleForms.newKey(), SampleForms.withFurtherMatters("LAND", "请求支付征地补偿").toString());
        String id = receipt.text("petitionId");
        String number = receipt.text("number");
        Response corrected = service.postJson("/petitions/" + number + "/corrections",
                "{\"urgency\":\"URGENT\",\"reason\":\"抄录有误\"}", RunningIntake.CLERK);
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        service.get("/petitions/" + number + "/corrections?why=CHECK", RunningIntake.CLERK);
        service.postJson("/keys/intake-service/rotation", "", "OPERATIONS/431200-PB/o-01");
        service.send(service.request("/erasures/replay?since=2026-01-01", "OPERATIONS/431200-PB/o-01")
                .POST(BodyPublishers.noBody()));
        await().until(() -> service.get("/erasures/replay", "OPERATIONS/431200-PB/o-01").json().has("endedAt"));
        beans.call("PetitionStore", "byNumber", number);
        beans.call("PetitionStore", "byId", id);
        beans.call("PetitionStore", "byIds", List.of(id, "a"));
        beans.call("PetitionStore", "byNumberAndCode", number, "a");
        beans.call("PetitionStore", "byContents", List.of("a", "b"));
        beans.call("PetitionStore", "byIdNumber", "a", 100);
        beans.call("PetitionStore", "byNameAndPhone", "a", 100);
        beans.call("PetitionStore", "byTitlePieces", List.of("a", "b"), 2, 100);
        beans.call("PetitionStore", "withWords", Instant.EPOCH, "", Instant.parse("2100-01-01T00:00:00Z"), 100);
        beans.call("PetitionStore", "erasedBetween", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), "431222", "",
                200);
        beans.call("PetitionStore", "after", id, 50);
        beans.call("PetitionStore", "ofOffice", new OfficePetitions("431222-PB", Instant.EPOCH,
                Instant.parse("2100-01-01T00:00:00Z"), Channel.LETTER, Category.LABOUR, Urgency.ORDINARY, true), 0, 51);
        beans.call("CorrectionOpenings", "of", id);
        service.bean(NumberAllocator.class).destroy();
    }

    private static void askAttachments(RunningIntake service, DatabaseBeans beans) {
        Response receipt = service.register(SampleForms.newKey(), SampleForms.valid().toString());
        String id = receipt.text("petitionId");
        String clerk = RunningIntake.CLERK;
        String files = "/petitions/" + receipt.text("number") + "/attachments";
        byte[] content = "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8);
        service.postJson(files, "{\"name\":\"a.pdf\",\"bytes\":" + content.length + "}", clerk);
        Response sent = service.send(service.request(files + "/1", clerk)
                .header("Content-Type", "application/octet-stream").header("Upload-Offset", "0")
                .method("PATCH", BodyPublishers.ofByteArray(content)));
        assertThat(sent.text("state")).as(sent.body()).isEqualTo("ADDED");
        service.postJson(files, "{\"name\":\"b.pdf\",\"bytes\":1}", clerk);
        beans.call("AttachmentRegister", "inState", AttachmentState.UPLOADING, Instant.now().plus(Duration.ofDays(2)),
                "");
        beans.call("AttachmentRegister", "remove", id + "/2", 2L);
        beans.call("DatabaseAttachmentStore", "delete", id + "/1/0/a");
        beans.call("AttachmentErasure", "intend", id);
        beans.call("AttachmentErasure", "carryOutWhatIsLeft", Instant.now());
        beans.call("AttachmentErasure", "carryOut", id);
    }

    private static void askImports(RunningIntake service, DatabaseBeans beans) {
        Response dropped = service.send(service.request("/imports/files", RunningIntake.CLERK)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(SampleLedgers.csv(SampleLedgers.rows(1)))));
        String address = dropped.text("address");
        service.send(service.request(address, RunningIntake.CLERK)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("step=import&ledger=a")));
        await().until(() -> service.get(address, RunningIntake.CLERK).body().contains("已完成"));
        beans.call("ImportJobs", "find", "431222-PB", "a");
        service.get("/office/imports.html", RunningIntake.CLERK);
        service.get("/office/imports.html?state=DONE&sort=OLDEST", RunningIntake.CLERK);
        beans.call("ImportJobs", "progress", "a", 1L);
        beans.call("ImportJobs", "fail", "a");
        beans.call("ImportFiles", "keepMatchings", "431222-PB", new byte[]{1});
        beans.call("ImportFiles", "openMatchings", "431222-PB");
        beans.call("ImportFiles", "delete", "a");
        service.send(service.request(address.replace(".html", "/codes.html?why=HANDING_OUT"), RunningIntake.CLERK)
                .POST(BodyPublishers.noBody()));
        beans.call("ImportFiles", "deleteOld");
    }

    private static void askProgress(DatabaseBeans beans) {
        String petition = SampleForms.newKey();
        var set = new LimitSet(petition, Instant.EPOCH, ClockKind.MEASURE, "m1", 1, 1, "431222-HRSS", Instant.EPOCH, 4,
                new LimitPeriod(LocalDate.of(2026, 5, 5), Instant.parse("2026-05-05T16:00:00Z"), false,
                        LocalDate.of(2026, 3, 1), 60, LimitUnit.DAYS, 0, 0, 0),
                "32", "1");
        var unit = new UnitListed("431222-HC", 1, Instant.EPOCH, "431222", UnitKind.HC, "沅陵县住建局", "Yuanling housing",
                null, LocalDate.EPOCH, null, null, null, null, null);
        for (int time = 0; time < 2; time++) {
            beans.call("TrackedLimitStore", "add", Map.of(petition, List.of(set)));
            beans.call("TrackedCaseStore", "add", Map.of(petition, CaseEventsBuilder.fullHistory()));
            beans.call("UnitNames", "upsert", unit);
        }
        beans.call("TrackedLimitStore", "of", petition);
        beans.call("TrackedLimitStore", "ofAll", List.of(petition));
        beans.call("TrackedCaseStore", "of", petition);
        beans.call("TrackedCaseStore", "ofAll", List.of(petition));
        beans.call("UnitNames", "today", unit.unitId());
        beans.call("UnitNames", "listed", List.of(unit.unitId(), "431222-PB"));
    }

    @Test
    void every_method_of_every_class_that_asks_the_database_was_called() {
        assertThat(UNASKED).isEqualTo(ASK_NOTHING);
    }

    @Test
    void every_query_is_found_by_an_index_that_what_it_asks_for_bounds() {
        var plans = new QueryPlans(database);
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(plans.faults(RECORDER, READ_ALL.keySet())).isEmpty());
    }
}
