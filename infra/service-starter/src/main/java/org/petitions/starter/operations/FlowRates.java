package org.petitions.starter.operations;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.events.topics.Topic;
import org.petitions.events.topics.Topics;

/** How fast events flow, seen by who watches: between two looks of the last minute. */
final class FlowRates {
    private static final Duration LOOKED_BACK = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 60;

    private final Deque<ServiceStatus> looks = new ArrayDeque<>();

    /**
     * What flows through one topic.
     *
     * @param name of the topic
     * @param zh its name in Chinese
     * @param en its name in English
     * @param total since the start
     * @param perMinute during the last minute, rounded; null with the first look
     * @param lag records not read yet; null where it is not known, or none is read
     */
    record FlowLine(String name, String zh, String en, long total, @Nullable Long perMinute, @Nullable Long lag) {}

    /**
     * Both directions.
     *
     * @param in what is read
     * @param out what is published
     */
    record Flow(List<FlowLine> in, List<FlowLine> out) {
        /** Of all topics together, for the picture; empty with the first look. */
        public String inPerMinute() {
            return sum(in);
        }

        /** The same of what goes out. */
        public String outPerMinute() {
            return sum(out);
        }

        private static String sum(List<FlowLine> lines) {
            List<Long> known = lines.stream().map(FlowLine::perMinute).filter(Objects::nonNull).toList();
            return known.isEmpty() ? "" : String.valueOf(known.stream().mapToLong(Long::longValue).sum());
        }
    }

    /** Of a status that was just read, compared with those before. */
    synchronized Flow of(ServiceStatus now) {
        looks.removeIf(look -> look.at().isBefore(now.at().minus(LOOKED_BACK)));
        ServiceStatus before = looks.peekFirst();
        looks.addLast(now);
        if (looks.size() > MOST_KEPT) {
            looks.removeFirst();
        }
        return new Flow(lines(before, now, ServiceStatus::consumed, now.lag()),
                lines(before, now, ServiceStatus::published, Map.of()));
    }

    private static List<FlowLine> lines(@Nullable ServiceStatus before, ServiceStatus now,
            Function<ServiceStatus, Map<String, Long>> totals, Map<String, Long> lag) {
        Map<String, Long> counted = totals.apply(now);
        var names = new TreeSet<>(counted.keySet());
        names.addAll(lag.keySet());
        return Topics.list().stream().filter(topic -> names.contains(topic.name())).map(topic -> {
            long total = counted.getOrDefault(topic.name(), 0L);
            Long rate = before == null
                    ? null
                    : rate(total - totals.apply(before).getOrDefault(topic.name(), 0L), before, now);
            return line(topic, total, rate, lag.get(topic.name()));
        }).toList();
    }

    private static FlowLine line(Topic topic, long total, @Nullable Long rate, @Nullable Long lag) {
        return new FlowLine(topic.name(), topic.purposeZh(), topic.purposeEn(), total, rate, lag);
    }

    private static @Nullable Long rate(long more, ServiceStatus before, ServiceStatus now) {
        long millis = Duration.between(before.at(), now.at()).toMillis();
        return millis < 1_000 ? null : Math.round(more * 60_000.0 / millis);
    }
}
