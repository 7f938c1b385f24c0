package org.petitions.events.terms;

/** How a document reaches its addressee (送达方式). */
public enum DeliveryMethod implements Term {
    IN_PERSON("直接送达", "handed over in person"),
    POST("邮寄送达", "by registered post"),
    ELECTRONIC("电子送达", "electronically"),
    PROXY("委托送达", "through a proxy"),
    LEFT("留置送达", "left at the address before witnesses"),
    PUBLIC_NOTICE("公告送达", "by public notice");

    private final String zh;
    private final String en;

    DeliveryMethod(String zh, String en) {
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
