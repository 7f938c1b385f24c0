package org.petitions.casework.cases;

import org.petitions.casework.audience.Audience;
import org.petitions.casework.procedure.CaseState;
import org.petitions.shell.actor.Actor;
import org.springframework.stereotype.Component;

/** Takes a case file out for somebody who may read it. Every door that shows a case goes through here. */
@Component
public class CaseReading {
    private final CaseFiles files;

    CaseReading(CaseFiles files) {
        this.files = files;
    }

    /**
     * The file of a petition, for reading its coded fields.
     *
     * @throws org.petitions.shell.web.ProblemException 404 or 403
     */
    public CaseFile coded(String petitionId, Actor actor) {
        return shown(files.find(petitionId).orElseThrow(CaseProblems::notFound), actor);
    }

    /**
     * The file of a petition, for opening its words.
     *
     * @throws org.petitions.shell.web.ProblemException 404 or 403
     */
    public CaseFile words(String petitionId, Actor actor) {
        CaseFile file = coded(petitionId, actor);
        if (!Audience.mayOpenWords(file.state(), actor)) {
            throw CaseProblems.notCompetent();
        }
        return file;
    }

    CaseFile byNumber(String number, Actor actor) {
        return shown(files.findByNumber(number).orElseThrow(CaseProblems::notFound), actor);
    }

    private static CaseFile shown(CaseFile file, Actor actor) {
        if (!Audience.mayKnow(file.matter(), actor)) {
            throw CaseProblems.notFound();
        }
        CaseState state = file.state();
        if (!Audience.mayRead(state, actor)) {
            throw CaseProblems.notCompetent();
        }
        return file;
    }
}
