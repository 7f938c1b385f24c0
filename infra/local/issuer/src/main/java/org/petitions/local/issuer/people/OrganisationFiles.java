package org.petitions.local.issuer.people;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The organisation's files, as far as the page needs them: what units and posts are called, who holds posts, who works where. From when to when is
 * not asked, since the platform's clock on one machine may be any.
 *
 * @param units names by unit id; of several names over time the last
 * @param posts titles by post id, likewise
 * @param holdings accounts and the posts they act for
 * @param staff accounts and the roles they have at units; empty without a file of them
 */
record OrganisationFiles(Map<String, Names> units, Map<String, Names> posts, List<Holding> holdings,
        List<Appointment> staff) {

    /** One line of holdings.csv. */
    record Holding(String account, String post, String capacity) {}

    /** One line of staff.csv. */
    record Appointment(String account, String unit, String role) {}

    static OrganisationFiles read(Path folder) throws IOException {
        Path staff = folder.resolve("staff.csv");
        return new OrganisationFiles(names(folder.resolve("units.csv"), "unit", "name"),
                names(folder.resolve("posts.csv"), "post", "title"),
                rows(folder.resolve("holdings.csv"), OrganisationFiles::holding),
                Files.exists(staff) ? rows(staff, OrganisationFiles::appointment) : List.of());
    }

    private static Holding holding(CSVRecord row) {
        return new Holding(row.get("account"), row.get("post"), row.get("capacity"));
    }

    private static Appointment appointment(CSVRecord row) {
        return new Appointment(row.get("account"), row.get("unit"), row.get("role"));
    }

    private static Map<String, Names> names(Path file, String key, String name) throws IOException {
        Map<String, Names> names = new HashMap<>();
        rows(file, row -> Map.entry(row.get(key), new Names(row.get(name + "_zh"), row.get(name + "_en"))))
                .forEach(row -> names.put(row.getKey(), row.getValue()));
        return names;
    }

    private static <T> List<T> rows(Path file, Function<CSVRecord, T> row) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(row).toList();
        } catch (IllegalArgumentException e) {
            throw new IOException(file.getFileName() + " has not the columns it should have", e);
        }
    }
}
