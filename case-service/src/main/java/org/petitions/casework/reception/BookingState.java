package org.petitions.casework.reception;

import org.petitions.events.terms.Term;

/** How a request for a place stands. */
enum BookingState implements Term {
    ASKED("待答复", "waiting for an answer"),
    GIVEN("已预约成功", "place given"),
    REFUSED("未能安排", "refused"),
    PROPOSED("建议改约其他场次", "another session proposed"),
    WITHDRAWN("已取消预约", "withdrawn");

    private final String zh;
    private final String en;

    BookingState(String zh, String en) {
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
