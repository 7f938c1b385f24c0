package org.petitions.escalation.api;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.engine.CalendarChange;
import org.petitions.escalation.engine.CalendarChange.MovedLimit;
import org.petitions.escalation.engine.PetitionClocks;
import org.petitions.law.LegalCalendar;

/**
 * Gathers one page while all petitions are gone through in any order: it keeps the first so many by their ids, and counts the rest. It holds
 * no more than a page.
 */
final class PreviewPage {
    private final LegalCalendar next;
    private final int limit;
    private final NavigableMap<String, List<MovedLimit>> first = new TreeMap<>();
    private long moved;
    private long settled;
    private boolean more;

    PreviewPage(LegalCalendar next, int limit) {
        this.next = next;
        this.limit = limit;
    }

    void look(PetitionClocks petition) {
        List<MovedLimit> changed = CalendarChange.preview(petition, next);
        List<MovedLimit> otherDays = changed.stream().filter(MovedLimit::isOtherDay).toList();
        moved += otherDays.size();
        settled += changed.size() - otherDays.size();
        if (otherDays.isEmpty()) {
            return;
        }
        first.put(petition.petitionId(), otherDays);
        if (first.size() > limit) {
            first.pollLastEntry();
            more = true;
        }
    }

    List<MovedLimit> limits() {
        List<MovedLimit> all = new ArrayList<>();
        first.values().forEach(all::addAll);
        return all;
    }

    /** What the next page begins after, or null when there is none. */
    @Nullable
    String lastPetition() {
        return more ? first.lastKey() : null;
    }

    /** Limits that get another last day, from where the page begins. */
    long moved() {
        return moved;
    }

    /** Limits that keep their last day, which is certain then, or not any more. */
    long settled() {
        return settled;
    }
}
