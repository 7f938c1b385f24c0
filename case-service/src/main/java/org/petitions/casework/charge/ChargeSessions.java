package org.petitions.casework.charge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.charge.ChargeSession.Item;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.charge.ChargeRules.SetFollowUp;
import org.petitions.casework.procedure.charge.NamingRules.NameLeader;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.sealing.PackedText;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.petitions.starter.text.TypedCode;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Sessions on cases in charge (集中交办、调度会). What a session does in a case is a command on the case, decided and kept there; the session keeps
 * which cases it was. A session that broke off is finished by sending the same again.
 */
@Component
class ChargeSessions {
    static final String KEYSET = "case-store";
    private static final int SHOWN = 100;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final CaseReader cases;
    private final CaseCommandHandler commands;
    private final SealingKeyset seal;

    ChargeSessions(MongoTemplate mongo, Outbox outbox, CaseReader cases, CaseCommandHandler commands,
            SealingKeysets seals) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.cases = cases;
        this.commands = commands;
        this.seal = seals.named(KEYSET);
    }

    /** The latest sessions of the actor's bureau, the latest first. */
    List<ChargeSession> latest(Actor actor) {
        return mongo.find(Query.query(where("bureau").is(actor.unit()))
                .with(Sort.by(Sort.Order.desc("on"), Sort.Order.asc("_id"))).limit(SHOWN), ChargeSession.class);
    }

    /**
     * A session of the actor's bureau.
     *
     * @throws ProblemException 404 for one that is not there, or is another bureau's
     */
    ChargeSession find(String id, Actor actor) {
        return Optional.ofNullable(mongo.findById(id, ChargeSession.class))
                .filter(session -> session.bureau().equals(actor.unit()))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** Opens a session; the same key twice opens one. */
    void open(String id, SessionKind kind, @Nullable String leader, LocalDate on, Actor actor) {
        try {
            outbox.insert(new ChargeSession(id, 1, kind, actor.unit(), leader, on, List.of(), null), List.of());
        } catch (DuplicateKeyException _) {
            find(id, actor);
        }
    }

    /**
     * Puts a leader in charge of each case.
     *
     * @param numbers registration numbers as people type them
     * @return why some were not handed out, by number
     */
    Map<String, ProblemException> handOut(ChargeSession session, String post, LocalDate by, List<String> numbers,
            Actor actor) {
        Map<String, ProblemException> refused = new LinkedHashMap<>();
        List<Item> done = new ArrayList<>();
        String handedBy = post.equals(session.leader()) ? null : session.leader();
        for (String number : numbers) {
            try {
                Case found = cases.readByNumber(TypedCode.registrationNumber(number), actor);
                Item item = new Item(found.file().id(), found.file().number(), post, by, null);
                if (!session.has(item) && !isOf(session, item, found.state().charge())) {
                    commands.handle(found.file().id(), new ExpectedVersion(found.state().version()), actor,
                            new NameLeader(post, by, handedBy, session.id()));
                }
                done.add(item);
            } catch (ProblemException reason) {
                refused.put(number, reason);
            }
        }
        save(session.id(), done, actor);
        return refused;
    }

    /** Whether a session that broke off had handed it out before; who is in charge for another reason was not handed it here. */
    private static boolean isOf(ChargeSession session, Item item, @Nullable Charge charge) {
        return charge != null && charge.isOpen() && session.id().equals(charge.session())
                && charge.post().equals(item.post()) && charge.by().equals(item.by());
    }

    /**
     * Asks the leader in charge of a case for something more.
     *
     * @param key key of the form: the same twice asks once
     * @throws ProblemException 404 where there is no such case; 409 or 422 where it is refused
     */
    void followUp(ChargeSession session, String key, String number, LocalDate by, String words, Actor actor) {
        if (session.hasTaken(key)) {
            return;
        }
        Case found = cases.readByNumber(TypedCode.registrationNumber(number), actor);
        String leader = Optional.ofNullable(found.state().leaderInCharge()).orElse("");
        Item item = new Item(found.file().id(), found.file().number(), leader, by, key);
        commands.handle(found.file().id(), new ExpectedVersion(found.state().version()), actor,
                new SetFollowUp(by, session.id()), words);
        save(session.id(), List.of(item), actor);
    }

    private void save(String id, List<Item> items, Actor actor) {
        while (!items.isEmpty()) {
            ChargeSession session = find(id, actor);
            try {
                outbox.update(session.with(items), session.version(), List.of());
                return;
            } catch (StaleVersionException _) {
                // somebody wrote at the same time: added to what is there now
            }
        }
    }

    /**
     * Keeps what was said, in the place of what was written before.
     *
     * @param version of the session that was shown
     * @throws ProblemException 412 where somebody wrote since
     */
    void write(ChargeSession session, long version, String minutes) {
        if (session.version() != version) {
            throw ExpectedVersion.stale();
        }
        try {
            SealedBox sealed = seal.seal(PackedText.pack(minutes.getBytes(UTF_8)), session.id());
            outbox.update(session.with(sealed), version, List.of());
        } catch (StaleVersionException _) {
            throw ExpectedVersion.stale();
        }
    }

    /** What was said; empty where nothing was written. Whoever calls this records the opening first. */
    String minutes(ChargeSession session) {
        SealedBox sealed = session.minutes();
        return sealed == null ? "" : new String(PackedText.unpack(seal.open(sealed, session.id())), UTF_8);
    }
}
