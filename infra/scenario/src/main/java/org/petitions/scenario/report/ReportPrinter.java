package org.petitions.scenario.report;

import java.util.TreeSet;
import org.petitions.local.process.ProgressListener;
import org.petitions.scenario.outcome.FiguresTable;
import org.petitions.scenario.outcome.OutcomeFigures;

/** Puts a report on paper: the account, what was checked, what is wrong. */
public final class ReportPrinter {
    private static final int MOST_FAULTS = 12;

    private ReportPrinter() {}

    /** Writes the whole report. */
    public static void print(CheckReport report, ProgressListener out) {
        out.report("");
        out.report("演示流程账目 / the account of the day");
        print(report.expected(), report.found(), out);
        out.report("");
        out.report("核对 / checked");
        for (CriterionResult result : report.results()) {
            out.report("  %s %s / %s  [%s]".formatted(result.holds() ? "✓" : "✗", result.criterion().zh(),
                    result.criterion().en(), result.figure()));
            result.faults().stream().limit(MOST_FAULTS).forEach(fault -> out.report("      " + fault));
            if (result.faults().size() > MOST_FAULTS) {
                out.report("      … " + result.faults().size());
            }
        }
        out.report("");
        out.report(
                report.holds() ? "✓ 全部相符 / everything adds up" : "✗ 有不符之处，见上 / something does not add up, see above");
    }

    private static void print(OutcomeFigures expected, OutcomeFigures found, ProgressListener out) {
        var lines = new TreeSet<>(expected.figures().keySet());
        lines.addAll(found.figures().keySet());
        for (OutcomeFigures.FigureKey line : lines) {
            out.report(FiguresTable.line(line, expected.figure(line.heading(), line.detail()),
                    found.figure(line.heading(), line.detail())));
        }
    }
}
