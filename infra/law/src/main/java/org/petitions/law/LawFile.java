package org.petitions.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code law.yml} and checks that it holds every {@link LegalFigure} and nothing else. */
final class LawFile {
    private static final String SHIPPED = "law.yml";
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

    static Map<LegalFigure, Entry> shipped() {
        try (InputStream in = Objects.requireNonNull(LawFile.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the figure that is missing, unknown or cannot be read */
    static Map<LegalFigure, Entry> read(String yaml) {
        if (!(parser().load(yaml) instanceof Map<?, ?> written)) {
            throw new IllegalArgumentException("law.yml: no figures");
        }
        Map<LegalFigure, Entry> law = new EnumMap<>(LegalFigure.class);
        written.forEach((name, fields) -> law.put(figure(name), entry(figure(name), fields)));
        for (LegalFigure figure : LegalFigure.values()) {
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

    private static LegalFigure figure(Object name) {
        try {
            return LegalFigure.valueOf(String.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("law.yml: nothing reads " + name, e);
        }
    }

    private static Entry entry(LegalFigure figure, Object fields) {
        if (!(fields instanceof Map<?, ?> map) || !map.keySet().equals(FIELDS)) {
            throw new IllegalArgumentException("law.yml, " + figure + ": expected article, figure and zh");
        }
        String article = String.valueOf(map.get("article"));
        String zh = String.valueOf(map.get("zh"));
        String text = String.valueOf(map.get("figure"));
        if (figure.unit() == LegalFigure.Unit.DATE) {
            return new Entry(article, 0, date(figure, text), zh);
        }
        var counted = COUNTED.matcher(text);
        if (!counted.matches() || !counted.group(2).equals(figure.unit().written())) {
            throw new IllegalArgumentException("law.yml, " + figure + ": expected a number of "
                    + figure.unit().written() + ", not " + text);
        }
        return new Entry(article, Integer.parseInt(counted.group(1)), null, zh);
    }

    private static LocalDate date(LegalFigure figure, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("law.yml, " + figure + ": expected a date, not " + text, e);
        }
    }
}
