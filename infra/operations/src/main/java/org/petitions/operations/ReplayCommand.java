package org.petitions.operations;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.petitions.events.deadletter.DeadLetterReplay;
import org.petitions.events.deadletter.DeadLetterReplay.Letter;
import org.petitions.events.deadletter.DeadLetterReplay.Result;
import org.petitions.events.topics.Topic;
import org.petitions.events.topics.Topics;

/** {@code replay SERVICE} puts a service's dead letters back, {@code replay --list SERVICE} only shows them. */
final class ReplayCommand {
    static final String USAGE = "replay [--list] SERVICE";

    private ReplayCommand() {}

    static int run(List<String> arguments, Map<String, String> client, PrintStream out) {
        boolean listOnly = arguments.size() == 2 && arguments.getFirst().equals("--list");
        if (arguments.size() != (listOnly ? 2 : 1) || arguments.getLast().startsWith("-")) {
            return ExitCode.notUnderstood(out, USAGE);
        }
        String service = arguments.getLast();
        if (Topics.list().stream().map(Topic::name).noneMatch(Topics.deadLettersOf(service)::equals)) {
            out.println("没有此服务 no such service; dead letters have: " + Topics.list().stream().map(Topic::name)
                    .filter(name -> name.equals(Topics.deadLettersOf(name.split("\\.", 2)[0])))
                    .map(name -> name.split("\\.", 2)[0]).collect(Collectors.joining(", ")));
            return ExitCode.NOT_UNDERSTOOD;
        }
        if (listOnly) {
            show(DeadLetterReplay.list(client, service), out);
        } else {
            report(DeadLetterReplay.putBack(client, service), out);
        }
        return ExitCode.DONE;
    }

    private static void show(List<Letter> letters, PrintStream out) {
        letters.forEach(letter -> out.printf("%s[%s]@%s %s %s%n", letter.origin().topic(),
                letter.origin().partition(), letter.origin().offset(), letter.type(), letter.reason()));
        out.printf("死信 dead letters: %d%n", letters.size());
    }

    private static void report(Result result, PrintStream out) {
        result.putBack().forEach((topic, count) -> out.printf("已重放 put back: %d → %s%n", count, topic));
        result.superseded().forEach((topic, count) -> out
                .printf("已有更新或已删除，未重放 superseded or erased, not put back: %d × %s%n", count, topic));
        if (result.refused() > 0) {
            out.printf("与原记录不符，未重放 not what stands on the topic they name, not put back: %d%n", result.refused());
        }
        if (result.putBack().isEmpty() && result.superseded().isEmpty() && result.refused() == 0) {
            out.println("没有死信 no dead letters");
        }
    }
}
