package org.petitions.intake.importing;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.MessageBundle;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.importing.ImportReport.RowOutcome;
import org.petitions.intake.importing.ledger.UnreadableLedgerException;
import org.petitions.starter.message.MessageCode;

/** What this module tells people has both texts, and no text is left over. */
class IntakeMessagesTest {
    @Test
    void every_code_has_both_texts_and_every_text_its_code() {
        Set<String> keys = MessageBundle.keysOf(MessageCode.class, "org.petitions.intake");
        keys.addAll(MessageBundle.keysOf("field", FaultCode.values()));
        keys.addAll(MessageBundle.keysOf("ledger", UnreadableLedgerException.Reason.values()));
        keys.addAll(MessageBundle.keysOf("row", RowOutcome.values()));
        // What is wrong with a text is told alike in every service.
        keys.removeAll(MessageBundle.named("starter-problems").keys());
        MessageBundle.named("problems").holdsExactly(keys);
    }
}
