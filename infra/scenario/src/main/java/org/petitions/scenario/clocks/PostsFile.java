package org.petitions.scenario.clocks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.petitions.local.platform.RepositoryRoot;

/**
 * The posts of the local organisation, read from the file that case-service publishes its directory from.
 *
 * @param byId post id to its entry
 */
public record PostsFile(Map<String, Post> byId) {
    public PostsFile {
        byId = Map.copyOf(byId);
    }

    /**
     * One post.
     *
     * @param held whether anybody holds it
     * @param email its office address, empty where there is none
     * @param field kinds of units, or units, that it is in charge of; none for all
     */
    public record Post(boolean held, String email, Set<String> field) {
        public Post {
            field = Set.copyOf(field);
        }

        /** One in charge of all. */
        public Post(boolean held, String email) {
            this(held, email, Set.of());
        }
    }

    /** The local organisation's posts as they stand in the sources. */
    public static PostsFile of(RepositoryRoot home) throws IOException {
        return read(Files.readString(home.path().resolve("case-service/src/main/resources/local/posts.csv")));
    }

    /** Reads the text of {@code posts.csv}. */
    public static PostsFile read(String csv) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var rows = format.parse(new StringReader(csv))) {
            return new PostsFile(rows.stream().collect(Collectors.toMap(row -> row.get("post"),
                    row -> new Post(row.get("held").equals("yes"), row.get("email"), field(row)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> field(CSVRecord row) {
        String codes = row.isSet("in_charge_of") ? row.get("in_charge_of") : "";
        return codes.isEmpty() ? Set.of() : Set.of(codes.split(" "));
    }

    /** The posts whose ids begin like this, by their ids. */
    Map<String, Post> beginningWith(String text) {
        return byId.entrySet().stream().filter(post -> post.getKey().startsWith(text))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    boolean isHeld(String post) {
        return byId.containsKey(post) && byId.get(post).held();
    }

    boolean hasAddress(String post) {
        return byId.containsKey(post) && !byId.get(post).email().isEmpty();
    }
}
