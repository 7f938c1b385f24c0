package org.petitions.architecture.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of an article is left to people, and why; kept by hand in {@code docs/left-to-people.md}, an entry for each article.
 *
 * @param byArticle the entry of an article, Chinese and English
 * @param paragraphs of an article those that are left to people whole, by their numbers
 */
record LeftToPeople(NavigableMap<Integer, Proof.Statement> byArticle, Map<Integer, Set<Integer>> paragraphs) {
    private static final Pattern HEADING = Pattern.compile("## (\\d+)(?:: ([\\d, ]+))?\\s*");

    static LeftToPeople read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A heading with the article's number and the paragraphs that are left to people whole ({@code ## 18: 1, 3}), a paragraph in Chinese and
     * one in English.
     */
    static LeftToPeople parse(List<String> lines) {
        NavigableMap<Integer, Proof.Statement> entries = new TreeMap<>();
        Map<Integer, Set<Integer>> paragraphs = new HashMap<>();
        int article = 0;
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                article = Integer.parseInt(heading.group(1));
                paragraphs.put(article, numbers(heading.group(2)));
                if (entries.put(article, new Proof.Statement("", "")) != null) {
                    throw new IllegalArgumentException("two entries for article " + article);
                }
            } else if (line.startsWith("## ")) {
                throw new IllegalArgumentException("no heading of an article: " + line);
            } else if (article > 0 && !line.isBlank()) {
                entries.merge(article, new Proof.Statement(line, ""), LeftToPeople::followedBy);
            }
        }
        return new LeftToPeople(entries, paragraphs);
    }

    boolean isLeft(int article, int paragraph) {
        return paragraphs.getOrDefault(article, Set.of()).contains(paragraph);
    }

    private static Set<Integer> numbers(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(",", -1)).map(String::strip).map(Integer::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The first line is the Chinese one, all further ones are English. */
    private static Proof.Statement followedBy(Proof.Statement before, Proof.Statement line) {
        if (before.zh().isEmpty()) {
            return line;
        }
        return new Proof.Statement(before.zh(), (before.en() + " " + line.zh()).strip());
    }
}
