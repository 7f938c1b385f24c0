package org.petitions.casework.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.core.io.Resource;

/**
 * Reads the organisation from two CSV files in UTF-8 ({@code unit,name_zh,name_en} and {@code post,rung,title_zh,title_en,held,email});
 * each further channel that goes out has a column of its own, named like its code ({@code sms,webhook}), which may be left out.
 * Whatever is wrong in them stops the start, named by file and line: a post that is missing on the ladder would be noticed only when
 * somebody is late.
 */
final class OrganisationFiles {
    private static final CSVFormat FORM = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).get();

    private OrganisationFiles() {}

    /**
     * Reads both files.
     *
     * @throws StartupFailure when a file cannot be read, or a line is wrong
     */
    static Organisation read(Resource units, Resource posts) {
        List<Unit> allUnits = rows(units, "unit", OrganisationFiles::unit);
        Set<String> unitIds = new HashSet<>();
        allUnits.forEach(unit -> unitIds.add(unit.id().toString()));
        return new Organisation(allUnits, rows(posts, "post", row -> post(row, unitIds)));
    }

    private static Unit unit(CSVRecord row) {
        UnitId id = UnitId.parse(row.get("unit"))
                .filter(unit -> Divisions.find(unit.division()).isPresent())
                .orElseThrow(() -> new Fault("unit is no <division>-<KIND> of this city"));
        return new Unit(id, filled(row, "name_zh"), filled(row, "name_en"));
    }

    private static Post post(CSVRecord row, Set<String> unitIds) {
        String id = row.get("post");
        Rung rung = oneOf(Rung.values(), row.get("rung"), "rung");
        if (!id.equals(placeOn(rung, id, unitIds))) {
            throw new Fault("post is not the one its rung asks for");
        }
        boolean held = oneOf(Held.values(), row.get("held"), "held") == Held.yes;
        return new Post(id, rung, filled(row, "title_zh"), filled(row, "title_en"), held, addresses(row));
    }

    private enum Held {
        yes,
        no
    }

    /** The post id that stands on the rung for the unit or division that {@code id} begins with, or null when there is no such one. */
    private static @Nullable String placeOn(Rung rung, String id, Set<String> unitIds) {
        int dot = id.indexOf('.');
        String owner = dot < 0 ? "" : id.substring(0, dot);
        boolean known = rung == Rung.UNIT_HEAD ? unitIds.contains(owner) : Divisions.find(owner).isPresent();
        return known ? PostId.on(rung, owner) : null;
    }

    private static Map<AlertChannel, String> addresses(CSVRecord row) {
        Map<AlertChannel, String> addresses = new EnumMap<>(AlertChannel.class);
        for (AlertChannel channel : AlertChannel.values()) {
            String column = channel.name().toLowerCase(Locale.ROOT);
            if (!channel.isOutgoing() || channel != AlertChannel.EMAIL && !row.isMapped(column)) {
                continue; // a file from before this channel has no column for it
            }
            String address = row.get(column);
            if (!address.isEmpty() && !channel.isAddress(address)) {
                throw new Fault(column + " is no address");
            }
            if (!address.isEmpty()) {
                addresses.put(channel, address);
            }
        }
        return addresses;
    }

    private static String filled(CSVRecord row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            throw new Fault(column + " is empty");
        }
        return text;
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String name, String column) {
        return Optional.of(name).flatMap(wanted -> Arrays.stream(values)
                .filter(value -> value.name().equals(wanted)).findFirst())
                .orElseThrow(() -> new Fault(column + " is none of " + List.of(values)));
    }

    private static <T> List<T> rows(Resource file, String key, Function<CSVRecord, T> read) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (CSVParser parser = FORM.parse(new InputStreamReader(file.getInputStream(), UTF_8))) {
            for (CSVRecord row : parser) {
                try {
                    all.add(read.apply(row));
                    if (!seen.add(row.get(key))) {
                        throw new Fault(key + " is there twice");
                    }
                } catch (Fault | IllegalArgumentException e) {
                    throw refused(file, "line " + parser.getCurrentLineNumber() + ": " + e.getMessage(), e);
                }
            }
        } catch (IOException e) {
            throw refused(file, "cannot be read", e);
        }
        if (all.isEmpty()) {
            throw refused(file, "has no lines", null);
        }
        return all;
    }

    private static StartupFailure refused(Resource file, String what, @Nullable Exception cause) {
        String sentence = file.getDescription() + " " + what;
        String remedy = "Mend the file, or name another with petitions.organisation.units / .posts.";
        return cause == null ? new StartupFailure(sentence, remedy) : new StartupFailure(sentence, remedy, cause);
    }

    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }
}
