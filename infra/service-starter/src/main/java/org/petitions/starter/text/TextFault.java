package org.petitions.starter.text;

import java.util.Locale;

/** Why a text is refused. The words never hold what was sent. */
public enum TextFault {
    CONTROL_CHARACTER("含有不允许的控制字符", "It holds control characters that are not allowed"),

    /** Half a character, the replacement character, or a place where a picture was. */
    DAMAGED_TEXT("文字在传送中已损坏（乱码），请核对原文", "The text was damaged on its way; compare it with the original"),

    /** A private-use character means something on the machine where it was made and nothing anywhere else. */
    PRIVATE_CHARACTER("含有自造字，其他电脑不能显示，请改用国家标准字符",
            "It holds a privately made character that other machines cannot show");

    private final String zh;
    private final String en;

    TextFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The code as programs see it, e.g. {@code control-character}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people, in Chinese. */
    public String zh() {
        return zh;
    }

    /** For people, in English. */
    public String en() {
        return en;
    }
}
