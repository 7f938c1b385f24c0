package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Standing;

/**
 * What the ladder needs of a post, as the store keeps it: the revision (8 bytes), then for each time a line of its first day, last day,
 * whether the post is held, and what it is in charge of. An event may say nothing of days, or name codes that no reader knows yet.
 */
record ListedPost(long revision, List<ForTime> times) {
    private static final int PARTS = 4;

    /**
     * What holds for a time.
     *
     * @param from the first day, or null
     * @param until the last day, or null
     * @param field codes of kinds of units and ids of units; none for all
     */
    record ForTime(@Nullable LocalDate from, @Nullable LocalDate until, boolean held, Set<String> field) {
        private static ForTime of(Standing standing) {
            return new ForTime(standing.from(), standing.until(), standing.held(), Set.copyOf(standing.field()));
        }

        private boolean isOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }

        private String line() {
            return text(from) + "," + text(until) + "," + held + "," + String.join(" ", field);
        }

        private static ForTime parse(String line) {
            String[] parts = line.split(",", PARTS);
            return new ForTime(day(parts[0]), day(parts[1]), Boolean.parseBoolean(parts[2]),
                    parts[3].isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(parts[3].split(" "))));
        }

        private static String text(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        private static @Nullable LocalDate day(String text) {
            return text.isEmpty() ? null : LocalDate.parse(text);
        }
    }

    static ListedPost of(PostListed event) {
        return new ListedPost(event.revision(), event.byDay().stream().map(ForTime::of).toList());
    }

    static ListedPost parse(byte[] stored) {
        String lines = new String(stored, Long.BYTES, stored.length - Long.BYTES, US_ASCII);
        return new ListedPost(ByteBuffer.wrap(stored).getLong(), lines.lines().map(ForTime::parse).toList());
    }

    byte[] stored() {
        byte[] lines = times.stream().map(ForTime::line).collect(Collectors.joining("\n")).getBytes(US_ASCII);
        return ByteBuffer.allocate(Long.BYTES + lines.length).putLong(revision).put(lines).array();
    }

    Optional<ForTime> on(LocalDate day) {
        return times.stream().filter(time -> time.isOn(day)).findFirst();
    }
}
