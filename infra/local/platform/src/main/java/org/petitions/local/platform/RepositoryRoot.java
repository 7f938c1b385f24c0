package org.petitions.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder the repository stands in.
 *
 * @param path absolute
 */
public record RepositoryRoot(Path path) {
    /** The nearest folder above the working folder that holds the {@code run} command and all modules: the bench has a command of that name too. */
    public static RepositoryRoot find() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("run")) && Files.isDirectory(folder.resolve("infra"))) {
                return new RepositoryRoot(folder);
            }
        }
        throw new IllegalStateException("not inside the repository: " + here);
    }
}
