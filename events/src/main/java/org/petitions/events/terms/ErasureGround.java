package org.petitions.events.terms;

/** Why what a petitioner wrote is erased (删除依据): the cases of Art. 47 (1) of the Personal Information Protection Law that can arise here. */
public enum ErasureGround implements Term {
    /** Item 1: only once the case has ended. */
    PURPOSE_ACHIEVED("处理目的已实现或者不再必要", "the purpose is achieved or no longer needs it", true),

    /** Item 2: only once the case has ended. */
    RETENTION_EXPIRED("保存期限已届满", "the time it has to be kept for is over", true),

    /** Item 4. */
    UNLAWFUL_PROCESSING("违反法律、行政法规处理个人信息", "it was processed against the law", false),

    /** Item 5: a law, a court or a competent authority wants it. */
    ORDERED("法律、行政法规规定或者生效裁判、决定要求删除", "the law, a court or a competent authority orders it", false);

    private final String zh;
    private final String en;
    private final boolean afterEnd;

    ErasureGround(String zh, String en, boolean afterEnd) {
        this.zh = zh;
        this.en = en;
        this.afterEnd = afterEnd;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Whether it holds only once the case has ended: until then the words are needed. */
    public boolean isAfterEnd() {
        return afterEnd;
    }
}
