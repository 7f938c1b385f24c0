package org.petitions.casework.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.Purpose;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Component;

/** Takes a case out for somebody who may read it. Every API that shows a case goes through here. */
@Component
public class CaseReader {
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
     * @throws org.petitions.starter.problem.ProblemException 404 or 403
     */
    public Case read(String petitionId, Actor actor) {
        return shown(files.find(petitionId).orElseThrow(CaseProblems::notFound), actor);
    }

    /**
     * The case of a petition, for opening its words.
     *
     * @throws org.petitions.starter.problem.ProblemException 404 or 403
     */
    public Case readForTexts(String petitionId, Actor actor) {
        Case found = read(petitionId, actor);
        if (!CaseAccessRules.mayOpenTexts(found.state(), actor)) {
            throw CaseProblems.notCompetent();
        }
        return found;
    }

    public Case readByNumber(String number, Actor actor) {
        return shown(files.findByNumber(number).orElseThrow(CaseProblems::notFound), actor);
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
        return files.rows(caseIds).stream().filter(row -> CaseAccessRules.mayKnow(row.matter(), actor)).map(CaseRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The case of a file, for the platform itself. */
    public Case caseOf(CaseFile file) {
        return Case.of(file, policy);
    }

    /** Whether anybody of an office can still say that a document of the case went out. */
    public boolean canSend(CaseFile file, String office) {
        CaseState state = file.replay();
        return Stream.of(Role.HANDLER, Role.BUREAU).anyMatch(
                role -> CaseAccessRules.mayTake(Step.SEND_DOCUMENT, state, new Actor(office, role, office)));
    }

    private Case shown(CaseFile file, Actor actor) {
        Case found = Case.of(file, policy);
        if (!CaseAccessRules.mayKnow(file.matter(), actor)) {
            throw CaseProblems.notFound();
        }
        if (!CaseAccessRules.mayRead(found.state(), actor) && !leads(found.state().matter(), actor)) {
            throw CaseProblems.notCompetent();
        }
        return found;
    }

    /**
     * Of units that share one petition the one in the lead reads how the others stand (Art. 24), but of what proves to be an accusation, which
     * nobody hears of who has no part in it (Art. 30).
     */
    private boolean leads(CaseMatter matter, Actor actor) {
        return actor.role() == Role.HANDLER && matter.purpose() != Purpose.ACCUSATION
                && shared.leading(matter).filter(row -> actor.unit().equals(row.unit()))
                        .isPresent();
    }
}
