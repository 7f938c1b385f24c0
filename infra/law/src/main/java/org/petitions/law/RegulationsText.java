package org.petitions.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The text of the Regulations on Petition Work (《信访工作条例》) as they were promulgated, to be read.
 *
 * @param title their title
 * @param history who approved and promulgated them, and when
 * @param chapters in their order
 */
public record RegulationsText(String title, List<String> history, List<Chapter> chapters) {
    private static final String SHIPPED = "regulations.md";

    public RegulationsText {
        history = List.copyOf(history);
        chapters = List.copyOf(chapters);
    }

    /** A chapter (章) with its articles. */
    public record Chapter(String title, List<ArticleText> articles) {
        public Chapter {
            articles = List.copyOf(articles);
        }
    }

    /**
     * An article (条).
     *
     * @param number 1 to 50
     * @param paragraphs its paragraphs and items, the first with the article's number as the text has it
     */
    public record ArticleText(int number, List<String> paragraphs) {
        public ArticleText {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** As it is shipped. */
    public static RegulationsText shipped() {
        try (InputStream in = Objects.requireNonNull(RegulationsText.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a title after {@code #}, chapters after {@code ##}, and articles in their order, each of which begins with its number. */
    static RegulationsText read(String text) {
        String title = "";
        List<String> history = new ArrayList<>();
        List<Chapter> chapters = new ArrayList<>();
        List<ArticleText> articles = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            if (line.startsWith("## ")) {
                articles = new ArrayList<>();
                chapters.add(new Chapter(line.substring(3), articles));
            } else if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (chapters.isEmpty()) {
                history.add(line);
            } else if (number < 50 && line.startsWith(new Article(number + 1).zh())) {
                number++;
                articles.add(new ArticleText(number, List.of(line)));
                replaceLast(chapters, articles);
            } else {
                ArticleText last = articles.removeLast();
                List<String> paragraphs = new ArrayList<>(last.paragraphs());
                paragraphs.add(line);
                articles.add(new ArticleText(last.number(), paragraphs));
                replaceLast(chapters, articles);
            }
        }
        return new RegulationsText(title, history, chapters);
    }

    private static void replaceLast(List<Chapter> chapters, List<ArticleText> articles) {
        chapters.add(new Chapter(chapters.removeLast().title(), articles));
    }
}
