package org.petitions.casework.procedure.terms;

import org.petitions.events.terms.Term;

/** Who may take a step. */
public enum Taker implements Term {
    /** Nobody in person: it follows from an event. */
    PLATFORM("平台", "platform"),

    /** The bureau that answers for the dispatch, or the city's bureau. */
    BUREAU("信访局", "petition bureau"),

    /** Who sent it to the responsible unit: the bureau, or a handler of the upper unit that sent it on within the own system. */
    SENDER("转送、交办的信访局或者本系统上级单位", "the bureau or the upper unit that sent it"),

    /** A handler of the responsible unit. */
    RESPONSIBLE_UNIT("责任单位", "responsible unit"),

    /** A handler or a leader of the responsible unit. */
    WITHIN_UNIT("责任单位经办人或者负责人", "handler or leader of the responsible unit"),

    /** The bureau, and of what the petitioner brought to the unit itself that unit. */
    URGENT_DESK("信访局或者直接收到的单位", "petition bureau, or the unit that received it itself"),

    /** A leader of the responsible unit, who acts for the post that the step asks for. */
    UNIT_LEADER("责任单位负责人", "leader of the responsible unit"),

    /** A leader of whose draft waits, the unit that has it in hand or the bureau, who signs for it. */
    SIGNING_LEADER("拟稿单位负责人", "leader of the unit that drafted it"),

    /** Whoever decides what is drafted: the unit that has it in hand, or the bureau. */
    DRAFTING_DESK("承办单位或者信访局", "the unit that has it in hand, or the petition bureau"),

    /** A handler of the body that answers the review. */
    REVIEW_BODY("复查（复核）机关", "review body"),

    /** The bureau that receives requests for a review, or the body that would have to answer. */
    REVIEW_DESK("信访局或者复查（复核）机关", "petition bureau or review body"),

    /** A handler of the responsible unit, or of one that helps it or sent it on: each may say which unit is competent. */
    CONCERNED_UNIT("所涉及的单位", "a unit concerned"),

    /** A unit of a dispute, unless it waits for the others' word. */
    CONSULTED_UNIT("协商各方", "a unit that is consulted"),

    /** The common superior or the office of the joint conference, whichever a dispute was brought to. */
    DECIDING_OFFICE("共同的上一级机关或者联席会议", "common superior or joint conference"),

    /** Whoever has it in hand: the review body while it reviews, else the responsible unit. */
    IN_HAND("承办单位", "the unit that has it in hand"),

    /** The bureau, the responsible unit or the review body. */
    ANY_OFFICE("承办单位或者信访局", "any office that takes part"),

    /** A leader who answers for it on the ladder: the unit's head, the county's, the city's. */
    LEADER("责任领导", "a leader who answers for it"),

    /** The leader who is in charge of it. */
    LEADER_IN_CHARGE("包案领导", "the leader in charge"),

    /** The petitioner, through intake-service's tracking. */
    PETITIONER("信访人", "petitioner");

    private final String zh;
    private final String en;

    Taker(String zh, String en) {
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
