package org.petitions.intake.form;

import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Term;

/** Who comes, and how (信访形式): told by channel and number of persons, which every registration and its event have. */
public enum PetitionKind implements Term {
    INDIVIDUAL("个人信访", "individual"),

    /** Several persons together, but not as a group that comes in person. */
    JOINT("联名信访", "joint"),

    /** A group that comes in person; it elects up to five of its members to speak (Art. 20). */
    GROUP_VISIT("集体访", "group visit"),

    /** Found by officials before anyone petitioned. */
    SCREENED("排查发现", "found by screening");

    private final String zh;
    private final String en;

    PetitionKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The kind of a petition that came through this channel with so many persons. */
    public static PetitionKind of(Channel channel, int persons, FormRules rules) {
        if (channel == Channel.SCREENING) {
            return SCREENED;
        }
        if (channel == Channel.VISIT && persons >= rules.groupVisitFrom()) {
            return GROUP_VISIT;
        }
        return persons > 1 ? JOINT : INDIVIDUAL;
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
