package org.petitions.casework.mailbox;

import org.petitions.casework.cases.CaseFile;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.sealing.SealingKeysets;
import org.petitions.starter.signin.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of leaders' mailboxes everybody may ask for, and where questions and answers are sealed. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {
    @Bean
    OpenPaths mailboxPaths() {
        return OpenPaths.of("/mailbox.html");
    }

    @Bean
    SealedCollection sealedAnswers(SealingKeysets seals) {
        return SealedCollection.of(MailboxEntry.COLLECTION, seals.named(CaseFile.KEYSET), MailboxEntry.WORDS);
    }
}
