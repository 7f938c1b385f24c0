package org.petitions.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.petitions.local.process.ProcessStartException;

/** The jar that a build packed a program into. */
final class PackedJar {
    private PackedJar() {}

    /**
     * A module's, whatever its version.
     *
     * @param module its folder
     * @param artifact its name
     * @throws ProcessStartException when it has not been built
     */
    static Path of(Path module, String artifact) {
        Path folder = module.resolve("target");
        if (Files.isDirectory(folder)) {
            try (var jars = Files.newDirectoryStream(folder, artifact + "-*-app.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new ProcessStartException(
                ("%s 尚未构建：mvn -DskipTests package / %s has not been built: mvn -DskipTests package")
                        .formatted(artifact, artifact));
    }
}
