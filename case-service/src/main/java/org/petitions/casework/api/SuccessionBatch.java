package org.petitions.casework.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.cases.AccusedUnits;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseQueries.Cursor;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.LimitFilter;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.SuccessionNotices;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.routing.SuccessionRules.LeaveAccused;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/** Hands over what was a unit's to its successor (承继, Art. 24, paragraph 2), a batch of cases after the other, each by a write of its own. */
@Component
class SuccessionBatch {
    private static final int PAGE = 50;
    private static final List<ListField> ROLES = List.of(ListField.UNIT, ListField.REVIEW_BODY, ListField.INVOLVED);
    private static final List<CaseStatus> OPEN = Arrays.stream(CaseStatus.values())
            .filter(status -> status != CaseStatus.REGISTERED && status != CaseStatus.CLOSED).toList();

    private final SuccessionNotices notices;
    private final CaseCommandHandler commands;
    private final CaseQueries cases;
    private final AccusedUnits accused;
    private final CaseReader reader;

    SuccessionBatch(SuccessionNotices notices, CaseCommandHandler commands, CaseQueries cases, AccusedUnits accused,
            CaseReader reader) {
        this.notices = notices;
        this.commands = commands;
        this.cases = cases;
        this.accused = accused;
        this.reader = reader;
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

    /**
     * Moves what is open, up to so many cases.
     *
     * @param part which of them: of a unit that was divided each successor gets its own
     */
    Moved move(Actor actor, String unit, String successor, Predicate<CaseRow> part, int limit) {
        Handover handover = new Handover(actor, unit, successor);
        Filter own = scope(actor);
        Set<String> failed = new TreeSet<>();
        int moved = 0;
        for (ListField role : ROLES) {
            for (Open open : open(own.with(role, unit)).toList()) {
                Filter filter = open.filter();
                List<CaseRow> page = open.pages().apply(filter);
                while (!page.isEmpty()) {
                    int room = limit - moved;
                    List<CaseRow> wanted = page.stream().filter(part)
                            .filter(row -> !failed.contains(row.id())).toList();
                    moved += count(wanted.stream().limit(room).toList(), failed, row -> handOver(row, handover));
                    if (wanted.size() > room) {
                        return new Moved(moved, false, List.copyOf(failed));
                    }
                    page = open.pages().apply(filter.with(filter.status(), filter.limits(),
                            Cursor.after(page.getLast(), filter)));
                }
            }
        }
        Supplier<List<CaseRow>> accusing = () -> accused.accusing(own, unit, successor, failed, PAGE);
        for (List<CaseRow> page = accusing.get(); !page.isEmpty(); page = accusing.get()) {
            int room = limit - moved;
            moved += count(page.stream().limit(room).toList(), failed,
                    row -> keepFrom(row, handover));
            if (page.size() > room) {
                return new Moved(moved, false, List.copyOf(failed));
            }
        }
        return new Moved(moved, failed.isEmpty(), List.copyOf(failed));
    }

    /** A county's bureau moves its own cases, the city's all. */
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

    /** How many of them were moved; of the others the ids are noted. */
    private static int count(List<CaseRow> rows, Set<String> failed, Consumer<CaseRow> move) {
        int moved = 0;
        for (CaseRow row : rows) {
            try {
                move.accept(row);
                moved++;
            } catch (ProblemException _) {
                failed.add(row.id());
            }
        }
        return moved;
    }

    private void handOver(CaseRow row, Handover handover) {
        Case read = reader.read(row.id(), handover.actor());
        if (SuccessionRules.takesPart(handover.unit(), read.state())) {
            notices.handOver(read, new ExpectedVersion(read.state().version()), handover.actor(), handover.unit(),
                    handover.successor());
        }
    }

    /** Noted first, so that who asks again finds what was not taken back by then to be refused there at least. */
    private void keepFrom(CaseRow row, Handover handover) {
        CaseFile kept = reader.read(row.id(), handover.actor()).file()
                .withSuccessorsOfAccused(List.of(handover.successor()));
        accused.keep(kept);
        if (SuccessionRules.isWithAccused(kept.replay())) {
            commands.handle(kept.id(), new ExpectedVersion(kept.version()), handover.actor(), new LeaveAccused());
        }
    }
}
