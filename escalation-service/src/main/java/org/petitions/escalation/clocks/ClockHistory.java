package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitEndReason;

/**
 * What has been seen of one clock over a case's whole life. It makes the order of arrival irrelevant: a step seen before counts once,
 * what arrives before its start is kept for it, and a start may be seen after a later one.
 *
 * @param occurrences how often the clock has started
 * @param startedBy the case's version at the latest start, 0 for the registration, {@link #NEVER} before any
 * @param turns what happened to it, its starts among it, in the order of the case's versions; of what was forgotten, and of what was
 *     kept before closed clocks were remembered, only what came after the latest start
 */
public record ClockHistory(int occurrences, long startedBy, List<ClockChange> turns) {
    public static final long NEVER = -1;
    public static final ClockHistory NOT_STARTED = new ClockHistory(0, NEVER, List.of());

    private static final Comparator<ClockChange> ORDER = Comparator.comparingLong(ClockChange::version);

    public ClockHistory {
        turns = List.copyOf(turns);
    }

    /** After a start. */
    public ClockHistory started(ClockChange.Started start) {
        return new ClockHistory(occurrences + 1, Math.max(startedBy, start.version()), withTurn(start));
    }

    /** As if it had never been started: the step that did proves not to have been one. Its number of runnings stays. */
    public ClockHistory notStarted() {
        return new ClockHistory(occurrences, NEVER,
                turns.stream().filter(turn -> !(turn instanceof ClockChange.Started)).toList());
    }

    /** Whether the last that ended it was that nobody asked for the act any more; its own ends alone, not those of the case. */
    public boolean isCancelledLast() {
        return turns.stream()
                .filter(turn -> turn instanceof ClockChange.Stopped || turn instanceof ClockChange.Cancelled)
                .reduce((_, later) -> later).filter(ClockChange.Cancelled.class::isInstance).isPresent();
    }

    /** When the step of that version started it, or empty where that was forgotten. */
    public Optional<Instant> startedAt(long version) {
        return turns.stream().filter(turn -> turn instanceof ClockChange.Started && turn.version() == version)
                .map(ClockChange::at).findFirst();
    }

    /** When what ended it by the step of that version was done: by the last that was put right, or else as that step said. */
    public Instant doneAt(ClockChange.Stopped stop) {
        return turns.stream().filter(ClockChange.Redated.class::isInstance).map(ClockChange.Redated.class::cast)
                .filter(redated -> redated.endedBy() == stop.version()).map(ClockChange.Redated::done)
                .reduce(stop.at(), (_, later) -> later);
    }

    /**
     * Every end of its own that a running has seen, its next start among them.
     *
     * @param start the case's version at which that running started
     * @param kind the clock's
     */
    public Stream<ClockEnd> endsAfter(long start, ClockKind kind) {
        return turns.stream().filter(turn -> turn.version() > start).flatMap(turn -> switch (turn) {
            case ClockChange.Started(long version, Instant at) ->
                Stream.of(new ClockEnd(version, at, kind, LimitEndReason.SUPERSEDED));
            case ClockChange.Stopped stop -> Stream.of(new ClockEnd(stop.version(), doneAt(stop), kind, null));
            case ClockChange.Cancelled(long version, Instant at) ->
                Stream.of(new ClockEnd(version, at, kind, LimitEndReason.NO_LONGER_DUE));
            case ClockChange.Redated _,ClockChange.HandedOver _,ClockChange.Lengthened _,ClockChange.Paused _,ClockChange.Resumed _ ->
                Stream.empty();
        });
    }

    /**
     * The unit that a running was handed to last, whether or not its limit had passed by then; empty where it was handed to nobody.
     *
     * @param startedBy the case's version at the running's start
     */
    public Optional<String> handedTo(long startedBy) {
        return turns.stream().filter(turn -> turn.version() > startedBy)
                .filter(ClockChange.HandedOver.class::isInstance).map(ClockChange.HandedOver.class::cast)
                .map(ClockChange.HandedOver::unit).reduce((_, later) -> later);
    }

    /** Whether that step is known to have started it. */
    public boolean isStartedBy(long version) {
        return version == startedBy
                || turns.stream().anyMatch(turn -> turn instanceof ClockChange.Started && turn.version() == version);
    }

    /** Whether what was taken at that version can still be judged: nothing of what it would concern was forgotten. */
    public boolean reachesBackTo(long version) {
        long[] starts = turns.stream().filter(ClockChange.Started.class::isInstance).mapToLong(ClockChange::version)
                .toArray();
        if (starts.length == occurrences) {
            return true;
        }
        return version > (starts.length == 0 ? startedBy : starts[0]);
    }

    /** After something that happened to it; the same when that was seen before, or is about what was forgotten. */
    public ClockHistory with(ClockChange turn) {
        return turns.contains(turn) || !reachesBackTo(turn.version())
                ? this
                : new ClockHistory(occurrences, startedBy, withTurn(turn));
    }

    /** Without what is needed only to judge a closed clock anew. */
    public ClockHistory forgetting() {
        return new ClockHistory(occurrences, startedBy,
                turns.stream().filter(turn -> turn.version() > startedBy).toList());
    }

    private List<ClockChange> withTurn(ClockChange turn) {
        List<ClockChange> more = new ArrayList<>(turns);
        more.add(turn);
        more.sort(ORDER);
        return more;
    }
}
