package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.notification.TestAwait.soon;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.CaseEvent.Opened;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.FactsSealed;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Urgency;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitKind;
import org.petitions.local.queries.DatabaseBeans;
import org.petitions.local.queries.ManyCopies;
import org.petitions.local.queries.QueryPlans;
import org.petitions.local.queries.QueryRecorder;
import org.petitions.local.server.TestServers;
import org.petitions.notification.alerts.AlertScope;
import org.petitions.notification.alerts.store.AlertCounts;
import org.petitions.notification.alerts.store.AlertQueries;
import org.petitions.notification.alerts.store.AlertQueries.ListPosition;
import org.petitions.notification.alerts.store.DeliveryClaims;
import org.petitions.notification.alerts.store.LateAlerts;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whatever this service asks its database, an index finds among many documents of each collection, on every server. */
@Tag("database")
class QueryPlansTest {
    private static final QueryRecorder RECORDER = new QueryRecorder("org.petitions.");
    private static final String DATABASE = TestServers.newDatabaseName();
    private static final String POST = "431222-HRSS.head";
    private static final Instant NOW = Instant.parse("2026-04-29T01:00:00Z");

    private static final List<AlertScope> SCOPES = List.of(AlertScope.all(Set.of("431200-OFFICE")),
            AlertScope.ofBureau("431222-PB", Set.of("431222-PB")),
            AlertScope.ofBureau("431200-PB", Set.of("431200-PB")));

    /** What has to read everything, and why. */
    private static final Map<String, String> READ_ALL = Map.of(
            "find alerts {waiting.channel, _id {$gt}, attention.state} by {\"_id\": 1} limited",
            "DeliveryClaims#openAndWaiting goes on behind an id, which PostgreSQL takes for enough; at start, of a channel switched off");

    /** Methods of classes that ask the database, which ask it nothing themselves, or by an id alone what rarely comes. */
    private static final Set<String> ASK_NOTHING = Set.of("NoticeService#report");

