package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries.Cursor;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.events.terms.Category;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads what is or became backlog ({@link Backlog}). Every query has its index at {@link CaseFile}: of all that run few have run long. */
@Component
public class BacklogCases {
    private static final Set<CaseStatus> RUNNING = Collections
            .unmodifiableSet(EnumSet.complementOf(EnumSet.of(CaseStatus.CLOSED)));
    private static final String OPENED = "openedAt";

    private final MongoTemplate mongo;
    private final SuccessorsOfAccused successors;

    BacklogCases(MongoTemplate mongo, SuccessorsOfAccused successors) {
        this.mongo = mongo;
        this.successors = successors;
    }

    /**
     * What a list is made of; null means any.
     *
     * @param reader who gets it: what accuses the reader or their unit is left out (Art. 30)
     * @param bureau unit id of the bureau that has it before it
     * @param unit unit id of the responsible unit
     * @param withoutLeader only those without a leader in charge (包案)
     * @param openedBefore what was opened before this moment
     */
    public record BacklogFilter(Actor reader, @Nullable String bureau, @Nullable String unit,
            @Nullable Category category, boolean withoutLeader, Instant openedBefore) {}

    /** One page, what has been open longest first. */
    public List<CaseRow> page(BacklogFilter filter, @Nullable Cursor after, int limit) {
        Criteria criteria = criteria(filter);
        if (after != null && after.due() != null) {
            criteria.andOperator(where(OPENED).gte(after.due()), new Criteria().orOperator(
                    where(OPENED).gt(after.due()), where(OPENED).is(after.due()).and("_id").gt(after.id())));
        }
        Query query = Query.query(criteria).with(Sort.by(OPENED, "_id")).limit(limit);
        query.fields().include(CaseRow.FIELDS);
        return mongo.query(CaseFile.class).as(CaseRow.class).matching(query).stream().map(successors::keptFrom)
                .toList();
    }

    /** How many there are. */
    public long count(BacklogFilter filter) {
        return mongo.count(Query.query(criteria(filter)), CaseFile.class);
    }

    private Criteria criteria(BacklogFilter filter) {
        Set<String> names = successors.namesOf(filter.reader());
        Criteria criteria = where("stage").in(RUNNING).and(OPENED).lt(filter.openedBefore()).and(CaseFile.ACCUSED)
                .nin(names).and(CaseFile.KEPT_FROM).nin(names);
        if (filter.bureau() != null) {
            criteria.and("bureau").is(filter.bureau());
        }
        if (filter.unit() != null) {
            criteria.and("unit").is(filter.unit());
        }
        if (filter.category() != null) {
            criteria.and("matter.category").is(filter.category());
        }
        if (filter.withoutLeader()) {
            criteria.and("charge.stage").ne(ChargeStage.OPEN);
        }
        return criteria;
    }

    /**
     * The cases that became backlog within a time: those open on the day on which they had been open for more than a year. In the order in which
     * they were opened.
     *
     * @param from first day, in Asia/Shanghai
     * @param to last day
     * @param bureau unit id of the only bureau asked about; null for all
     */
    public List<CaseCourse> becameBacklog(LocalDate from, LocalDate to, @Nullable String bureau, Actor reader) {
        Set<String> names = successors.namesOf(reader);
        Criteria criteria = where(OPENED).gte(Backlog.openedBefore(from.minusDays(1))).lt(Backlog.openedBefore(to))
                .and(CaseFile.ACCUSED).nin(names).and(CaseFile.KEPT_FROM).nin(names)
                // What ended within its year and was not touched since is not read at all.
                .orOperator(where("stage").in(RUNNING),
                        where("changedAt").gte(from.atStartOfDay(LegalCalendar.ZONE).toInstant()));
        if (bureau != null) {
            criteria.and("bureau").is(bureau);
        }
        return mongo.find(Query.query(criteria).with(Sort.by(OPENED, "_id")), CaseFile.class).stream()
                .map(successors::keptFrom).map(CaseCourse::of).filter(course -> {
                    LocalDate since = Backlog.since(course.openedAt());
                    return !since.isBefore(from) && !since.isAfter(to)
                            && course.endOn(since.minusDays(1)) == null;
                }).toList();
    }

    /**
     * The cases that stood as backlog on any day of a time: those that were backlog at its start, and those that became it. Each as it is by now.
     *
     * @param from first day, in Asia/Shanghai
     * @param to last day
     * @param bureau unit id of the only bureau asked about; null for all
     */
    public List<CaseCourse> stood(LocalDate from, LocalDate to, @Nullable String bureau, Actor reader) {
        // What ended before it began is not read: an ended case was last touched no earlier than it ended.
        return Stream.of(where("stage").in(RUNNING), where("stage").is(CaseStatus.CLOSED).and("changedAt")
                .gte(from.atStartOfDay(LegalCalendar.ZONE).toInstant()))
                .flatMap(stage -> opened(stage, to, bureau, reader))
                // What waits for the answer of another (并案) is counted there.
                .filter(course -> course.row().stage() != CaseStatus.CLOSED || course.endOn(LocalDate.MAX) != null)
                .filter(course -> {
                    LocalDate since = Backlog.since(course.openedAt());
                    LocalDate first = since.isBefore(from) ? from : since;
                    return course.endOn(first.minusDays(1)) == null;
                }).toList();
    }

    private Stream<CaseCourse> opened(Criteria stage, LocalDate to, @Nullable String bureau, Actor reader) {
        Set<String> names = successors.namesOf(reader);
        Criteria criteria = stage.and(OPENED).lt(Backlog.openedBefore(to)).and(CaseFile.ACCUSED).nin(names)
                .and(CaseFile.KEPT_FROM).nin(names);
        if (bureau != null) {
            criteria.and("bureau").is(bureau);
        }
        return mongo.find(Query.query(criteria), CaseFile.class).stream().map(successors::keptFrom)
                .map(CaseCourse::of);
    }
}
