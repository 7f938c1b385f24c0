package org.petitions.intake.attachments;

import org.petitions.events.terms.Term;

/** Why a file is not kept. */
enum Refusal implements Term {
    DIFFERENT_DIGEST("收到的内容与所报摘要不符，请重新上传", "what came differs from its digest; send it again"),
    OTHER_KIND("文件内容与扩展名不符，或者不是可接收的种类", "the content is not of the kind that its name says, or of none that is taken"),
    INCOMPLETE("文件内容不完整，请重新上传", "part of the content is missing; send it again"),
    MALICIOUS("文件未通过安全检查", "the file did not pass the check for malicious code");

    private final String zh;
    private final String en;

    Refusal(String zh, String en) {
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
