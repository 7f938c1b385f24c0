package org.petitions.casework.conference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.conference.ConferenceSession.Matter;
import org.petitions.casework.conference.ConferenceSession.Task;
import org.petitions.events.terms.PostId;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.sealing.PackedText;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Keeps the sessions of the joint conference. The bureau with which its office sits sees the whole of its own, and so does who takes the chair; a unit
 * and who acts for a post see the matters that they have something to do about. Nobody sees what is about a case that they may not know of, or stand aside in (Art. 28, 30).
 */
@Component
class Conferences {
    static final String KEYSET = "case-store";
    private static final int SHOWN = 100;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final CaseReader reading;
    private final SealingKeyset seal;
    private final Clock clock;

    Conferences(MongoTemplate mongo, Outbox outbox, CaseReader reading, SealingKeysets seals, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.reading = reading;
        this.seal = seals.named(KEYSET);
        this.clock = clock;
    }

    /**
     * A session as far as somebody sees it.
     *
     * @param places of the matters that they see, in the order of the agenda
     * @param own whether their bureau holds it
     * @param chaired whether they act for the post that takes the chair
     */
    record Seen(ConferenceSession session, List<Integer> places, boolean own, boolean chaired) {
        /** The matter at a place. */
        Matter matter(int place) {
            return session.matters().get(place);
        }

        /** What has to be done about the matters that they see. */
        List<Task> tasks() {
            return session.tasks().stream().filter(task -> places.contains(task.matter())).toList();
        }

        /** Whether they see all of it: the minutes are about all. */
        boolean whole() {
            return own && places.size() == session.matters().size();
        }
    }

    /** Today in Asia/Shanghai. */
    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    /** The latest sessions of the actor's bureau, the latest first. */
    List<Seen> held(Actor actor) {
        return actor.role() == Role.BUREAU ? seen(latest(where("bureau").is(actor.unit())), actor) : List.of();
    }

    /** The latest sessions that the actor's post takes the chair of. */
    List<Seen> chaired(Actor actor) {
        return actor.role() == Role.LEADER && !actor.actingFor().isEmpty()
                ? seen(latest(where("chair").in(actor.actingFor())), actor)
                : List.of();
    }

    /** The latest sessions that ask the actor's unit or post for something. */
    List<Seen> asking(Actor actor) {
        Set<String> doers = doers(actor);
        return doers.isEmpty() ? List.of() : seen(latest(where("tasks.who").in(doers)), actor);
    }

    private List<ConferenceSession> latest(Criteria which) {
        Query query = Query.query(which).with(Sort.by(Sort.Order.desc("on"), Sort.Order.asc("_id"))).limit(SHOWN);
        query.fields().exclude(ConferenceSession.WORDS);
        return mongo.find(query, ConferenceSession.class);
    }

    /** The sessions of any conference that took up a case, without their words. */
    List<ConferenceSession> ofCase(String caseId) {
        Query query = Query.query(where("matters.caseId").is(caseId));
        query.fields().exclude(ConferenceSession.WORDS);
        return mongo.find(query, ConferenceSession.class);
    }

