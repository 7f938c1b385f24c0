package org.petitions.escalation;

import org.junit.jupiter.api.Test;
import org.petitions.architecture.MessageBundle;
import org.petitions.starter.message.MessageCode;

/** What this module tells people has both texts, and no text is left over. */
class EscalationMessagesTest {
    @Test
    void every_code_has_both_texts_and_every_text_its_code() {
        MessageBundle.named("problems")
                .holdsExactly(MessageBundle.keysOf(MessageCode.class, "org.petitions.escalation"));
    }
}
