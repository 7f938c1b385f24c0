package org.petitions.intake.importing;

import java.util.List;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where dropped ledgers lie sealed and what each piece is bound to, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class ImportSeals {
    /** A piece has up to a mebibyte, and is there twice while it is sealed anew. */
    private static final int PIECES_AT_ONCE = 4;

    @Bean
    SealedCollection sealedImportPieces(SealingKeysets seals) {
        return new SealedCollection(ImportFiles.COLLECTION, seals.named(PetitionSealer.KEYSET),
                List.of(ImportFiles.CONTENT),
                piece -> List.of(new Place(ImportFiles.CONTENT, piece.getString("_id"))), PIECES_AT_ONCE);
    }
}
