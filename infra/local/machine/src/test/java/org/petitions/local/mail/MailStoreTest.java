package org.petitions.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailStoreTest {
    private final MailStore box = new MailStore();

    @Test
    void the_oldest_mails_are_forgotten_beyond_the_number_it_holds() {
        for (var i = 0; i < MailStore.MAX_MAILS + 3; i++) {
            box.add(id -> mail(id, "short"));
        }
        assertThat(box.kept()).isEqualTo(MailStore.MAX_MAILS);
        assertThat(box.caught()).isEqualTo(MailStore.MAX_MAILS + 3);
        assertThat(box.find(3)).isEmpty();
        assertThat(box.find(4)).isPresent();
    }

    @Test
    void the_oldest_mails_are_forgotten_when_their_texts_grow_too_long_together() {
        var quarter = "x".repeat(MailStore.MAX_CHARACTERS / 4);
        for (var i = 0; i < 6; i++) {
            box.add(id -> mail(id, quarter));
        }
        assertThat(box.list(0, Long.MAX_VALUE, 10)).extracting(CaughtMail::id).containsExactly(6L, 5L, 4L);
    }

    @Test
    void mails_are_listed_newest_first_between_two_ids() {
        for (var i = 0; i < 5; i++) {
            box.add(id -> mail(id, "short"));
        }
        assertThat(box.list(1, 5, 2)).extracting(CaughtMail::id).containsExactly(4L, 3L);
    }

    private static CaughtMail mail(long id, String text) {
        return new CaughtMail(id, Instant.EPOCH, "from@example.org", List.of("to@example.org"), "s",
                Map.of(), text);
    }
}
