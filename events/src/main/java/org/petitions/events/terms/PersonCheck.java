package org.petitions.events.terms;

/** How an office made sure that somebody is the petitioner, or acts for them (身份核对方式). Of the person itself it says nothing. */
public enum PersonCheck implements Term {
    /** The petitioner came, or of several together a representative. */
    ID_DOCUMENT("当面核对身份证件", "an identity document was compared in person"),

    /** The office called; a call that came in proves nothing. */
    CALL_BACK("回拨登记电话核对", "called back on the telephone number that was registered"),

    /** Somebody else came for the petitioner. */
    AUTHORISED_AGENT("核对授权委托书和双方身份证件", "a written authority and the identity documents of both were compared");

    private final String zh;
    private final String en;

    PersonCheck(String zh, String en) {
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
