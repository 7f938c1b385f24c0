package org.petitions.casework.relief;

import org.petitions.events.terms.Term;

/** How far relief has come. */
enum ReliefStage implements Term {
    NOTED("已登记需求", "need noted"),
    APPLIED("待审批", "awaiting approval"),
    APPROVED("已批准", "approved"),
    REFUSED("未批准", "not approved"),

    /** All that was approved is paid. */
    PAID("已全部发放", "paid"),

    /** The person asks for no help any more; what the need was is not kept. */
    WITHDRAWN("已撤回", "withdrawn");

    private final String zh;
    private final String en;

    ReliefStage(String zh, String en) {
        this.zh = zh;
        this.en = en;
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