    private static final Set<String> UNASKED = new TreeSet<>();
    private static final EventTopics TOPICS = new EventTopics();

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
        client = MongoClients.create(TestServers.database().uri());
        database = client.getDatabase(DATABASE);
        try (RunningService service = RunningService.start(DATABASE,
                "--spring.main.sources=" + Recording.class.getName(), "--petitions.notices.enabled=true",
                "--petitions.notices.tracking-url=https://petitions.test/tracking")) {
            var beans = new DatabaseBeans(service.beans(), "org.petitions.notification.");
            TestServers.mail().smtpDown();
            askAlerts(service, beans);
            askNotices(service, beans);
            askDirectory(beans);
            UNASKED.addAll(beans.unasked(RECORDER));
        } finally {
            TestServers.mail().smtpUp();
        }
        new ManyCopies(database, RECORDER).fill(ManyCopies.enoughOn(TestServers.database()));
    }

    @AfterAll
    static void end() {
        client.close();
        TOPICS.close();
    }

    private static void askAlerts(RunningService service, DatabaseBeans beans) {
        String petition = SampleEvents.newPetition();
        AlertRaised raised = SampleEvents.raised(petition, POST);
        TOPICS.publish(SampleEvents.post(POST, "head@hrss.test"));
        soon().until(() -> stored(service, "posts", POST));
        TOPICS.publish(SampleEvents.withdrawn(SampleEvents.raised(SampleEvents.newPetition(), POST)));
        TOPICS.publish(raised);
        var claims = service.bean(DeliveryClaims.class);
        soon().until(() -> !claims.soonestDue(AlertChannel.EMAIL, 50).isEmpty());
        claims.claim(AlertChannel.EMAIL, List.of(raised.alertId()), NOW, NOW.plusSeconds(60));
        claims.soonestDue(AlertChannel.EMAIL, 50).forEach(each -> claims.putBack(each, NOW, 1));
        claims.openAndWaiting(AlertChannel.EMAIL, "", 50);
        var queries = service.bean(AlertQueries.class);
        queries.of(SampleAlerts.readerFor(POST), null, 50);
        queries.of(SampleAlerts.readerFor(POST), new ListPosition(NOW, raised.alertId()), 50);
        queries.toAcknowledge(SampleAlerts.readerFor(POST), 50);
        queries.onlyTold(SampleAlerts.readerFor(POST), 50);
        queries.actMissing(SampleAlerts.readerFor(POST), 50);
        queries.delegated(SampleAlerts.readerFor(POST), 50);
        queries.delegatedAndMissing(SampleAlerts.readerFor(POST), 50);
        service.bean(LateAlerts.class).of(SampleAlerts.readerFor(POST), NOW);
        queries.idsOfOpen(SampleAlerts.readerFor(POST), 50);
        queries.byIds(SampleAlerts.readerFor(POST), List.of(raised.alertId()));
        var counts = service.bean(AlertCounts.class);
        for (AlertScope scope : SCOPES) {
            queries.ofPetition(petition, scope, 50);
            counts.counts(scope);
            counts.deliveryCounts(scope);
        }
        // As alerts were stored before how their deliveries stand was kept in one text.
        database.getCollection("alerts").updateMany(new Document(),
                new Document("$unset", new Document("stand", "")).append("$set", new Document("bureau", "431222-PB")));
        SCOPES.forEach(counts::deliveryCounts);
        beans.call("EarlyWithdrawals", "of", List.of(raised.alertId()));
        service.acknowledge(POST, raised.alertId());
        service.command("OPERATIONS/431200-PB/o-01", "/keys/notification-service/rotation");
        TOPICS.publish(SampleEvents.withdrawn(raised));
        for (Purpose purpose : List.of(Purpose.ACCUSATION, Purpose.CLAIM)) {
            beans.call("CorrectedAccusations", "correct", corrected(petition, purpose));
        }
        beans.call("CorrectedAccusations", "markRaised", List.of(petition));
        beans.call("CaseFactsStore", "opened", new Opened(petition, 1, NOW, "43122220260001", "431222-PB",
                Category.LABOUR, "431222", Urgency.ORDINARY));
        var category = new CorrectedFields(null, null, Category.EDUCATION, null, null, null);
        beans.call("CaseFactsStore", "corrected", new RegistrationCorrected(petition, 5, NOW, "431222-PB", "431222-PB",
                "431222-PB", CorrectedFields.NONE, category, null, null));
        beans.call("CaseFactsStore", "of", List.of(petition));
        beans.call("EndedLimits", "note", List.of(new LimitMet(petition, NOW, raised.clock(), null, 1, 2, raised.unit(),
                NOW, true, LocalDate.EPOCH, raised.policy())));
    }

    private static RegistrationCorrected corrected(String petition, Purpose purpose) {
        var right = new CorrectedFields(purpose, null, null, null, null);
        return new RegistrationCorrected(petition, 2 + purpose.ordinal(), NOW, "431222-PB", "431222-PB", "431222-PB",
                CorrectedFields.NONE, right, null, "431222-PB", null, new ComplainedOfIds("431222-HRSS", List.of()),
                null);
    }

    private static void askNotices(RunningService service, DatabaseBeans beans) {
        String petition = SampleEvents.newPetition();
        for (int time = 0; time < 2; time++) {
            TOPICS.publish(new FactsSealed(petition, NOW.plusSeconds(time), Map.of(FactsSealed.NOTIFICATION_SERVICE,
                    "no box of ours")));
        }
        TOPICS.publish(new DocumentIssued(petition, 4, Instant.now(), DocumentKind.ACCEPTANCE_NOTICE,
                "沅人社受字〔2026〕1号", "acceptance-notice/1"));
        soon().until(() -> stored(service, "contacts", petition));
        soon().until(() -> database.getCollection("notices").find().first() != null);
        beans.call("ContactStore", "find", petition);
        beans.call("NoticeService", "due", NOW, 50);
        beans.call("NoticeService", "called", "a");
        beans.call("NoticeService", "waiting");
        beans.call("StoredMailUpgrade", "upgradeWaiting");
    }

    private static void askDirectory(DatabaseBeans beans) {
        var unit = new UnitListed("431222-HC", 1, Instant.EPOCH, "431222", UnitKind.HC, "沅陵县住建局", "Yuanling housing",
                null, LocalDate.EPOCH, null, null, null, null, null);
        for (int time = 0; time < 2; time++) {
            beans.call("UnitRepository", "upsert", unit);
            beans.call("PostRepository", "upsert", SampleEvents.post("a", null));
        }
        beans.call("UnitRepository", "nameOn", LocalDate.EPOCH, unit.unitId());
        beans.call("PostRepository", "find", "a");
        beans.call("PostRepository", "findAll", List.of("a"));
        beans.call("PostRepository", "actedForBy", "c-01", LocalDate.EPOCH);
        beans.call("UnitRepository", "remove", "a");
        beans.call("PostRepository", "remove", "a");
    }

    private static boolean stored(RunningService service, String collection, String id) {
        return service.bean(MongoTemplate.class).findById(id, Document.class, collection) != null;
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
