package org.petitions.casework.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.cases.CaseCourse.Replayed;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Reads how cases went, day by day. */
@Component
public class CaseCourses {
    /** So many files are held at a time. */
    private static final int A_LOOK = 200;
    private static final int ROWS_A_LOOK = 1_000;

    private final CaseQueries files;

    CaseCourses(CaseQueries files) {
        this.files = files;
    }

    /** Of those among these cases that the actor may know of, in no order. */
    public List<CaseCourse> of(Collection<String> caseIds, Actor actor) {
        return of(caseIds, Map.of(), actor);
    }

    /**
     * The same, where somebody keeps what was replayed before: only the histories of cases that went on since are read.
     *
     * @param kept what was replayed, by case id
     */
    public List<CaseCourse> of(Collection<String> caseIds, Map<String, Replayed> kept, Actor actor) {
        List<CaseCourse> courses = new ArrayList<>(caseIds.size());
        Set<String> left = new HashSet<>(caseIds);
        List<String> known = caseIds.stream().filter(kept::containsKey).toList();
        for (int from = 0; from < known.size(); from += ROWS_A_LOOK) {
            for (CaseRow row : files.rows(known.subList(from, Math.min(known.size(), from + ROWS_A_LOOK)))) {
                Replayed replayed = Objects.requireNonNull(kept.get(row.id()));
                if (replayed.version() == row.version()) {
                    left.remove(row.id());
                    if (CaseAccessRules.mayKnow(row.matter(), actor)) {
                        courses.add(replayed.of(row));
                    }
                }
            }
        }
        courses.addAll(replay(List.copyOf(left), actor));
        return courses;
    }

    private List<CaseCourse> replay(List<String> ids, Actor actor) {
        List<CaseCourse> courses = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += A_LOOK) {
            files.findAll(ids.subList(from, Math.min(ids.size(), from + A_LOOK))).values().stream()
                    .filter(file -> CaseAccessRules.mayKnow(file.matter(), actor)).map(CaseCourse::of)
                    .forEach(courses::add);
        }
        return courses;
    }
}
