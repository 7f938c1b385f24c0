package org.petitions.events.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.events.wire.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where the contracts lie as files, and how they are read and written. */
final class ContractFiles {
    static final Path ASYNC_API = Path.of("asyncapi.json");
    static final Path CATALOGUE = Path.of("..", "docs", "events.md");

    private static final Path ROOT = Path.of("src", "main", "resources", "contracts");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ContractFiles() {}

    static Path schema(EventType type) {
        return ROOT.resolve(type.name() + ".schema.json");
    }

    /** The stored samples of a type: one file for each shape it has ever been published in. */
    static List<Path> samples(EventType type) {
        Path folder = ROOT.resolve("samples").resolve(type.name());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path newSample(EventType type) {
        return ROOT.resolve("samples").resolve(type.name()).resolve((samples(type).size() + 1) + ".json");
    }

    static Set<String> readerFirst() {
        return read(ROOT.resolve("reader-first.txt")).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toSet());
    }

    /** Declares codes that a list has gained, so that whoever reads the change sees that readers go first. */
    static void addReaderFirst(Collection<String> lines) {
        Path file = ROOT.resolve("reader-first.txt");
        write(file, read(file) + lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static String pretty(JsonNode node) {
        return JSON.writeValueAsString(node).replace("\r\n", "\n") + "\n";
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
