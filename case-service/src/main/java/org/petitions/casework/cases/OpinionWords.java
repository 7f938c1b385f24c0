package org.petitions.casework.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.petitions.shell.sealing.Seal;
import org.petitions.shell.sealing.SealedBox;
import org.petitions.shell.sealing.Seals;
import org.springframework.stereotype.Component;

/**
 * The words of handling opinions (处理意见书). They may speak of a person's affairs, so they rest sealed with this service's own keyset
 * and go into no event and no log line.
 */
@Component
public class OpinionWords {
    private static final String KEYSET = "case-store";

    private final Seal seal;

    OpinionWords(Seals seals) {
        this.seal = seals.named(KEYSET);
    }

    /** The file with these words in it. */
    CaseFile enclose(CaseFile file, String words) {
        return file.withOpinion(seal.seal(words.getBytes(UTF_8), file.id()).base64());
    }

    /** The words in a file, or empty before the reply. Whoever calls this records the opening first. */
    public Optional<String> open(CaseFile file) {
        return Optional.ofNullable(file.opinion())
                .map(sealed -> new String(seal.open(new SealedBox(sealed), file.id()), UTF_8));
    }
}
