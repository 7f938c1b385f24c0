package org.petitions.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code law.yml} and checks that it holds every figure that is asked for and nothing else. */
final class LawFile {
    private static final String SHIPPED = "law.yml";
    private static final String DATE = "date";
    private static final Set<String> FIELDS = Set.of("article", "figure", "zh");
    private static final Pattern COUNTED = Pattern.compile("([1-9]\\d{0,3}) (days|working days|persons)");

    private LawFile() {}

    /**
     * One figure.
     *
     * @param count 0 for a date
     * @param day null for a number
     * @param zh the article's own words
     */
    record Entry(String article, int count, @Nullable LocalDate day, String zh) {}

    /** @param figures what each counts, as it is written in the file, by its name */
    static Map<String, Entry> shipped(Map<String, String> figures) {
        try (InputStream in = Objects.requireNonNull(LawFile.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the figure that is missing, unknown or cannot be read */
    static Map<String, Entry> read(String yaml, Map<String, String> figures) {
        if (!(parser().load(yaml) instanceof Map<?, ?> written)) {
            throw new IllegalArgumentException("law.yml: no figures");
        }
        Map<String, Entry> law = new HashMap<>();
        written.forEach((name, fields) -> {
            String figure = String.valueOf(name);
            String unit = figures.get(figure);
            if (unit == null) {
                throw new IllegalArgumentException("law.yml: nothing reads " + figure);
            }
            law.put(figure, entry(figure, unit, fields));
        });
        for (String figure : figures.keySet()) {
            if (!law.containsKey(figure)) {
                throw new IllegalArgumentException("law.yml: " + figure + " is missing");
            }
        }
        return law;
    }

    private static Yaml parser() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private static Entry entry(String figure, String unit, Object fields) {
        if (!(fields instanceof Map<?, ?> map) || !map.keySet().equals(FIELDS)) {
            throw new IllegalArgumentException("law.yml, " + figure + ": expected article, figure and zh");
        }
        String article = String.valueOf(map.get("article"));
        String zh = String.valueOf(map.get("zh"));
        String text = String.valueOf(map.get("figure"));
        if (unit.equals(DATE)) {
            return new Entry(article, 0, date(figure, text), zh);
        }
        var counted = COUNTED.matcher(text);
        if (!counted.matches() || !counted.group(2).equals(unit)) {
            throw new IllegalArgumentException("law.yml, " + figure + ": expected a number of "
                    + unit + ", not " + text);
        }
        return new Entry(article, Integer.parseInt(counted.group(1)), null, zh);
    }

    private static LocalDate date(String figure, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("law.yml, " + figure + ": expected a date, not " + text, e);
        }
    }
}
