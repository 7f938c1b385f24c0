package org.petitions.casework.playbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UnitKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One edition of the playbook of a category. The next edition that is put in force takes its place; it stays as it was.
 *
 * @param id the form's key, so that a form that is sent twice drafts one
 * @param bureau unit id of the bureau that keeps it; a county's stands before the city's
 * @param group unit id of the special group (专项小组)
 * @param steps in order, in public words of the office
 * @param from the first day on which it is in force, in Asia/Shanghai; null for a draft
 * @param decidedAt when that was said, UTC: of two from one day the later stands; null for a draft
 */
@Document(Playbook.COLLECTION)
@CompoundIndex(name = "by_bureau", def = "{'bureau': 1, '_id': 1}")
record Playbook(@Id String id, long version, String bureau, Category category, String group, List<Step> steps,
        @Nullable LocalDate from, @Nullable Instant decidedAt) {
    static final String COLLECTION = "playbooks";

    Playbook {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param days so many days after the case was opened it is to be done
     * @param template the document that is used, or null
     * @param units kinds of units that are called in
     */
    record Step(String title, int days, @Nullable DocumentKind template, List<UnitKind> units) {
        @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
        Step {
            units = units == null ? List.of() : List.copyOf(units);
        }
    }

    /** The same draft with other content. */
    Playbook saying(Playbook other) {
        return new Playbook(id, version + 1, bureau, other.category, other.group, other.steps, null, null);
    }

    /** The same in force from a day. */
    Playbook inForce(LocalDate day, Instant at) {
        return new Playbook(id, version + 1, bureau, category, group, steps, day, at);
    }

    boolean isDraft() {
        return from == null;
    }

    /** Whether it had come into force by a day. */
    boolean hasBegun(LocalDate day) {
        return from != null && !from.isAfter(day);
    }
}
