package org.petitions.casework.letters;

import java.util.EnumSet;
import java.util.Set;
import org.petitions.events.terms.Term;

/** How far a letter before a leader is. */
enum LetterStage implements Term {
    /** It lies before the leader and was not read yet. */
    PUT("待阅", "not read yet"),

    /** The leader read it, and neither instructed on it nor returned it. */
    READ("已阅待批", "read, not answered yet"),

    /** The leader instructed on it (批示). */
    INSTRUCTED("已批示", "instructed on"),

    /** The leader read it and returned it without an instruction. */
    RETURNED("阅退", "returned as read");

    /** What waits for the leader. */
    static final Set<LetterStage> WAITING = EnumSet.of(PUT, READ);

    private final String zh;
    private final String en;

    LetterStage(String zh, String en) {
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
