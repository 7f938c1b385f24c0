package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.DocumentKind;

/**
 * A template by which documents were issued stays as it was, for they name its version: what is to read otherwise from now on is a new version.
 * What is published stands in {@code src/test/templates.sha256}; {@code -Dtemplates.write=true} adds the versions that are new.
 */
class PublishedTemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/papers");
    private static final Path PUBLISHED = Path.of("src/test/templates.sha256");

    @Test
    void no_published_version_of_a_template_has_changed_or_gone() throws IOException {
        Map<String, String> now = now();
        if (Boolean.getBoolean("templates.write")) {
            Map<String, String> all = new TreeMap<>(now);
            all.putAll(published());
            Files.write(PUBLISHED, all.entrySet().stream().map(e -> e.getValue() + "  " + e.getKey()).toList());
        }
        assertThat(now).as("change a template in a new version").containsAllEntriesOf(published());
        assertThat(published().keySet()).as("publish what is new with -Dtemplates.write=true")
                .containsAll(now.keySet());
    }

    /** intake-service shows by the kind what case-service addresses by its template. */
    @Test
    void a_kind_is_the_petitioners_where_its_templates_are_addressed_so() throws IOException {
        for (String file : now().keySet()) {
            String folder = file.substring(0, file.indexOf('/'));
            DocumentKind kind = DocumentKind.valueOf(folder.toUpperCase(Locale.ROOT).replace('-', '_'));
            assertThat(Files.readString(TEMPLATES.resolve(file)).contains("addressee: PETITIONER")).as(file)
                    .isEqualTo(kind.isForPetitioner());
        }
    }

    private static Map<String, String> published() throws IOException {
        List<String> lines = Files.exists(PUBLISHED) ? Files.readAllLines(PUBLISHED) : List.of();
        Map<String, String> hashes = new TreeMap<>();
        lines.forEach(line -> hashes.put(line.substring(line.indexOf("  ") + 2), line.substring(0, line.indexOf(' '))));
        return hashes;
    }

    private static Map<String, String> now() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yml")).toList()) {
                hashes.put(TEMPLATES.relativize(file).toString().replace('\\', '/'), sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
