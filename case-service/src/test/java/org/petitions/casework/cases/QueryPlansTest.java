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
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.accountability.UpwardSignals;
import org.petitions.casework.backlog.UpwardMatters;
import org.petitions.casework.cases.CaseQueries.Cursor;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseQueries.Narrowing;
import org.petitions.casework.cases.ChargedCases.ChargeFilter;
import org.petitions.casework.cases.ChargedCases.Place;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.casework.ledger.Deed;
import org.petitions.casework.ledger.DeedKind;
import org.petitions.casework.ledger.LedgerColumn;
import org.petitions.casework.ledger.LedgerEntry;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
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
import org.springframework.data.mongodb.core.MongoTemplate;

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
    private static final Set<String> ASK_NOTHING = new TreeSet<>(Set.of(
            "AccusedUnits#accusing", "Annexes#add", "Annexes#find", "Annexes#now", "Annexes#thisYear",
            "Bookings#accept", "Bookings#answer", "Bookings#ask", "Bookings#byCode", "Bookings#contact",
            "Bookings#keep", "Bookings#remind", "Bookings#toRemind", "Bookings#withdraw", "CallsTaken#onPetitionEvents",
            "CampaignHelpSource#help", "Campaigns#add", "Campaigns#find", "Campaigns#findOwn", "Campaigns#member",
            "Campaigns#members", "Campaigns#open", "Campaigns#save", "CardStore#order", "ChargeLedgerSource#columns",
            "ChargeReportSource#lines", "ChargeSessions#find", "ChargeSessions#followUp", "ChargeSessions#handOut",
            "ChargeSessions#minutes", "ChargeSessions#open", "ChargeSessions#write", "CityRules#draft",
            "CityRules#find", "CityRules#record", "CityRules#today", "ConferenceErasure#stage", "Conferences#change",
            "Conferences#find", "Conferences#findOwn", "Conferences#minutes", "Conferences#open", "Conferences#sealed",
            "Conferences#today", "Conferences#words", "Conferences#write", "DigestStore#open", "DigestStore#seal",
            "DigestStore#update", "DocumentStore#delete", "DocumentStore#find", "DocumentStore#stage",
            "FactsStore#stage", "FiguresStore#add", "FiguresStore#find", "Inspections#mend", "Inspections#record",
            "LedgerEntries#add", "LedgerEntries#find", "LedgerEntries#replace", "MailboxStore#add", "MailboxStore#open",
            "MailboxStore#seal", "MailboxStore#update", "MeasureErasure#stage", "MeasureStore#words",
            "MinutesErasure#stage", "OrganisationVersions#add", "OrganisationVersions#inForce",
            "OrganisationVersions#isRepeat", "OrganisationVersions#last", "OrganisationVersions#organisation",
            "Pairings#add", "Pairings#end", "Pairings#find", "Pairings#helps", "Pairings#mayOpen",
            "Pairings#particulars", "PlaybookErasure#stage", "PlaybookTicks#late", "PlaybookTicks#members",
            "PlaybookTicks#note", "PlaybookTicks#tick", "PlaybookTicks#tickerOf", "Playbooks#draft", "Playbooks#find",
            "Playbooks#putInForce", "Playbooks#standing", "Playbooks#today", "ReceptionLedgerSource#columns",
            "ReceptionReportSource#lines", "Receptions#apply", "Receptions#arrange", "Receptions#findOpen",
            "Receptions#findOwn", "Receptions#known", "Receptions#today", "ReliefStore#find", "ReliefStore#open",
            "ReliefStore#seal", "RemarkStore#add", "RemarkStore#open", "SpecialDutyStore#end", "SpecialDutyStore#find",
            "SpecialDutyStore#keep", "SpecialDutyStore#today", "TextErasure#stage", "UnsentNoticeStore#add",
            "UnsentNoticeStore#addIfAbsent", "UnsentNoticeStore#settle", "UnsentNoticeStore#stage"));

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
        service.get("/bureau/waiting/corrections.html?after=1772328600000~a", TestPetition.AT_BUREAU);
        service.get("/bureau/waiting/corrections.html", TestPetition.AT_CITY_BUREAU);
        service.get("/bureau/waiting/corrections.html", TestPetition.AT_UNIT);
    }

    private static void askBacklog(RunningCaseService service, TestPetition petition) {
        service.get("/backlog.html", TestPetition.AT_BUREAU);
        service.get("/backlog.html?after=1772328600000~a&withoutLeader=true&category=LABOUR",
                TestPetition.AT_CITY_BUREAU);
        service.get("/backlog.html?unit=" + UNIT, TestPetition.AT_UNIT);
        service.get("/backlog.html?upwardAfter=2026-03-01~a", TestPetition.AT_BUREAU);
        service.get("/cases/" + petition.id() + ".html", TestPetition.AT_UNIT);
        var upward = new PetitionRegistered("a", 1, Instant.parse("2026-03-01T01:30:00Z"), "a", "431222-PB",
                Channel.LETTER, Level.CITY, Purpose.CLAIM, true, petition.id(), Urgency.ORDINARY, Identity.REAL_NAME,
                1, 0, Category.LABOUR, "431222", null, List.of());
        service.bean(UpwardMatters.class).onRegistered(List.of(upward));
        service.bean(UpwardSignals.class).onRegistered(upward);
        service.get("/campaigns.html", TestPetition.AT_BUREAU);
        service.get("/campaigns.html", TestPetition.AT_CITY_BUREAU);
        for (String bureau : Arrays.asList("431222-PB", null)) {
            service.bean(BacklogCases.class).becameBacklog(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 11), bureau,
                    OPERATIONS);
        }
    }

    private static void askFigures(RunningCaseService service, DatabaseBeans beans) {
        for (String bureau : List.of(TestPetition.AT_BUREAU, TestPetition.AT_CITY_BUREAU)) {
            assertThat(service.get("/bureau/indicators.html", bureau).status()).isEqualTo(200);
            assertThat(service.get("/bureau/year-report.html", bureau).status()).isEqualTo(200);
            service.get("/bureau/hardship.html", bureau);
            service.get("/work/aftercare.html", bureau);
        }
        service.get("/work/aftercare.html", TestPetition.AT_UNIT);
        beans.call("CampaignHelpSource", "helpedAmong", List.of("a"), OPERATIONS);
    }

    private static void askDigests(RunningCaseService service, DatabaseBeans beans, TestPetition petition) {
        for (String bureau : Arrays.asList("431222-PB", null)) {
            service.bean(WrittenCases.class).within(new OpenedBetween(OPERATIONS,
                    Instant.parse("2026-02-01T01:30:00Z"), Instant.parse("2026-04-01T01:30:00Z"), bureau, null));
            service.bean(UrgentCases.class).open(bureau, 50, OPERATIONS);
        }
        service.bean(WrittenCases.class).keptFrom(OPERATIONS);
        String leader = "LEADER/431222-OFFICE/431222.county-leader";
        for (String reader : List.of(TestPetition.AT_BUREAU, leader, TestPetition.AT_UNIT)) {
            for (String asked : List.of("?view=ALL", "?view=OPEN", "?view=LATE", "?after=2026-03-01~a")) {
                assertThat(service.get("/digests.html" + asked, reader).status()).isEqualTo(200);
            }
        }
        assertThat(service.submitAs(TestPetition.AT_BUREAU, "/digests.html", "period=2026-02").statusCode())
                .isIn(302, 303);
        beans.call("DigestStore", "ofCase", petition.id());
        beans.call("DigestStore", "change", "none", UnaryOperator.identity());
        beans.call("DigestStore", "instructedBy", Set.of("431222.county-leader"));
        String period = "00000000-0000-4000-8000-0000000000d1";
        LocalDate today = LegalCalendar.dayOf(Instant.now());
        service.submitAs(TestPetition.AT_BUREAU, "/special-duty.html", "key=" + period + "&from=" + today + "&until="
                + today + "&by=a&reason=a");
        assertThat(service.get("/special-duty/" + period + "/brief.html", leader).status()).isEqualTo(200);
        beans.call("NoteStore", "acknowledgements", List.of(petition.id()));
    }

    private static void askReceptions(RunningCaseService service, DatabaseBeans beans) {
        String leader = "LEADER/431222-OFFICE/431222.county-leader";
        service.get("/bureau/receptions.html", TestPetition.AT_UNIT);
        for (String actor : List.of(TestPetition.AT_BUREAU, leader)) {
            service.get("/bureau/receptions.html", actor);
            service.get("/bureau/receptions.html?from=2026-03-01&until=2026-03-31&after=2026-03-01~a", actor);
            service.get("/bureau/receptions/export.xlsx?why=SUPERVISION", actor);
            service.get("/bureau/inspections.html", actor);
        }
        service.getWith("/receptions.html?after=2026-03-01~a");
        beans.call("Bookings", "of", "s");
        beans.call("Bookings", "waiting", "s");
        beans.call("Bookings", "eraseOld");
    }

    private static void askRelief(RunningCaseService service, TestPetition petition) {
        service.submitAs(TestPetition.AT_BUREAU, "/cases/" + petition.id() + "/relief.html",
                "key=00000000-0000-4000-8000-000000000001&need=LIVING&households=1&persons=1&consent=true");
        for (String actor : List.of(TestPetition.AT_UNIT, TestPetition.AT_BUREAU, TestPetition.AT_CITY_BUREAU)) {
            service.get("/relief.html", actor);
            service.get("/relief.html?stage=APPLIED&after=2026-03-01~a", actor);
        }
        service.get("/relief/totals.html", TestPetition.AT_BUREAU);
        service.get("/relief/totals.html", TestPetition.AT_CITY_BUREAU);
        service.get("/relief/totals.html?source=DONATION&bureau=431222-PB", TestPetition.AT_CITY_BUREAU);
    }

    private static void askLetters(RunningCaseService service, DatabaseBeans beans, TestPetition petition) {
        assertThat(service.submitAs(TestPetition.AT_BUREAU, "/letters.html",
                "post=431222.county-leader&numbers=" + petition.number()).statusCode()).isIn(302, 303);
        for (String asked : List.of("", "&leader=431222.county-leader")) {
            for (String after : List.of("", "&after=2026-03-01~a")) {
                for (String reader : List.of(TestPetition.AT_BUREAU, "BUREAU/431200-PB/b-01",
                        "LEADER/431222-OFFICE/431222.county-leader")) {
                    assertThat(service.get("/letters.html?view=ALL" + asked + after, reader).status()).isEqualTo(200);
                }
            }
        }
        service.get("/letters/none.html", TestPetition.AT_BUREAU);
        beans.call("LetterStore", "change", "none", UnaryOperator.identity());
        beans.call("LetterStore", "read", Set.of("431222.county-leader"), LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31));
    }

    private static void askMailbox(RunningCaseService service, DatabaseBeans beans) {
        service.bean(MongoTemplate.class).getCollection("mailboxEntries").insertOne(Document.parse("""
                {_id: 'm', version: {$numberLong: '1'}, number: 'm', post: '431222.county-leader', bureau: '431222-PB',
                 receivedOn: {$date: '2026-02-01T00:00:00Z'}, course: {ended: false, accusing: false},
                 consent: {agreed: true, said: {$numberLong: '1'}}, stage: 'IN_HAND'}
                """));
        for (String after : List.of("", "&after=2026-03-01~a")) {
            assertThat(service.get("/bureau/mailbox.html?view=ALL" + after, TestPetition.AT_BUREAU).status())
                    .isEqualTo(200);
            assertThat(service.getWith("/mailbox.html?month=2026-03" + after).status()).isEqualTo(200);
            assertThat(service.getWith("/mailbox.html?post=431222.county-leader" + after).status()).isEqualTo(200);
        }
        beans.call("MailboxStore", "received", Set.of("431222.county-leader"), LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31));
        beans.call("CallsTaken", "between", Set.of("431222.county-leader"), LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31));
    }

    private static void askLedger(RunningCaseService service, DatabaseBeans beans) {
        Set<String> holders = Set.of("431222.county-leader", UNIT);
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate to = LocalDate.of(2026, 3, 1);
        var acts = service.bean(LeaderActs.class);
        var asked = new LeaderActs.Asked(OPERATIONS, holders, from, to);
        acts.counts(asked);
        acts.page(asked, Set.of(LeaderAct.Kind.MET), "a", 50);
        for (String bureau : Arrays.asList("431222-PB", null)) {
            acts.share(asked, bureau);
        }
        var query = new LedgerQuery(OPERATIONS, holders, from, to);
        beans.call("LedgerEntries", "latest", query, 20);
        beans.call("LedgerEntries", "sums", query);
        beans.call("LedgerEntries", "page", query, Set.of(DeedKind.PUBLICITY), "a", 50);
        beans.call("LedgerEntries", "ofPairing", "a");
        beans.call("LedgerEntries", "hasDaysOf", new LedgerEntry("a", 1, UNIT,
                new Deed(DeedKind.GRASSROOTS_DAY, from, "431222", new Deed.Amounts(1, 0, 0, 0),
                        Deed.About.NOTHING),
                false, new LedgerEntry.Written("a", UNIT, Instant.EPOCH), List.of()));
        beans.call("ReceptionLedgerSource", "counts", query);
        beans.call("ReceptionLedgerSource", "items", LedgerColumn.BATCHES, query, "a", 50);
        beans.call("ChargeLedgerSource", "counts", query);
        beans.call("ChargeLedgerSource", "items", LedgerColumn.DISPATCH_SESSIONS, query, "a", 50);
        beans.call("Pairings", "of", holders);
    }

    /** A list as a county's bureau, the city's, a unit and a post ask for it; the rest is asked by opening and answering one. */
    private static void askMeasures(RunningCaseService service, TestPetition petition) {
        service.bean(MongoTemplate.class).getCollection("accountabilityMeasures").insertOne(Document.parse("""
                {_id: 'm', version: {$numberLong: '1'}, kind: 'IMPROVEMENT', ground: 'PERFUNCTORY', bureau: '431222-PB',
                 unit: '431222-HRSS', caseId: '%s', number: '%s', stage: 'ASKED',
                 openedOn: {$date: '2026-02-01T00:00:00Z'}, by: {$date: '2026-02-15T00:00:00Z'},
                 acts: [{kind: 'ASKED', on: {$date: '2026-02-01T00:00:00Z'}, account: 'b-01'}]}
                """.formatted(petition.id(), petition.number())));
        service.get("/cases/" + petition.id() + ".html", TestPetition.AT_BUREAU);
        service.get("/supervision/m.html", TestPetition.AT_BUREAU);
        service.bean(MongoTemplate.class).getCollection("upwardSignals").insertOne(Document.parse("""
                {_id: '%s', version: {$numberLong: '1'}, bureau: '431222-PB', division: '431222', level: 'PROVINCE',
                 on: {$date: '2026-02-01T00:00:00Z'}}
                """.formatted(petition.id())));
        service.get("/supervision/upward.html", TestPetition.AT_BUREAU);
        service.get("/supervision/upward.html", TestPetition.AT_CITY_BUREAU);
        service.get("/supervision/proposed.html", TestPetition.AT_BUREAU);
        service.get("/supervision/proposed.html", TestPetition.AT_CITY_BUREAU);
        service.submitAs(TestPetition.AT_UNIT, "/supervision/m/answer.html", "version=1&text=x");
        service.get("/supervision.html?after=2026-03-01~a", TestPetition.AT_BUREAU);
        service.get("/supervision.html", TestPetition.AT_CITY_BUREAU);
        service.get("/supervision.html", TestPetition.AT_UNIT);
        service.get("/supervision.html", "LEADER/431222-OFFICE/431222.county-leader");
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
        askRelief(service, petition);
        askReceptions(service, beans);
        askLedger(service, beans);
        askMeasures(service, petition);
        askBacklog(service, petition);
        askLetters(service, beans, petition);
        askFigures(service, beans);
        askDigests(service, beans, petition);
        askMailbox(service, beans);
        service.get("/rules.html", TestPetition.AT_BUREAU);
        service.get("/annexes.html", TestPetition.AT_BUREAU);
        service.get("/conference.html", TestPetition.AT_BUREAU);
        service.get("/conference.html", "LEADER/431222-OFFICE/431222.county-leader");
        service.get("/playbooks.html", TestPetition.AT_BUREAU);
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
                for (OpenedBearing bearing : OpenedBearing.values()) {
                    queries.forEach(new OpenedBetween(OPERATIONS, Instant.parse("2026-01-01T00:00:00Z"),
                            Instant.parse("2026-02-01T00:00:00Z"), bureau, unit), bearing, _ -> {});
                }
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
