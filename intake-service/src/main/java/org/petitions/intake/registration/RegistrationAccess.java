package org.petitions.intake.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.petitions.intake.numbering.CaseNumber;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedCaseStore;
import org.petitions.starter.access.AccessRules;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Decision;
import org.petitions.starter.access.Subject;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.endpoints.HandedOn;
import org.petitions.starter.endpoints.SubjectAccess;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Decides on requests about a registered petition, and hands the petition on to what answers them. */
@Component
class RegistrationAccess implements SubjectAccess {
    private final PetitionStore petitions;
    private final TrackedCaseStore cases;

    RegistrationAccess(PetitionStore petitions, TrackedCaseStore cases) {
        this.petitions = petitions;
        this.cases = cases;
    }

    @Override
    public Set<String> decidesOn(Set<String> variables) {
        return variables.contains("number") ? Set.of("number") : Set.of();
    }

    @Override
    public void require(Actor actor, Action action, String address, Map<String, String> names) {
        String number = names.get("number");
        if (number == null) {
            return;
        }
        Optional<StoredPetition> found = actor.role() == Role.HANDLER || actor.role() == Role.LEADER
                ? findHandled(number, actor)
                : PetitionAccess.find(petitions, number, actor);
        switch (AccessRules.decide(actor, action, new Registration(found, cases))) {
            case Decision.Yes _ -> HandedOn.put(number, found.orElseThrow());
            case Decision.Hidden _ -> throw new ProblemException(RegistrationProblem.NO_SUCH_PETITION);
            case Decision.No _ -> throw Actor.notAllowed();
        }
    }

    /**
     * The petition with this number, if a case of it lies with the actor's unit, as the case's events told, or its answer is reviewed there, for
     * its handlers and whoever leads it; and never for whom it accuses (Art. 30). Where there is no such petition, it is looked for in the same way.
     */
    private Optional<StoredPetition> findHandled(String number, Actor actor) {
        Optional<StoredPetition> found = CaseNumber.parse(number)
                .flatMap(parsed -> petitions.byNumber(parsed.petition().toString()));
        List<String> ids = found.map(RegistrationAccess::caseIds).orElse(List.of(""));
        boolean handled = cases.ofAll(ids).values().stream().anyMatch(each -> liesWith(actor.unit(), each));
        boolean opensWords = actor.role() == Role.HANDLER || actor.headsOwnUnit();
        return found.filter(
                petition -> handled && opensWords && !petition.matter().accusesAny(actor.accusedAs()));
    }

    private static List<String> caseIds(StoredPetition petition) {
        return PetitionMatter.all(petition).stream().map(PetitionMatter::caseId).toList();
    }

    private static boolean liesWith(String unit, TrackedCase tracked) {
        return unit.equals(tracked.unit()) || (tracked.review() != null && unit.equals(tracked.review().body()));
    }

    /**
     * Whoever may know of it may do what their role may; but who stands aside from one of its cases, by the person or by a post they hold, does neither
     * read its files nor add any, which belong to all of them (Art. 28).
     */
    private record Registration(Optional<StoredPetition> known, TrackedCaseStore cases) implements Subject {
        @Override
        public boolean isKnownTo(Actor actor) {
            return known.isPresent();
        }

        @Override
        public boolean allows(Action action, Actor actor) {
            return switch (action) {
                case ADD_ATTACHMENT, READ_ATTACHMENTS, OPEN_ATTACHMENT -> known.stream()
                        .flatMap(petition -> cases.ofAll(caseIds(petition)).values().stream())
                        .noneMatch(each -> each.bars(actor.names()));
                default -> true;
            };
        }
    }
}
