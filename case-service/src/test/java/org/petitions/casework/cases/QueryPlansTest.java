package org.petitions.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.casework.cases.ChargedCases.ChargeFilter;
import org.petitions.casework.cases.ChargedCases.Place;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.cases.CaseQueries.Cursor;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseQueries.Narrowing;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitUnit;
import org.petitions.local.actor.SampleActors;
import org.petitions.local.queries.DatabaseBeans;
import org.petitions.local.queries.ManyCopies;
import org.petitions.local.queries.QueryPlans;
import org.petitions.local.queries.QueryRecorder;
import org.petitions.local.server.TestServers;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Whatever this service asks its database, an index finds among many documents of each collection, on every server. */
@Tag("database")
class QueryPlansTest {
    private static final QueryRecorder RECORDER = new QueryRecorder("org.petitions.");
    private static final String DATABASE = TestServers.newDatabaseName();
    private static final Actor OPERATIONS = SampleActors.actor("o-01", Role.OPERATIONS, "431200-PB");
    private static final String UNIT = "431222-HRSS";

    /** What has to read everything, and why. */
    private static final Map<String, String> READ_ALL = Map.of("find directory {}",
            "DirectoryPublisher compares all of it with the organisation's files, at start",
            "find accounts {}", "DirectoryPublisher does the same with the accounts",
            "find audit {} by {\"chain\": -1, \"seq\": -1} limited",
            "AuditChains takes the highest chain's last link, which its index has at one end",
            "distinct unsentNotices {office {$exists false}}",
            "UnsentDocuments looks once, at start; the embedded server finds by an index nothing that is missing");

    /**
     * What leaves accusations out. PostgreSQL takes that for rare, and read an index of whom every case accuses for it, beside the right one
     * or in its place: until somebody has looked at what it does now that by_accusation holds accusations alone nothing is said of these plans
     * here, and {@link IndexesTest} says it of the embedded server's.
     */
    private static final String ACCUSATIONS_LEFT_OUT = "accused {$nin}";

