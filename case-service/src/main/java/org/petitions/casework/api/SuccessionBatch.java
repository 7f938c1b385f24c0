package org.petitions.casework.api;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.cases.AccusedUnits;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseQueries.Cursor;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.LimitFilter;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.SuccessionNotices.HandedOver;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.routing.SuccessionRules.LeaveAccused;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.Successions;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/** Hands over what was a unit's to its successor (承继, Art. 24, paragraph 2), a batch of cases after the other, each by a write of its own. */
@Component
class SuccessionBatch {
    private static final int PAGE = 50;

    /** How many notices one call prints: they take some tenths of a second each, and whoever asked waits for all of them. */
    private static final int NOTICES = 20;

    private static final List<ListField> ROLES = List.of(ListField.UNIT, ListField.REVIEW_BODY, ListField.INVOLVED,
            ListField.BUREAU);
    private static final List<CaseStatus> OPEN = Arrays.stream(CaseStatus.values())
            .filter(status -> status != CaseStatus.REGISTERED && status != CaseStatus.CLOSED).toList();

    private final CaseHandover handovers;
    private final CaseCommandHandler commands;
    private final CaseQueries cases;
    private final AccusedUnits accused;
    private final OtherBureausAccusations others;
    private final CaseReader reader;
    private final Successions successions;
    private final Clock clock;

    SuccessionBatch(CaseHandover handovers, CaseCommandHandler commands, CaseQueries cases, AccusedUnits accused,
            OtherBureausAccusations others, CaseReader reader, Successions successions, Clock clock) {
        this.handovers = handovers;
        this.commands = commands;
        this.cases = cases;
        this.accused = accused;
        this.others = others;
        this.reader = reader;
        this.successions = successions;
        this.clock = clock;
    }

    /**
     * What a batch moved.
     *
     * @param done whether nothing is left to move
     * @param failed ids of cases that could not be moved
     */
    record Moved(int cases, boolean done, List<String> failed) {}

    /** Whose batch it is, from whom to whom. */
    private record Handover(Actor actor, String unit, String successor) {}

    /** How far a batch has come: what was moved, and what could not be. */
    private static final class Progress {
        private final int limit;
        private final Set<String> failed = new TreeSet<>();
        private int moved;
        private int noticed;

        Progress(int limit) {
            this.limit = limit;
        }

        /**
         * Moves one after the other.
         *
         * @param move whether there was anything to move
         * @return false where the limit, or the printing of notices, leaves no room for the rest
         */
        boolean all(List<CaseRow> rows, Predicate<CaseRow> move) {
            for (CaseRow row : rows) {
                if (moved == limit || noticed == NOTICES) {
                    return false;
                }
                try {
                    moved += move.test(row) ? 1 : 0;
                } catch (ProblemException _) {
                    failed.add(row.id());
                }
            }
            return true;
        }

        void handedOver(HandedOver done) {
            noticed += done.noticed() ? 1 : 0;
        }

        Moved moved(boolean gone) {
            return new Moved(moved, gone && failed.isEmpty(), List.copyOf(failed));
        }
    }

    /**
     * Moves what is open, up to so many cases, and lets what accuses the unit be known to its successor no more than to the unit (Art. 30).
     *
     * @param part which of them: of a unit that was divided each successor gets its own
     */
    Moved move(Actor actor, String unit, String successor, Predicate<CaseRow> part, int limit) {
        accused.keep(unit, successor);
        Handover handover = new Handover(actor, unit, successor);
        Filter own = scope(actor);
        Progress progress = new Progress(limit);
        boolean gone = ROLES.stream().filter(role -> role != ListField.BUREAU || own.asked(role) == null
                || unit.equals(own.asked(role))).flatMap(role -> open(own.with(role, unit)))
                .allMatch(open -> handOver(open, part, handover, progress));
        boolean takenBack = gone && takeBack(own, handover, progress);
        others.takeBack(own, unit, successor);
        return progress.moved(takenBack);
    }

    /**
     * Takes back, up to so many cases, what accuses the unit and its successor has in hand or helps with (Art. 30), whatever bureau has it before
     * it; asked of a bureau alone.
     */
    void takeBack(Actor actor, String unit, String successor, int limit) {
        if (actor.role() == Role.BUREAU) {
            Filter own = scope(actor);
            takeBack(own, new Handover(actor, unit, successor), new Progress(limit));
            others.takeBack(own, unit, successor);
        }
    }

