package org.petitions.operations;

import java.io.PrintStream;
import java.util.List;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.topics.Topics;

/** {@code topics create PARTITIONS REPLICAS} and {@code topics check}. */
final class TopicsCommand {
    static final String USAGE = "topics create PARTITIONS REPLICAS | topics check";

    private TopicsCommand() {}

    static int run(List<String> arguments, String bootstrapServers, PrintStream out) {
        if (arguments.equals(List.of("check"))) {
            List<String> faults = TopicSetup.check(bootstrapServers);
            faults.forEach(out::println);
            return faults.isEmpty() ? ExitCode.DONE : ExitCode.FAULTS_FOUND;
        }
        if (arguments.size() == 3 && arguments.get(0).equals("create") && arguments.get(1).matches("\\d{1,4}")
                && arguments.get(2).matches("\\d")) {
            TopicSetup.create(bootstrapServers, Integer.parseInt(arguments.get(1)), Short.parseShort(arguments.get(2)));
            out.println("主题已就绪 topics are ready: " + Topics.list().size());
            return ExitCode.DONE;
        }
        return ExitCode.notUnderstood(out, USAGE);
    }
}
