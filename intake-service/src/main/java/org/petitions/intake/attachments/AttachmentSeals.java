package org.petitions.intake.attachments;

import java.util.List;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where names and contents of files lie sealed and what each is bound to, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class AttachmentSeals {
    /** A piece has up to a mebibyte, and is there twice while it is sealed anew. */
    private static final int PIECES_AT_ONCE = 4;

    @Bean
    SealedCollection sealedAttachmentNames(SealingKeysets seals) {
        return new SealedCollection(Attachment.COLLECTION, seals.named(PetitionSealer.KEYSET),
                List.of(Attachment.SEALED_NAME), file -> List.of(
                        new Place(Attachment.SEALED_NAME, AttachmentContent.nameData(file.getString("_id")))));
    }

    @Bean
    SealedCollection sealedAttachmentPieces(SealingKeysets seals) {
        return new SealedCollection(DatabaseAttachmentStore.COLLECTION, seals.named(PetitionSealer.KEYSET),
                List.of(DatabaseAttachmentStore.CONTENT), piece -> List.of(new Place(DatabaseAttachmentStore.CONTENT,
                        AttachmentContent.pieceData(piece.getString("_id")))),
                PIECES_AT_ONCE);
    }
}
