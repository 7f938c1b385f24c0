package org.petitions.operations;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.petitions.events.topics.TopicAccess;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.topics.Topics;

/** {@code topics create PARTITIONS REPLICAS}, {@code topics check}, {@code topics acls} and {@code topics acls operations}. */
final class TopicsCommand {
    static final String USAGE = "topics create PARTITIONS REPLICAS | topics check | topics acls [operations]";

    private TopicsCommand() {}

    /** What grants it, as the brokers' own tool is told. */
    private static String command(AclBinding right) {
        ResourcePattern on = right.pattern();
        String resource = switch (on.resourceType()) {
            case GROUP -> "--group";
            case TRANSACTIONAL_ID -> "--transactional-id";
            default -> "--topic";
        };
        return "kafka-acls.sh --bootstrap-server \"$BROKERS\" --command-config admin.properties --add --allow-principal "
                + right.entry().principal() + " --operation " + words(right.entry().operation().name()) + " " + resource
                + " " + on.name()
                + (on.patternType() == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : "");
    }

    /** {@code DESCRIBE_CONFIGS} is {@code DescribeConfigs} to the tool. */
    private static String words(String operation) {
        return Stream.of(operation.split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    static int run(List<String> arguments, Map<String, String> client, PrintStream out) {
        if (arguments.equals(List.of("acls"))) {
            TopicAccess.list().stream().flatMap(each -> each.rights().stream()).map(TopicsCommand::command)
                    .forEach(out::println);
            return ExitCode.DONE;
        }
        if (arguments.equals(List.of("acls", TopicAccess.OPERATOR))) {
            TopicAccess.operatorRights().stream().map(TopicsCommand::command).forEach(out::println);
            return ExitCode.DONE;
        }
        if (arguments.equals(List.of("check"))) {
            List<String> faults = TopicSetup.check(client);
            faults.forEach(out::println);
            return faults.isEmpty() ? ExitCode.DONE : ExitCode.FAULTS_FOUND;
        }
        if (arguments.size() == 3 && arguments.get(0).equals("create") && arguments.get(1).matches("\\d{1,4}")
                && arguments.get(2).matches("\\d")) {
            TopicSetup.create(client, Integer.parseInt(arguments.get(1)), Short.parseShort(arguments.get(2)));
            out.println("主题已就绪 topics are ready: " + Topics.list().size());
            return ExitCode.DONE;
        }
        return ExitCode.notUnderstood(out, USAGE);
    }
}
