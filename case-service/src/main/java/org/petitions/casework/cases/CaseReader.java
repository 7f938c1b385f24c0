package org.petitions.casework.cases;

import org.petitions.casework.access.CaseAccessRules;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Takes a case out for somebody who may read it. Every API that shows a case goes through here. */
@Component
public class CaseReader {
    private final CaseQueries files;

    CaseReader(CaseQueries files) {
        this.files = files;
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

    private static Case shown(CaseFile file, Actor actor) {
        Case found = Case.of(file);
        if (!CaseAccessRules.mayKnow(file.matter(), actor)) {
            throw CaseProblems.notFound();
        }
        if (!CaseAccessRules.mayRead(found.state(), actor)) {
            throw CaseProblems.notCompetent();
        }
        return found;
    }
}
