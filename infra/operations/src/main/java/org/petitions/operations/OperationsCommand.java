package org.petitions.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** The program: {@code topics …}, {@code replay …} and {@code database users}. Where the brokers are, and who asks them, comes from the environment ({@link BrokerClient}). */
public final class OperationsCommand {
    /** Under a name of its own: as logback.xml it would rule the logs of every program that has this jar on its class path. */
    private static final String LOGGING = "org/petitions/operations/logging.xml";

    private OperationsCommand() {}

    /** @param args see {@code ./run --help} */
    public static void main(String[] args) {
        System.getProperties().putIfAbsent("logback.configurationFile", LOGGING);
        System.exit(run(List.of(args), System.getenv(), System.out));
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.stream().skip(1).toList();
        if (arguments.equals(List.of("database", "users"))) {
            return DatabaseUsersCommand.run(out);
        }
        if (!List.of("topics", "replay").contains(command)) {
            return ExitCode.notUnderstood(out, TopicsCommand.USAGE, ReplayCommand.USAGE, DatabaseUsersCommand.USAGE);
        }
        Map<String, String> client;
        try {
            client = BrokerClient.settings(environment);
        } catch (IOException e) {
            out.println("读不到文件 cannot be read: " + BrokerClient.FILE);
            return ExitCode.NOT_UNDERSTOOD;
        }
        if (client.getOrDefault(BrokerClient.SERVERS, "").isBlank()) {
            out.println("缺少设置 missing setting: " + BrokerClient.BROKERS);
            return ExitCode.NOT_UNDERSTOOD;
        }
        try {
            return command.equals("topics")
                    ? TopicsCommand.run(rest, client, out)
                    : ReplayCommand.run(rest, client, out);
        } catch (IllegalStateException | KafkaException e) {
            // Kafka's own words name topics and accounts, and no passwords.
            String cause = e.getCause() == null ? "" : " (" + e.getCause().getClass().getSimpleName() + ")";
            out.println("未完成 not done: " + e.getMessage() + cause);
            return ExitCode.FAULTS_FOUND;
        }
    }
}
