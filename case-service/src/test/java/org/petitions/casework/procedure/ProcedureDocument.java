package org.petitions.casework.procedure;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.casework.procedure.Decision.Happens;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.terms.Term;

/** Draws {@code docs/procedure.md} by asking the code: each state is given each command, and what happens is an arrow. */
final class ProcedureDocument {
    private ProcedureDocument() {}

    static String draw() {
        return """
                # 办理程序 / The procedure

                由代码生成，请勿手改；更新：
                `mvn -pl case-service -am test -Dtest=ProcedureDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dprocedure.write=true`。
                条文均指《信访工作条例》（2022年5月1日施行）。括号内为该环节发布的事件（见 [events.md](events.md)）。

                Drawn from the code, not by hand; the command above renews it. Articles are those of the Regulations on Petition Work
                (in force since 2022-05-01). In brackets the events that a step publishes (see [events.md](events.md)).

                ```mermaid
                stateDiagram-v2
                %s```

                ## 环节 / Steps

                | 代码 / code | 环节 | step | 条文 / article | 由谁 / taken by |
                | --- | --- | --- | --- | --- |
                %s
                ## 状态 / Stages

                | 代码 / code | 状态 | stage | 可办环节 / legal steps |
                | --- | --- | --- | --- |
                %s
                ## 拒绝 / Refusals

                | 代码 / code | 原因 | reason |
                | --- | --- | --- |
                %s"""
                .formatted(arrows(), steps(), stages(), refusals());
    }

    private static String arrows() {
        Set<String> lines = new LinkedHashSet<>();
        for (Stage stage : Stage.values()) {
            if (restsAt(stage)) {
                lines.add(stage + ": " + named(stage));
            }
        }
        lines.add("[*] --> " + Stage.REGISTERED);
        for (CaseState state : Samples.states().values()) {
            for (CaseCommand command : Samples.commands().values()) {
                if (Procedure.decide(state, command, Samples.AT) instanceof Happens happens) {
                    Stage next = Samples.evolveAll(state, happens).stage();
                    lines.add(state.stage() + " --> " + next + ": " + named(command.step()) + " "
                            + command.step().article().zh() + " (" + published(happens) + ")");
                }
            }
        }
        lines.add(Stage.CLOSED + " --> [*]");
        return lines.stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static String published(Happens happens) {
        return happens.events().stream().map(event -> event.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    /** A stage that is only passed through has no box. */
    private static boolean restsAt(Stage stage) {
        return stage != Stage.NOT_ACCEPTED;
    }

    private static String steps() {
        StringBuilder rows = new StringBuilder();
        for (Step step : Step.values()) {
            rows.append(row(step.name(), step.zh(), step.en(), step.article().zh() + " / " + step.article().en(),
                    named(step.taker())));
        }
        return rows.toString();
    }

    private static String stages() {
        StringBuilder rows = new StringBuilder();
        for (Stage stage : Stage.values()) {
            String legal = Samples.states().values().stream().filter(state -> state.stage() == stage)
                    .flatMap(state -> state.legalSteps().stream()).distinct().sorted().map(Step::name)
                    .collect(Collectors.joining(", "));
            rows.append(row(stage.name(), stage.zh(), stage.en(), legal.isEmpty() ? "–" : legal));
        }
        return rows.toString();
    }

    private static String refusals() {
        StringBuilder rows = new StringBuilder();
        for (Reason reason : Reason.values()) {
            rows.append(row(reason.name(), reason.zh(), reason.en()));
        }
        return rows.toString();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String named(Term term) {
        return term.zh() + " " + term.en();
    }
}