    /**
     * A session as far as the actor sees it.
     *
     * @throws ProblemException 404 for one that is not there, or is another bureau's and neither has the actor in the chair nor asks anything of them
     */
    Seen find(String id, Actor actor) {
        return Optional.ofNullable(mongo.findById(id, ConferenceSession.class))
                .map(session -> seen(List.of(session), actor).getFirst())
                .filter(seen -> seen.own() || seen.chaired() || !seen.places().isEmpty())
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /**
     * One that the actor's bureau holds.
     *
     * @throws ProblemException 404 as {@link #find}; 403 for another's
     */
    Seen findOwn(String id, Actor actor) {
        Seen seen = find(id, actor);
        if (!seen.own()) {
            throw Actor.notAllowed();
        }
        return seen;
    }

    private List<Seen> seen(List<ConferenceSession> sessions, Actor actor) {
        Set<String> known = reading.concernedAmong(sessions.stream().flatMap(session -> session.caseIds().stream())
                .collect(Collectors.toSet()), actor);
        Set<String> doers = doers(actor);
        return sessions.stream().map(session -> {
            boolean own = actor.role() == Role.BUREAU && session.bureau().equals(actor.unit());
            boolean chaired = actor.role() == Role.LEADER && actor.actingFor().contains(session.chair());
            List<Integer> places = IntStream.range(0, session.matters().size())
                    .filter(place -> own || chaired || session.asks(place, doers)).filter(place -> {
                        String about = session.matters().get(place).caseId();
                        return about == null || known.contains(about);
                    }).boxed().toList();
            return new Seen(session, places, own, chaired);
        }).toList();
    }

    /** As whom somebody has something to do: the unit's staff and head as the unit, a leader as the posts they act for. */
    static Set<String> doers(Actor actor) {
        Set<String> doers = new HashSet<>();
        if (actor.role() == Role.HANDLER || actor.role() == Role.BUREAU || actor.headsOwnUnit()) {
            doers.add(actor.unit());
        }
        if (actor.role() == Role.LEADER) {
            actor.actingFor().stream().filter(post -> PostId.parse(post).isPresent()).forEach(doers::add);
        }
        return doers;
    }

    /**
     * Opens a session; the same form twice opens one.
     *
     * @return whether it is there as it was sent; false where the form was sent before and said otherwise
     */
    boolean open(String id, LocalDate on, String chair, List<String> units, Actor actor) {
        try {
            outbox.insert(new ConferenceSession(id, 1, actor.unit(), on, chair, units, List.of(), List.of(), Map.of()),
                    List.of());
            return true;
        } catch (DuplicateKeyException _) {
            ConferenceSession there = findOwn(id, actor).session();
            return there.on().equals(on) && there.chair().equals(chair) && there.units().equals(units);
        }
    }

    /** Changes a session as it is now, whatever was done to it since; what changes nothing is not written. */
    void change(String id, UnaryOperator<ConferenceSession> change) {
        while (true) {
            ConferenceSession now = Optional.ofNullable(mongo.findById(id, ConferenceSession.class))
                    .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
            ConferenceSession next = change.apply(now);
            if (next.version() == now.version()) {
                return;
            }
            try {
                outbox.update(next, now.version(), List.of());
                return;
            } catch (StaleVersionException _) {
                // somebody wrote at the same time: done to what is there now
            }
        }
    }

    /**
     * Keeps the minutes, in the place of what was written before.
     *
     * @param version of the session that was shown
     * @throws ProblemException 403 for who may not know of every matter; 412 where somebody wrote since
     */
    void write(Seen seen, long version, String minutes) {
        ConferenceSession session = seen.session();
        if (!seen.whole()) {
            throw Actor.notAllowed();
        }
        if (session.version() != version) {
            throw ExpectedVersion.stale();
        }
        try {
            outbox.update(session.withMinutes(sealed(session.id(), minutes)), version, List.of());
        } catch (StaleVersionException _) {
            throw ExpectedVersion.stale();
        }
    }

    SealedBox sealed(String session, String words) {
        return seal.seal(PackedText.pack(words.getBytes(UTF_8)), session);
    }

    /**
     * The minutes; empty where nothing was written. Whoever calls this records the opening first.
     *
     * @throws ProblemException 403 for who may not know of every matter
     */
    String minutes(Seen seen) {
        if (!seen.whole()) {
            throw Actor.notAllowed();
        }
        return words(seen.session(), ConferenceSession.MINUTES);
    }

    /** What was written on a matter that somebody sees; empty for nothing. Whoever calls this records the opening first. */
    String words(Seen seen, int place) {
        return words(seen.session(), Integer.toString(place));
    }

    private String words(ConferenceSession session, String place) {
        SealedBox box = session.words().get(place);
        return box == null ? "" : new String(PackedText.unpack(seal.open(box, session.id())), UTF_8);
    }
}
