package org.petitions.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.cases.CaseQueries.Cursor;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.documents.UnsentDocuments;
import org.petitions.events.terms.ClockKind;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Every query has its index in the database. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("database")
class IndexesTest {
    private static final MongoTemplate MONGO = RunningCaseService.shared().bean(MongoTemplate.class);

    private static final Set<String> OWN = Set.of("431200-PB");

    static Stream<Filter> lists() {
        return EveryList.filters();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void every_list_of_cases_has_an_index_that_gives_its_pages_in_order(Filter filter) {
        Set<String> asked = new HashSet<>(filter.criteria(OWN).getCriteriaObject().keySet());
        asked.removeAll(Set.of("accused", "keptFrom"));
        String first = filter.limits() == null ? "_id" : "due";

        assertThat(indexes("cases")).as(asked.toString()).anyMatch(index -> servesInOrder(index, asked, first));
    }

    /** Only the embedded server's plan says so in these words; on others the indexes of the test above are all that is asserted. */
    @ParameterizedTest
    @MethodSource("lists")
    @DisabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".*\\S.*")
    void every_list_of_cases_is_read_from_an_index_in_its_order(Filter filter) {
        Document order = new Document();
        filter.order().forEach(field -> order.append(field.getProperty(), field.isAscending() ? 1 : -1));

        Document plan = MONGO.getCollection("cases").find(filter.criteria(OWN).getCriteriaObject()).sort(order)
                .limit(50)
                .explain();

        assertThat(plan.toJson()).doesNotContain("COLLSCAN").doesNotContain("\"SORT\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "bureau", "reviewBody", "involved", "running.clock"})
    void what_is_asked_for_by_last_days_is_what_its_index_begins_with(String field) {
        assertThat(indexes("cases")).anyMatch(index -> keys(index).subList(0, 2).equals(List.of(field, "due")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "bureau", "reviewBody", "involved", "way", "incident", "stage"})
    void what_is_asked_for_alone_is_what_its_index_begins_with(String field) {
        assertThat(indexes("cases")).anyMatch(index -> keys(index).subList(0, 2).equals(List.of(field, "_id")));
    }

    @Test
    void a_case_without_review_help_or_incident_costs_their_indexes_nothing() {
        TestPetition petition = new CaseFixtures(RunningCaseService.shared(), TopicClient.shared())
                .openedWithoutFacts(TestPetition.aboutWages());

        assertThat(MONGO.findById(petition.id(), Document.class, "cases")).doesNotContainKeys("reviewBody", "involved",
                "incident");
    }

    /** All that stands before the sort key is asked for, and so is what the index is restricted to. */
    private static boolean servesInOrder(Document index, Set<String> asked, String first) {
        List<String> keys = keys(index);
        int sort = keys.indexOf(first);
        Set<String> equal = new HashSet<>(asked);
        equal.remove("due");
        return sort >= 0 && asked.containsAll(index.get("partialFilterExpression", new Document()).keySet())
                && equal.containsAll(keys.subList(0, sort)) && (sort > 0 || equal.isEmpty() || first.equals("due"));
    }

    private static List<String> keys(Document index) {
        List<String> keys = new ArrayList<>(index.get("key", Document.class).keySet());
        // So that a list of two always can be taken.
        return keys.size() == 1 ? List.of(keys.getFirst(), "") : keys;
    }

    @Test
    void an_account_of_duty_has_an_index_by_period_and_one_by_each_office_that_has_a_line_in_it() {
        assertThat(keysOf("cases")).contains("{\"openedAt\": 1, \"bureau\": 1}",
                "{\"units\": 1, \"openedAt\": 1}", "{\"bureau\": 1, \"openedAt\": 1}",
                "{\"matter.lateRegistration.office\": 1, \"openedAt\": 1}");
    }

    @Test
    void accusations_against_a_unit_are_read_from_an_index() {
        Document plan = MONGO.getCollection("cases").find(RunningCaseService.shared()
                .bean(AccusedUnits.class).accusing("431222-HRSS").getCriteriaObject())
                .sort(new Document("_id", 1)).explain();

        assertThat(plan.toJson()).contains("by_accusation").doesNotContain("COLLSCAN").doesNotContain("\"SORT\"");
    }

    /** As above: only the embedded server's plan says so in these words. */
    @ParameterizedTest
    @MethodSource("waiting")
    @DisabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".*\\S.*")
    void what_waits_for_a_signature_or_was_missed_is_read_from_its_own_index_in_its_order(String index, Filter filter) {
        Document order = new Document();
        filter.order().forEach(field -> order.append(field.getProperty(), 1));

        Document plan = MONGO.getCollection("cases").find(filter.criteria(OWN).getCriteriaObject()).sort(order)
                .limit(50).explain();

        assertThat(plan.toJson()).contains('"' + index + '"').doesNotContain("\"SORT\"");
    }

    static Stream<Arguments> waiting() {
        Filter city = Filter.of(SampleActors.actor("b-01", Role.BUREAU, "431200-PB"));
        Filter leaders = Filter.of(SampleActors.actor("l-01", Role.LEADER, "431222-PB"));
        return Stream.of(arguments("by_awaiting_id", city.awaiting(true)),
                arguments("by_awaiting_id", city.awaiting(true).with(null, null, new Cursor(null, "a"))),
                arguments("by_awaiting_id", city.with(ListField.UNIT, "431222-HRSS").awaiting(true)),
                arguments("by_awaiting_id", city.with(ListField.BUREAU, "431222-PB").awaiting(true)),
                arguments("by_awaiting_id", leaders.with(ListField.BUREAU, "431222-PB").awaiting(true)),
                arguments("by_missed_due", city.with(null, missed(null), null)),
                arguments("by_missed_due", city.with(null, missed(ClockKind.HANDLING), null)));
    }

    private static LimitFilter missed(@Nullable ClockKind clock) {
        return new LimitFilter(clock, true, null, Instant.parse("2026-05-05T16:00:00Z"));
    }

    @Test
    void the_index_that_held_a_case_that_accuses_nobody_too_is_dropped_at_the_start() {
        MONGO.getCollection("cases").createIndex(new Document("accused", 1).append("_id", 1),
                new IndexOptions().name("by_accused"));

        RunningCaseService.shared().bean(FormerIndexes.class).run(new DefaultApplicationArguments());

        assertThat(indexes("cases")).extracting(index -> index.getString("name")).doesNotContain("by_accused");
    }

    @Test
    void an_index_that_is_not_there_is_not_dropped_which_would_be_an_error_in_the_log(CapturedOutput output) {
        var starting = RunningCaseService.shared().bean(FormerIndexes.class);
        starting.run(new DefaultApplicationArguments());

        starting.run(new DefaultApplicationArguments());

        assertThat(output.getAll()).doesNotContain("dropIndexes");
    }

    @Test
    void what_the_list_of_unsent_documents_was_found_by_before_is_dropped_at_the_start_whether_it_is_there_or_not() {
        MONGO.getCollection("unsentNotices").createIndex(new Document("unit", 1).append("at", 1),
                new IndexOptions().name("by_unit"));
        UnsentDocuments starting = RunningCaseService.shared().bean(UnsentDocuments.class);

        starting.run(new DefaultApplicationArguments());
        starting.run(new DefaultApplicationArguments());

        assertThat(indexes("unsentNotices")).extracting(index -> index.getString("name"))
                .containsExactlyInAnyOrder("_id_", "by_case", "by_office");
    }

    @Test
    void a_number_is_unique() {
        assertThat(indexes("cases")).anySatisfy(index -> {
            assertThat(index.getString("name")).isEqualTo("by_number");
            assertThat(index.getBoolean("unique")).isTrue();
        });
    }

    @Test
    void notes_are_found_by_petition() {
        assertThat(keysOf("timeline")).contains("{\"petitionId\": 1}");
    }

    @Test
    void documents_are_found_by_petition_and_their_numbers_are_unique() {
        assertThat(keysOf("papers")).contains("{\"petitionId\": 1}", "{\"number\": 1}");
        assertThat(indexes("papers")).anySatisfy(index -> {
            assertThat(index.getString("name")).isEqualTo("by_number");
            assertThat(index.getBoolean("unique")).isTrue();
        });
    }

    private static List<String> keysOf(String collection) {
        return indexes(collection).stream().map(index -> index.get("key", Document.class).toJson()).toList();
    }

    private static List<Document> indexes(String collection) {
        return MONGO.getCollection(collection).listIndexes().into(new ArrayList<>());
    }
}
