package org.petitions.casework.backlog;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.backlog.UpwardMatter.Failure;
import org.petitions.casework.backlog.UpwardMatter.Registration;
import org.petitions.casework.cases.BacklogCases.BacklogFilter;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.ChargedCases.Place;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps to which levels each matter was brought, and says where that is the failure of the unit that should have settled it. */
@Component
public class UpwardMatters {
    private static final int A_LOOK = 200;
    /** So many looks at most are a page: of a county few matters are those of the whole city. */
    private static final int MOST_LOOKS = 10;
    private static final String CASES = "cases";
    private static final String LATEST = "latest";
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final MongoTemplate mongo;
    private final CaseReader reading;

    UpwardMatters(MongoTemplate mongo, CaseReader reading) {
        this.mongo = mongo;
        this.reading = reading;
    }

    /** A running case whose matter was brought upward three times in two years. */
    record Failed(CaseRow row, Failure failure) {}

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
            LocalDate on = LegalCalendar.dayOf(petition.at());
            writes.upsert(Query.query(where("_id").is(firsts.getOrDefault(named, named))),
                    new Update().addToSet(CASES, petition.petitionId()).addToSet("registrations",
                            new Registration(petition.petitionId(), petition.broughtTo(), on)).max(LATEST, on));
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
     * A page of a list.
     *
     * @param next what {@code after} has to be for the next page, null on the last
     */
    record Page(List<Failed> cases, @Nullable String next) {}

    /**
     * The running cases of such matters among those that a list asks for, where something was registered last first. Registrations that its reader
     * may not know of are not counted. A page ends with the matter that fills it, or when it has looked at many that are of no concern here.
     *
     * @param after where the page before ended, or null for the first
     */
    Page failed(BacklogFilter asked, @Nullable String after, int limit) {
        List<Failed> found = new ArrayList<>();
        Place place = after == null ? null : Place.parse(after);
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<UpwardMatter> matters = threeOrMore(place);
            Map<String, CaseRow> known = reading
                    .knownRows(matters.stream().flatMap(each -> each.cases().stream()).distinct().toList(),
                            asked.reader())
                    .stream().collect(Collectors.toMap(CaseRow::id, Function.identity()));
            for (UpwardMatter matter : matters) {
                failed(matter, known, asked).forEach(found::add);
                place = new Place(matter.latest(), matter.id());
                if (found.size() >= limit) {
                    return new Page(found, place.toString());
                }
            }
            if (matters.size() < A_LOOK) {
                return new Page(found, null);
            }
        }
        return new Page(found, String.valueOf(place));
    }

    private List<UpwardMatter> threeOrMore(@Nullable Place after) {
        Criteria criteria = where("registrations.2.level").exists(true);
        if (after == null) {
            criteria.and(LATEST).gte(EARLIEST); // bounds what the index is read for
        } else {
            criteria.and(LATEST).lte(after.by()).orOperator(where(LATEST).lt(after.by()),
                    where(LATEST).is(after.by()).and("_id").gt(after.id()));
        }
        return mongo.find(Query.query(criteria).with(Sort.by(Sort.Order.desc(LATEST), Sort.Order.asc("_id")))
                .limit(A_LOOK), UpwardMatter.class);
    }

    private static Stream<Failed> failed(UpwardMatter matter, Map<String, CaseRow> known, BacklogFilter asked) {
        UpwardMatter counted = matter.among(known.keySet());
        return matter.cases().stream().map(known::get).filter(Objects::nonNull)
                .filter(row -> row.stage() != CaseStatus.CLOSED && isAskedFor(asked, row))
                .flatMap(row -> Optional.ofNullable(counted.failureOf(officeOf(row)))
                        .map(failure -> new Failed(row, failure)).stream());
    }

    private static String officeOf(CaseRow row) {
        return row.unit() == null ? row.matter().bureau() : row.unit();
    }

    private static boolean isAskedFor(BacklogFilter asked, CaseRow row) {
        return (asked.bureau() == null || asked.bureau().equals(row.matter().bureau()))
                && (asked.unit() == null || asked.unit().equals(row.unit()))
                && (asked.category() == null || asked.category() == row.matter().category())
                && !(asked.withoutLeader() && row.charge() != null && row.charge().stage() == ChargeStage.OPEN);
    }
}
