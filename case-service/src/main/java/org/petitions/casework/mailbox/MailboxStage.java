package org.petitions.casework.mailbox;

import java.util.EnumSet;
import java.util.Set;
import org.petitions.events.terms.Term;

/** How far the answer to a letter to a leader's mailbox is on its way to being published. */
enum MailboxStage implements Term {
    /** The petitioner has not agreed, or it is an accusation. */
    NOT_TO_PUBLISH("不公开", "not to be published", "grey"),

    /** Its case has not ended with an answer that went out. */
    IN_HAND("办理中", "being handled", "blue"),

    /** It can be published, and nothing is written yet. */
    TO_DRAFT("待撰写", "to be written", "orange"),

    /** It is written, and waits for another account to release it. */
    DRAFTED("待核发", "to be released", "orange"),

    /** Everybody can read it. */
    PUBLISHED("已公开", "published", "green"),

    /** The bureau took it back. */
    TAKEN_BACK("已撤下", "taken back", "grey");

    /** What waits for the bureau. */
    static final Set<MailboxStage> WAITING = EnumSet.of(TO_DRAFT, DRAFTED);

    private final String zh;
    private final String en;
    private final String colour;

    MailboxStage(String zh, String en, String colour) {
        this.zh = zh;
        this.en = en;
        this.colour = colour;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Of the tag that says it. */
    String colour() {
        return colour;
    }

    /** Whether question and answer may be written or written anew. */
    boolean isWritable() {
        return this == TO_DRAFT || this == DRAFTED || this == TAKEN_BACK;
    }
}
