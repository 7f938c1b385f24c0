package org.petitions.operations;

import java.io.PrintStream;
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
            "createIndex", "listCollections", "listIndexes");
    /** escalation-service has no database. Another name in {@code SPRING_MONGODB_DATABASE} needs another role. */
    private static final List<User> USERS = List.of(new User("intake-service", "intake", ACTIONS),
            // It drops indexes that earlier releases made.
            new User("case-service", "casework", Stream.concat(ACTIONS.stream(), Stream.of("dropIndex")).toList()),
            new User("notification-service", "notification", ACTIONS), new User("gateway", "gateway", ACTIONS));

    private record User(String program, String database, List<String> actions) {
        private String role() {
            return "petitions-" + program;
        }

        private Stream<String> commands() {
            String may = actions.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
            String own = "{resource: {db: \"%s\", collection: \"\"}, actions: [%s]}".formatted(database, may);
            return Stream.of("db.createRole({role: \"%s\", roles: [], privileges: [%s]})".formatted(role(), own),
                    "db.createUser({user: \"%s\", pwd: passwordPrompt(), roles: [\"%s\"]})".formatted(program, role()));
        }
    }

    private DatabaseUsersCommand() {}

    static int run(PrintStream out) {
        out.println("db = db.getSiblingDB(\"admin\")");
        USERS.stream().flatMap(User::commands).forEach(out::println);
        return ExitCode.DONE;
    }
}
