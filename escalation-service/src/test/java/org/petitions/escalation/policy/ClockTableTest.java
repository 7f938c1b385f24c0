package org.petitions.escalation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.petitions.escalation.TestPolicy;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.law.Article;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.Urgency;

/** The table of the clocks in the operators' book is drawn from the shipped policy. */
class ClockTableTest {
    private static final Path FILE = Path.of("..", "docs", "operations.md");
    private static final Pattern TABLE = Pattern
            .compile("(?s)(?<=<!-- clocks: drawn from policy.yml -->\n).*(?=<!-- end of clocks -->)");

    private static String place(String article) {
        return new Article(Integer.parseInt(article)).en();
    }

    private static String draw() {
        String yaml = TestPolicy.yaml();
        Policy policy = PolicyParser.parse(yaml);
        var table = new StringBuilder("The clocks of the shipped policy (%s):%n%n".formatted(policy.version()))
                .append("| clock 期限 | what it measures | limit | warnings before | told when missed; in the city's own units |\n")
                .append("| --- | --- | --- | --- | --- |\n");
        for (ClockKind kind : ClockKind.values()) {
            if (Policy.CLOCKS_OF_THE_PROCEDURE.contains(kind)) {
                ClockRule rule = policy.rule(kind);
                table.append(
                        "| `%s` %s (%s) | %s | %s | %s | %s; %s |%n".formatted(kind, kind.zh(), place(rule.article()),
                                meaning(yaml, kind), rule.limit(), warnings(rule), rungs(rule.rungs()),
                                rungs(rule.rungsOfCityUnits())));
                for (HandlingWay way : HandlingWay.values()) {
                    WayRule own = rule.ways().get(way);
                    if (own != null) {
                        table.append("| – %s (%s) | the same, of what is handled so: %s | %s | %s | the same |%n"
                                .formatted(way.zh(), place(own.article()), way.en(), own.limit(),
                                        own.warnings().stream().map(own.limit()::warningName)
                                                .collect(Collectors.joining(", "))));
                    }
                }
            }
        }
        return table
                .append("| `%s` %s | from an alert until a person acknowledges it | %s | – | the next rung |%n"
                        .formatted(
                                ClockKind.ACKNOWLEDGEMENT, ClockKind.ACKNOWLEDGEMENT.zh(),
                                policy.acknowledgement().entrySet().stream().sorted(Map.Entry.comparingByKey())
                                        .map(entry -> entry.getValue().time().toHours() + " h " + entry.getKey().en())
                                        .collect(Collectors.joining(", "))))
                .append("| 阅知确认后办结 | from an acknowledgement until the act is done, or to the day of an instruction (批示) (本市规定) | %s | – | who acknowledged and the unit's head are reminded; the next rung |%n"
                        .formatted(times(policy.actAfterAcknowledgement())))
                .append("| 再次呼叫值班室 | from a call of the duty desk to the next, until it answers; at the end of the ladder until the act is done (本市规定) | %s | – | the duty desk again |%n"
                        .formatted(times(policy.dutyDeskRepeat())))
                .append(inSpecialDuty(Objects.requireNonNull(policy.specialDuty()))).toString();
    }

    private static String inSpecialDuty(SpecialDutyTimes shorter) {
        return "| 特护期 | the three times above, in order, in a special-duty period (本市规定) | %s; %s; %s | – | as above |%n"
                .formatted(shorter.acknowledgement().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getValue().time().toHours() + " h " + entry.getKey().en())
                        .collect(Collectors.joining(", ")), times(shorter.actAfterAcknowledgement()),
                        times(shorter.dutyDeskRepeat()));
    }

    private static String times(Map<Urgency, Limit> times) {
        return times.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey().en()).collect(Collectors.joining(", "));
    }

    /** The comment above the clock, without its Chinese name. */
    private static String meaning(String yaml, ClockKind kind) {
        var comment = Pattern.compile("((?:  # .*\n)+)  " + kind + ":\n").matcher(yaml);
        assertThat(comment.find()).as(kind + " has a comment that says what it measures").isTrue();
        String text = comment.group(1).replaceAll("\\s*# ", " ").strip();
        return text.substring(text.indexOf(':') + 1).strip().replaceAll("\\.$", "");
    }

    private static String warnings(ClockRule rule) {
        return rule.warnings().stream().map(rule.limit()::warningName).collect(Collectors.joining(", "));
    }

    private static String rungs(List<Rung> rungs) {
        return rungs.stream().map(Term::en).collect(Collectors.joining(", "));
    }

    @Test
    void the_table_of_the_clocks_is_that_of_the_shipped_policy() throws IOException {
        String text = Files.readString(FILE);
        if (Boolean.getBoolean("policy.write")) {
            text = TABLE.matcher(text).replaceFirst(Matcher.quoteReplacement(draw()));
            Files.writeString(FILE, text);
        }
        assertThat(TABLE.matcher(text).results().map(MatchResult::group))
                .as("renew it with -Dpolicy.write=true").containsExactly(draw());
    }
}
