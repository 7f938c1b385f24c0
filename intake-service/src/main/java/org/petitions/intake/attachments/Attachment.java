package org.petitions.intake.attachments;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AttachmentKind;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.intake.status.AnsweringOffices;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file as it is kept, without its content, which lies in pieces beside it.
 *
 * @param id the petition's id and the file's place
 * @param version of this document, from 1
 * @param place among the petition's files, from 1 to 20 ({@link FilePlaces}); once the others were told of it, no other file's
 * @param sealedName what it is called, keyset {@code intake-store}; null once it was refused or erased
 * @param bytes how long it is as its sender said
 * @param sha256 digest of its content: as its sender said, null where they did not, from quarantine on as it was found, and
 *     null once it was erased
 * @param kind what its name says, and from quarantine on its content too
 * @param occasion what it was handed in with; the petition where an earlier release kept none
 * @param arrival what of it has come
 * @param refusal why it is not kept, or null
 * @param addedBy who added it
 * @param createdAt when its sender announced it
 * @param changedAt when it came as far as it is
 */
@Document(Attachment.COLLECTION)
record Attachment(@Id String id, long version, String petitionId, int place, @Nullable SealedBox sealedName, long bytes,
        @Nullable String sha256, AttachmentKind kind, AttachmentOccasion occasion, AttachmentState state,
        Arrival arrival,
        @Nullable Refusal refusal, AddedBy addedBy, Instant createdAt, Instant changedAt) {
    static final String COLLECTION = "attachments";
    static final String SEALED_NAME = "sealedName";

    @SuppressWarnings({"NullAway", "ConstantConditions"}) // a document of an earlier release lacks the occasion
    Attachment {
        occasion = occasion == null ? AttachmentOccasion.PETITION : occasion;
    }

    /**
     * What has come.
     *
     * @param bytes so many
     * @param pieces the mark of each piece, in their order: what anybody sends beside it at the same moment has another mark and is none of it
     */
    record Arrival(long bytes, List<String> pieces) {
        static final Arrival NOTHING = new Arrival(0, List.of());

        @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
        Arrival {
            pieces = pieces == null ? List.of() : List.copyOf(pieces);
        }

        private Arrival with(int length, String mark) {
            return new Arrival(bytes + length, Stream.concat(pieces.stream(), Stream.of(mark)).toList());
        }
    }

    /**
     * Who added it.
     *
     * @param office unit id of their office, or null for the petitioner
     * @param account of who did, or null for the petitioner
     */
    record AddedBy(@Nullable String office, @Nullable String account) {
        static final AddedBy PETITIONER = new AddedBy(null, null);

        boolean isPetitioner() {
            return office == null;
        }

        boolean isOffice(String unit) {
            return unit.equals(office);
        }
    }

    static String idOf(String petitionId, int place) {
        return petitionId + "/" + place;
    }

    /** One that was announced, of which nothing has come yet. */
    static Attachment announced(String petitionId, int place, AnnouncedFile file, SealedBox sealedName,
            AddedBy by, Instant at) {
        return new Attachment(idOf(petitionId, place), 1, petitionId, place, sealedName, file.bytes(), file.sha256(),
                file.kind(), file.occasion(), AttachmentState.UPLOADING, Arrival.NOTHING, null, by, at, at);
    }

    /**
     * Whether the petitioner may know of it: their own, and what an office handed in with a reply, once it is the petition's and the reply has gone out.
     *
     * @param answering the offices whose answer has
     */
    boolean isForPetitioner(AnsweringOffices answering) {
        return addedBy.isPetitioner() || (occasion == AttachmentOccasion.REPLY && state == AttachmentState.ADDED
                && addedBy.office() != null && answering.hasSent(addedBy.office(), changedAt));
    }

    boolean isWhole() {
        return arrival.bytes() == bytes;
    }

    /** Whether its sender has announced just this before: the same content, handed in with the same, is the same file. */
    boolean isSameAs(AnnouncedFile file, AddedBy by) {
        return file.sha256() != null && file.sha256().equals(sha256) && file.bytes() == bytes && file.kind() == kind
                && file.occasion() == occasion && Objects.equals(by.office(), addedBy.office())
                && state != AttachmentState.REFUSED && state != AttachmentState.ERASED;
    }

    /** With one more piece of this length and mark. */
    Attachment received(int length, String mark, Instant at) {
        return changed(state, arrival.with(length, mark), at);
    }

    /** Whole and of its kind: it waits to be looked through. */
    Attachment quarantined(String digest, Instant at) {
        return new Attachment(id, version + 1, petitionId, place, sealedName, bytes, digest, kind, occasion,
                AttachmentState.QUARANTINED, arrival, null, addedBy, createdAt, at);
    }

    Attachment clean(Instant at) {
        return changed(AttachmentState.CLEAN, arrival, at);
    }

    Attachment added(Instant at) {
        return changed(AttachmentState.ADDED, arrival, at);
    }

    Attachment refused(Refusal why, Instant at) {
        return new Attachment(id, version + 1, petitionId, place, null, bytes, sha256, kind, occasion,
                AttachmentState.REFUSED, arrival, why, addedBy, createdAt, at);
    }

    Attachment erased(Instant at) {
        return new Attachment(id, version + 1, petitionId, place, null, bytes, null, kind, occasion,
                AttachmentState.ERASED, arrival, refusal, addedBy, createdAt, at);
    }

    private Attachment changed(AttachmentState now, Arrival come, Instant at) {
        return new Attachment(id, version + 1, petitionId, place, sealedName, bytes, sha256, kind, occasion, now, come,
                refusal, addedBy, createdAt, at);
    }
}