    /** Methods of classes that ask the database, which ask it nothing themselves, or by an id alone what a case rarely comes to. */
    private static final Set<String> ASK_NOTHING = new TreeSet<>(Set.of("AccusedUnits#accusing", "DocumentStore#stage",
            "FactsStore#stage", "FiguresStore#add", "FiguresStore#find", "MinutesErasure#stage", "TextErasure#stage",
            "UnsentNoticeStore#stage",
            "DocumentStore#delete",
            "DocumentStore#find", "RemarkStore#add", "RemarkStore#of", "RemarkStore#open", "UnsentNoticeStore#add",
            "UnsentNoticeStore#addIfAbsent",
            "UnsentNoticeStore#settle", "ChargeSessions#open", "ChargeSessions#find",
            "ChargeSessions#handOut", "ChargeSessions#followUp", "ChargeSessions#write", "ChargeSessions#minutes",
            "SpecialDutyStore#make", "SpecialDutyStore#find", "SpecialDutyStore#end", "SpecialDutyStore#keep",
            "SpecialDutyStore#today",
            "CardStore#order", "OrganisationVersions#add", "OrganisationVersions#isRepeat", "OrganisationVersions#last",
            "OrganisationVersions#inForce", "OrganisationVersions#organisation"));

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
        try (RunningCaseService service = RunningCaseService.start(Map.of("spring.main.sources",
                Recording.class.getName(), "spring.mongodb.database", DATABASE))) {
            var beans = new DatabaseBeans(service.beans(Object.class), "org.petitions.casework.");
            askEverything(service, beans);
            UNASKED.addAll(beans.unasked(RECORDER));
        }
        client = MongoClients.create(TestServers.database().uri());
        database = client.getDatabase(DATABASE);
        database.getCollection("unsentNotices").insertOne(Document.parse(
                "{_id: 'c/n', caseId: 'c', office: 'u', at: {$date: '2026-03-01T01:30:00Z'}}"));
        database.getCollection("publishedFigures")
                .insertOne(Document.parse("{_id: 'b/p/1', bureau: 'b', period: 'p'}"));
        database.getCollection("unitAdministrators").insertOne(Document.parse("{_id: 'u', version: 1, leaving: []}"));
        new ManyCopies(database, RECORDER).fill(ManyCopies.enoughOn(TestServers.database()));
    }

    @AfterAll
    static void end() {
        client.close();
    }

    private static void askCharges(RunningCaseService service) {
        var charged = service.bean(ChargedCases.class);
        for (String bureau : Arrays.asList("431222-PB", null)) {
            charged.page(new ChargeFilter(OPERATIONS, Set.of(), bureau, null, Place.parse("2026-03-01~a")), 50);
            charged.withoutLeader(OPERATIONS, bureau, Instant.parse("2025-03-01T01:30:00Z"));
        }
        charged.page(new ChargeFilter(OPERATIONS, Set.of("431222.county-leader"), null, ChargeStage.OPEN, null), 50);
        charged.openOf("431222.county-leader");
        service.get("/charge/sessions.html", TestPetition.AT_BUREAU);
        service.get("/special-duty.html", TestPetition.AT_BUREAU);
    }

    private static void askEverything(RunningCaseService service, DatabaseBeans beans) {
        var fixtures = new CaseFixtures(service, TopicClient.shared());
        TestPetition petition = fixtures.answered();
        fixtures.opinionDelivered(petition, 4);
        askLists(service.bean(CaseQueries.class), service.bean(CaseCounts.class));
        askCases(service, petition);
        LimitStore limits = service.bean(LimitStore.class);
        limits.add(List.of(new LimitSet(petition.id(), Instant.parse("2026-03-01T01:30:00Z"), ClockKind.MEASURE, "m1",
                1, 1, UNIT, Instant.parse("2026-03-01T01:30:00Z"), 4,
                new LimitPeriod(LocalDate.of(2026, 5, 5), Instant.parse("2026-05-05T16:00:00Z"), false,
                        LocalDate.of(2026, 3, 1), 60, LimitUnit.DAYS, 0, 0, 0),
                "32", "1")));
        askCharges(service);
        limits.of(petition.id());
        limits.ofCases(List.of(petition.id(), "a"));
        limits.showPausesBegun();
        var accused = service.bean(AccusedUnits.class);
        accused.keep(UNIT, "431222-CA");
        accused.withSuccessor(Filter.of(OPERATIONS), UNIT, "431222-CA", List.of("a"), 50);
        accused.withSuccessorBeyond(Filter.of(OPERATIONS), UNIT, "431222-CA", List.of("a"), 50);
        beans.call("FiguresStore", "of", "431222-PB");
        beans.call("UnsentNoticeStore", "of", UNIT, 50);
        beans.call("UnsentNoticeStore", "ofCase", petition.id());
        beans.call("UnsentNoticeStore", "casesAmong", List.of(petition.id()));
        beans.call("UnsentNoticeStore", "casesUnsettled");
        askOrganisation(service, beans);
        beans.call("NoteStore", "of", petition.id());
        beans.call("NoteStore", "limitEvents", petition.id());
        beans.call("NoteStore", "attachmentEvents", petition.id());
        beans.call("FactsStore", "find", petition.id());
        askAudit(service, beans);
        service.postWithoutVersion("/keys/case-service/rotation", "OPERATIONS/431200-PB/o-01", null);
        service.beans(ErasureParticipant.class).forEach(each -> each.erase(petition.id(), Instant.now()));
    }

    private static void askAudit(RunningCaseService service, DatabaseBeans beans) {
        await().until(() -> service.get("/audit?from=2000-01-01&to=2999-12-31",
                "AUDITOR/431200-CDI/431200-CDI.s-01").json().path("links").size() > 0);
        for (String filter : List.of("", "&account=h-01", "&subject=a")) {
            for (String after : List.of("", "&after=1772328600000-0-000000000001")) {
                service.get("/audit?from=2026-03-01&to=2026-03-02" + filter + after,
                        "AUDITOR/431200-CDI/431200-CDI.s-01");
            }
        }
        beans.call("HeadRecorder", "record");
        beans.call("HeadRecorder", "record");
        service.get("/audit/check", "AUDITOR/431200-CDI/431200-CDI.s-01");
    }

    private static void askOrganisation(RunningCaseService service, DatabaseBeans beans) {
        var appointments = service.bean(AppointmentRepository.class);
        appointments.ofAccount("431222-HRSS.h-01");
        beans.call("AppointmentRepository", "officesOf", "431222-HRSS.h-01", LocalDate.of(2026, 3, 1));
        appointments.isCalledAsPost("431222-HRSS.head", LocalDate.of(2026, 3, 1));
        appointments.ofUnit(UNIT);
        beans.call("OrganisationVersions", "catchUp");
        beans.call("CardStore", "find", "431222");
        appointments.capacitiesOn(LocalDate.of(2026, 3, 1), UNIT + ".head", UNIT + ".head", Category.LABOUR);
        for (String body : List.of("\"role\":\"CLERK\"", "\"post\":\"" + UNIT + ".head\",\"capacity\":\"DEPUTY\"")) {
            service.postNamed("/units/" + UNIT + "/appointments", "ADMINISTRATOR/431222-PB/431222-PB.a-01",
                    "query-plans-" + body.length(), "{\"account\":\"hrss-07\"," + body + ",\"reason\":\"ASSIGNMENT\"}");
        }
    }

    /** Every list by up to two fields, for more only narrow it: its first page, the next one, and its counts. */
    private static void askLists(CaseQueries queries, CaseCounts counts) {
        EveryList.filters().filter(filter -> filter.asked().size() <= 2).forEach(filter -> {
            queries.page(filter, 50);
            queries.page(filter.with(filter.status(), filter.limits(), new Cursor(
                    filter.limits() == null ? null : Instant.parse("2026-05-05T16:00:00Z"), "a")), 50);
            counts.byStatus(filter);
        });
        for (Filter filter : List.of(Filter.of(OPERATIONS), Filter.of(OPERATIONS).with(ListField.UNIT, UNIT),
                Filter.of(OPERATIONS).with(ListField.BUREAU, "431222-PB"),
                Filter.of(OPERATIONS).with(ListField.REVIEW_BODY, UNIT))) {
            queries.page(filter.awaiting(true), 50);
            queries.waiting(filter, 50);
            queries.undated(filter, 50);
            queries.undated(filter.with(CaseStatus.CLOSED, null, new Cursor(null, "a")), 50);
        }
        for (ListField office : List.of(ListField.UNIT, ListField.BUREAU, ListField.REVIEW_BODY)) {
            for (Narrowing by : Narrowing.values()) {
                Filter filter = Filter.of(OPERATIONS).with(office, UNIT).with(null, LimitFilter.ANY, null)
                        .narrowed(by, "LABOUR");
                queries.page(filter, 50);
                counts.byStatus(filter);
            }
            counts.byHolder(Filter.of(OPERATIONS).with(office, UNIT).with(null, LimitFilter.ANY, null));
        }
    }

    private static void askCases(RunningCaseService service, TestPetition petition) {
        var queries = service.bean(CaseQueries.class);
        queries.find(petition.id());
        queries.findDecided(petition.id());
        queries.findByNumber("431222/2026/L/0001");
        queries.findAll(List.of(petition.id(), "a"));
        queries.followers(List.of(petition.id()));
        queries.rows(List.of(petition.id(), "a"));
        for (String bureau : Arrays.asList(null, "431222-PB")) {
            for (String unit : Arrays.asList(null, UNIT)) {
                queries.forEach(new OpenedBetween(OPERATIONS, Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"), bureau, unit), _ -> {});
            }
        }
    }

    @Test
    void every_method_of_every_class_that_asks_the_database_was_called() {
        assertThat(UNASKED).isEqualTo(ASK_NOTHING);
    }

    @Test
    void every_query_is_found_by_an_index_that_what_it_asks_for_bounds() {
        var plans = new QueryPlans(database);
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(plans.faults(RECORDER, READ_ALL.keySet()))
                        .allSatisfy((shape, _) -> assertThat(shape).contains(ACCUSATIONS_LEFT_OUT)));
    }
}
