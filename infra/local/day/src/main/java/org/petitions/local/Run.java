package org.petitions.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.petitions.local.check.Check;
import org.petitions.local.check.CheckReport;
import org.petitions.local.check.Faults;
import org.petitions.local.check.Printout;
import org.petitions.local.machine.process.Progress;
import org.petitions.local.machine.process.StartRefused;
import org.petitions.local.platform.Folders;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.play.Incidents;

/** The program behind {@code ./run}. Ends with 0 when all went well, else with 1 after a sentence that says why. */
public final class Run {
    private Run() {}

    /** @param args see {@code ./run --help} */
    public static void main(String[] args) throws IOException {
        Progress out = Progress.console();
        try {
            Options options = Options.of(List.of(args));
            Home home = Home.find();
            if (options.check()) {
                System.exit(check(home, options, out) ? 0 : 1);
            }
            new Show(home, options, out).run();
        } catch (StartRefused e) {
            out.say(String.valueOf(e.getMessage()));
            System.exit(1);
        }
    }

    private static boolean check(Home home, Options options, Progress out) throws IOException {
        Path data = home.path().resolve("var").resolve("check-" + ProcessHandle.current().pid());
        var check = new Check(PlatformSettings.apart(home, data),
                platform -> options.faults() ? Faults.all(platform, out) : Incidents.NONE, out);
        boolean holds = false;
        try {
            CheckReport report = check.run();
            Printout.print(report, out);
            holds = report.holds();
        } finally {
            if (holds) {
                Folders.delete(data);
            } else {
                out.say("日志与数据留在 / logs and data are kept in " + data);
            }
        }
        return holds;
    }
}
