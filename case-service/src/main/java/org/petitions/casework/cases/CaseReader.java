package org.petitions.casework.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.access.ReliefAccessRules;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.Purpose;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;
import org.petitions.starter.endpoints.HandedOn;
import org.springframework.stereotype.Component;

/** Takes a case out for somebody who may read it. Every API that shows a case goes through here. */
@Component
public class CaseReader {
    private static final int A_LOOK = 200;

    private final CaseQueries files;
    private final SharedPetitions shared;
    private final CityPolicy policy;

    CaseReader(CaseQueries files, SharedPetitions shared, CityPolicy policy) {
        this.files = files;
        this.shared = shared;
        this.policy = policy;
    }

    /**
     * The case of a petition, for reading its coded fields.
     *
     * @throws org.petitions.starter.problem.ProblemException 404 where there is none that the actor may know of; 403 where they may only act
     *     in it
     */
    public Case read(String petitionId, Actor actor) {
        return readable(HandedOn.take(KnownCase.class, petitionId).or(() -> known(petitionId, actor)));
    }

    /**
     * The case of a petition, for opening its words.
     *
     * @throws org.petitions.starter.problem.ProblemException 404 where there is none that the actor may know of; 403 where they may not open
     *     its words
     */
    public Case readForTexts(String petitionId, Actor actor) {
        Case found = read(petitionId, actor);
        if (!CaseAccessRules.mayOpenTexts(found.state(), actor)) {
            throw CaseProblems.notCompetent();
        }
        return found;
    }

    /**
     * The case of a petition, for opening what the petitioner wrote to a leader before whom it was put; that it was the caller knows.
     *
     * @throws org.petitions.starter.problem.ProblemException 404 where there is none that the actor may know of; 403 where they stand aside
     */
    public Case readPutBefore(String petitionId, Actor actor) {
        Case found = read(petitionId, actor);
        if (!CaseAccessRules.mayOpenPutBefore(found.state(), actor)) {
            throw CaseProblems.notCompetent();
        }
        return found;
    }

    /**
     * The case with a registration number, for reading its coded fields.
     *
     * @throws org.petitions.starter.problem.ProblemException as {@link #read}
     */
    public Case readByNumber(String number, Actor actor) {
        return readable(HandedOn.take(KnownCase.class, number).or(() -> knownByNumber(number, actor)));
    }

    private static Case readable(Optional<KnownCase> known) {
        KnownCase one = known.orElseThrow(CaseProblems::notFound);
        if (!one.readable()) {
            throw CaseProblems.notCompetent();
        }
        return one.found();
    }

    /**
     * The case of a petition, where the actor may know of it. One that they may not know of costs the same looks as one that is not there, and
     * where the request prefers to wait for its opening the same time.
     */
    Optional<KnownCase> known(String petitionId, Actor actor) {
        return files.find(petitionId, file -> known(petitionId, file, actor));
    }

    /**
     * The case of a petition, where the actor may read it or take the step in it. A request that prefers to wait for its opening waits for one that
     * they may not know of as long as for one that is not there.
     */
    public Optional<Case> knownFor(Step step, String petitionId, Actor actor) {
        return files.find(petitionId, file -> file.map(this::caseOf)
                .filter(found -> CaseAccessRules.mayRead(found.state(), actor)
                        || CaseAccessRules.mayTake(step, found.state(), actor)));
    }

    /** The case with a registration number, as {@link #known(String, Actor)}. */
    Optional<KnownCase> knownByNumber(String number, Actor actor) {
        return files.findByNumber(number, file -> known(number, file, actor));
    }

    private Optional<KnownCase> known(String name, Optional<CaseFile> file, Actor actor) {
        if (file.isEmpty()) {
            if (actor.role() == Role.HANDLER) {
                files.rows(List.of(name)); // as the lead among matters is looked for
            }
            return Optional.empty();
        }
        Case found = Case.of(file.get(), policy);
        if (isReadable(found, actor)) {
            return Optional.of(new KnownCase(found, true));
        }
        return CaseAccessRules.mayTakeAny(found.state(), actor)
                ? Optional.of(new KnownCase(found, false))
                : Optional.empty();
    }

    private boolean isReadable(Case found, Actor actor) {
        return CaseAccessRules.mayRead(found.state(), actor)
                || actor.role() == Role.HANDLER && leads(found.state().matter(), actor);
    }

    /**
     * The other matters of a case's petition (一件多诉), as far as whoever reads the case may know of them.
     *
     * @param shown a case the actor may read
     */
    public List<CaseRow> siblings(Case shown, Actor actor) {
        return files.rows(shown.state().matter().siblings()).stream()
                .filter(row -> CaseAccessRules.mayKnow(row.matter(), actor)).toList();
    }

