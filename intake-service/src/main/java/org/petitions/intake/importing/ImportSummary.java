package org.petitions.intake.importing;

import org.petitions.starter.message.MessageCode;

/** The whole of a ledger in one sentence, with its counts. Its texts stand in the bundles under {@code import.} and its name. */
enum ImportSummary implements MessageCode {
    READ_TO_ITS_END,
    /** With the row at which reading stopped. */
    STOPPED;

    @Override
    public String code() {
        return MessageCode.codeOf(name());
    }

    @Override
    public String key() {
        return "import." + code();
    }
}
