package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockChange;
import org.petitions.escalation.clocks.ClockEnd;
import org.petitions.escalation.clocks.ClockHistory;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClosedClock;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.ClockKind;

/**
 * All that is remembered of one petition. It stays after the case has ended, so that an event read again starts nothing anew.
 *
 * @param registration null until the petition's registration was seen; until then the case's steps wait, because only it says who is
 *     accused and when the first clock started
 * @param seen the latest version seen of the case, 0 before any
 * @param takenOver where its past came from a ledger, or null
 * @param endings what ended every clock at once, in the order of the case's versions
 * @param courses what was seen of each clock
 * @param open the clocks that are open
 * @param standAside accounts and posts that stand aside from the case (回避); null in what was kept before anybody could
 * @param waiting steps of the case that were seen before the registration, in the order of the case's versions
 * @param closed limits that have ended and may still be judged anew, in the order they ended; empty in what was kept before any were
 * @param bureau unit id of the bureau that has the case before it; null before the case was opened, and in what was kept before it was
 *     asked for, see {@link #presentBureau()}
 * @param rounds its way to and fro until somebody takes it on; none in what was kept before that was asked
 * @param draft what is known of a draft that waits for a signature; null where there was none, and in what was kept before that was asked
 * @param extension what is known of an extension that was asked for; null where none was, and in what was kept before that was asked
 * @param failedNotices when notices of sending on could not be sent that the case has not told of yet, UTC, by the key of their clock; empty in
 *     what was kept before they were waited for
 */
