package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.ApprovalKind;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.web.PreferredWait;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads case files; {@link CaseCounts} counts them. Every query has its index at {@link CaseFile}. */
@Component
public class CaseQueries {
    private static final Set<CaseStatus> DECIDED = Collections.unmodifiableSet(EnumSet
            .complementOf(EnumSet.of(CaseStatus.REGISTERED, CaseStatus.OPENED, CaseStatus.DISPATCHED)));
    private static final Set<CaseStatus> RUNNING = Collections
            .unmodifiableSet(EnumSet.complementOf(EnumSet.of(CaseStatus.CLOSED)));
    private final MongoTemplate mongo;
    private final SuccessorsOfAccused successors;
    private final PreferredWait openings;

    CaseQueries(MongoTemplate mongo, SuccessorsOfAccused successors, PreferredWait openings) {
        this.mongo = mongo;
        this.successors = successors;
        this.openings = openings;
    }

    /** A field of a case that a list can ask for. */
    public enum ListField {
        /** The responsible unit. */
        UNIT("unit"),

        /** Who reviews it now. */
        REVIEW_BODY("reviewBody"),

        /** A unit that helps with it, or reviews or has reviewed it. */
        INVOLVED("involved"),

        /** The petition bureau. */
        BUREAU("bureau"),

        /** How the unit handles it (Art. 29 to 31). */
        WAY("way"),

        /** The incident it belongs to (Art. 25). */
        INCIDENT("incident");

        private final String stored;

        ListField(String stored) {
            this.stored = stored;
        }
    }

    /** What narrows the list of one unit, bureau or reviewing body further: no index begins with it. */
    public enum Narrowing {
        /** What the petition is about. */
        CATEGORY("matter.category"),

        /** The colleague of the unit who has it in hand; where nobody was named, nobody. */
        HOLDER("holder");

        private final String stored;

        Narrowing(String stored) {
            this.stored = stored;
        }
    }

    /**
     * What a list is made of; null means any.
     *
     * @param reader who gets it: what accuses the reader or their unit is left out, whoever they are (Art. 30)
     * @param asked what the case has in a field; a field that has no entry may be anything
     * @param status where it stands
     * @param limits by its running limits: then it comes in the order of the next last day; null for the order of ids
     * @param after continues after this row
     * @param awaiting whether something has to wait for the head of the responsible unit or for who signs there; where who reviews it is
     *     asked for, for who signs there
     * @param narrowed what it must have besides, in the list of a unit, a bureau or a reviewing body
     */
    public record Filter(Actor reader, Map<ListField, String> asked, @Nullable CaseStatus status,
            @Nullable LimitFilter limits, @Nullable Cursor after, boolean awaiting, Map<Narrowing, String> narrowed) {
        public Filter {
            asked = Map.copyOf(asked);
            narrowed = Map.copyOf(narrowed);
        }

        /** Whatever the reader may know of. */
        public static Filter of(Actor reader) {
            return new Filter(reader, Map.of(), null, null, null, false, Map.of());
        }

        /** What is asked for in a field, or null for any. */
        public @Nullable String asked(ListField field) {
            return asked.get(field);
        }

        /** The same with a field asked for, or with any when the value is null. */
        public Filter with(ListField field, @Nullable String value) {
            Map<ListField, String> changed = new EnumMap<>(ListField.class);
            changed.putAll(asked);
            changed.compute(field, (_, _) -> value);
            return new Filter(reader, changed, status, limits, after, awaiting, narrowed);
        }

        /** The same for cases that stand there, in the order of their running limits where it asks for any, from a row on. */
        public Filter with(@Nullable CaseStatus status, @Nullable LimitFilter limits, @Nullable Cursor after) {
            return new Filter(reader, asked, status, limits, after, awaiting, narrowed);
        }

        /** The same for cases in which something waits for the head of the responsible unit, or for all. */
        public Filter awaiting(boolean only) {
            return new Filter(reader, asked, status, limits, after, only, narrowed);
        }

        /** The same narrowed to those that have this, or to no such when the value is null. */
        public Filter narrowed(Narrowing by, @Nullable String value) {
            Map<Narrowing, String> changed = new EnumMap<>(Narrowing.class);
            changed.putAll(narrowed);
            changed.compute(by, (_, _) -> value);
            return new Filter(reader, asked, status, limits, after, awaiting, changed);
        }

        /** @param names under which an accusation may be against the reader */
        Criteria criteria(Set<String> names) {
            return asking(where(CaseFile.ACCUSED).nin(names).and(CaseFile.KEPT_FROM).nin(names));
        }

        /**
         * All that is asked for, what accuses the reader among it: to be counted alone, and only by who takes that away again. Where nothing is
         * asked for a case has any stage, so that the index of stages tells the sum.
         */
        Criteria whomeverAccused() {
            Criteria criteria = asking(new Criteria());
            return criteria.getCriteriaObject().isEmpty()
                    ? where("stage").in(EnumSet.allOf(CaseStatus.class))
                    : criteria;
        }

        /** Of what is asked for, what is kept from the reader by either field. */
        List<Criteria> accusing(Set<String> names) {
            return List.of(asking(where(CaseFile.ACCUSED).in(names).and(CaseFile.FIRST_ACCUSED).exists(true)),
                    asking(where(CaseFile.KEPT_FROM).exists(true).in(names)));
        }

        private Criteria asking(Criteria criteria) {
            asked.forEach((field, value) -> criteria.and(field.stored).is(value));
            narrowed.forEach((by, value) -> criteria.and(by.stored).is(value));
            if (status != null) {
                criteria.and("stage").is(status.name());
            }
            if (awaiting) {
                criteria.and("awaiting").exists(true).in(awaited());
            }
            if (limits != null) {
                limits.addTo(criteria, after == null ? null : after.due(), after == null ? null : after.id());
            } else if (after != null) {
                criteria.and("_id").gt(after.id());
            }
            return criteria;
        }

        /** What waits at the body that reviews or at the unit, whichever is asked for; at the bureau for its leaders, and all for its clerks. */
        private Set<ApprovalKind> awaited() {
            if (asked(ListField.REVIEW_BODY) != null) {
                return Set.of(ApprovalKind.REVIEW_SIGNATURE);
            }
            if (asked(ListField.UNIT) != null) {
                return EnumSet.of(ApprovalKind.EXTENSION, ApprovalKind.SIGNATURE);
            }
            return reader.role() == Role.LEADER
                    ? Set.of(ApprovalKind.BUREAU_SIGNATURE)
                    : EnumSet.complementOf(EnumSet.of(ApprovalKind.REVIEW_SIGNATURE));
        }

        Sort order() {
            return limits == null ? Sort.by("_id") : Sort.by(RunningLimit.DUE, "_id");
        }
    }

