package org.petitions.events.terms;

/** How an alert travels (通知方式). */
public enum AlertChannel implements Term {
    EMAIL("电子邮件", "e-mail"),
    IN_APP("站内消息", "in-app inbox");

    private final String zh;
    private final String en;

    AlertChannel(String zh, String en) {
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
