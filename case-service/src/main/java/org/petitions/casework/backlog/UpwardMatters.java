package org.petitions.casework.backlog;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.backlog.UpwardMatter.Failure;
import org.petitions.casework.backlog.UpwardMatter.Registration;
import org.petitions.casework.cases.CaseCourse;
import org.petitions.casework.cases.CaseCourses;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps to which levels each matter was brought, and says where that is the failure of the unit that should have settled it. */
@Component
public class UpwardMatters {
    /** Few matters are registered three times. */
    private static final int MOST = 1_000;
    private static final String CASES = "cases";

    private final MongoTemplate mongo;
    private final CaseCourses courses;
    private final CaseReader reading;

    UpwardMatters(MongoTemplate mongo, CaseCourses courses, CaseReader reading) {
        this.mongo = mongo;
        this.courses = courses;
        this.reading = reading;
    }

    /**
     * A running case whose matter was brought upward three times in two years.
     *
     * @param leaderless whether no leader is in charge of it
     */
    record Failed(CaseRow row, Failure failure, boolean leaderless) {}

    /** Keeps registrations, by one write. The same twice adds nothing. */
    public void onRegistered(Collection<PetitionRegistered> petitions) {
        if (petitions.isEmpty()) {
            return;
        }
        Map<String, String> firsts = firstsOf(petitions.stream().map(PetitionRegistered::firstPetitionId)
                .filter(Objects::nonNull).toList());
        BulkOperations writes = mongo.bulkOps(BulkMode.UNORDERED, UpwardMatter.class);
        for (PetitionRegistered petition : petitions) {
            String named = petition.firstPetitionId() == null ? petition.petitionId() : petition.firstPetitionId();
            writes.upsert(Query.query(where("_id").is(firsts.getOrDefault(named, named))),
                    new Update().addToSet(CASES, petition.petitionId()).addToSet("registrations", new Registration(
                            petition.petitionId(), petition.broughtTo(), LegalCalendar.dayOf(petition.at()))));
        }
        writes.execute();
    }

    /** The first registration of the matter that each of these belongs to, where one is kept: who repeats a repetition is of the same matter. */
    private Map<String, String> firstsOf(List<String> named) {
        Map<String, String> firsts = new HashMap<>();
        if (!named.isEmpty()) {
            mongo.find(Query.query(where(CASES).in(named)), UpwardMatter.class)
                    .forEach(matter -> matter.cases().forEach(each -> firsts.put(each, matter.id())));
        }
        return firsts;
    }

    /**
     * Whether what a case is about was brought upward so often that it is its unit's failure; null where it was not. Registrations that the actor
     * may not know of are not counted.
     */
    public @Nullable Upward of(CaseState state, Actor actor) {
        String office = state.unit() == null ? state.matter().bureau() : state.unit();
        UpwardMatter matter = mongo.findOne(Query.query(where(CASES).is(state.id())), UpwardMatter.class);
        Failure failure = matter == null
                ? null
                : matter.among(reading.knownAmong(matter.cases(), actor)).failureOf(office);
        return failure == null ? null : new Upward(office, failure.times(), failure.on().toString());
    }

    /**
     * That it is an office's failure.
     *
     * @param office unit id
     * @param on day of the third time within two years, in Asia/Shanghai
     */
    public record Upward(String office, int times, String on) {}

    /**
     * The running cases of such matters among those that somebody's lists hold, those without a leader first. Registrations that they may not know
     * of are not counted.
     */
    List<Failed> failed(ResponsibilityScope scope, Actor reader) {
        Map<String, UpwardMatter> byCase = new HashMap<>();
        mongo.find(Query.query(where("registrations.2.level").exists(true)).limit(MOST), UpwardMatter.class)
                .forEach(matter -> matter.cases().forEach(each -> byCase.put(each, matter)));
        Set<String> known = reading.knownAmong(byCase.keySet(), reader);
        return courses.of(byCase.keySet(), reader).stream().map(CaseCourse::row)
                .filter(row -> row.stage() != CaseStatus.CLOSED && isWithin(scope, row))
                .flatMap(row -> failed(row, Objects.requireNonNull(byCase.get(row.id())).among(known)))
                .sorted((one, other) -> one.leaderless() == other.leaderless()
                        ? one.row().number().compareTo(other.row().number())
                        : one.leaderless() ? -1 : 1)
                .toList();
    }

    private static Stream<Failed> failed(CaseRow row, UpwardMatter matter) {
        Failure failure = matter.failureOf(row.unit() == null ? row.matter().bureau() : row.unit());
        return failure == null
                ? Stream.empty()
                : Stream.of(new Failed(row, failure, row.charge() == null
                        || row.charge().stage() != ChargeStage.OPEN));
    }

    private static boolean isWithin(ResponsibilityScope scope, CaseRow row) {
        return (scope.bureau() == null || scope.bureau().equals(row.matter().bureau()))
                && (scope.unit() == null || scope.unit().equals(row.unit()));
    }
}
