package org.petitions.casework.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.petitions.outbox.GuardedFields;
import org.petitions.starter.sealing.PackedText;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.stereotype.Component;

/**
 * What offices write with a step: the opinion, the reasons of an objection or an extension, a hearing's conclusion. It may speak of a
 * person's affairs, so it rests sealed with this service's own keyset and goes into no event and no log line.
 */
@Component
public class SealedTexts {
    private final SealingKeyset seal;

    SealedTexts(SealingKeysets seals) {
        this.seal = seals.named(CaseFile.KEYSET);
    }

    /**
     * What was written with an event, sealed, as it is saved with it: unless the petition was erased since the file was read.
     *
     * @param read the file that the step was decided on
     * @param version of the event
     */
    public GuardedFields seal(CaseFile read, long version, String words) {
        return seal(read, Map.of(version, words));
    }

    /**
     * The same for several events that are saved by one write.
     *
     * @param words what was written with each, by its version
     */
    public GuardedFields seal(CaseFile read, Map<Long, String> words) {
        Map<String, Object> fields = new HashMap<>();
        words.forEach((version, text) -> fields.put(CaseFile.WORDS + "." + version,
                seal.seal(PackedText.pack(text.getBytes(UTF_8)), read.id())));
        return new GuardedFields(fields, CaseFile.WORDS_ERASED_AT, read.wordsErasedAt());
    }

    /** Whether an event came with words, which are still here; nothing is opened. */
    public boolean has(CaseFile file, long version) {
        return file.words().containsKey(String.valueOf(version));
    }

    /** The words of an event, or empty when it came without. Whoever calls this records the opening first. */
    public Optional<String> open(CaseFile file, long version) {
        return Optional.ofNullable(file.words().get(String.valueOf(version)))
                .map(sealed -> new String(PackedText.unpack(seal.open(sealed, file.id())), UTF_8));
    }
}
