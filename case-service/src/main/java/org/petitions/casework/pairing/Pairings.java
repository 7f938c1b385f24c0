package org.petitions.casework.pairing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.petitions.casework.ledger.LedgerScope;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
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
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps pairings. What is known of a household is opened for who helps it alone. */
@Component
class Pairings {
    static final String KEYSET = "case-store";

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final LedgerScope scope;
    private final SealingKeyset seal;
    private final Clock clock;

    Pairings(MongoTemplate mongo, Outbox outbox, LedgerScope scope, SealingKeysets seals, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.scope = scope;
        this.seal = seals.named(KEYSET);
        this.clock = clock;
    }

    /** Those of some holders, ended ones too, the oldest first. */
    List<Pairing> of(Collection<String> holders) {
        Query query = Query.query(where("holder").in(holders)).with(Sort.by("since", "_id"));
        query.fields().exclude(Pairing.PARTICULARS);
        return mongo.find(query, Pairing.class);
    }

    /**
     * One that the actor may read: the own, and those of whom the actor answers for.
     *
     * @throws ProblemException 404 where there is none
     */
    Pairing find(String id, Actor actor) {
        return Optional.ofNullable(mongo.findById(id, Pairing.class))
                .filter(pairing -> helps(pairing, actor)
                        || pairing.kind() != PairingKind.HOUSEHOLD && scope.readable(actor).contains(pairing.holder()))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** Whether the actor is who is paired, or works for them. */
    boolean helps(Pairing pairing, Actor actor) {
        return scope.writable(actor).contains(pairing.holder());
    }

    /**
     * Whether the actor may open what is known of a household: who is paired, themselves or as who stands in for them, and of an office's pairing
     * its own people. Who works for the post enters its deeds, and needs none of it.
     */
    boolean mayOpen(Pairing pairing, Actor actor) {
        return helps(pairing, actor)
                && (actor.actingFor().contains(pairing.holder()) || actor.unit().equals(pairing.holder()));
    }

    /** Makes one of what was typed and found right; the same key twice makes one. */
    void add(PairingForm form, Actor actor) {
        String id = Objects.requireNonNull(form.key());
        String holder = Objects.requireNonNull(form.holder());
        PairingKind kind = Objects.requireNonNull(form.kind());
        boolean household = kind == PairingKind.HOUSEHOLD;
        SealedBox particulars = household
                ? seal.seal(PackedText.pack(String.valueOf(form.personal().particulars()).strip().getBytes(UTF_8)), id)
                : null;
        var written = new Pairing.Written(actor.id(), clock.instant());
        var pairing = new Pairing(id, 1, holder, kind,
                household ? UnitId.divisionOf(holder) : String.valueOf(form.place()),
                household ? null : String.valueOf(form.name()).strip(), particulars,
                household ? PairingForm.day(form.personal().consentedOn()) : null,
                Objects.requireNonNull(PairingForm.day(form.since())), null, written);
        try {
            outbox.insert(pairing, List.of());
        } catch (DuplicateKeyException _) {
            // the form was sent twice
        }
    }

    /**
     * Ends it today, and erases what is known of a household; again does nothing.
     *
     * @throws ProblemException 403 where the actor is not who is paired; 412 where somebody wrote since
     */
    void end(Pairing pairing, Actor actor) {
        if (!helps(pairing, actor)) {
            throw Actor.notAllowed();
        }
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        Pairing ended = pairing.ended(today.isBefore(pairing.since()) ? pairing.since() : today);
        if (ended == pairing) {
            return;
        }
        try {
            outbox.update(ended, pairing.version(), List.of());
        } catch (StaleVersionException _) {
            throw ExpectedVersion.stale();
        }
    }

    /**
     * What is known of a household; empty where nothing is. Whoever calls this records the opening first.
     *
     * @throws ProblemException 403 where the actor does not help it in person
     */
    String particulars(Pairing pairing, Actor actor) {
        if (!mayOpen(pairing, actor)) {
            throw Actor.notAllowed();
        }
        SealedBox sealed = pairing.particulars();
        return sealed == null ? "" : new String(PackedText.unpack(seal.open(sealed, pairing.id())), UTF_8);
    }
}
