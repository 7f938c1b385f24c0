package org.petitions.casework.accountability;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.limits.LimitStore;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Level;
import org.petitions.outbox.Outbox;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Matters that were brought upward, as signals on the units that should have answered them. */
@Component
public class UpwardSignals {
    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final CaseQueries files;
    private final CaseReader cases;
    private final LimitStore limits;
    private final UpwardAccounts accounts;

    UpwardSignals(MongoTemplate mongo, Outbox outbox, CaseQueries files, CaseReader cases, LimitStore limits,
            UpwardAccounts accounts) {
        this.accounts = accounts;
        this.mongo = mongo;
        this.outbox = outbox;
        this.files = files;
        this.cases = cases;
        this.limits = limits;
    }

    /**
     * A signal with what it says.
     *
     * @param brought what was brought upward
     * @param earlier the case of the matter before that; null where none is known here
     * @param unit unit id of who should have answered; null where it is with none
     * @param causes what that unit left undone
     * @param times how often the matter was brought upward within the days that are looked at, by what the reader may know of
     */
    record Seen(UpwardSignal signal, CaseRow brought, @Nullable CaseRow earlier, @Nullable String unit,
            Set<UpwardCause> causes, int times) {}

    /** Notes each that was brought upward, and asks its unit why; seen twice, it is noted and asked once. */
    public void onRegistered(PetitionRegistered petition) {
        if (!UpwardRules.isUpward(petition)) {
            return;
        }
        UpwardSignal signal = UpwardRules.signal(petition);
        try {
            outbox.insert(signal, List.of());
        } catch (DuplicateKeyException _) {
            // the same registration once more
        }
        accounts.ask(signal, petition);
    }

    /**
     * Those of some days that the actor answers for, the latest first; none about a case that they may not know of.
     *
     * @param from first day, in Asia/Shanghai
     * @param to last day
     */
    List<Seen> of(LocalDate from, LocalDate to, Actor actor) {
        ResponsibilityScope scope = actor.role() == Role.LEADER
                ? ResponsibilityScope.ofLeader(actor)
                : ResponsibilityScope.ofBureau(actor.unit());
        List<UpwardSignal> found = find(from, to, scope.bureau());
        Set<String> ids = new HashSet<>();
        found.forEach(signal -> ids.addAll(List.of(signal.id(), signal.matter())));
        if (ids.isEmpty()) {
            return List.of();
        }
        ids.retainAll(cases.knownAmong(ids, actor));
        Map<String, CaseRow> rows = files.rows(ids).stream()
                .collect(Collectors.toMap(CaseRow::id, row -> row));
        Map<String, List<CaseLimit>> all = limits.ofCases(ids);
        return found.stream().filter(signal -> rows.containsKey(signal.id()))
                .map(signal -> seen(signal, rows, all,
                        found.stream().filter(each -> rows.containsKey(each.id())).toList()))
                .filter(seen -> scope.unit() == null || scope.unit().equals(seen.unit())).toList();
    }

    private static Seen seen(UpwardSignal signal, Map<String, CaseRow> rows, Map<String, List<CaseLimit>> limits,
            Collection<UpwardSignal> all) {
        CaseRow brought = Objects.requireNonNull(rows.get(signal.id()));
        CaseRow earlier = signal.first() == null ? null : rows.get(signal.first());
        String unit = Stream.of(earlier, brought).filter(Objects::nonNull).map(CaseRow::unit).filter(Objects::nonNull)
                .findFirst().orElse(null);
        return new Seen(signal, brought, earlier, unit,
                UpwardRules.causes(earlier != null, limits.getOrDefault(signal.matter(), List.of())),
                (int) all.stream().filter(each -> each.matter().equals(signal.matter())).count());
    }

    /**
     * To which level a matter was brought.
     *
     * @param skipped whether that passed over the level above its own (越级)
     */
    public record Brought(Level level, boolean skipped) {}

    /** Of these cases those that were brought upward, by id. */
    public Map<String, Brought> broughtAmong(Collection<String> caseIds) {
        Map<String, Brought> brought = new HashMap<>();
        if (!caseIds.isEmpty()) {
            mongo.find(Query.query(where("_id").in(caseIds)), UpwardSignal.class).forEach(signal -> brought
                    .put(signal.id(), new Brought(signal.level(), UpwardRules.isSkipLevel(signal))));
        }
        return brought;
    }

    private List<UpwardSignal> find(LocalDate from, LocalDate to, @Nullable String bureau) {
        Criteria asked = where("on").gte(from).lte(to);
        return mongo.find(Query.query(bureau == null ? asked : asked.and("bureau").is(bureau))
                .with(Sort.by(Sort.Order.desc("on"), Sort.Order.asc("_id"))), UpwardSignal.class);
    }
}
