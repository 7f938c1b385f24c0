package org.petitions.casework.letters;

import java.util.EnumSet;
import java.util.Set;
import org.petitions.events.terms.Term;

/** Which letters a list shows. */
enum LetterView implements Term {
    WAITING("待阅批", "waiting for the leader", LetterStage.WAITING),
    INSTRUCTED("已批示", "instructed on",
            EnumSet.of(LetterStage.INSTRUCTED)),
    RETURNED("阅退", "returned as read",
            EnumSet.of(LetterStage.RETURNED)),
    ALL("全部", "all", EnumSet.allOf(LetterStage.class));

    private final String zh;
    private final String en;
    private final Set<LetterStage> stages;

    LetterView(String zh, String en, Set<LetterStage> stages) {
        this.zh = zh;
        this.en = en;
        this.stages = stages;
    }

    Set<LetterStage> stages() {
        return stages;
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