    /**
     * Where a page ended.
     *
     * @param due of a list by last days, else null
     */
    public record Cursor(@Nullable Instant due, String id) {
        private static final Pattern BY_DUE = Pattern.compile("([0-9]{1,15})~(.+)");

        /** As a client sends it back. */
        public static Cursor parse(String text) {
            Matcher byDue = BY_DUE.matcher(text);
            return byDue.matches()
                    ? new Cursor(Instant.ofEpochMilli(Long.parseLong(byDue.group(1))), byDue.group(2))
                    : new Cursor(null, text);
        }

        /** The cursor after a row. */
        public static Cursor after(CaseRow row, Filter filter) {
            return new Cursor(filter.limits() == null ? null : row.due(), row.id());
        }

        @Override
        public String toString() {
            return due == null ? id : due.toEpochMilli() + "~" + id;
        }
    }

    /** The file of a petition; a request that prefers to wait for its opening does. */
    public Optional<CaseFile> find(String petitionId) {
        return find(petitionId, Function.identity());
    }

    /**
     * What is made of the file of a petition, or of there being none; a request that prefers to wait for its opening does until something is.
     */
    <T> Optional<T> find(String petitionId, Function<Optional<CaseFile>, Optional<T>> made) {
        return openings.find(petitionId, () -> made.apply(
                Optional.ofNullable(mongo.findById(petitionId, CaseFile.class)).map(successors::keptFrom)));
    }

    /** The file of a petition on which an office has decided, so that somebody may be owed a document; empty for every other. */
    public Optional<CaseFile> findDecided(String petitionId) {
        return Optional.ofNullable(mongo.findOne(Query.query(where("_id").is(petitionId).and("stage").in(DECIDED)),
                CaseFile.class)).map(successors::keptFrom);
    }

    /**
     * What is made of the file with a registration number, or of there being none; a request that prefers to wait for its opening does until
     * something is.
     */
    <T> Optional<T> findByNumber(String number, Function<Optional<CaseFile>, Optional<T>> made) {
        return openings.find(number, () -> made.apply(findByNumber(number)));
    }

