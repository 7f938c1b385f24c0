package org.petitions.intake.petition;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.petitions.intake.petition.KeyedDigests.Purpose;
import org.petitions.intake.petition.PetitionStore.KnownContent;
import org.springframework.stereotype.Component;

/**
 * Knows which contents an office's ledgers have brought already, so that the same petition under another number is noticed. A content is
 * kept as a keyed digest alone, and with the petition it was registered as: it comes with the write that registers it and goes with the one
 * that erases its words.
 */
@Component
public class LedgerContents {
    private final PetitionStore petitions;
    private final KeyedDigests digests;

    LedgerContents(PetitionStore petitions, KeyedDigests digests) {
        this.petitions = petitions;
        this.digests = digests;
    }

    /** Digest of what a row says, office and content, however it is spaced and whatever the width of its letters. */
    public String digestOf(RegistrationRequest request, Function<Object, String> json) {
        String content = json.apply(request.codedFields()) + json.apply(request.confidentialFields());
        return digests.of(Purpose.LEDGER_CONTENT,
                Normalizer.normalize(content, Normalizer.Form.NFKC).replaceAll("(?:\\s|\\\\n)+", ""));
    }

    /** Those of the contents that are known, by digest, with their petitions, the first one first. */
    public Map<String, List<KnownContent>> find(Collection<String> contents) {
        return petitions.byContents(contents);
    }
}
