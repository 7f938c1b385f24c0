package org.petitions.casework.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.work.WorkList.Group;
import org.springframework.stereotype.Component;

/** Who of a unit has what in hand; who is no handler of it any more is among them as long as cases are in their name. */
@Component
class Colleagues {
    private final WorkList work;
    private final StepChoices choices;

    Colleagues(WorkList work, StepChoices choices) {
        this.work = work;
        this.choices = choices;
    }

    /**
     * How many a colleague has in hand in which a limit runs, and how many of these are late.
     *
     * @param address the list of these
     * @param handover the page by which they are handed over
     * @param left whether they are no handler of the unit any more
     */
    record HolderRow(String holder, boolean left, String address, String handover, long all, long late) {}

    /** By account, in a fixed order: an address names one by the place in it. */
    List<String> all(Filter own, String unit, Instant now, Say say) {
        return all(unit, work.byHolder(own, null, now), say);
    }

    private List<String> all(String unit, Map<String, Long> held, Say say) {
        return Stream.concat(choices.handlersOf(unit, say).stream(), held.keySet().stream()).distinct().sorted()
                .toList();
    }

    List<HolderRow> rows(Filter own, String unit, Instant now, Say say) {
        Map<String, Long> held = work.byHolder(own, null, now);
        Map<String, Long> late = work.byHolder(own, Group.OVERDUE, now);
        List<String> all = all(unit, held, say);
        List<String> there = choices.handlersOf(unit, say);
        return IntStream.range(0, all.size()).mapToObj(i -> new HolderRow(all.get(i), !there.contains(all.get(i)),
                "/work/unit.html?holder=" + (i + 1), HandoverPage.ADDRESS + "?holder=" + (i + 1),
                held.getOrDefault(all.get(i), 0L), late.getOrDefault(all.get(i), 0L))).toList();
    }
}
