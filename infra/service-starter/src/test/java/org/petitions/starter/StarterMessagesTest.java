package org.petitions.starter;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.MessageBundle;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.text.TextFault;

/** What this module tells people has both texts, and no text is left over. */
class StarterMessagesTest {
    @Test
    void every_code_has_both_texts_and_every_text_its_code() {
        Set<String> keys = MessageBundle.keysOf(MessageCode.class, "org.petitions.starter");
        keys.addAll(MessageBundle.keysOf("field", TextFault.values()));
        MessageBundle.named("starter-problems").holdsExactly(keys);
    }
}
