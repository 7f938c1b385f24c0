package org.petitions.architecture.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What of an article is left to people, and why; kept by hand in {@code docs/left-to-people.md}, an entry for each article.
 *
 * @param byArticle the entry of an article, Chinese and English
 */
record LeftToPeople(NavigableMap<Integer, Proof.Statement> byArticle) {
    private static final String HEADING = "## ";

    static LeftToPeople read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A heading with the article's number, a paragraph in Chinese and one in English. */
    static LeftToPeople parse(List<String> lines) {
        NavigableMap<Integer, Proof.Statement> entries = new TreeMap<>();
        int article = 0;
        for (String line : lines) {
            if (line.startsWith(HEADING)) {
                article = Integer.parseInt(line.substring(HEADING.length()).strip());
                if (entries.put(article, new Proof.Statement("", "")) != null) {
                    throw new IllegalArgumentException("two entries for article " + article);
                }
            } else if (article > 0 && !line.isBlank()) {
                entries.merge(article, new Proof.Statement(line, ""), LeftToPeople::followedBy);
            }
        }
        return new LeftToPeople(entries);
    }

    /** The first line is the Chinese one, all further ones are English. */
    private static Proof.Statement followedBy(Proof.Statement before, Proof.Statement line) {
        if (before.zh().isEmpty()) {
            return line;
        }
        return new Proof.Statement(before.zh(), (before.en() + " " + line.zh()).strip());
    }
}
