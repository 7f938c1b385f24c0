package org.petitions.local.check;

import java.util.TreeSet;
import org.petitions.local.account.Account;
import org.petitions.local.account.AccountTable;
import org.petitions.local.machine.process.Progress;

/** Puts a report on paper: the account, what was checked, what is wrong. */
public final class Printout {
    private static final int MOST_FAULTS = 12;

    private Printout() {}

    /** Writes the whole report. */
    public static void print(CheckReport report, Progress out) {
        out.say("");
        out.say("样例日账目 / the account of the day");
        print(report.expected(), report.found(), out);
        out.say("");
        out.say("核对 / checked");
        for (Verdict verdict : report.verdicts()) {
            out.say("  %s %s / %s  [%s]".formatted(verdict.holds() ? "✓" : "✗", verdict.point().zh(),
                    verdict.point().en(), verdict.figure()));
            verdict.faults().stream().limit(MOST_FAULTS).forEach(fault -> out.say("      " + fault));
            if (verdict.faults().size() > MOST_FAULTS) {
                out.say("      … " + verdict.faults().size());
            }
        }
        out.say("");
        out.say(report.holds() ? "✓ 全部相符 / everything adds up" : "✗ 有不符之处，见上 / something does not add up, see above");
    }

    private static void print(Account expected, Account found, Progress out) {
        var lines = new TreeSet<>(expected.figures().keySet());
        lines.addAll(found.figures().keySet());
        for (Account.Line line : lines) {
            out.say(AccountTable.line(line, expected.figure(line.heading(), line.detail()),
                    found.figure(line.heading(), line.detail())));
        }
    }
}