    /** Petition ids of the cases of the same matter that go on in a case: those that it took in and that have not parted from it since. */
    public List<String> joined(Case shown) {
        List<String> takenIn = shown.state().routing().joined();
        if (takenIn.isEmpty()) {
            return List.of();
        }
        Map<String, CaseFile> followers = files.findAll(Set.copyOf(takenIn));
        return takenIn.stream().filter(id -> {
            CaseFile follower = followers.get(id);
            return follower != null && shown.file().hasWithIt(follower);
        }).toList();
    }

    /** The ids of the cases among these that the actor may know of. */
    public Set<String> knownAmong(Collection<String> caseIds, Actor actor) {
        return knownRows(caseIds, actor).stream().map(CaseRow::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The rows of the cases among these that the actor may know of. */
    public List<CaseRow> knownRows(Collection<String> caseIds, Actor actor) {
        return files.rows(caseIds).stream().filter(row -> CaseAccessRules.mayKnow(row.matter(), actor)).toList();
    }

    /** The ids of the cases among these that the actor may know of and does not stand aside in (Art. 28, 30). */
    public Set<String> concernedAmong(Collection<String> caseIds, Actor actor) {
        return caseIds.isEmpty()
                ? Set.of()
                : files.findAll(caseIds).values().stream().map(this::caseOf)
                        .filter(found -> CaseAccessRules.mayKnow(found.state().matter(), actor)
                                && actor.names().stream().noneMatch(found.state().recusals()::bars))
                        .map(found -> found.file().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** The ids of the cases among these in which the actor helps with relief. */
    public Set<String> helpedAmong(List<String> caseIds, Actor actor) {
        Set<String> helped = new HashSet<>();
        forEachHelped(caseIds, actor, each -> helped.add(each.file().id()));
        return helped;
    }

    /** Lets each of the cases among these go by in which the actor helps with relief. */
    public void forEachHelped(List<String> caseIds, Actor actor, Consumer<Case> account) {
        for (int from = 0; from < caseIds.size(); from += A_LOOK) {
            files.findAll(caseIds.subList(from, Math.min(caseIds.size(), from + A_LOOK))).values().stream()
                    .map(this::caseOf).filter(each -> ReliefAccessRules.mayHelp(each.state(), actor)).forEach(account);
        }
    }

    /**
     * The rows of those among these cases that the actor may read, in the order of their ids: one that was theirs once need not be now.
     *
     * @param caseIds in order
     * @param most how many at most
     */
    public List<CaseRow> readableAmong(List<String> caseIds, int most, Actor actor) {
        List<CaseRow> rows = new ArrayList<>();
        for (int from = 0; from < caseIds.size() && rows.size() < most; from += A_LOOK) {
            List<String> readable = files.findAll(caseIds.subList(from, Math.min(caseIds.size(), from + A_LOOK)))
                    .values().stream().map(this::caseOf)
                    // Who leads is looked for where there can be one: in a list no look tells one case from another.
                    .filter(found -> CaseAccessRules.mayRead(found.state(), actor)
                            || found.state().matter().isShared() && isReadable(found, actor))
                    .map(found -> found.file().id()).toList();
            files.rows(readable).stream().sorted(Comparator.comparing(CaseRow::id)).limit(most - rows.size())
                    .forEach(rows::add);
        }
        return rows;
    }

    /** The case as it was read to decide on the request that is being answered, once; else nothing. */
    public Optional<Case> handedOn(String petitionId) {
        return HandedOn.take(KnownCase.class, petitionId).map(KnownCase::found);
    }

    /** The case of a file, for the platform itself. */
    public Case caseOf(CaseFile file) {
        return Case.of(file, policy);
    }

    /** Whether anybody of an office can still say that a document of the case went out. */
    public boolean canSend(CaseFile file, String office) {
        CaseState state = file.replay();
        return Stream.of(Role.HANDLER, Role.BUREAU).anyMatch(
                role -> CaseAccessRules.mayTake(Step.SEND_DOCUMENT, state,
                        new Actor(office, role, office, Set.of(), List.of(new Office(role, office)), null)));
    }

    /**
     * Of units that share one petition the one in the lead reads how the others stand (Art. 24), but of what proves to be an accusation, which
     * nobody hears of who has no part in it (Art. 30). It is looked for in every case, so that no look tells one from another.
     */
    private boolean leads(CaseMatter matter, Actor actor) {
        Optional<CaseRow> lead = shared.leadingAmong(matter);
        return CaseAccessRules.mayKnow(matter, actor) && matter.purpose() != Purpose.ACCUSATION
                && lead.filter(row -> actor.unit().equals(row.unit())).isPresent();
    }
}
