package org.petitions.intake.attachments;

import org.petitions.events.terms.Term;

/** How far a file has come. */
public enum AttachmentState implements Term {
    /** Not all of it has come yet, or nobody has looked at what came. */
    UPLOADING("正在上传", "being sent"),

    /** It is whole and of a kind that is taken; whether it is clean is not known yet, and nobody gets it. */
    QUARANTINED("等待安全检查", "waits for the check for malicious code"),

    /** Found clean, or nothing looks files through here; the others have not been told yet. */
    CLEAN("已通过检查", "checked"),

    /** It is the petition's, and the others were told. */
    ADDED("已添加", "added"),

    /** Its content was deleted at once; the reason is kept for a day. */
    REFUSED("未予接收", "not taken"),

    /** Content and name were erased with the petition's words. */
    ERASED("已依法删除", "erased");

    private final String zh;
    private final String en;

    AttachmentState(String zh, String en) {
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
