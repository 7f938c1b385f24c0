package org.petitions.scenario.clocks;

import java.util.Optional;
import java.util.List;
import java.time.LocalDate;
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
 * @param byId post id to its entries, one for each time
 */
public record PostsFile(Map<String, List<Post>> byId) {
    public PostsFile {
        byId = Map.copyOf(byId);
    }

    /** Posts of which the same holds on every day. */
    public static PostsFile ofAllDays(Map<String, Post> posts) {
        return new PostsFile(posts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, post -> List.of(post.getValue()))));
    }

    /**
     * One post for a time.
     *
     * @param held whether anybody holds it
     * @param email its office address, empty where there is none
     * @param field kinds of units, or units, that it is in charge of; none for all
     * @param from the first day
     * @param until the last day
     */
    public record Post(boolean held, String email, Set<String> field, LocalDate from, LocalDate until) {
        public Post {
            field = Set.copyOf(field);
        }

        /** One in charge of all on every day. */
        public Post(boolean held, String email) {
            this(held, email, Set.of(), LocalDate.MIN, LocalDate.MAX);
        }

        private boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
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
            return new PostsFile(rows.stream().collect(Collectors.groupingBy(row -> row.get("post"),
                    Collectors.mapping(PostsFile::post, Collectors.toList()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Post post(CSVRecord row) {
        String codes = cell(row, "in_charge_of");
        String from = cell(row, "from");
        String until = cell(row, "until");
        return new Post(row.get("held").equals("yes"), row.get("email"),
                codes.isEmpty() ? Set.of() : Set.of(codes.split(" ")),
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    /** The posts that are there on a day and whose ids begin like this, by their ids. */
    Map<String, Post> beginningWith(String text, LocalDate day) {
        Map<String, Post> found = new TreeMap<>();
        byId.keySet().stream().filter(id -> id.startsWith(text))
                .forEach(id -> on(id, day).ifPresent(post -> found.put(id, post)));
        return found;
    }

    boolean isHeld(String post, LocalDate day) {
        return on(post, day).filter(Post::held).isPresent();
    }

    boolean hasAddress(String post) {
        return byId.getOrDefault(post, List.of()).stream().anyMatch(there -> !there.email().isEmpty());
    }

    private Optional<Post> on(String post, LocalDate day) {
        return byId.getOrDefault(post, List.of()).stream().filter(there -> there.isOn(day)).findFirst();
    }
}
