package org.petitions.casework.campaign;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.campaign.CampaignCase.Place;
import org.petitions.casework.cases.CaseCourse;
import org.petitions.casework.cases.CaseCourse.Replayed;
import org.petitions.casework.cases.CaseCourses;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Campaigns and the cases in them, a document each. Whoever asks gets the campaigns about their division, and of their cases those that their
 * lists hold.
 */
@Component
class Campaigns {
    /** So many cases a campaign can have: its account reads each. */
    static final int MOST_CASES = 2_000;
    private static final int SHOWN = 100;
    private static final String OF_CAMPAIGN = "place.campaign";

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final CaseCourses courses;

    Campaigns(MongoTemplate mongo, Outbox outbox, CaseCourses courses) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.courses = courses;
    }

    /** Why a case was not added. */
    enum NotAdded {
        /** It is of another division. */
        ELSEWHERE,

        /** The campaign's last day has passed: what came later would never be counted. */
        OVER,

        /** It has ended, or goes on in another. */
        ENDED,

        /** It is in the campaign, named by somebody else. */
        OTHER_ORIGIN,

        /** The campaign has as many as it can have. */
        FULL
    }

    /** The campaigns about the actor's division, the latest first. */
    List<Campaign> latest(Actor actor) {
        ResponsibilityScope scope = CaseLists.scopeOf(actor);
        String office = scope.unit() == null ? scope.bureau() : scope.unit();
        // Of all by their divisions, too, by which the index finds the latest.
        Collection<String> divisions = office == null
                ? Divisions.list().stream().map(Divisions.Division::code).toList()
                : List.of(UnitId.divisionOf(office), UnitId.cityOf(UnitId.divisionOf(office)));
        return mongo.find(Query.query(where("division").in(divisions))
                .with(Sort.by(Sort.Order.desc("from"), Sort.Order.asc("_id")))
                .limit(SHOWN), Campaign.class);
    }

    /**
     * A campaign.
     *
     * @throws ProblemException 404 for one that is not there, or is about another division
     */
    Campaign find(String id, Actor actor) {
        return Optional.ofNullable(mongo.findById(id, Campaign.class))
                .filter(campaign -> campaign.isKnownWithin(CaseLists.scopeOf(actor)))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /**
     * A campaign that the actor's bureau runs.
     *
     * @throws ProblemException as {@link #find}; 403 for one that another bureau runs
     */
    Campaign findOwn(String id, Actor actor) {
        Campaign campaign = find(id, actor);
        if (!campaign.bureau().equals(actor.unit())) {
            throw Actor.notAllowed();
        }
        return campaign;
    }

    /** Opens a campaign; the same key twice opens one. */
    void open(Campaign campaign, Actor actor) {
        try {
            outbox.insert(campaign, List.of());
        } catch (DuplicateKeyException _) {
            find(campaign.id(), actor);
        }
    }

    /** The cases of a campaign that the actor's lists hold, those that were taken out among them, by registration number. */
    List<Member> members(Campaign campaign, Actor actor) {
        Map<String, CampaignCase> kept = mongo
                .find(Query.query(where(OF_CAMPAIGN).is(campaign.id())), CampaignCase.class).stream()
                .collect(Collectors.toMap(each -> each.place().caseId(), Function.identity()));
        ResponsibilityScope scope = CaseLists.scopeOf(actor);
        return coursesOf(kept, actor).stream().filter(course -> isWithin(scope, course.row()))
                .map(course -> new Member(Objects.requireNonNull(kept.get(course.id())), course))
                .sorted(Comparator.comparing(member -> member.kept().place().number())).toList();
    }

    /** The courses, of which each membership keeps what was read last: a campaign of many cases opens without reading all their histories. */
    private List<CaseCourse> coursesOf(Map<String, CampaignCase> kept, Actor actor) {
        Map<String, Replayed> known = new HashMap<>();
        kept.forEach((id, each) -> {
            if (each.replayed() != null) {
                known.put(id, each.replayed());
            }
        });
        List<CaseCourse> all = courses.of(kept.keySet(), known, actor);
        BulkOperations writes = mongo.bulkOps(BulkMode.UNORDERED, CampaignCase.class);
        boolean any = false;
        for (CaseCourse course : all) {
            Replayed before = known.get(course.id());
            if (before == null || before.version() != course.row().version()) {
                any = true;
                writes.updateOne(Query.query(where("_id").is(Objects.requireNonNull(kept.get(course.id())).id())),
                        Update.update(CampaignCase.REPLAYED, course.replayed()));
            }
        }
        if (any) {
            writes.execute();
        }
        return all;
    }

    /**
     * One of them.
     *
     * @throws ProblemException 404 for one that is not in it, or that the actor's lists do not hold
     */
    Member member(Campaign campaign, String caseId, Actor actor) {
        ResponsibilityScope scope = CaseLists.scopeOf(actor);
        return Optional.ofNullable(mongo.findById(CampaignCase.id(campaign.id(), caseId), CampaignCase.class))
                .flatMap(kept -> courses.of(List.of(caseId), actor).stream()
                        .filter(course -> isWithin(scope, course.row())).map(course -> new Member(kept, course))
                        .findFirst())
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    static boolean isWithin(ResponsibilityScope scope, CaseRow row) {
        return (scope.bureau() == null || scope.bureau().equals(row.matter().bureau()))
                && (scope.unit() == null || scope.unit().equals(row.unit()));
    }

    /**
     * Adds cases; what is in it already by the same origin stays as it is.
     *
     * @return why some were not added, by registration number
     */
    Map<String, NotAdded> add(Campaign campaign, CampaignOrigin origin, List<CaseRow> rows, LocalDate today) {
        Map<String, CampaignCase> there = mongo
                .find(Query.query(where(OF_CAMPAIGN).is(campaign.id())), CampaignCase.class).stream()
                .collect(Collectors.toMap(CampaignCase::id, Function.identity()));
        Map<String, NotAdded> refused = new LinkedHashMap<>();
        List<NewDocument<CampaignCase>> fresh = new ArrayList<>();
        for (CaseRow row : rows) {
            Place place = new Place(campaign.id(), row.id(), row.number());
            CampaignCase before = there.get(CampaignCase.id(campaign.id(), row.id()));
            NotAdded why = whyNot(campaign, row, origin, before, there.size() + fresh.size(), today);
            if (why != null) {
                refused.put(row.number(), why);
            } else if (before == null) {
                fresh.add(new NewDocument<>(CampaignCase.added(place, origin, today), List.of()));
            } else if (before.removed() != null) {
                save(before, before.version(), kept -> kept.addedAgain(origin, today));
            }
        }
        if (!fresh.isEmpty()) {
            outbox.insertAll(fresh); // what somebody else added meanwhile is in it
        }
        return refused;
    }

    private static @Nullable NotAdded whyNot(Campaign campaign, CaseRow row, CampaignOrigin origin,
            @Nullable CampaignCase before, int size, LocalDate today) {
        String division = UnitId.divisionOf(row.matter().bureau());
        if (!campaign.division().equals(division) && !campaign.division().equals(UnitId.cityOf(division))) {
            return NotAdded.ELSEWHERE;
        }
        if (before != null && before.removed() == null) {
            return before.origin() == origin ? null : NotAdded.OTHER_ORIGIN;
        }
        if (today.isAfter(campaign.to())) {
            return NotAdded.OVER;
        }
        if (row.stage() == CaseStatus.CLOSED) {
            return NotAdded.ENDED;
        }
        return before == null && size >= MOST_CASES ? NotAdded.FULL : null;
    }

    /**
     * Records something of a case in the campaign; what it says already is not said twice.
     *
     * @param version of what was shown
     * @throws ProblemException 412 where somebody recorded something since
     */
    void save(CampaignCase kept, long version, UnaryOperator<CampaignCase> change) {
        CampaignCase next = change.apply(kept);
        if (next.saysAs(kept)) {
            return;
        }
        if (kept.version() != version) {
            throw ExpectedVersion.stale();
        }
        try {
            outbox.update(next, version, List.of());
        } catch (StaleVersionException _) {
            throw ExpectedVersion.stale();
        }
    }

    /** How it is told which cases became backlog: those of the bureau of a county's campaign, or of whoever asks. */
    static @Nullable String bureauOf(Campaign campaign, Actor actor) {
        String own = CaseLists.scopeOf(actor).bureau();
        if (own != null || UnitId.cityOf(campaign.division()).equals(campaign.division())) {
            return own;
        }
        return campaign.division() + "-PB";
    }

    /** Of these those that whoever asks has in their lists. */
    static List<CaseCourse> within(List<CaseCourse> some, Actor actor) {
        ResponsibilityScope scope = CaseLists.scopeOf(actor);
        return some.stream().filter(course -> isWithin(scope, course.row())).toList();
    }
}
