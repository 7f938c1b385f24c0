package org.petitions.local.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.petitions.local.Home;
import org.petitions.local.machine.process.Progress;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.play.Incidents;

/** One sample day, played through on a platform of its own under the module's target folder, where its logs stay. */
final class PlayedThrough {
    private PlayedThrough() {}

    static CheckReport with(String name, Function<Platform, Incidents> incidents) throws IOException {
        Path data = Path.of("target", name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
        return new Check(PlatformSettings.apart(Home.find(), data), incidents, Progress.console()).run();
    }
}
