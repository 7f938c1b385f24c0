package org.petitions.casework.mailbox;

import java.util.EnumSet;
import java.util.Set;
import org.petitions.events.terms.Term;

/** Which letters to leaders' mailboxes a list shows. */
enum MailboxView implements Term {
    WAITING("待撰写、待核发", "to be written or released", MailboxStage.WAITING),
    IN_HAND("办理中", "being handled", EnumSet.of(MailboxStage.IN_HAND)),
    PUBLISHED("已公开", "published", EnumSet.of(MailboxStage.PUBLISHED)),
    KEPT("不公开、已撤下", "not published, taken back", EnumSet.of(MailboxStage.NOT_TO_PUBLISH, MailboxStage.TAKEN_BACK)),
    ALL("全部", "all", EnumSet.allOf(MailboxStage.class));

    private final String zh;
    private final String en;
    private final Set<MailboxStage> stages;

    MailboxView(String zh, String en, Set<MailboxStage> stages) {
        this.zh = zh;
        this.en = en;
        this.stages = stages;
    }

    Set<MailboxStage> stages() {
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
