package org.petitions.casework.reception;

import org.petitions.events.terms.Term;

/** Why a place is not given. None of them is about the petitioner: whoever asks is received, if not here, then elsewhere or in the window. */
enum BookingRefusal implements Term {
    FULL("本场名额已满，可以预约其他场次", "no place is left; please ask for one in another session"),
    OTHER_OFFICE("反映的事项由其他机关、单位办理，请向有权处理的机关、单位提出", "another office answers for it; please turn to that one"),
    ASKED_TWICE("同一请求已有预约", "the same was asked for already"),
    UNREACHABLE("按所留电话未能联系上，可以重新预约", "nobody could be reached at the number that was given; please ask again");

    private final String zh;
    private final String en;

    BookingRefusal(String zh, String en) {
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
