package org.petitions.scenario.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.local.process.ProgressListener;
import org.petitions.scenario.driver.FaultInjector;
import org.petitions.scenario.report.CheckReport;

/** One sample day or a part of it, played through on a platform of its own under the module's target folder, where its logs stay. */
final class IsolatedCheck {
    private IsolatedCheck() {}

    static CheckReport with(String name, int share, Function<Platform, FaultInjector> incidents) throws IOException {
        return with(name, share, incidents, _ -> {});
    }

    static CheckReport with(String name, int share, Function<Platform, FaultInjector> incidents,
            Consumer<Platform> visitors) throws IOException {
        Path data = Path.of("target", name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
        return new ScenarioCheck(PlatformSettings.isolated(RepositoryRoot.find(), data), share, incidents,
                progress(name)).run(visitors);
    }

    /** Each line names the day, for two are played at once. */
    static ProgressListener progress(String name) {
        ProgressListener console = ProgressListener.console();
        return line -> console.report(name + ": " + line);
    }
}
