package org.petitions.casework.relief;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ReliefAccessRules;
import org.petitions.casework.cases.Case;
import org.petitions.casework.relief.Relief.Extent;
import org.petitions.casework.relief.ReliefRules.Command;
import org.petitions.casework.relief.ReliefRules.Context;
import org.petitions.casework.relief.ReliefRules.Event;
import org.petitions.casework.relief.ReliefRules.Outcome;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What is done with relief in a case that the actor helps in. */
@Component
class Reliefs {
    private static final Set<ReliefStage> UNDECIDED = Set.of(ReliefStage.NOTED, ReliefStage.APPLIED);

    private final ReliefStore store;
    private final ApprovalPolicy policy;
    private final Clock clock;

    Reliefs(ReliefStore store, ApprovalPolicy policy, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    /** @throws ProblemException 404 where the case has none of that number */
    Relief find(String caseId, int n) {
        return store.find(caseId, n).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** Those of a case, the first first. */
    List<Relief> ofCase(String caseId) {
        return store.ofCase(caseId);
    }

    /**
     * Notes a need to which the person consented. The same form twice notes one.
     *
     * @return why it is not noted; empty where it is
     * @throws ProblemException 412 where another was noted at the same time
     */
    Optional<ReliefRefusal> note(Case found, List<ReliefNeed> needs, Extent extent, String key, Actor actor) {
        List<Relief> all = store.ofCase(found.file().id());
        if (all.stream().anyMatch(each -> each.hasTaken(key))) {
            return Optional.empty();
        }
        if (all.stream().anyMatch(each -> UNDECIDED.contains(each.stage()))) {
            return Optional.of(ReliefRefusal.WAITING_ALREADY);
        }
        int n = all.size() + 1;
        String office = Objects.requireNonNullElse(found.state().unit(), actor.unit());
        try {
            store.insert(new Relief(Relief.id(found.file().id(), n), 1, found.file().id(), found.file().number(), n,
                    office, found.state().matter().bureau(), needs, extent, ReliefStage.NOTED, today(), null, null,
                    List.of(), null, null, key));
            return Optional.empty();
        } catch (DuplicateKeyException _) {
            if (find(found.file().id(), n).hasTaken(key)) {
                return Optional.empty();
            }
            throw ExpectedVersion.stale();
        }
    }

    /**
     * Does one thing. The same form twice does it once.
     *
     * @param version of the relief that was shown
     * @param words what is written of the circumstances, or null; it is not kept of a petition that was erased
     * @return why it is not done; empty where it is
     * @throws ProblemException 412 where somebody wrote since it was shown
     */
    Optional<ReliefRefusal> take(Case found, Relief relief, long version, Command command, @Nullable String words,
            String key, Actor actor) {
        if (relief.hasTaken(key)) {
            return Optional.empty();
        }
        if (relief.version() != version) {
            throw ExpectedVersion.stale();
        }
        Set<String> vouchers = store.ofCase(relief.caseId()).stream().flatMap(Relief::vouchers)
                .collect(Collectors.toUnmodifiableSet());
        Outcome outcome = ReliefRules.decide(relief, command, new Context(today(), actor.id(), vouchers, policy));
        Event event = outcome.event();
        if (event != null) {
            Relief next = ReliefRules.evolve(relief, event).takenWith(key);
            save(words == null || found.file().wordsErasedAt() != null
                    ? next
                    : next.with(store.seal(relief, words)), relief);
        }
        return Optional.ofNullable(outcome.refusal());
    }

    private void save(Relief next, Relief read) {
        try {
            store.update(next, read.version());
        } catch (StaleVersionException _) {
            throw ExpectedVersion.stale();
        }
    }

    /** Words of the circumstances; empty where none were written. Whoever calls this records the opening first. */
    String words(Relief relief) {
        return relief.words() == null ? "" : store.open(relief, relief.words());
    }

    /** The post for which the actor decides on what was applied for: the one they chose, else any that may. */
    Optional<String> decidingPost(Case found, Relief relief, Actor actor) {
        var application = relief.application();
        return application == null
                ? Optional.empty()
                : actor.actingFor().stream().filter(post -> ReliefAccessRules.isApprover(post, found.state()))
                        .filter(post -> policy.mayDecide(post, application.fen()))
                        .min((one, other) -> Boolean.compare(actor.chose(other), actor.chose(one)));
    }

    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
