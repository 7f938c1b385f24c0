package org.petitions.casework.conference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.petitions.events.terms.Term;

/** What the joint conference decides on a matter. */
enum DecisionKind implements Term {
    /** Which unit is competent (Art. 24): the case's own decision, which sends it there and starts that unit's days. */
    COMPETENT("决定受理机关", "decide which unit is competent", Needs.UNIT, MatterKind.DISPUTE),

    /** The measure is taken (Art. 39): its own decision, with the last day of the correction. */
    TAKEN("决定采取", "take the measure", Needs.DAY, MatterKind.MEASURE),

    /** The measure is not taken: its own decision, too. */
    NOT_TAKEN("决定不采取", "do not take the measure", Needs.NOTHING, MatterKind.MEASURE),

    /** A leader is put in charge of the case, whose days run there. */
    LEADER("确定包案领导和化解期限", "put a leader in charge", Needs.LEADER_AND_DAY, MatterKind.CASE),

    /** A unit or a post does something by a day, which is kept here. */
    TASK("明确落实单位和期限", "ask a unit or a post for something by a day", Needs.ANYBODY_AND_DAY, MatterKind.CASE,
            MatterKind.GROUP),

    /** Nothing yet. */
    DEFERRED("暂不决定，下次会议再议", "decide nothing, take it up again", Needs.NOTHING, MatterKind.values());

    private final String zh;
    private final String en;
    private final Needs needs;
    private final Set<MatterKind> matters;

    DecisionKind(String zh, String en, Needs needs, MatterKind... matters) {
        this.zh = zh;
        this.en = en;
        this.needs = needs;
        this.matters = EnumSet.copyOf(List.of(matters));
    }

    /** What has to be said with a decision. */
    private enum Needs {
        NOTHING,
        UNIT,
        DAY,
        LEADER_AND_DAY,
        ANYBODY_AND_DAY
    }

    /** Those that can be decided on such a matter. */
    static List<DecisionKind> on(MatterKind matter) {
        return Stream.of(values()).filter(kind -> kind.matters.contains(matter)).toList();
    }

    /** Whether it names a unit or a post. */
    boolean namesSomebody() {
        return needs != Needs.NOTHING && needs != Needs.DAY;
    }

    /** Whether it names a last day. */
    boolean namesDay() {
        return needs != Needs.NOTHING && needs != Needs.UNIT;
    }

    /** Whether a post alone is named, or a unit alone. */
    boolean mayName(boolean unit) {
        return needs == Needs.ANYBODY_AND_DAY || (needs == Needs.UNIT) == unit;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
