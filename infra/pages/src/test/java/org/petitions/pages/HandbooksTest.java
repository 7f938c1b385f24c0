package org.petitions.pages;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.pages.layout.NavigationEntry;

/** The handbooks of the roles: what they name is there, and what people see is named in them. */
class HandbooksTest {
    private static final Path HANDBOOKS = Path.of("..", "..", "docs", "user");
    private static final Pattern PICTURE = Pattern.compile("[(\"]([\\w/-]+\\.png)");
    private static final Pattern LINK = Pattern.compile("]\\(([\\w./-]+\\.md)");
    private static final long KIB = 1024;
    private static final long LARGEST_PICTURE = 100 * KIB;
    private static final long ALL_OF_THEM = 3 * KIB * KIB;

    @Test
    void every_picture_that_is_named_is_there_and_every_one_there_is_named() throws IOException {
        Set<String> named = new TreeSet<>(found(PICTURE, text("")));
        Set<String> there = new TreeSet<>();
        for (Path picture : pictures()) {
            there.add(HANDBOOKS.relativize(picture).toString());
        }
        assertThat(there).isNotEmpty().isEqualTo(named);
    }

    @Test
    void pictures_are_small() throws IOException {
        long all = 0;
        for (Path picture : pictures()) {
            assertThat(Files.size(picture)).as(picture.toString()).isLessThan(LARGEST_PICTURE);
            all += Files.size(picture);
        }
        assertThat(all).isLessThan(ALL_OF_THEM);
    }

    @Test
    void every_page_of_the_navigation_is_named_as_it_is_called_there() throws IOException {
        assertThat(text(".zh-CN.md")).contains(pages(Locale.ROOT, "**%s**（`%s`"));
        assertThat(text(".md")).contains(pages(Locale.ENGLISH, "**%s** (`%s`"));
    }

    @Test
    void every_handbook_is_there_in_both_languages_and_leads_to_what_is_there() throws IOException {
        for (Path handbook : handbooks("")) {
            String other = handbook.getFileName().toString().contains(".zh-CN.md")
                    ? handbook.getFileName().toString().replace(".zh-CN.md", ".md")
                    : handbook.getFileName().toString().replace(".md", ".zh-CN.md");
            assertThat(found(LINK, Files.readString(handbook))).as(handbook.toString()).contains(other)
                    .allSatisfy(link -> assertThat(HANDBOOKS.resolve(link)).exists());
        }
    }

    private static List<String> pages(Locale language, String form) {
        ResourceBundle texts = ResourceBundle.getBundle("pages.layout", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return Arrays.stream(NavigationEntry.values())
                .map(page -> form.formatted(MessageFormat.format(texts.getString(page.key()), new Object[0]),
                        page.address()))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(each -> each.group(1)).toList();
    }

    /** All handbooks of this ending as one text; English ones are those that are not Chinese. */
    private static String text(String ending) throws IOException {
        return handbooks(ending).stream().map(HandbooksTest::read).collect(joining("\n"));
    }

    private static List<Path> handbooks(String ending) throws IOException {
        try (Stream<Path> files = Files.list(HANDBOOKS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !".md".equals(ending) || !file.toString().endsWith(".zh-CN.md"))
                    .sorted().toList();
        }
    }

    private static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.walk(HANDBOOKS)) {
            return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
