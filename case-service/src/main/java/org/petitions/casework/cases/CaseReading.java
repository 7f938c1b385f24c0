package org.petitions.casework.cases;

import org.petitions.casework.audience.Audience;
import org.petitions.shell.actor.Actor;
import org.springframework.stereotype.Component;

/** Takes a case out for somebody who may read it. Every door that shows a case goes through here. */
@Component
public class CaseReading {
    private final CaseFiles files;

    CaseReading(CaseFiles files) {
        this.files = files;
    }

    /**
     * The case of a petition, for reading its coded fields.
     *
     * @throws org.petitions.shell.web.ProblemException 404 or 403
     */
    public Case coded(String petitionId, Actor actor) {
        return shown(files.find(petitionId).orElseThrow(CaseProblems::notFound), actor);
    }

    /**
     * The case of a petition, for opening its words.
     *
     * @throws org.petitions.shell.web.ProblemException 404 or 403
     */
    public Case words(String petitionId, Actor actor) {
        Case found = coded(petitionId, actor);
        if (!Audience.mayOpenWords(found.state(), actor)) {
            throw CaseProblems.notCompetent();
        }
        return found;
    }

    Case byNumber(String number, Actor actor) {
        return shown(files.findByNumber(number).orElseThrow(CaseProblems::notFound), actor);
    }

    private static Case shown(CaseFile file, Actor actor) {
        Case found = Case.of(file);
        if (!Audience.mayKnow(file.matter(), actor)) {
            throw CaseProblems.notFound();
        }
        if (!Audience.mayRead(found.state(), actor)) {
            throw CaseProblems.notCompetent();
        }
        return found;
    }
}