public record PetitionClocks(String petitionId, @Nullable Registration registration, long seen,
        @Nullable ImportedPast takenOver, List<ClockEnd> endings, Map<ClockId, ClockHistory> courses,
        Map<ClockId, OpenClock> open, Set<String> standAside, List<CaseEvent> waiting,
        List<ClosedClock> closed, @Nullable String bureau, TransferRounds rounds, @Nullable WaitingDraft draft,
        @Nullable WaitingExtension extension, Map<String, Instant> failedNotices) {
    /**
     * What is counted after the case ended, too: what is looked at later, what was to be reported, what an office's own end is to be told by
     * (Art. 23), how long a procedure stands still, and what a unit is to answer to its bureau.
     */
    private static final Set<ClockKind> AFTER_END = Set.of(ClockKind.RETURN_VISIT, ClockKind.REPORT_UP,
            ClockKind.ACCEPTANCE, ClockKind.SUSPENSION, ClockKind.WRITTEN_ANSWER);

    private static final int NOTICES_WAITED_FOR = 8;

    public PetitionClocks {
        endings = List.copyOf(endings);
        courses = Map.copyOf(courses);
        open = Map.copyOf(open);
        standAside = standAside == null ? Set.of() : Set.copyOf(standAside);
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
        closed = closed == null ? List.of() : List.copyOf(closed);
        rounds = rounds == null ? TransferRounds.NONE : rounds;
        failedNotices = failedNotices == null ? Map.of() : Map.copyOf(failedNotices);
    }

    /** A petition of which nothing was seen. */
    public static PetitionClocks unknown(String petitionId) {
        return new PetitionClocks(petitionId, null, 0, null, List.of(), Map.of(), Map.of(), Set.of(), List.of(),
                List.of(), null, TransferRounds.NONE, null, null, Map.of());
    }

    /**
     * When each clock next asks for something. Empty while the registration, or a part of the past, is missing. When none is open any
     * more, the last to end stands for all: then they are forgotten.
     */
    public Map<ClockId, Instant> due() {
        Map<ClockId, Instant> due = new TreeMap<>();
        if (isWhole()) {
            for (OpenClock clock : open.values()) {
                Instant at = earlier(clock.dueAt(), notAcceptedForLongAt(clock.id()));
                if (at != null) {
                    due.put(clock.id(), at);
                }
            }
            if (open.isEmpty() && !closed.isEmpty()) {
                due.put(closed.getLast().clock().id(), closed.stream().map(ClosedClock::closedAt)
                        .max(Comparator.naturalOrder()).orElseThrow().plus(ClosedClock.REMEMBERED));
            }
        }
        return due;
    }

    /** When a leader is to be told that nobody has accepted it, where that clock waits for it; null where none does. */
    @Nullable
    Instant notAcceptedForLongAt(ClockId id) {
        boolean waits = id.kind() == ClockKind.DISPATCH || id.kind() == ClockKind.ACCEPTANCE;
        return waits && !id.isLeftBehind() ? rounds.due() : null;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** Whether a step of its case was seen. */
    public boolean isOpened() {
        return seen > 0;
    }

    /**
     * Unit id of the bureau that has the case before it; null before the case was opened, and where it was opened before the bureau was
     * kept and nothing tells it any more. A case of the time before names it by the first hand-over of its dispatch: that is its opening.
     */
    public @Nullable String presentBureau() {
        return bureau != null
                ? bureau
                : historyOf(ClockId.sole(ClockKind.DISPATCH)).turns().stream()
                        .filter(ClockChange.HandedOver.class::isInstance).map(ClockChange.HandedOver.class::cast)
                        .map(ClockChange.HandedOver::unit).findFirst().orElse(null);
    }

    private boolean isWhole() {
        return registration != null && !isReadingPast();
    }

    /** Whether the case is known to tell its past from a ledger, and not all of that has been read. */
    boolean isReadingPast() {
        return takenOver == null ? registration != null && registration.hasPast() : takenOver.readAt() == null;
    }

    /**
     * Whether the case has ended and was not taken up again. What goes on at a unit begins a limit that no end leaves; what goes on before a
     * bureau, or waits for a unit's decision, was put there by a step of its own.
     */
    public boolean isEnded() {
        long end = endings.stream().filter(ending -> ending.kind() == null).mapToLong(ClockEnd::version).max()
                .orElse(ClockHistory.NEVER);
        Long opened = rounds.openedBy();
        return end != ClockHistory.NEVER && (opened == null || opened < end)
                && courses.entrySet().stream().filter(course -> !AFTER_END.contains(course.getKey().kind()))
                        .allMatch(course -> course.getValue().startedBy() < end);
    }

    /** Whether that step of the case is told of the past, of which nobody is alerted. */
    boolean isPast(long version) {
        return takenOver == null ? registration != null && registration.hasPast() : version <= takenOver.until();
    }

    ClockHistory historyOf(ClockId id) {
        return courses.getOrDefault(id, ClockHistory.NOT_STARTED);
    }

    /**
     * Unit id of the unit that has to act: a limit that was handed over after its end stays the miss of the unit that was, and asks for
     * the act of the one that is (Art. 24).
     */
    public String actingUnit(OpenClock clock) {
        return historyOf(clock.id()).handedTo(clock.startedBy()).orElse(clock.unit());
    }

    /** The open clocks that have a limit; all but the misses that were left behind. */
    List<OpenClock> limits() {
        return open.values().stream().filter(clock -> !clock.id().isLeftBehind())
                .sorted(Comparator.comparing(OpenClock::id)).toList();
    }

    /** The misses of a clock that offices before have left behind, which are still told on. */
    List<ClockId> leftBehind(ClockId id) {
        return id.equals(ClockId.sole(id.kind()))
                ? open.keySet().stream().filter(left -> left.isLeftBehind() && left.kind() == id.kind()).sorted()
                        .toList()
                : List.of();
    }

    Optional<OpenClock> openClock(ClockId id) {
        return Optional.ofNullable(open.get(id));
    }

    /** The open clock that raised an alert. */
    Optional<OpenClock> clockOf(String alertId) {
        return open.values().stream().filter(clock -> clock.alert(alertId).isPresent()).findFirst();
    }

    /** Every end that one running of a clock has seen, its own, a common one or its next start, first one first. */
    Stream<ClockEnd> endsOf(OpenClock clock) {
        ClockId id = clock.id();
        Stream<ClockEnd> own = historyOf(id).endsAfter(clock.startedBy(), id.kind());
        Stream<ClockEnd> common = endings.stream()
                .filter(ending -> ending.ends(id.kind()) && ending.version() > clock.startedBy());
        return Stream.concat(own, common).sorted(Comparator.comparingLong(ClockEnd::version));
    }

    /** What happened to one running of a clock, up to its end if it has one. */
    List<ClockChange> turnsOf(OpenClock clock, @Nullable ClockEnd end) {
        return historyOf(clock.id()).turns().stream().filter(turn -> turn.version() > clock.startedBy()
                && (end == null || turn.version() < end.version())).toList();
    }

    /** Whether one running of a clock ended alike, and the same happened to it up to its end, as far as was known at another time. */
    boolean tellsSameOf(OpenClock clock, PetitionClocks atAnotherTime) {
        ClockEnd end = endsOf(clock).findFirst().orElse(null);
        return Objects.equals(end, atAnotherTime.endsOf(clock).findFirst().orElse(null))
                && turnsOf(clock, end).equals(atAnotherTime.turnsOf(clock, end));
    }

    /** Those that have ended, of one clock or of all. */
    List<ClosedClock> closed(Predicate<ClockId> which) {
        return closed.stream().filter(ended -> which.test(ended.clock().id())).toList();
    }

    PetitionClocks with(Registration known) {
        return new PetitionClocks(petitionId, known, seen, takenOver, endings, courses, open, standAside,
                waiting, closed, bureau, rounds, draft, extension, failedNotices);
    }

    PetitionClocks with(TransferRounds way) {
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, open, standAside,
                waiting, closed, bureau, way, draft, extension, failedNotices);
    }

    /** With what a step of the case says of what waits for a head: a draft, or an extension that was asked for. */
    PetitionClocks withWaitingAfter(CaseEvent step) {
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, open, standAside,
                waiting, closed, bureau, rounds, WaitingDraft.after(draft, step),
                WaitingExtension.after(extension, step), failedNotices);
    }

    /**
     * With notices of sending on that could not be sent, of which the case has not told that they were made. At most so many as one petition
     * could have on the way at once: what is forgotten then is the longest known.
     */
    PetitionClocks withFailedNotices(Map<String, Instant> failed) {
        Map<String, Instant> latest = new TreeMap<>();
        failed.entrySet().stream().sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
                .limit(NOTICES_WAITED_FOR).forEach(notice -> latest.put(notice.getKey(), notice.getValue()));
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, open, standAside,
                waiting, closed, bureau, rounds, draft, extension, latest);
    }

    PetitionClocks with(ImportedPast known) {
        return new PetitionClocks(petitionId, registration, seen, known, endings, courses, open, standAside, waiting,
                closed, bureau, rounds, draft, extension, failedNotices);
    }

    PetitionClocks withWaiting(CaseEvent step) {
        if (waiting.stream().anyMatch(present -> present.version() == step.version())) {
            return this;
        }
        List<CaseEvent> more = new ArrayList<>(waiting);
        more.add(step);
        more.sort(Comparator.comparingLong(CaseEvent::version));
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, open, standAside, more,
                closed, bureau, rounds, draft, extension, failedNotices);
    }

    PetitionClocks withoutWaiting() {
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, open, standAside,
                List.of(), closed, bureau, rounds, draft, extension, failedNotices);
    }

    PetitionClocks seen(long version) {
        return new PetitionClocks(petitionId, registration, Math.max(seen, version), takenOver, endings, courses, open,
                standAside, waiting, closed, bureau, rounds, draft, extension, failedNotices);
    }

    /** @param official account or post id of who stands aside */
    PetitionClocks withRecused(String official) {
        Set<String> more = new TreeSet<>(standAside);
        more.add(official);
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, open, more, waiting,
                closed, bureau, rounds, draft, extension, failedNotices);
    }

    PetitionClocks with(ClockEnd ending) {
        if (endings.stream().anyMatch(ending::isSameStepAs)) {
            return this;
        }
        List<ClockEnd> more = new ArrayList<>(endings);
        more.add(ending);
        more.sort(Comparator.comparingLong(ClockEnd::version));
        return new PetitionClocks(petitionId, registration, seen, takenOver, more, courses, open, standAside, waiting,
                closed, bureau, rounds, draft, extension, failedNotices);
    }

    PetitionClocks with(ClockId id, ClockHistory course) {
        Map<ClockId, ClockHistory> more = new TreeMap<>(courses);
        more.put(id, course);
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, more, open, standAside, waiting,
                closed, bureau, rounds, draft, extension, failedNotices);
    }

    PetitionClocks with(OpenClock clock) {
        Map<ClockId, OpenClock> more = new TreeMap<>(open);
        more.put(clock.id(), clock);
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, more, standAside,
                waiting, closed, bureau, rounds, draft, extension, failedNotices);
    }

    /** With the bureau that has the case before it. */
    PetitionClocks withBureau(String unit) {
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, open, standAside,
                waiting, closed, unit, rounds, draft, extension, failedNotices);
    }

    /** Without that one among the open clocks; a later running of the same clock stays. */
    PetitionClocks without(OpenClock clock) {
        OpenClock present = open.get(clock.id());
        if (present == null || present.startedBy() != clock.startedBy()) {
            return this;
        }
        Map<ClockId, OpenClock> fewer = new TreeMap<>(open);
        fewer.remove(clock.id());
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, fewer, standAside,
                waiting, closed, bureau, rounds, draft, extension, failedNotices);
    }

    PetitionClocks with(ClosedClock ended) {
        List<ClosedClock> more = new ArrayList<>(closed);
        more.removeIf(present -> present.isOf(ended.clock()));
        more.add(ended);
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, open, standAside,
                waiting, more, bureau, rounds, draft, extension, failedNotices);
    }

    /** Without what has ended of that clock. */
    PetitionClocks withoutClosed(ClockId id) {
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, courses, open, standAside,
                waiting, closed.stream().filter(ended -> !ended.clock().id().equals(id)).toList(), bureau, rounds,
                draft, extension, failedNotices);
    }

    /** Without its closed clocks, and what only they need. */
    PetitionClocks forgettingClosed() {
        Map<ClockId, ClockHistory> shorter = new TreeMap<>();
        courses.forEach((id, course) -> shorter.put(id, course.forgetting()));
        return new PetitionClocks(petitionId, registration, seen, takenOver, endings, shorter, open, standAside,
                waiting, List.of(), bureau, rounds, draft, extension, failedNotices);
    }

    /** Whether the petition accuses somebody (检举控告). */
    boolean accuses() {
        return registration != null && registration.accuses();
    }

    /**
     * Whether whoever heads the unit that has to act is told nothing of that clock any more: the petition accuses somebody, and has left the unit
     * (Art. 30).
     */
    boolean isKeptFromHead(OpenClock clock) {
        return clock.id().isLeftBehind() && accuses();
    }
}
