package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Counts and lists what leaders did in cases. Every query has its index at {@link CaseFile}. */
@Component
public class LeaderActs {
    private static final String ACTS = LeaderAct.FIELD;

    private final MongoTemplate mongo;
    private final SuccessorsOfAccused successors;

    LeaderActs(MongoTemplate mongo, SuccessorsOfAccused successors) {
        this.mongo = mongo;
        this.successors = successors;
    }

    /**
     * What is asked for.
     *
     * @param reader who gets it: what accuses the reader or their unit is left out (Art. 30)
     * @param posts post ids of the leaders
     * @param from first day, in Asia/Shanghai
     * @param to last day
     */
    public record Asked(Actor reader, Set<String> posts, LocalDate from, LocalDate to) {
        public Asked {
            posts = Set.copyOf(posts);
        }

        /** Whether an act is one of them. */
        public boolean has(LeaderAct act) {
            return posts.contains(act.post()) && !act.on().isBefore(from) && !act.on().isAfter(to);
        }
    }

    /** How often a leader did something. */
    public record ActCount(LeaderAct.Kind kind, String post, long count) {}

    /** A case with what leaders did in it. */
    public record CaseActs(@Id String id, String number, List<LeaderAct> leaderActs) {}

    /** Cases that were opened, and of them those with an act of one of the leaders. */
    public record Share(long cases, long withAct) {}

    /** How often each leader did what. */
    public List<ActCount> counts(Asked asked) {
        Criteria each = where(ACTS + ".post").in(asked.posts()).and(ACTS + ".on").gte(asked.from()).lte(asked.to());
        return mongo.aggregate(newAggregation(CaseFile.class, match(found(asked)), unwind(ACTS), match(each),
                group(ACTS + ".kind", ACTS + ".post").count().as("count"),
                project("count").and("_id.kind").as("kind").and("_id.post").as("post").andExclude("_id")),
                CaseFile.class, ActCount.class).getMappedResults();
    }

    /**
     * The cases in which they did something of a kind, in the order of their ids.
     *
     * @param from id of the first case that may come; empty for all
     */
    public List<CaseActs> page(Asked asked, Set<LeaderAct.Kind> kinds, String from, int limit) {
        Query query = Query.query(known(asked).and("_id").gte(from).and(ACTS).exists(true)
                .elemMatch(act(asked).and("kind").in(kinds))).with(Sort.by("_id")).limit(limit);
        query.fields().include("number", ACTS);
        return mongo.query(CaseFile.class).as(CaseActs.class).matching(query).all();
    }

    /**
     * How many cases were opened on the days, and in how many of them one of the leaders did something, whenever that was.
     *
     * @param bureau unit id of the only bureau asked about; null for all
     */
    public Share share(Asked asked, @Nullable String bureau) {
        long all = mongo.count(Query.query(opened(asked, bureau)), CaseFile.class);
        long with = mongo.count(Query.query(opened(asked, bureau).and(ACTS + ".post").in(asked.posts())),
                CaseFile.class);
        return new Share(all, with);
    }

    private Criteria opened(Asked asked, @Nullable String bureau) {
        Criteria criteria = known(asked).and("openedAt")
                .gte(asked.from().atStartOfDay(LegalCalendar.ZONE).toInstant())
                .lt(asked.to().plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant());
        return bureau == null ? criteria : criteria.and("bureau").is(bureau);
    }

    private Criteria found(Asked asked) {
        return known(asked).and(ACTS).exists(true).elemMatch(act(asked));
    }

    private static Criteria act(Asked asked) {
        return where("post").in(asked.posts()).and("on").gte(asked.from()).lte(asked.to());
    }

    private Criteria known(Asked asked) {
        Set<String> names = successors.namesOf(asked.reader());
        return where(CaseFile.ACCUSED).nin(names).and(CaseFile.KEPT_FROM).nin(names);
    }
}
