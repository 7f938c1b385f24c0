package org.petitions.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.local.server.TestServers;

class OperationsCommandTest {
    private static final String ACTION = "\"(find|insert|update|remove|createCollection|createIndex|dropIndex|listIndexes|"
            + "listCollections)\"";
    private static final String PRIVILEGE = "\\{resource: \\{db: \"[a-z]+\", collection: \"[A-Za-z]*\"}, actions: \\["
            + ACTION + "(, " + ACTION + ")*]}";
    private static final Pattern CREATE_ROLE = Pattern
            .compile("db\\.createRole\\(\\{role: \"[a-z-]+\", roles: \\[], privileges: \\["
                    + PRIVILEGE + "(, " + PRIVILEGE + ")*]}\\)");
    private static final Pattern CREATE_USER = Pattern
            .compile("db\\.createUser\\(\\{user: \"[a-z-]+\", pwd: passwordPrompt\\(\\), roles: \\[\"[a-z-]+\"]}\\)");

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern DECLARED_COLLECTION = Pattern.compile("String COLLECTION = \"(\\w+)\"");
    private static final Pattern ROLE_COLLECTION = Pattern.compile("collection: \"(\\w+)\"");

    private record Outcome(int exitCode, String output) {}

    private static Outcome run(@Nullable String brokers, String commandLine) {
        var output = new ByteArrayOutputStream();
        int exitCode = OperationsCommand.run(List.of(commandLine.split(" ")),
                brokers == null ? Map.of() : Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", brokers),
                new PrintStream(output, true, UTF_8));
        return new Outcome(exitCode, output.toString(UTF_8));
    }

    @Test
    void topics_that_are_there_are_left_and_found_in_order() {
        String brokers = TestServers.broker().bootstrapServers();
        assertThat(run(brokers, "topics create " + TestServers.PARTITIONS + " 1").exitCode()).isZero();
        assertThat(run(brokers, "topics check")).isEqualTo(new Outcome(0, ""));
    }

    @Test
    void the_rights_of_each_service_are_told_as_the_brokers_tool_is_told_them() {
        assertThat(run("unused:9092", "topics acls").output()).contains(
                "--add --allow-principal User:intake-service --operation Write --topic petition.intake.v1\n",
                "--add --allow-principal User:escalation-service --operation DescribeConfigs --topic escalation-service-"
                        + " --resource-pattern-type prefixed\n")
                .doesNotContain("User:notification-service --operation Write --topic petition.case.v1",
                        "--operation All");
    }

    @Test
    void the_rights_to_put_dead_letters_back_are_told_apart_from_those_of_the_services() {
        assertThat(run("unused:9092", "topics acls operations").output()).contains(
                "--add --allow-principal User:operations --operation Read --topic case-service.dead-letter.v1\n",
                "--add --allow-principal User:operations --operation Read --group case-service.replay\n",
                "--add --allow-principal User:operations --operation Write --topic petition.case.v1\n")
                .doesNotContain("--operation Write --topic case-service.dead-letter.v1");
        assertThat(run("unused:9092", "topics acls").output()).doesNotContain("User:operations");
    }

    @Test
    void each_program_has_a_user_of_its_own_database_and_the_shell_asks_for_the_password() {
        var told = run(null, "database users");
        assertThat(told.exitCode()).isZero();
        assertThat(told.output()).contains(
                "createRole({role: \"petitions-intake-service\", roles: [], privileges: [{resource: {db: \"intake\", ",
                "db.createUser({user: \"intake-service\", pwd: passwordPrompt(), "
                        + "roles: [\"petitions-intake-service\"]})",
                "db: \"casework\"", "db: \"notification\"", "db: \"gateway\"")
                .doesNotContain("anyAction", "AnyDatabase", "dropCollection", "dropDatabase", "escalation");
    }

    @Test
    void the_commands_have_the_form_that_the_manual_of_the_database_server_gives_and_name_actions_that_it_lists() {
        List<String> lines = run(null, "database users").output().lines().toList();

        assertThat(lines.getFirst()).as("a role of this database alone may name others")
                .isEqualTo("db = db.getSiblingDB(\"admin\")");
        assertThat(lines.subList(1, lines.size())).hasSize(8).allMatch(line -> CREATE_ROLE.matcher(line).matches()
                || CREATE_USER.matcher(line).matches());
    }

    @Test
    void case_service_changes_nothing_in_the_audit_trail_and_uses_every_other_collection_of_its_own()
            throws IOException {
        String role = run(null, "database users").output().lines()
                .filter(line -> line.contains("createRole({role: \"petitions-case-service\"")).findFirst()
                .orElseThrow();

        assertThat(role).contains(
                "{resource: {db: \"casework\", collection: \"audit\"}, actions: [\"find\", \"insert\", \"createIndex\"]}",
                "collection: \"auditHeads\"}, actions: [\"find\", \"insert\", \"createIndex\", \"update\"]}",
                "collection: \"cases\"}, actions: [\"find\", \"insert\", \"update\", \"remove\", ",
                "collection: \"\"}, actions: [\"listCollections\"]}");
        assertThat(namedIn(role, ROLE_COLLECTION)).containsExactlyInAnyOrderElementsOf(collectionsOfCaseService());
    }

    /** As its sources and those of what every service wears name them. */
    private static Set<String> collectionsOfCaseService() throws IOException {
        Set<String> collections = new TreeSet<>();
        for (String module : List.of("case-service", "infra/service-starter")) {
            Path sources = ROOT.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    collections.addAll(namedIn(source, DECLARED_COLLECTION));
                    assertThat(source).as("%s names its collection by a constant", file)
                            .doesNotContain("@Document(\"", "getCollection(\"");
                }
            }
        }
        return collections;
    }

    private static Set<String> namedIn(String text, Pattern name) {
        return name.matcher(text).results().map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void dead_letters_that_are_not_there_are_said_not_to_be() {
        String brokers = TestServers.broker().bootstrapServers();
        assertThat(run(brokers, "replay --list escalation-service")).isEqualTo(new Outcome(0, "死信 dead letters: 0\n"));
        assertThat(run(brokers, "replay escalation-service").output()).contains("no dead letters");
    }

    @Test
    void a_service_that_does_not_exist_is_refused_and_those_that_do_are_named() {
        var outcome = run("unused:9092", "replay mail-service");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output()).contains("intake-service", "case-service", "escalation-service",
                "notification-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forms", "database", "database users all", "topics", "topics create",
            "topics create many 1", "topics create 4 10", "topics acls case-service",
            "replay",
            "replay --list", "replay one two three"})
    void what_is_not_understood_is_answered_with_the_usage(String commandLine) {
        var outcome = run("unused:9092", commandLine);
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output()).contains("用法 usage");
    }

    @Test
    void without_brokers_nothing_is_done() {
        assertThat(run(null, "topics check")).isEqualTo(
                new Outcome(2, "缺少设置 missing setting: SPRING_KAFKA_BOOTSTRAP_SERVERS\n"));
    }

    @Test
    void a_file_for_the_brokers_that_is_not_there_is_named_by_its_setting() {
        var output = new ByteArrayOutputStream();
        int exitCode = OperationsCommand.run(List.of("topics", "check"),
                Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "unused:9092", "PETITIONS_KAFKA_CLIENTFILE", "no-such-file"),
                new PrintStream(output, true, UTF_8));
        assertThat(new Outcome(exitCode, output.toString(UTF_8)))
                .isEqualTo(new Outcome(2, "读不到文件 cannot be read: PETITIONS_KAFKA_CLIENTFILE\n"));
    }
}
