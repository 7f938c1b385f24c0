package org.petitions.notification.alerts.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.petitions.local.server.TestServers;
import org.petitions.notification.alerts.AlertScope;
import org.petitions.notification.alerts.store.AlertCounts.AlertCount;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;
import org.springframework.data.mongodb.core.query.Criteria;

/** Sums of alerts are those of the alerts a list would tell, and never tell of one that is kept from who asks (Art. 30). */
@Tag("database")
class AlertCountsTest {
    private static final AlertScope ALL = AlertScope.all(Set.of("431200-OFFICE"));
    private static final AlertScope COUNTY = AlertScope.ofBureau("431222-PB", Set.of("431222-PB", "431222-PB.head"));
    private static final AlertScope CITY = AlertScope.ofBureau("431200-PB", Set.of("431200-PB", "431200-OFFICE"));
    private static final List<String> BUREAUS = List.of("431222-PB", "431223-PB", "431200-PB", "430100-PB");
    private static final List<String> ACCUSED = List.of("431222-PB.head", "431200-PB", "431200-OFFICE", "431222-HRSS");
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());

    private final MongoTemplate mongo = new MongoTemplate(CLIENT, TestServers.newDatabaseName());
    private final MongoCollection<Document> alerts = mongo.getCollection(AlertDocument.COLLECTION);
    private final AlertCounts counts = new AlertCounts(mongo);

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @BeforeEach
    void indexes() {
        var resolver = new MongoPersistentEntityIndexResolver(mongo.getConverter().getMappingContext());
        resolver.resolveIndexFor(AlertDocument.class)
                .forEach(index -> mongo.indexOps(AlertDocument.class).createIndex(index));
    }

    @Test
    void a_sum_is_that_of_the_alerts_that_are_told() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            alerts.deleteMany(new Document());
            List<Document> all = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                all.add(someAlert("s%d-%02d".formatted(seed, i), random));
            }
            alerts.insertMany(all);
            for (AlertScope scope : List.of(ALL, COUNTY, CITY)) {
                List<Document> told = all.stream().filter(one -> isTold(one, scope)).toList();
                assertThat(sums(counts.counts(scope))).as("%d: %s", seed, scope).isEqualTo(told.stream()
                        .collect(Collectors.groupingBy(AlertCountsTest::alike, Collectors.counting())));
                assertThat(counts.deliveryCounts(scope).stream().collect(Collectors.toMap(
                        row -> row.channel() + " " + row.state(), AlertCounts.DeliveryCount::count)))
                        .as("%d: %s", seed, scope)
                        .isEqualTo(told.stream().flatMap(AlertCountsTest::deliveries)
                                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
            }
        }
    }

    private static Stream<String> deliveries(Document one) {
        return one.getList("deliveries", Document.class).stream()
                .map(each -> each.getString("channel") + " " + each.getString("state"));
    }

    private static String alike(Document one) {
        return one.getString("rung") + " " + one.getString("reason") + " "
                + one.get("attention", Document.class).getString("state");
    }

    private static Map<String, Long> sums(List<AlertCount> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.rung() + " " + row.reason() + " " + row.state(),
                AlertCount::count));
    }

    private static Document someAlert(String id, Random random) {
        Document one = new Document("_id", id).append("version", random.nextLong(9)).append("petitionId", id)
                .append("call", "LADDER").append("clock", "HANDLING")
                .append("rung", some(List.of("UNIT_HEAD", "COUNTY_LEADER"), random))
                .append("reason", some(List.of("LIMIT_MISSED", "LIMIT_NEAR"), random))
                .append("unit", some(List.of("431222-HRSS", "431223-HRSS", "430100-HRSS"), random))
                .append("attention", new Document("state", some(List.of("OPEN", "ACKNOWLEDGED"), random)))
                .append("deliveries", Stream.of("EMAIL", "SMS").limit(random.nextInt(3))
                        .map(channel -> new Document("channel", channel)
                                .append("state", some(List.of("TAKEN", "LOST"), random)))
                        .toList());
        if (random.nextInt(3) > 0) { // the others as they were stored before it was kept
            one.append("stand", deliveries(one).collect(Collectors.joining(",")));
        }
        if (random.nextInt(3) > 0) {
            one.append("bureau", some(BUREAUS, random));
        }
        if (random.nextInt(3) == 0) {
            one.append("accusation", true);
            if (random.nextInt(3) > 0) {
                one.append("keptFrom", List.of(some(ACCUSED, random), some(ACCUSED, random)));
            }
        }
        return one;
    }

    private static String some(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static boolean isTold(Document one, AlertScope scope) {
        List<String> keptFrom = one.getList("keptFrom", String.class);
        if (keptFrom != null && !Collections.disjoint(keptFrom, scope.names())) {
            return false;
        }
        String bureau = one.getString("bureau");
        String city = scope.city();
        if (scope.bureau() == null && city == null) {
            return true;
        }
        String division = city == null ? Objects.requireNonNull(scope.bureau()).substring(0, 6) : city.substring(0, 4);
        return bureau == null
                ? one.getString("unit").startsWith(division)
                        && !(Boolean.TRUE.equals(one.getBoolean("accusation")) && keptFrom == null)
                : city == null ? bureau.equals(scope.bureau()) : bureau.startsWith(division);
    }

    @Test
    void where_one_that_is_kept_from_who_asks_changed_meanwhile_they_are_counted_again_and_not_each_asked() {
        alerts.insertOne(ofCounty("other", "OPEN"));
        alerts.insertOne(ofCounty("kept", "OPEN").append("accusation", true).append("keptFrom", List.of("431222-PB")));
        var asked = new ArrayList<String>();
        try (MongoClient watched = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestServers.database().uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        String command = event.getCommand().toJson();
                        if (event.getCommandName().equals("aggregate") && command.contains("\"431222-PB\"")) {
                            asked.add(command);
                            if (asked.size() == 1) { // between the first look and the count
                                alerts.updateOne(new Document("_id", "kept"), new Document("$inc",
                                        new Document("version", 1L)).append("$set",
                                                new Document("attention.state", "ACKNOWLEDGED")));
                            }
                        }
                    }
                }).build())) {
            var counting = new AlertCounts(new MongoTemplate(watched, mongo.getDb().getName()));

            assertThat(sums(counting.counts(COUNTY))).isEqualTo(Map.of("UNIT_HEAD LIMIT_MISSED OPEN", 1L));
        }
        assertThat(asked).filteredOn(sum -> !sum.contains("$nin")).hasSize(2);
        assertThat(asked).filteredOn(sum -> sum.contains("$nin")).as("only what is older than bureaus").hasSize(1);
    }

    private static Document ofCounty(String id, String state) {
        return new Document("_id", id).append("version", 1L).append("petitionId", id).append("call", "LADDER")
                .append("clock", "HANDLING").append("rung", "UNIT_HEAD").append("reason", "LIMIT_MISSED")
                .append("unit", "431222-HRSS").append("bureau", "431222-PB")
                .append("attention", new Document("state", state));
    }

    /** Only the embedded server's plan says so in these words. */
    @Test
    @DisabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".*\\S.*")
    void the_sums_of_all_a_city_and_a_county_are_told_by_an_index_and_read_no_alert() {
        alerts.insertOne(ofCounty("one", "OPEN"));

        assertThat(planOfSum(ALL, ScopedAlerts::whomeverKeptFrom)).contains("PROJECTION_COVERED", "\"sums\"")
                .doesNotContain("FETCH");
        for (AlertScope scope : List.of(COUNTY, CITY)) {
            assertThat(planOfSum(scope, ScopedAlerts::whomeverKeptFrom)).contains("PROJECTION_COVERED", "bureauSums")
                    .doesNotContain("FETCH");
        }
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".*\\S.*")
    void the_sums_of_deliveries_are_told_by_an_index_and_read_no_alert() {
        alerts.insertOne(ofCounty("one", "OPEN").append("stand", "EMAIL TAKEN"));

        for (AlertScope scope : List.of(ALL, COUNTY, CITY)) {
            Criteria all = new ScopedAlerts(scope).whomeverKeptFrom();
            assertThat(alerts.aggregate(AlertCounts.stands(all)).explain().toJson()).as("%s", scope)
                    .contains("PROJECTION_COVERED", scope.equals(ALL) ? "\"sums\"" : "\"bureauSums\"")
                    .doesNotContain("FETCH");
        }
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".*\\S.*")
    void what_is_kept_from_who_asks_and_what_is_older_than_bureaus_is_found_by_an_index() {
        alerts.insertOne(ofCounty("one", "OPEN"));
        for (AlertScope scope : List.of(COUNTY, CITY)) {
            var scoped = new ScopedAlerts(scope);
            assertThat(alerts.find(scoped.told(Criteria.where("petitionId").is("one")).getCriteriaObject()).explain()
                    .toJson()).contains("\"petition\"").doesNotContain("bureauSums", "\"unit\"");
            assertThat(alerts.find(scoped.keptFrom().getCriteriaObject()).explain().toJson()).contains("\"keptFrom\"");
            assertThat(planOfSum(scope, each -> Objects.requireNonNull(each.olderThanBureaus())))
                    .contains("\"unit\"");
        }
    }

    private String planOfSum(AlertScope scope, Function<ScopedAlerts, Criteria> asked) {
        return alerts.aggregate(AlertCounts.sums(asked.apply(new ScopedAlerts(scope)))).explain().toJson();
    }
}
