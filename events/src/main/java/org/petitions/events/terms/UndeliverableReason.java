package org.petitions.events.terms;

/** Why an alert cannot reach its leader, or a notice its petitioner. */
public enum UndeliverableReason implements Term {
    NO_ADDRESS("无联系地址", "no address"),
    REFUSED("对方拒收", "refused by the receiving side"),
    UNKNOWN_POST("查无此职务", "post not in the directory"),
    /** Ours, not the post's: a channel that still had to bring it is in use no more. */
    CHANNEL_OFF("渠道已停用", "channel switched off"),
    /** The provider took it as often as it was sent, and never delivered it. */
    LOST("多次发送均未送达", "sent several times, never delivered");

    private final String zh;
    private final String en;

    UndeliverableReason(String zh, String en) {
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
