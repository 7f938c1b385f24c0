package org.petitions.casework.mailbox;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A case that began as a letter to a leader's mailbox. Of the petitioner it holds nothing but whether they agree that the answer is published. All
 * days are in Asia/Shanghai.
 *
 * @param id petition id of the case
 * @param number its registration number, which is not published
 * @param post post id of the leader whose mailbox it is
 * @param bureau unit id of the bureau that has the case before it
 * @param course how the case stands
 * @param words question and answer as the bureau wrote them, sealed; null for none
 * @param publication who wrote and released them; null for none
 * @param stage follows from all else, and is kept to be asked for
 */
@Document(MailboxEntry.COLLECTION)
@CompoundIndex(name = "by_post_day", def = "{'post': 1, 'receivedOn': 1}")
@CompoundIndex(name = "by_bureau_day", def = "{'bureau': 1, 'receivedOn': -1, '_id': 1, 'stage': 1}")
@CompoundIndex(name = "by_receipt", def = "{'course.accusing': 1, 'receivedOn': 1, 'post': 1}")
@CompoundIndex(name = "by_answer", def = "{'course.accusing': 1, 'course.answeredOn': 1, 'post': 1}")
@CompoundIndex(name = "by_publication", def = "{'stage': 1, 'publication.publishedOn': -1, '_id': 1, 'post': 1}")
@CompoundIndex(name = "by_post_publication", def = "{'stage': 1, 'post': 1, 'publication.publishedOn': -1, '_id': 1}")
record MailboxEntry(@Id String id, long version, String number, String post, String bureau, LocalDate receivedOn,
        Course course, Consent consent, @Nullable SealedBox words, @Nullable Publication publication,
        MailboxStage stage) {
    static final String COLLECTION = "mailboxEntries";
    /** The field of {@code words}, for who seals it anew. */
    static final String WORDS = "words";

    /**
     * How a case stands.
     *
     * @param answeredOn day its answer went out; null before
     * @param ended whether it has ended with an answer
     * @param accusing whether it is an accusation, or one is in its letter: of such a case nothing is published, not even that there is one (Art.
     *     30)
     */
    record Course(@Nullable LocalDate answeredOn, boolean ended, boolean accusing) {
        /** Whether it has ended with an answer that went out. */
        boolean isDone() {
            return ended && answeredOn != null;
        }
    }

    /**
     * What the petitioner said last.
     *
     * @param said place of the event that told it in the petition's intake stream; an earlier one changes nothing
     */
    record Consent(boolean agreed, long said) {}

    /**
     * Who wrote and released what is published, by account.
     *
     * @param releasedBy null before
     * @param publishedOn null before, and after it was taken back
     * @param takenBackOn day the bureau took it back; null where it did not
     */
    record Publication(String draftedBy, @Nullable String releasedBy, @Nullable LocalDate publishedOn,
            @Nullable LocalDate takenBackOn) {}

    /** One of a case as it stands. */
    static MailboxEntry opened(String id, String number, LocalDate receivedOn, String post, String bureau,
            Course course, Consent consent) {
        return new MailboxEntry(id, 1, number, post, bureau, receivedOn, course, consent, null, null,
                stageOf(course, consent, null));
    }

    private static MailboxStage stageOf(Course course, Consent consent, @Nullable Publication publication) {
        if (!consent.agreed() || course.accusing()) {
            return MailboxStage.NOT_TO_PUBLISH;
        }
        if (!course.isDone()) {
            return MailboxStage.IN_HAND;
        }
        if (publication == null) {
            return MailboxStage.TO_DRAFT;
        }
        if (publication.takenBackOn() != null) {
            return MailboxStage.TAKEN_BACK;
        }
        return publication.publishedOn() == null ? MailboxStage.DRAFTED : MailboxStage.PUBLISHED;
    }

    private MailboxEntry with(String itsBureau, Course now, Consent said, @Nullable SealedBox written,
            @Nullable Publication by) {
        return new MailboxEntry(id, version + 1, number, post, itsBureau, receivedOn, now, said, written, by,
                stageOf(now, said, by));
    }

    /** The same after its case went on. What is published of one that is taken up again comes down, and is released anew when that has ended. */
    MailboxEntry standing(String itsBureau, Course now) {
        if (itsBureau.equals(bureau) && now.equals(course)) {
            return this;
        }
        if (now.accusing()) {
            return with(itsBureau, now, consent, null, null);
        }
        return with(itsBureau, now, consent, words, publication == null || now.isDone()
                ? publication
                : new Publication(publication.draftedBy(), null, null, null));
    }

    /** The same after the petitioner said something; what is written goes where they do not agree any more. */
    MailboxEntry said(Consent now) {
        if (now.said() <= consent.said()) {
            return this;
        }
        return now.agreed() ? with(bureau, course, now, words, publication) : with(bureau, course, now, null, null);
    }

    /** The same written, or written anew: then it is released anew. */
    MailboxEntry drafted(SealedBox written, String account) {
        return with(bureau, course, consent, written, new Publication(account, null, null, null));
    }

    /** The same released, from that day on read by everybody. */
    MailboxEntry released(String account, LocalDate day) {
        String by = Objects.requireNonNull(publication, "drafted").draftedBy();
        return with(bureau, course, consent, words, new Publication(by, account, day, null));
    }

    /** The same taken back by the bureau. */
    MailboxEntry takenBack(LocalDate day) {
        Publication was = Objects.requireNonNull(publication, "published");
        return with(bureau, course, consent, words,
                new Publication(was.draftedBy(), was.releasedBy(), null, day));
    }

    /** The same after the petition was erased: nothing is published of it any more. */
    MailboxEntry erased() {
        return words == null && !consent.agreed()
                ? this
                : with(bureau, course, new Consent(false, consent.said()), null, null);
    }

    /** Whether an account wrote it, and so cannot release it. */
    boolean isDraftedBy(String account) {
        return publication != null && publication.draftedBy().equals(account);
    }

    /** Whether an account released it. */
    boolean isReleasedBy(String account) {
        return publication != null && account.equals(publication.releasedBy());
    }
}
