package org.petitions.casework.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.OrganisationFiles.Reading;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * The whole organisation as its tables, each as CSV with a heading.
 *
 * @param texts by table; what is not there nothing is known of
 */
public record OrganisationTables(Map<OrganisationPart, String> texts) {
    public OrganisationTables {
        texts = Map.copyOf(texts);
    }

    /**
     * The tables as they are in their files.
     *
     * @throws StartupFailure when a file cannot be read, or a line is wrong
     */
    static OrganisationTables ofFiles(Map<OrganisationPart, Resource> files) {
        Reading reading = OrganisationFiles.check(files);
        if (!reading.faults().isEmpty()) {
            throw new StartupFailure(OrganisationFiles.told(reading.faults()),
                    "Mend the files, or name others with petitions.organisation.units / .posts / .holdings / .staff / .groups / .staffing / .contacts.");
        }
        Map<OrganisationPart, String> texts = new EnumMap<>(OrganisationPart.class);
        files.forEach((part, file) -> texts.put(part, OrganisationTable.textOf(file)));
        return new OrganisationTables(texts);
    }

    /** What somebody wants to be so: the tables that are given in the place of these, the others as they are. */
    OrganisationTables with(Map<OrganisationPart, String> given) {
        Map<OrganisationPart, String> all = new EnumMap<>(OrganisationPart.class);
        all.putAll(texts);
        all.putAll(given);
        return new OrganisationTables(all);
    }

    /** What they say, and what is wrong in them. */
    Reading read() {
        Map<OrganisationPart, Resource> files = new EnumMap<>(OrganisationPart.class);
        texts.forEach((part, text) -> files.put(part, new Named(text, part.file())));
        return OrganisationFiles.check(files);
    }

    /** The rows of a table, each as its filled cells by column; none where they cannot be read. */
    List<Map<String, String>> rows(OrganisationPart part) {
        List<Map<String, String>> rows = new ArrayList<>();
        String text = OrganisationTable.unmarked(texts.getOrDefault(part, ""));
        try (CSVParser parser = OrganisationTable.form(text).parse(new StringReader(text))) {
            for (CSVRecord each : parser) {
                Map<String, String> row = new LinkedHashMap<>();
                each.toMap().forEach((column, cell) -> {
                    if (!cell.isEmpty()) {
                        row.put(column, cell);
                    }
                });
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException | IllegalArgumentException _) {
            return List.of(); // told as a fault of the table
        }
        return rows;
    }

    /** The columns of a table, as its heading has them. */
    List<String> columns(OrganisationPart part) {
        String text = OrganisationTable.unmarked(texts.getOrDefault(part, ""));
        try (CSVParser parser = OrganisationTable.form(text).parse(new StringReader(text))) {
            return parser.getHeaderNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that faults call by the name of a file. */
    private static final class Named extends ByteArrayResource {
        private final String name;

        private Named(String text, String name) {
            super(text.getBytes(UTF_8));
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return super.equals(other) && other instanceof Named named && named.name.equals(name);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }
}
