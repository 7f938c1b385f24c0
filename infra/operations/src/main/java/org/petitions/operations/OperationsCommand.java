package org.petitions.operations;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program: {@code topics …} and {@code replay …}. The brokers come from {@code SPRING_KAFKA_BOOTSTRAP_SERVERS}, as a service's do. */
public final class OperationsCommand {
    private static final String BROKERS = "SPRING_KAFKA_BOOTSTRAP_SERVERS";
    /** Under a name of its own: as logback.xml it would rule the logs of every program that has this jar on its class path. */
    private static final String LOGGING = "org/petitions/operations/logging.xml";

    private OperationsCommand() {}

    /** @param args see {@code ./run --help} */
    public static void main(String[] args) {
        System.getProperties().putIfAbsent("logback.configurationFile", LOGGING);
        System.exit(run(List.of(args), System.getenv(BROKERS), System.out));
    }

    static int run(List<String> arguments, @Nullable String bootstrapServers, PrintStream out) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.stream().skip(1).toList();
        if (!List.of("topics", "replay").contains(command)) {
            return ExitCode.notUnderstood(out, TopicsCommand.USAGE, ReplayCommand.USAGE);
        }
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            out.println("缺少设置 missing setting: " + BROKERS);
            return ExitCode.NOT_UNDERSTOOD;
        }
        return command.equals("topics")
                ? TopicsCommand.run(rest, bootstrapServers, out)
                : ReplayCommand.run(rest, bootstrapServers, out);
    }
}
