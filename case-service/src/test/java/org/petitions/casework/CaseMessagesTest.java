package org.petitions.casework;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.MessageBundle;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.starter.message.MessageCode;

/** What this module tells people has both texts, and no text is left over. */
class CaseMessagesTest {
    @Test
    void every_code_has_both_texts_and_every_text_its_code() {
        Set<String> keys = MessageBundle.keysOf(MessageCode.class, "org.petitions.casework");
        keys.addAll(MessageBundle.keysOf("refusal", Refusal.Reason.values()));
        MessageBundle.named("problems").holdsExactly(keys);
    }
}
