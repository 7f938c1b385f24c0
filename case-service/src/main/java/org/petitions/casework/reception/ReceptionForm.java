package org.petitions.casework.reception;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.events.terms.Term;

/** Forms in which leaders receive petitioners. */
enum ReceptionForm implements Term {
    OFFICE_HOURS("上班开门接访", "open door in office hours", true),
    ROTA("轮流坐班接访", "duty in turn", true),
    GRASSROOTS("深入基层下访", "going down to the grassroots", true),
    /** To the household of a case: whoever knew day and place would know whose case it is. */
    HOUSEHOLD("包案到户处访", "to the household for a case", false),
    /** Somebody is invited: what is agreed with them concerns nobody else. */
    INVITED("积极主动约访", "inviting first", false),
    ONLINE("定期网上接访", "on the net at fixed times", true);

    private final String zh;
    private final String en;
    private final boolean open;

    ReceptionForm(String zh, String en, boolean open) {
        this.zh = zh;
        this.en = en;
        this.open = open;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Whether everybody may come: such a session is announced to the public, and a place in it can be asked for. */
    boolean isOpen() {
        return open;
    }

    /** Those to which everybody may come. */
    static Set<ReceptionForm> allOpen() {
        return Arrays.stream(values()).filter(ReceptionForm::isOpen)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReceptionForm.class)));
    }
}
