package org.petitions.casework.relief;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.petitions.events.terms.Term;
import org.petitions.starter.actor.Role;

/** What may be done with relief once its need is noted, and who does it. */
enum ReliefAct implements Term {
    APPLY("申请救助", "apply for relief", Role.HANDLER, Role.BUREAU),
    DECIDE("审批救助", "decide on the application", Role.LEADER),
    GRANT("安排救助资金", "allot money", Role.BUREAU),
    PAY("确认发放", "confirm a payment", Role.BUREAU, Role.HANDLER),
    SIGN("登记救助协议", "record the relief agreement", Role.HANDLER, Role.BUREAU),
    WITHDRAW("撤回", "withdraw", Role.HANDLER, Role.BUREAU);

    private final String zh;
    private final String en;
    private final Set<Role> takers;

    ReliefAct(String zh, String en, Role first, Role... others) {
        this.zh = zh;
        this.en = en;
        this.takers = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    boolean isTakenBy(Role role) {
        return takers.contains(role);
    }
}
