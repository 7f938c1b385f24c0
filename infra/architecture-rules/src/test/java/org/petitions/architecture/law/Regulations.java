package org.petitions.architecture.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The text of the Regulations on Petition Work, as it stands in {@code docs}.
 *
 * @param articles the lines of each article, by its number; the first without its {@code 第…条}
 */
record Regulations(NavigableMap<Integer, List<String>> articles) {
    private static final String DIGITS = "一二三四五六七八九";
    private static final String ITEM = "（";

    static Regulations read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Regulations parse(List<String> lines) {
        NavigableMap<Integer, List<String>> articles = new TreeMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            int next = articles.size() + 1;
            String opening = name(next) + " ";
            if (line.startsWith(opening)) {
                current = new ArrayList<>(List.of(line.substring(opening.length())));
                articles.put(next, current);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line.strip());
            }
        }
        return new Regulations(articles);
    }

    /** As the text names it: {@code 第二十三条}. */
    static String name(int article) {
        int tens = article / 10;
        int ones = article % 10;
        return "第" + (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "") + "条";
    }

    static String digit(int number) {
        return DIGITS.substring(number - 1, number);
    }

    /** How many paragraphs (款) the article has; its items (项) are none of their own. */
    int paragraphs(int article) {
        return (int) articles.getOrDefault(article, List.of()).stream().filter(line -> !line.startsWith(ITEM)).count();
    }

    /** Whether the text has this place; 0 for a paragraph or an item names none. */
    boolean has(int article, int paragraph, int item) {
        List<String> lines = articles.getOrDefault(article, List.of());
        int paragraphs = 0;
        int items = 0;
        for (String line : lines) {
            if (!line.startsWith(ITEM)) {
                paragraphs++;
            } else if (paragraph == 0 || paragraph == paragraphs) {
                items++;
            }
        }
        return !lines.isEmpty() && paragraph <= paragraphs && item <= items;
    }
}
