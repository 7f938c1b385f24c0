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

    /** One petition's text; the places of {@code {place}}, {@code {money}} and {@code {months}} are still open. */
    record Text(Category category, Purpose purpose, String title, String request, String facts, String reasons) {

        /** The text with every open place filled. */
        Text filledWith(Random random) {
            String place = VILLAGES[random.nextInt(VILLAGES.length)];
            String money = String.valueOf(800 + 50 * random.nextInt(2400));
            String months = String.valueOf(2 + random.nextInt(16));
            return new Text(category, purpose, title, fill(request, place, money, months),
                    fill(facts, place, money, months), fill(reasons, place, money, months));
        }

        private static String fill(String text, String place, String money, String months) {
            return text.replace("{place}", place).replace("{money}", money).replace("{months}", months);
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
                cells.get("title"), cells.get("request"), cells.get("facts"), cells.get("reasons"));
    }
}
