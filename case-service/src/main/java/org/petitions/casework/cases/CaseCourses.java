package org.petitions.casework.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Reads how cases went, day by day. */
@Component
public class CaseCourses {
    /** So many files are held at a time. */
    private static final int A_LOOK = 200;

    private final CaseQueries files;

    CaseCourses(CaseQueries files) {
        this.files = files;
    }

    /** Of those among these cases that the actor may know of, in no order. */
    public List<CaseCourse> of(Collection<String> caseIds, Actor actor) {
        List<String> ids = List.copyOf(caseIds);
        List<CaseCourse> courses = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += A_LOOK) {
            files.findAll(ids.subList(from, Math.min(ids.size(), from + A_LOOK))).values().stream()
                    .filter(file -> CaseAccessRules.mayKnow(file.matter(), actor)).map(CaseCourse::of)
                    .forEach(courses::add);
        }
        return courses;
    }
}
