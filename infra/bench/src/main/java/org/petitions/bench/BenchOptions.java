package org.petitions.bench;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What to run.
 *
 * @param clients how many at once
 * @param warmUp not counted, first: five JVMs compile for minutes on two cores, and take nearly half of both while they do
 * @param time for how long new lives are begun
 * @param cases how many cases the databases are filled with
 * @param lawful whether the lives of the flow are as the law wants them, with their documents
 * @param window how long each window is that the flow is shown in from its first life on, without a warm-up; zero: one figure after it
 * @param direct whether the services are asked past the gateway
 * @param record whether the platform's parts record for their start caches, which are made at the end
 */
record BenchOptions(Kind kind, int clients, Duration warmUp, Duration time, int cases, boolean lawful, Duration window,
        boolean direct, boolean record) {

    /** The benches there are. */
    enum Kind {
        FLOW,
        DOOR,
        BURST,
        LISTS,
        SCALE
    }

    private static final int CLIENTS = 50;
    private static final int MOST_CLIENTS = 2_000;
    private static final int MOST_SECONDS = 600;
    private static final int UNSAID = -1;
    private static final int CASES_OF_LISTS = 10_000;
    private static final int CASES = 1_000_000;
    private static final int FEW_CASES = 50_000;
    /** More than a country's year. */
    private static final int MOST_CASES = 20_000_000;

    /** Reads the command line; empty when it is off. */
    static Optional<BenchOptions> parse(String[] args) {
        Iterator<String> words = List.of(args).iterator();
        if (!words.hasNext()) {
            return Optional.empty();
        }
        Kind kind;
        switch (words.next()) {
            case "flow" -> kind = Kind.FLOW;
            case "door" -> kind = Kind.DOOR;
            case "burst" -> kind = Kind.BURST;
            case "lists" -> kind = Kind.LISTS;
            case "scale" -> kind = Kind.SCALE;
            default -> {
                return Optional.empty();
            }
        }
        int clients = CLIENTS;
        int cases = UNSAID;
        int unsaid = kind == Kind.SCALE ? CASES : CASES_OF_LISTS;
        int seconds = 120;
        int warmUp = 120;
        int window = 0;
        boolean lawful = false;
        boolean record = false;
        boolean direct = false;
        while (words.hasNext()) {
            switch (words.next()) {
                case "--quick" -> {
                    seconds = 30;
                    warmUp = 60;
                    unsaid = Math.min(unsaid, FEW_CASES);
                }
                case "--lawful" -> lawful = true;
                case "--record" -> record = true;
                case "--direct" -> direct = true;
                case "--clients" -> clients = number(words, MOST_CLIENTS);
                case "--cases" -> cases = number(words, MOST_CASES);
                case "--seconds" -> seconds = number(words, MOST_SECONDS);
                case "--warm-up" -> warmUp = number(words, MOST_SECONDS);
                case "--windows" -> {
                    window = number(words, MOST_SECONDS);
                    if (window == 0 || kind != Kind.FLOW) {
                        return Optional.empty();
                    }
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        boolean asksBothWays = kind == Kind.DOOR;
        if (clients == 0 || cases == 0 || seconds == 0 || warmUp == 0 || (asksBothWays && direct)) {
            return Optional.empty();
        }
        return Optional.of(new BenchOptions(kind, clients, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds),
                cases == UNSAID ? unsaid : cases, lawful, Duration.ofSeconds(window), direct, record));
    }

    /** The same past the gateway. */
    BenchOptions pastTheDoor() {
        return new BenchOptions(kind, clients, warmUp, time, cases, lawful, window, true, record);
    }

    /** Gives the lives that are led, each one that has not begun. */
    Supplier<PetitionLifecycle> lives(PlatformClient client, CallStatistics statistics) {
        return () -> new PetitionLifecycle(client, statistics, lawful);
    }

    /** The next word as a number from 1 to {@code most}; 0 when it is none. */
    private static int number(Iterator<String> words, int most) {
        String word = words.hasNext() ? words.next() : "";
        if (!word.matches("\\d{1,8}")) {
            return 0;
        }
        int number = Integer.parseInt(word);
        return number <= most ? number : 0;
    }
}
