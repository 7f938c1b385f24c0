package org.petitions.events.terms;

import org.jspecify.annotations.Nullable;

/** How an alert travels (通知方式). Except for the inbox each goes out to an address of the post. */
public enum AlertChannel implements Term {
    EMAIL("电子邮件", "e-mail", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
    IN_APP("站内消息", "in-app inbox", null),

    /** To the office's mobile phone, as it is dialled within China. */
    SMS("短信", "text message", "1[3-9]\\d{9}"),

    /** To the office's group by its robot. The address is the robot's name; where it is and how to sign for it is a credential. */
    WEBHOOK("群机器人", "group robot", "[a-z0-9][a-z0-9-]{0,39}");

    private final String zh;
    private final String en;
    private final @Nullable String addressForm;

    AlertChannel(String zh, String en, @Nullable String addressForm) {
        this.zh = zh;
        this.en = en;
        this.addressForm = addressForm;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Whether it goes out to an address of the post; the inbox has none. */
    public boolean isOutgoing() {
        return addressForm != null;
    }

    /** Whether the text has the form of this channel's addresses. */
    public boolean isAddress(String text) {
        return addressForm != null && text.matches(addressForm);
    }
}
