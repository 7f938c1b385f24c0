package org.petitions.events.terms;

/** What a file (附件) was handed in with. */
public enum AttachmentOccasion implements Term {
    /** What the petitioner complains of or asks for, and what proves it. */
    PETITION("信访事项", "the petition"),

    /** The petitioner may read it too. */
    REPLY("答复", "a reply"),

    /** Of a unit to what was sent to it (Art. 23), or of the petitioner who asks for a review or re-review of the answer (Art. 35, 36). */
    OBJECTION("异议或者复查（复核）请求", "an objection, or a request for review or re-review"),

    /** What proves that a document was served. */
    RECEIPT("送达回证", "a receipt of service");

    private final String zh;
    private final String en;

    AttachmentOccasion(String zh, String en) {
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
