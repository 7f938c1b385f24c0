package org.petitions.casework.cases;

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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.local.actor.SampleActors;
import org.petitions.local.server.TestServers;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;

/** Sums of cases are those of the cases a list would hold, and never tell of one that accuses who reads them (Art. 30). */
@Tag("database")
class CaseCountsTest {
    private static final Actor READER = SampleActors.actor("o-01", Role.OPERATIONS, "431200-PB");
    private static final List<String> UNITS = List.of("431200-PB", "431222-HRSS", "431222-CA", "o-01");
    private static final List<CaseStatus> STAGES = List.of(CaseStatus.OPENED, CaseStatus.DISPATCHED,
            CaseStatus.ACCEPTED);
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());

    private final MongoTemplate mongo = new MongoTemplate(CLIENT, TestServers.newDatabaseName());
    private final MongoCollection<Document> cases = mongo.getCollection(CaseFile.COLLECTION);
    private final CaseCounts counts = new CaseCounts(mongo,
            RunningCaseService.shared().bean(SuccessorsOfAccused.class));

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @BeforeEach
    void indexes() {
        var resolver = new MongoPersistentEntityIndexResolver(RunningCaseService.shared().bean(MongoTemplate.class)
                .getConverter().getMappingContext());
        resolver.resolveIndexFor(CaseFile.class).forEach(index -> mongo.indexOps(CaseFile.class).createIndex(index));
    }

    @Test
    void a_sum_is_that_of_the_cases_that_do_not_accuse_the_reader() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            cases.deleteMany(new Document());
            List<Document> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                all.add(someCase("s%d-%02d".formatted(seed, i), random));
            }
            cases.insertMany(all);
            for (Filter filter : filters()) {
                assertThat(counts.byStatus(filter)).as("%d: %s", seed, filter).isEqualTo(naively(all, filter));
            }
        }
    }

    private static Document someCase(String id, Random random) {
        Document one = new Document("_id", id).append("number", id).append("version", random.nextLong(9))
                .append("stage", STAGES.get(random.nextInt(STAGES.size())).name()).append("bureau", some(random))
                .append("accused", random.nextInt(3) == 0 ? List.of(some(random), some(random)) : List.of());
        if (random.nextInt(4) > 0) {
            one.append("unit", some(random));
        }
        if (random.nextInt(4) == 0) {
            one.append("keptFrom", List.of(some(random)));
        }
        return one;
    }

    private static String some(Random random) {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    private static List<Filter> filters() {
        Filter all = Filter.of(READER);
        return List.of(all, all.with(ListField.UNIT, "431222-HRSS"), all.with(ListField.BUREAU, "431200-PB"),
                all.with(ListField.UNIT, "431200-PB").with(ListField.BUREAU, "431222-CA"),
                all.with(CaseStatus.ACCEPTED, null, null),
                all.with(ListField.UNIT, "431222-CA").with(CaseStatus.OPENED, null, null));
    }

    /** One by one, as a list leaves them out. */
    private static Map<CaseStatus, Long> naively(List<Document> all, Filter filter) {
        Map<CaseStatus, Long> sums = new EnumMap<>(CaseStatus.class);
        for (Document one : all) {
            var against = new HashSet<>(one.getList("accused", String.class));
            against.addAll(one.getList("keptFrom", String.class, List.of()));
            CaseStatus stage = CaseStatus.valueOf(one.getString("stage"));
            String unit = filter.asked(ListField.UNIT);
            String bureau = filter.asked(ListField.BUREAU);
            if (Collections.disjoint(against, List.of(READER.unit(), READER.id()))
                    && (unit == null || unit.equals(one.getString("unit")))
                    && (bureau == null || bureau.equals(one.getString("bureau")))
                    && (filter.status() == null || filter.status() == stage)) {
                sums.merge(stage, 1L, Long::sum);
            }
        }
        return sums;
    }

    @Test
    void a_case_that_accuses_the_reader_and_moves_meanwhile_is_never_counted() throws Exception {
        cases.insertOne(new Document("_id", "other").append("number", "1").append("version", 1L)
                .append("stage", "OPENED").append("accused", List.of()));
        cases.insertOne(new Document("_id", "accusing").append("number", "2").append("version", 1L)
                .append("stage", "OPENED").append("accused", List.of(READER.unit())));
        AtomicBoolean done = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var moving = threads.submit(() -> {
                for (int i = 0; !done.get(); i++) {
                    cases.updateOne(new Document("_id", "accusing"), new Document("$inc", new Document("version", 1L))
                            .append("$set", new Document("stage", STAGES.get(i % STAGES.size()).name())));
                }
            });
            try {
                for (int i = 0; i < 300; i++) {
                    assertThat(counts.byStatus(Filter.of(READER))).isEqualTo(Map.of(CaseStatus.OPENED, 1L));
                }
            } finally {
                done.set(true);
            }
            moving.get();
        }
    }

    @Test
    void where_one_that_accuses_the_reader_moved_while_they_were_counted_they_are_counted_again_and_not_each_asked() {
        cases.insertOne(new Document("_id", "other").append("number", "1").append("version", 1L)
                .append("stage", "OPENED").append("accused", List.of()));
        cases.insertOne(new Document("_id", "accusing").append("number", "2").append("version", 1L)
                .append("stage", "OPENED").append("accused", List.of(READER.unit())));
        var sums = new ArrayList<String>();
        try (MongoClient watched = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestServers.database().uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("aggregate")) {
                            sums.add(event.getCommand().toJson());
                            if (sums.size() == 1) { // between the first look and the count
                                cases.updateOne(new Document("_id", "accusing"), new Document("$inc",
                                        new Document("version", 1L)).append("$set", new Document("stage", "ACCEPTED")));
                            }
                        }
                    }
                }).build())) {
            var counting = new CaseCounts(new MongoTemplate(watched, mongo.getDb().getName()),
                    RunningCaseService.shared().bean(SuccessorsOfAccused.class));

            assertThat(counting.byStatus(Filter.of(READER))).isEqualTo(Map.of(CaseStatus.OPENED, 1L));
        }
        assertThat(sums).hasSize(2).noneMatch(sum -> sum.contains("$nin"));
    }

    /** Only the embedded server's plan says so in these words. */
    @Test
    @DisabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".*\\S.*")
    void the_sums_of_the_city_a_bureau_and_a_unit_are_told_by_an_index_and_read_no_case() {
        cases.insertOne(someCase("c", new Random(1)));
        Filter all = Filter.of(READER);

        assertThat(planOfSum(all)).contains("PROJECTION_COVERED", "by_stage").doesNotContain("FETCH");
        assertThat(planOfSum(all.with(ListField.UNIT, "431222-HRSS"))).contains("PROJECTION_COVERED", "by_unit_id")
                .doesNotContain("FETCH");
        assertThat(planOfSum(all.with(ListField.BUREAU, "431200-PB"))).contains("PROJECTION_COVERED", "by_bureau_id")
                .doesNotContain("FETCH");
    }

    private String planOfSum(Filter filter) {
        return cases.aggregate(List.of(new Document("$match", filter.whomeverAccused().getCriteriaObject()),
                new Document("$group", new Document("_id", "$stage").append("count", new Document("$sum", 1)))))
                .explain().toJson();
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".*\\S.*")
    void what_accuses_the_reader_is_found_by_whom_it_accuses_or_is_kept_from() {
        cases.insertOne(someCase("c", new Random(1)));
        for (Filter filter : filters()) {
            assertThat(filter.accusing(Set.of(READER.unit(), READER.id())))
                    .extracting(criteria -> cases.find(criteria.getCriteriaObject()).explain().toJson())
                    .satisfiesExactly(plan -> assertThat(plan).contains("by_accusation"),
                            plan -> assertThat(plan).contains("by_kept_from"));
        }
    }
}
