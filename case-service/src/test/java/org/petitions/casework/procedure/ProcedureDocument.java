package org.petitions.casework.procedure;

import java.text.MessageFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.Term;
import org.petitions.law.Article;
import org.petitions.starter.message.MessageCode;

/** Draws {@code docs/procedure.md} by asking the code: each state is given each command, and what happens is an arrow. */
final class ProcedureDocument {
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("problems", Locale.ROOT);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("problems", Locale.ENGLISH);

    private ProcedureDocument() {}

    static String draw() {
        return """
                # 办理程序 / The procedure

                由代码生成，请勿手改；更新：
                `mvn -pl case-service -am test -Dtest=ProcedureDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dprocedure.write=true`。
                条文均指《信访工作条例》（2022年5月1日施行）；条例没有规定的，注明本市规定。图中每一箭头都由代码走过；与主线并行的环节（异议、调解、承诺、文书、回避等）画作自环。

                Drawn from the code, not by hand; the command above renews it. Articles are those of the Regulations on Petition Work
                (in force since 2022-05-01); what they do not speak of is the city's own rule. Every arrow was walked by the code; what runs beside the main line (objection, mediation, commitments,
                documents, recusal …) is a loop.

                ```mermaid
                stateDiagram-v2
                %s```

                ## 环节 / Steps

                | 代码 / code | 环节 | step | 条文 / article | 由谁 / taken by |
                | --- | --- | --- | --- | --- |
                %s
                ## 状态 / Statuses

                | 代码 / code | 状态 | status | 可办环节 / legal steps |
                | --- | --- | --- | --- |
                %s
                ## 路径 / Paths

                每条路径都有一个测试。/ Each path is a test.

                ```
                %s```

                ## 拒绝 / Refusals

                | 代码 / code | 原因 | reason | 条文 / article |
                | --- | --- | --- | --- |
                %s"""
                .formatted(arrows(), steps(), statuses(), ProcedurePaths.table(), refusals());
    }

    /** Every path of the table, walked step by step: each step that changes the status is an arrow, all others a loop. */
    private static String arrows() {
        Map<String, Set<String>> labels = new TreeMap<>();
        for (String path : ProcedurePaths.paths()) {
            String[] parts = path.split(":", 2);
            ScriptedCase scripted = new ScriptedCase(ProcedureSamples.matter(parts[0].strip()));
            for (String word : parts[1].split(",")) {
                walk(scripted, word.strip(), labels);
            }
        }
        StringBuilder lines = new StringBuilder();
        for (CaseStatus status : CaseStatus.values()) {
            lines.append("    ").append(status).append(": ").append(named(status)).append('\n');
        }
        lines.append("    [*] --> ").append(CaseStatus.REGISTERED).append('\n');
        labels.forEach((arrow, steps) -> lines.append("    ").append(arrow).append(": ")
                .append(String.join("<br/>", steps)).append('\n'));
        return lines.append("    ").append(CaseStatus.CLOSED).append(" --> [*]\n").toString();
    }

    private static void walk(ScriptedCase scripted, String word, Map<String, Set<String>> labels) {
        if (word.startsWith("+")) {
            scripted.passDays(Integer.parseInt(word.substring(1)));
            return;
        }
        CaseCommand command = ProcedureSamples.command(word.split(" as ", 2)[0], scripted.at());
        CaseState before = scripted.state();
        CaseStatus from = before.status();
        scripted.attempt(word);
        labels.computeIfAbsent(from + " --> " + scripted.state().status(), arrow -> new LinkedHashSet<>())
                .add(named(command.step()) + " " + command.article(before).zh());
    }

    private static Set<Step> legalAt(CaseStatus status) {
        Set<Step> legal = new TreeSet<>();
        for (String path : ProcedurePaths.paths()) {
            String[] parts = path.split(":", 2);
            ScriptedCase scripted = new ScriptedCase(ProcedureSamples.matter(parts[0].strip()));
            collect(scripted, status, legal);
            for (String word : parts[1].split(",")) {
                walk(scripted, word.strip(), new TreeMap<>());
                collect(scripted, status, legal);
            }
        }
        return legal;
    }

    private static void collect(ScriptedCase scripted, CaseStatus status, Set<Step> legal) {
        if (scripted.state().status() == status) {
            legal.addAll(Procedure.legalSteps(scripted.state(), ProcedureSamples.PRACTICE));
        }
    }

    private static String steps() {
        StringBuilder rows = new StringBuilder();
        for (Step step : Step.values()) {
            rows.append(row(step.name(), step.zh(), step.en(),
                    joined(step, Article::zh, "、") + " / " + joined(step, Article::en, ", "),
                    named(step.taker())));
        }
        return rows.toString();
    }

    private static String joined(Step step, Function<Article, String> named, String by) {
        return step.articles().stream().map(named).collect(Collectors.joining(by));
    }

    private static String statuses() {
        StringBuilder rows = new StringBuilder();
        for (CaseStatus status : CaseStatus.values()) {
            String legal = legalAt(status).stream().map(Step::name).collect(Collectors.joining(", "));
            rows.append(row(status.name(), status.zh(), status.en(), legal.isEmpty() ? "–" : legal));
        }
        return rows.toString();
    }

    private static String refusals() {
        StringBuilder rows = new StringBuilder();
        for (Reason reason : Reason.values()) {
            String key = MessageCode.of("refusal", reason).key();
            rows.append(row(reason.name(), text(CHINESE, key, reason), text(ENGLISH, key, reason),
                    reason.article() == null ? "–" : reason.article().zh()));
        }
        return rows.toString();
    }

    /** With the city's figure as it is shipped, and with a gap where the case fills something in. */
    private static String text(ResourceBundle bundle, String key, Reason reason) {
        Integer bound = reason.boundOf(ProcedureSamples.PRACTICE);
        return new MessageFormat(bundle.getString(key), Locale.ROOT)
                .format(bound == null ? new Object[]{"…", "…", "…"} : new Object[]{bound});
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String named(Term term) {
        return term.zh() + " " + term.en();
    }
}