    /**
     * Whether cases in which the unit has a part lie before a bureau that is no more and for which the actor's goes on: the city's bureau has to
     * hand these over first. What accuses the actor's office is none of them (Art. 30).
     */
    boolean isLeftAtFormerBureau(Actor actor, String unit, Predicate<CaseRow> part) {
        Filter all = Filter.of(actor);
        return !CaseAccessRules.isCityBureau(actor.unit()) && formerBureaus(actor.unit())
                .flatMap(former -> ROLES.stream().filter(role -> role != ListField.BUREAU)
                        .flatMap(role -> open(all.with(ListField.BUREAU, former).with(role, unit))))
                .anyMatch(open -> holds(open, part));
    }

    private Stream<String> formerBureaus(String bureau) {
        return successions.endedBefore(LegalCalendar.dayOf(clock.instant()), bureau).stream()
                .filter(UnitId::isBureau);
    }

    private static boolean holds(Open open, Predicate<CaseRow> part) {
        Filter filter = open.filter();
        List<CaseRow> page = open.pages().apply(filter);
        while (!page.isEmpty() && page.stream().noneMatch(part)) {
            page = open.pages().apply(filter.with(filter.status(), filter.limits(),
                    Cursor.after(page.getLast(), filter)));
        }
        return !page.isEmpty();
    }

    private boolean handOver(Open open, Predicate<CaseRow> part, Handover handover, Progress progress) {
        Filter filter = open.filter();
        List<CaseRow> page = open.pages().apply(filter);
        while (!page.isEmpty()) {
            List<CaseRow> wanted = page.stream().filter(part).filter(row -> !progress.failed.contains(row.id()))
                    .toList();
            if (!progress.all(wanted, row -> isHandedOver(row, handover, progress))) {
                return false;
            }
            page = open.pages().apply(filter.with(filter.status(), filter.limits(),
                    Cursor.after(page.getLast(), filter)));
        }
        return true;
    }

    /** What accuses the unit and its successor has in hand or helps with goes back to the bureau. */
    private boolean takeBack(Filter own, Handover handover, Progress progress) {
        Set<String> seen = new TreeSet<>(progress.failed);
        List<CaseRow> page = accused.withSuccessor(own, handover.unit(), handover.successor(), seen, PAGE);
        while (!page.isEmpty()) {
            if (!progress.all(page, row -> isTakenBack(row, handover))) {
                return false;
            }
            page.forEach(row -> seen.add(row.id()));
            page = accused.withSuccessor(own, handover.unit(), handover.successor(), seen, PAGE);
        }
        return true;
    }

    /** A county's bureau moves its own cases, the city's all, those of a county's bureau that is no more among them. */
    private static Filter scope(Actor actor) {
        Filter own = Filter.of(actor);
        return CaseAccessRules.isCityBureau(actor.unit()) ? own : own.with(ListField.BUREAU, actor.unit());
    }

    /** A part of what is open, and how it is read page by page. */
    private record Open(Filter filter, Function<Filter, List<CaseRow>> pages) {}

    /**
     * Stage by stage, and those that ended as long as something is due in them, a return visit, or they wait for another's answer and may have
     * to go on by themselves (并案): whatever else ended is never read.
     */
    private Stream<Open> open(Filter all) {
        Stream<Filter> running = Stream.concat(OPEN.stream().map(stage -> all.with(stage, null, null)),
                Stream.of(all.with(CaseStatus.CLOSED, LimitFilter.ANY, null)));
        return Stream.concat(running.map(filter -> new Open(filter, after -> cases.page(after, PAGE))),
                Stream.of(new Open(all.with(CaseStatus.CLOSED, null, null), after -> cases.waiting(after, PAGE))));
    }

    /** Whether the unit had any part in it that its successor can take over. */
    private boolean isHandedOver(CaseRow row, Handover handover, Progress progress) {
        Case read = reader.read(row.id(), handover.actor());
        boolean due = SuccessionRules.isToMove(handover.unit(), handover.successor(), read.state());
        if (due) {
            progress.handedOver(handovers.handOver(read, new ExpectedVersion(read.state().version()),
                    handover.actor(), handover.unit(), handover.successor()));
        }
        return due;
    }

    private boolean isTakenBack(CaseRow row, Handover handover) {
        CaseState state = reader.read(row.id(), handover.actor()).state();
        boolean due = SuccessionRules.isWithAccused(state);
        if (due) {
            commands.handle(row.id(), new ExpectedVersion(state.version()), handover.actor(), new LeaveAccused());
        }
        return due;
    }
}
