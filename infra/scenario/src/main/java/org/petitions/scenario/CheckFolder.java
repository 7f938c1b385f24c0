package org.petitions.scenario;

import java.nio.file.Path;

/** The folder in which a check keeps the data of its platform: named by its process, so that several can run at once. */
final class CheckFolder {
    private static final String PREFIX = "check-";

    private CheckFolder() {}

    /** @param data the folder of all data */
    static Path ofThisProcess(Path data) {
        return data.resolve(PREFIX + ProcessHandle.current().pid());
    }

    /** Whether a check runs in it now. */
    static boolean isInUse(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches(PREFIX + "[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length()))).isPresent();
    }
}
