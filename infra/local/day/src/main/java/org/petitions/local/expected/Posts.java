package org.petitions.local.expected;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * The posts of the local organisation, read from the file that case-service publishes its directory from.
 *
 * @param byId post id to its entry
 */
public record Posts(Map<String, Post> byId) {
    public Posts {
        byId = Map.copyOf(byId);
    }

    /**
     * One post.
     *
     * @param held whether anybody holds it
     * @param email its office address, empty where there is none
     */
    public record Post(boolean held, String email) {}

    /** Reads the text of {@code posts.csv}. */
    public static Posts read(String csv) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var rows = format.parse(new StringReader(csv))) {
            return new Posts(rows.stream().collect(Collectors.toMap(row -> row.get("post"),
                    row -> new Post(row.get("held").equals("yes"), row.get("email")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isHeld(String post) {
        return byId.containsKey(post) && byId.get(post).held();
    }

    boolean hasAddress(String post) {
        return byId.containsKey(post) && !byId.get(post).email().isEmpty();
    }
}
