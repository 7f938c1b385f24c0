package org.petitions.local.access;

import org.petitions.events.terms.Term;

/** Whoever works with the platform, one person each, of the sample organisation: role, unit and post together. */
public enum Profile implements Term {
    CLERK("窗口", "clerk", "CLERK/431222-PB/431222-PB.c-01"),
    HANDLER("经办人", "handler", "HANDLER/431222-HRSS/431222-HRSS.h-01"),
    UNIT_HEAD("单位负责人", "unit head", "LEADER/431222-HRSS/431222-HRSS.head"),
    LEADER("县领导", "county leader", "LEADER/431222-OFFICE/431222.county-leader"),
    COUNTY_BUREAU("县信访局", "county bureau", "BUREAU/431222-PB/431222-PB.b-01"),
    CITY_BUREAU("市信访局", "city bureau", "BUREAU/431200-PB/431200-PB.b-01"),
    REVIEWER("复查机关", "reviewer", "HANDLER/431200-HRSS/431200-HRSS.h-01"),
    DISCIPLINE("纪检监察", "discipline inspection", "HANDLER/431222-CDI/431222-CDI.h-01"),
    ADMINISTRATOR("管理员", "administrator", "ADMINISTRATOR/431222-HRSS/431222-HRSS.a-01"),
    AUDITOR("审计员", "auditor", "AUDITOR/431200-CDI/431200-CDI.s-01"),
    OPERATIONS("运维", "operations", "OPERATIONS/431200-PB/431200-PB.o-01");

    private final String zh;
    private final String en;
    private final String actor;

    Profile(String zh, String en, String actor) {
        this.zh = zh;
        this.en = en;
        this.actor = actor;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Unit id of the office, e.g. {@code 431222-HRSS}. */
    public String unit() {
        return actor.split("/", -1)[1];
    }

    /** A leader's account is called as the post. */
    public String account() {
        return actor.split("/", -1)[2];
    }

    /** Whether the account is called as a post. */
    public boolean isCalledAsPost() {
        return actor.startsWith("LEADER/");
    }

    /** As tests name who acts: {@code ROLE/unit/account}. */
    public String actor() {
        return actor;
    }
}
