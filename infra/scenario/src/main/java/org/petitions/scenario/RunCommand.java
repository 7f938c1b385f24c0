package org.petitions.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.petitions.local.platform.Folders;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;
import org.petitions.scenario.check.ScenarioCheck;
import org.petitions.scenario.driver.FaultInjector;
import org.petitions.scenario.driver.ScheduledFaults;
import org.petitions.scenario.report.CheckReport;
import org.petitions.scenario.report.ReportPrinter;

/** The program behind {@code ./run}. Ends with 0 when all went well, else with 1 after a sentence that says why. */
public final class RunCommand {
    private RunCommand() {}

    /** @param args see {@code ./run --help} */
    public static void main(String[] args) throws IOException {
        ProgressListener out = ProgressListener.console();
        try {
            RunOptions options = RunOptions.of(List.of(args));
            RepositoryRoot home = RepositoryRoot.find();
            if (options.check()) {
                System.exit(check(home, options, out) ? 0 : 1);
            }
            new InteractiveRun(home, options, out).run();
        } catch (ProcessStartException e) {
            out.report(String.valueOf(e.getMessage()));
            System.exit(1);
        }
    }

    private static boolean check(RepositoryRoot home, RunOptions options, ProgressListener out) throws IOException {
        Path data = CheckFolder.ofThisProcess(home.path().resolve("var"));
        var check = new ScenarioCheck(PlatformSettings.isolated(home, data), ScenarioCheck.WHOLE_DAY,
                platform -> options.faults() ? ScheduledFaults.all(platform, out) : FaultInjector.NONE, out);
        boolean holds = false;
        try {
            CheckReport report = check.run();
            ReportPrinter.print(report, out);
            holds = report.holds();
        } finally {
            if (holds) {
                Folders.delete(data);
            } else {
                out.report("日志与数据留在 / logs and data are kept in " + data);
            }
        }
        return holds;
    }
}
