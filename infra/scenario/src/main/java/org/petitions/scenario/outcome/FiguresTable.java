package org.petitions.scenario.outcome;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Term;
import org.petitions.scenario.plan.ProcedurePath;

/** The figures as a table for people: Chinese and English, planned and found. */
public final class FiguresTable {
    private static final int LABEL_COLUMNS = 64;
    private static final int FIRST_WIDE_CHARACTER = 0x2E80;
    private static final Map<String, String> WORDS = words();

    private FiguresTable() {}

    /** One line of the table. */
    public static String line(OutcomeFigures.FigureKey line, long expected, long found) {
        String label = line.heading().zh() + " / " + line.heading().en() + detail(line);
        return "  %s %s%6d%6d".formatted(expected == found ? "✓" : "✗", padded(label), expected, found);
    }

    private static String detail(OutcomeFigures.FigureKey line) {
        String codes = line.detail();
        if (codes.isEmpty()) {
            return "";
        }
        return " — " + switch (line.heading()) {
            // Some of their codes mean something else under other headings.
            case ENDS -> words(CaseEnd.valueOf(codes));
            case PATHS -> words(ProcedurePath.valueOf(codes));
            default -> Arrays.stream(codes.split(" ")).map(code -> WORDS.getOrDefault(code, code))
                    .collect(Collectors.joining(" · "));
        };
    }

    private static String words(Term term) {
        return term.zh() + " " + term.en();
    }

    /** A Chinese character takes two columns of a terminal. */
    private static String padded(String label) {
        int columns = label.codePoints().map(character -> character >= FIRST_WIDE_CHARACTER ? 2 : 1).sum();
        return label + " ".repeat(Math.max(1, LABEL_COLUMNS - columns));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        Stream.<Term[]>of(ClockKind.values(), Rung.values(), AlertReason.values(), DutyDeskReason.values(),
                Satisfaction.values()).flatMap(Arrays::stream)
                .forEach(term -> words.put(term.toString(), words(term)));
        words.putAll(Map.of("IN_TIME", "按期 in time", "LATE", "逾期完成 late", "OVERDUE_AND_OPEN", "逾期未完成 overdue and open",
                "RUNNING", "期限内 running", "OPENED", "待转送 waits for the bureau", "DISPATCHED", "待受理 dispatched",
                "ACCEPTED",
                "办理中 accepted", "REPLIED", "已答复 replied", "CLOSED", "已办结 closed"));
        words.putAll(Map.of("SUSPENDED", "办理中止 suspended", "REVIEWED", "已复查 reviewed", "IN_REVIEW", "复查中 in review",
                "IN_REREVIEW", "复核中 in re-review", "ENDED_WITHOUT", "未经此环节而办结 ended without"));
        words.putAll(Map.of("SENT", "已发邮件 sent by mail", "LEFT_TO_UNIT", "转由单位另行送达 left to the unit"));
        words.putAll(Map.of("OPEN", "待阅知确认 open", "ACKNOWLEDGED", "已阅知确认 acknowledged", "WITHDRAWN", "已撤回 withdrawn"));
        return words;
    }
}
