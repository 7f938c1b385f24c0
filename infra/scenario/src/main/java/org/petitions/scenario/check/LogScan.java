package org.petitions.scenario.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.petitions.local.platform.DoorPart;

/** What the services wrote into their logs. */
final class LogScan {
    private final Path folder;

    LogScan(Path folder) {
        this.folder = folder;
    }

    /** Places where a personal word stands: file and line, never the word. */
    List<String> personalDataPlaces(Set<String> words) {
        List<String> places = new ArrayList<>();
        for (Path log : logs()) {
            int number = 0;
            for (String line : lines(log)) {
                number++;
                if (words.stream().anyMatch(line::contains)) {
                    places.add(log.getFileName() + ":" + number);
                }
            }
        }
        return places;
    }

    /** Whether one line of a service's log holds all of these. */
    boolean hasLine(String service, String... parts) {
        return lines(folder.resolve(service + ".log")).stream()
                .anyMatch(line -> List.of(parts).stream().allMatch(line::contains));
    }

    private List<Path> logs() {
        try (var files = Files.list(folder)) {
            return files.filter(LogScan::isOfOurs).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of services, gateway and issuer; what the broker and the database write are none of our words. */
    private static boolean isOfOurs(Path log) {
        String name = String.valueOf(log.getFileName());
        return name.endsWith("-service.log")
                || Stream.of(DoorPart.values()).anyMatch(part -> name.equals(part.part() + ".log"));
    }

    /** Read with tolerance: a process that was killed may have left half a character. */
    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
