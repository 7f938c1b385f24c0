package org.petitions.intake.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.petitions.events.terms.Category;

/**
 * Which category a text may belong to, by words that offices meet in such petitions ({@code category-words.properties}). A suggestion with the
 * words it rests on: the clerk chooses.
 */
final class CategorySuggestion {
    private static final String TABLE = "/category-words.properties";
    private static final int MOST = 3;
    private static final Map<Category, List<String>> WORDS = words();

    private CategorySuggestion() {}

    /**
     * A category that the text may belong to.
     *
     * @param words of the table that stand in the text
     */
    record SuggestedCategory(Category category, List<String> words) {}

    /** At most three, that with the most words first; empty where no word of the table stands in the text. */
    static List<SuggestedCategory> of(String text) {
        return WORDS.entrySet().stream()
                .map(each -> new SuggestedCategory(each.getKey(),
                        each.getValue().stream().filter(text::contains).toList()))
                .filter(each -> !each.words().isEmpty())
                .sorted(Comparator.comparingInt((SuggestedCategory each) -> each.words().size()).reversed()
                        .thenComparing(SuggestedCategory::category))
                .limit(MOST).toList();
    }

    private static Map<Category, List<String>> words() {
        Properties table = new Properties();
        try (InputStream file = Objects.requireNonNull(CategorySuggestion.class.getResourceAsStream(TABLE), TABLE)) {
            table.load(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Category, List<String>> words = new EnumMap<>(Category.class);
        table.stringPropertyNames().forEach(category -> words.put(Category.valueOf(category),
                Arrays.stream(table.getProperty(category).split(",")).map(String::strip).toList()));
        return words;
    }
}
