package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.terms.PostCapacity;

/**
 * What the ladder needs of a post, as the store keeps it: the revision (8 bytes), then a line for each time of its first day, last day,
 * whether the post is held, and what it is in charge of, and one for each account of its first day, last day, capacity and id, marked in front. After
 * the last day stands, behind a mark, when it was withdrawn, where it was. After the capacity stand the categories that a deputy is in charge of, each behind a blank; nothing stands there where that is all, nor in what was
 * stored before it was asked. An event may say nothing of days, or name codes that no reader knows yet.
 */
record ListedPost(long revision, List<ForTime> times, List<Holding> holdings) {
    private static final int PARTS = 4;
    private static final String OF_ACCOUNT = "@";
    private static final String WITHDRAWN = "!";

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
    }

    static ListedPost of(PostListed event) {
        return new ListedPost(event.revision(), event.byDay().stream().map(ForTime::of).toList(),
                event.holdings() == null ? List.of() : event.holdings());
    }

    static ListedPost parse(byte[] stored) {
        List<String> lines = new String(stored, Long.BYTES, stored.length - Long.BYTES, US_ASCII).lines().toList();
        return new ListedPost(ByteBuffer.wrap(stored).getLong(),
                lines.stream().filter(line -> !line.startsWith(OF_ACCOUNT)).map(ForTime::parse).toList(),
                lines.stream().filter(line -> line.startsWith(OF_ACCOUNT)).map(ListedPost::holding).toList());
    }

    byte[] stored() {
        byte[] lines = Stream.concat(times.stream().map(ForTime::line), holdings.stream().map(ListedPost::line))
                .collect(Collectors.joining("\n")).getBytes(US_ASCII);
        return ByteBuffer.allocate(Long.BYTES + lines.length).putLong(revision).put(lines).array();
    }

    Optional<ForTime> on(LocalDate day) {
        return times.stream().filter(time -> time.isOn(day)).findFirst();
    }

    /** Who acts for it on a day, in whatever capacity. */
    Stream<Holding> holdingsOn(LocalDate day) {
        return holdings.stream().filter(holding -> holding.isOn(day));
    }

    private static String line(Holding holding) {
        return OF_ACCOUNT + holding.from() + "," + text(holding.until())
                + (holding.withdrawnAt() == null ? "" : WITHDRAWN + holding.withdrawnAt()) + "," + holding.capacity()
                + (holding.inChargeOf() == null ? "" : " " + String.join(" ", holding.inChargeOf())) + ","
                + holding.account();
    }

    private static Holding holding(String line) {
        String[] parts = line.substring(OF_ACCOUNT.length()).split(",", PARTS);
        String[] capacity = parts[2].split(" ");
        // A blank that nothing follows: in charge of nothing.
        List<String> inChargeOf = parts[2].contains(" ") ? List.of(capacity).subList(1, capacity.length) : null;
        String[] end = parts[1].split(WITHDRAWN, 2);
        return new Holding(parts[3], PostCapacity.valueOf(capacity[0]), LocalDate.parse(parts[0]), day(end[0]),
                inChargeOf, end.length == 2 ? Instant.parse(end[1]) : null);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
