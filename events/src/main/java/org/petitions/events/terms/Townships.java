package org.petitions.events.terms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The townships, towns and streets (乡、镇、街道) below the {@link Divisions}, from the file {@code townships.csv} beside this class, which
 * names its source and licence.
 */
public final class Townships {
    private static final Map<String, Township> ALL = read();

    private Townships() {}

    /** The township with this code, or empty when it is none of the city's. */
    public static Optional<Township> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** The townships of a county or district, in the order of their codes; none for the city itself. */
    public static List<Township> of(String division) {
        return ALL.values().stream().filter(township -> township.division().equals(division)).toList();
    }

    /**
     * One township.
     *
     * @param code 9 digits, of which the first 6 are its county's
     * @param zh e.g. {@code 沅陵镇}
     */
    public record Township(String code, String zh) {

        /** Code of its county or district. */
        public String division() {
            return code.substring(0, 6);
        }
    }

    private static Map<String, Township> read() {
        Map<String, Township> townships = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(Townships.class.getResourceAsStream("townships.csv"));
                var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            lines.lines().filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0))).forEach(line -> {
                String code = line.substring(0, 9);
                townships.put(code, new Township(code, line.substring(10)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(townships);
    }
}