    /** The file with a registration number, as it is now. */
    public Optional<CaseFile> findByNumber(String number) {
        return Optional.ofNullable(mongo.findOne(Query.query(where("number").is(number)), CaseFile.class))
                .map(successors::keptFrom);
    }

    /** The files of several petitions, by petition id. */
    public Map<String, CaseFile> findAll(Collection<String> petitionIds) {
        Map<String, CaseFile> found = new HashMap<>();
        mongo.find(Query.query(where("_id").in(petitionIds)), CaseFile.class)
                .forEach(file -> found.put(file.id(), successors.keptFrom(file)));
        return found;
    }

    /** The files of those that were merged into one of these cases and wait for its answer. */
    public List<CaseFile> followers(Collection<String> leads) {
        return mongo.find(Query.query(where("lead").exists(true).in(leads)), CaseFile.class).stream()
                .map(successors::keptFrom).toList();
    }

    /** One page of those among them that were merged and wait for another's answer, in the order of ids. */
    public List<CaseRow> waiting(Filter filter, int limit) {
        return rows(Query.query(criteria(filter).and("lead").exists(true).gt("")).with(filter.order()).limit(limit));
    }

    /**
     * One page of those in which no limit runs that has a last day, in the order of ids: what was just dispatched among them, whose limits nobody
     * computed yet. What is closed is left out unless it is asked for.
     */
    public List<CaseRow> undated(Filter filter, int limit) {
        Filter byId = filter.with(filter.status(), null, filter.after());
        Criteria criteria = criteria(byId).and(RunningLimit.DUE).exists(false);
        if (filter.status() == null) {
            criteria.and("stage").in(RUNNING);
        }
        return rows(Query.query(criteria).with(byId.order()).limit(limit));
    }

    /** The rows of several cases, by id, in the order of their ids' matters. */
    public List<CaseRow> rows(Collection<String> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        List<CaseRow> rows = new ArrayList<>(rows(Query.query(where("_id").in(caseIds))));
        rows.sort(Comparator.comparingInt(row -> row.matter().caseId().matter()));
        return rows;
    }

    /** One page, in the order of the filter, by one query. */
    public List<CaseRow> page(Filter filter, int limit) {
        return rows(Query.query(criteria(filter)).with(filter.order()).limit(limit));
    }

    private List<CaseRow> rows(Query query) {
        query.fields().include(CaseRow.FIELDS);
        return mongo.query(CaseFile.class).as(CaseRow.class).matching(query).stream().map(successors::keptFrom)
                .toList();
    }

    private Criteria criteria(Filter filter) {
        return filter.criteria(successors.namesOf(filter.reader()));
    }

    private record OpenedProjection(@Id String id, CaseMatter matter, List<HistoryEntry> history, CaseStatus stage,
            @Nullable String unit, @Nullable List<RunningLimit> running) {
        OpenedCase opened() {
            return OpenedCase.of(matter, HistoryEntry.placed(id, history), stage, unit,
                    running == null ? List.of() : running);
        }
    }

    /** Lets every such case go by, one at a time: however many there are, only one is held. */
    public void forEach(OpenedBetween opened, Consumer<OpenedCase> account) {
        forEach(Query.query(opened.criteria(successors.namesOf(opened.reader()))), account);
    }

    /** The same with those alone that an account is about. */
    public void forEach(OpenedBetween opened, OpenedBearing bearing, Consumer<OpenedCase> account) {
        forEach(Query.query(
                opened.criteria(successors.namesOf(opened.reader())).andOperator(bearing.criteria())), account);
    }

    /** The same of those among them that run, whenever they were opened: of all that run few have run long. */
    public void forEachRunning(OpenedBetween opened, Consumer<OpenedCase> account) {
        forEach(Query.query(opened.criteria(successors.namesOf(opened.reader())).and("stage").in(RUNNING)), account);
    }

    private void forEach(Query query, Consumer<OpenedCase> account) {
        query.fields().include("matter", "history", "stage", "unit", RunningLimit.FIELD);
        try (Stream<OpenedProjection> cases = mongo.query(CaseFile.class).as(OpenedProjection.class).matching(query)
                .stream()) {
            cases.map(OpenedProjection::opened).forEach(account);
        }
    }
}
