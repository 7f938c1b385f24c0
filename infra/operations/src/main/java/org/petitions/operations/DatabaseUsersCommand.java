package org.petitions.operations;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code database users}: a user a program at the database server, who may use that program's database and no other, as MongoDB's shell is told.
 * The shell asks for the passwords, so that they stand nowhere.
 */
final class DatabaseUsersCommand {
    static final String USAGE = "database users";

    /** What programs do with what they keep; none takes a collection or a database away. */
    private static final List<String> ACTIONS = List.of("find", "insert", "update", "remove", "createCollection",
            "createIndex", "listIndexes");
    private static final String LIST_COLLECTIONS = "listCollections";
    /** In whatever collection a database has. */
    private static final String ANY = "";

    private static final String CASE_DATABASE = "casework";
    /** All of case-service's but those of the audit trail. A right on the whole database would be one on these, too. */
    private static final List<String> CASE_COLLECTIONS = List.of("accountabilityMeasures", "accounts", "annexEntries",
            "auditTrail", "campaignCases", "campaigns", "cards", "cases", "chargeSessions", "cityRules",
            "conferenceSessions",
            "directory",
            "facts", "inspections", "keyRotations", "ledgerEntries", "lettersBeforeLeaders", "limits",
            "letterDigests", "callsTaken", "mailboxEntries", "dutyBriefReadings",
            "organisationVersions", "pairings", "paperNumbers", "papers", "publishedFigures", "receptionBookings",
            "receptions",
            "registeredPersons",
            "reliefs", "specialDutyPeriods", "timeline", "unitAdministrators", "playbookProgress", "playbooks",
            "unsentNotices",
            "upwardMatters", "upwardSignals");

    /** escalation-service has no database. Another name in {@code SPRING_MONGODB_DATABASE} needs another role. */
    private static final List<User> USERS = List.of(User.ofWhole("intake-service", "intake"),
            new User("case-service", caseService()), User.ofWhole("notification-service", "notification"),
            User.ofWhole("gateway", "gateway"));

    /** What may be done in a collection, or in {@link #ANY}. */
    private record Privilege(String database, String collection, List<String> actions) {
        private String text() {
            return actions.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", ",
                    "{resource: {db: \"%s\", collection: \"%s\"}, actions: [".formatted(database, collection), "]}"));
        }
    }

    private record User(String program, List<Privilege> privileges) {
        private static User ofWhole(String program, String database) {
            return new User(program, List.of(new Privilege(database, ANY, and(LIST_COLLECTIONS))));
        }

        private String role() {
            return "petitions-" + program;
        }

        private Stream<String> commands() {
            String may = privileges.stream().map(Privilege::text).collect(Collectors.joining(", "));
            return Stream.of("db.createRole({role: \"%s\", roles: [], privileges: [%s]})".formatted(role(), may),
                    "db.createUser({user: \"%s\", pwd: passwordPrompt(), roles: [\"%s\"]})".formatted(program, role()));
        }
    }

    private DatabaseUsersCommand() {}

    /** A link of the audit trail is never changed or removed, and a head only to clear its outbox (ADR 0025). */
    private static List<Privilege> caseService() {
        List<Privilege> privileges = new ArrayList<>(List.of(
                new Privilege(CASE_DATABASE, "audit", List.of("find", "insert", "createIndex")),
                new Privilege(CASE_DATABASE, "auditHeads", List.of("find", "insert", "createIndex", "update"))));
        // It drops indexes that earlier releases made.
        CASE_COLLECTIONS.forEach(each -> privileges.add(new Privilege(CASE_DATABASE, each, and("dropIndex"))));
        privileges.add(new Privilege(CASE_DATABASE, ANY, List.of(LIST_COLLECTIONS)));
        return List.copyOf(privileges);
    }

    private static List<String> and(String action) {
        return Stream.concat(ACTIONS.stream(), Stream.of(action)).toList();
    }

    static int run(PrintStream out) {
        out.println("db = db.getSiblingDB(\"admin\")");
        USERS.stream().flatMap(User::commands).forEach(out::println);
        return ExitCode.DONE;
    }
}
