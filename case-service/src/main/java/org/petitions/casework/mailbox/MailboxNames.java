package org.petitions.casework.mailbox;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.mailbox.MailboxEntry.Publication;
import org.petitions.casework.organisation.Organisation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages and files of leaders' mailboxes say, in a language. */
@Component
class MailboxNames {
    private final Organisation organisation;
    private final MessageSource texts;

    MailboxNames(Organisation organisation, MessageSource texts) {
        this.organisation = organisation;
        this.texts = texts;
    }

    /**
     * A letter to a leader's mailbox as a row of a list shows it; days are in Asia/Shanghai, null for what was not done.
     *
     * @param address of its page
     * @param colour of the tag that says the stage
     */
    record Line(String address, String number, String leader, Stage stage, Days days) {
        /** How far it is. */
        record Stage(String text, String colour) {}

        /** When what was done. */
        record Days(LocalDate receivedOn, @Nullable LocalDate answeredOn, @Nullable LocalDate publishedOn) {}
    }

    /** The title of a post on a day, or its id. */
    String post(String post, LocalDate today, Locale language) {
        boolean english = isEnglish(language);
        return organisation.titlesOf(today, post).map(title -> english ? title.en() : title.zh()).orElse(post);
    }

    String text(String key, Locale language, String... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    Line line(MailboxEntry entry, LocalDate today, Locale language) {
        Publication publication = entry.publication();
        return new Line("/bureau/mailbox/" + entry.id() + ".html", entry.number(), post(entry.post(), today, language),
                new Line.Stage(String.valueOf(ListNames.of(entry.stage(), language)), entry.stage().colour()),
                new Line.Days(entry.receivedOn(), entry.course().answeredOn(),
                        publication == null ? null : publication.publishedOn()));
    }

    /** What of a text must not be published, by what it is and what looks like it. */
    String fault(PublicWords.Fault fault, Locale language) {
        return text("mailbox.personal", language, isEnglish(language) ? fault.kind().en() : fault.kind().zh(),
                fault.text());
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
