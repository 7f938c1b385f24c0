package org.petitions.scenario.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Purpose;

/** What the sample's petitions are about: the texts of {@code texts.csv}, by category, with places and figures put in. */
final class SampleTexts {
    private static final String RESOURCE = "/sample-day/texts.csv";
    private static final String[] VILLAGES = {"样坪村", "例溪村", "试塘社区", "拟垅村", "样湾村", "例冲社区", "试田坳村", "拟水桥社区", "样木冲村",
            "例龙潭村"};

    private final Map<Category, List<Text>> byCategory;

    private SampleTexts(Map<Category, List<Text>> byCategory) {
        this.byCategory = byCategory;
    }

    /** What fills the open places of a text. */
    private record Filling(String place, String money, String months) {

        static Filling drawn(Random random) {
            return new Filling(VILLAGES[random.nextInt(VILLAGES.length)],
                    String.valueOf(800 + 50 * random.nextInt(2400)), String.valueOf(2 + random.nextInt(16)));
        }

        String putInto(String text) {
            return text.replace("{place}", place).replace("{money}", money).replace("{months}", months);
        }
    }

    /** What is said for a petition. */
    record Statement(String request, String facts, String reasons) {}

    /** One petition's text; the places of {@code {place}}, {@code {money}} and {@code {months}} are still open. */
    record Text(Category category, Purpose purpose, String title, Statement statement) {

        /** The text with every open place filled. */
        Text filledWith(Random random) {
            Filling filling = Filling.drawn(random);
            return new Text(category, purpose, title, new Statement(filling.putInto(statement.request()),
                    filling.putInto(statement.facts()), filling.putInto(statement.reasons())));
        }
    }

    static SampleTexts shipped() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (InputStream in = Objects.requireNonNull(SampleTexts.class.getResourceAsStream(RESOURCE), RESOURCE);
                var records = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new SampleTexts(records.stream().map(SampleTexts::phrase).collect(
                    Collectors.groupingBy(Text::category, () -> new EnumMap<>(Category.class), Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The category's texts in turn. */
    Text about(Category category, int turn) {
        List<Text> texts = Objects.requireNonNull(byCategory.get(category), () -> "no text about " + category);
        return texts.get(turn % texts.size());
    }

    /** A village that stands on no map. */
    static String village(Random random) {
        return VILLAGES[random.nextInt(VILLAGES.length)];
    }

    private static Text phrase(CSVRecord cells) {
        return new Text(Category.valueOf(cells.get("category")), Purpose.valueOf(cells.get("purpose")),
                cells.get("title"), new Statement(cells.get("request"), cells.get("facts"), cells.get("reasons")));
    }
}
