package org.petitions.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.petitions.local.expected.CityRules;
import org.petitions.local.expected.Posts;

/**
 * The folder the repository stands in.
 *
 * @param path absolute
 */
public record Home(Path path) {
    private static final Path POLICY = Path.of("escalation-service/src/main/resources/policy.yml");
    private static final Path POSTS = Path.of("case-service/src/main/resources/local/posts.csv");

    /** The nearest folder above the working folder that holds the {@code run} command. */
    public static Home find() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("run")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return new Home(folder);
            }
        }
        throw new IllegalStateException("not inside the repository: " + here);
    }

    /** The city's rules as they stand in the sources. */
    public CityRules rules() throws IOException {
        return CityRules.read(Files.readString(path.resolve(POLICY)));
    }

    /** The local organisation's posts as they stand in the sources. */
    public Posts posts() throws IOException {
        return Posts.read(Files.readString(path.resolve(POSTS)));
    }
}
