package org.petitions.intake.petition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.FactsSealed;
import org.petitions.events.terms.Channel;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.petition.StoredPetition.StoredCorrection;
import org.petitions.intake.petition.StoredPetition.StoredErasure;
import org.petitions.starter.sealing.PackedText;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals what a petitioner wrote: once to keep it, once for the reader it travels to. The keys differ, so neither can open the other's box.
 */
@Component
public class PetitionSealer {
    /** Name of the keyset by which this service seals what it keeps. */
    public static final String KEYSET = "intake-store";

    private static final JsonMapper JSON = new JsonMapper();

    private final SealingKeyset own;
    private final SealingKeyset reader;
    private final SealingKeyset notifier;

    PetitionSealer(SealingKeysets seals) {
        this.own = seals.named(KEYSET);
        this.reader = seals.named(FactsSealed.CASE_SERVICE);
        this.notifier = seals.named(FactsSealed.NOTIFICATION_SERVICE);
    }

    /**
     * What is kept and what travels.
     *
     * @param words sealed for this service's own store
     * @param receipt sealed for this service's own store
     * @param boxes reader to box, base64
     */
    public record SealedPetition(SealedBox words, SealedBox receipt, Map<String, String> boxes) {}

    public SealedPetition seal(RegistrationRequest submission, String trackingCode) {
        String id = submission.petitionId();
        byte[] words = JSON.writeValueAsBytes(submission.confidentialFields());
        String receipt = trackingCode + digest(submission, words);
        return new SealedPetition(own.seal(PackedText.pack(words), id),
                own.seal(receipt.getBytes(UTF_8), receiptData(id)),
                boxes(id, words, JSON.createArrayNode()));
    }

    /**
     * What travels of a petition's words: all to the one reader, to the other where its petitioner is told electronically. That one gets a box
     * where no such way was chosen, too: without one it would take for a choice what it only has not got.
     */
    private Map<String, String> boxes(String id, byte[] words, ArrayNode corrections) {
        Map<String, String> boxes = new HashMap<>();
        boxes.put(FactsSealed.CASE_SERVICE, reader.seal(travelling(words, corrections), id).base64());
        Map<String, String> addresses = NoticeAddresses.of(JSON.readTree(words));
        boxes.put(FactsSealed.NOTIFICATION_SERVICE, notifier.seal(JSON.writeValueAsBytes(addresses), id).base64());
        return boxes;
    }

    /** Whom a correction found to be somebody else travels with that correction alone: no handler has to do with that person. */
    private static byte[] travelling(byte[] words, ArrayNode corrections) {
        if (corrections.isEmpty()) {
            return words;
        }
        ObjectNode travels = (ObjectNode) JSON.readTree(words);
        travels.remove(OpenedWords.FORMER);
        travels.remove(OpenedWords.FORMER_PARTS);
        travels.set(FactsSealed.CORRECTIONS, corrections);
        return JSON.writeValueAsBytes(travels);
    }

    /** How a registration was put right, as its case's evidence tells it: coded facts are in the events of the case. */
    private ArrayNode corrections(StoredPetition petition, List<StoredCorrection> corrections, OpenedWords words) {
        ArrayNode told = JSON.createArrayNode();
        for (StoredCorrection correction : corrections) {
            ObjectNode one = told.addObject().put("at", correction.at().toString()).put("unit", correction.unit())
                    .put("by", correction.by());
            openCorrectionReason(petition, correction).ifPresent(reason -> one.put("reason", reason));
            CorrectedWords changed = words.correctedAt(correction.at());
            if (!changed.isEmpty()) {
                one.set("before", changed.before());
                one.set("after", changed.after());
            }
        }
        return told;
    }

    /** What travels of a petition that is kept, sealed anew for every reader; empty once its words were erased. */
    public Optional<FactsSealed> resealed(StoredPetition petition, Instant at) {
        if (petition.isErased()) {
            return Optional.empty();
        }
        OpenedWords words = openWords(petition);
        return Optional.of(new FactsSealed(petition.id(), at, boxes(petition.id(), JSON.writeValueAsBytes(words.json()),
                corrections(petition, petition.corrections(), words))));
    }

    /** Whether the petitioner chose to be told by text message or e-mail (告知方式); of words that were erased nobody knows any more. */
    public boolean wishesElectronicNotice(StoredPetition petition) {
        SealedBox words = petition.sealedWords();
        return words != null
                && !NoticeAddresses.of(JSON.readTree(openPacked(words, petition.id()))).isEmpty();
    }

    private byte[] openPacked(SealedBox words, String petitionId) {
        return PackedText.unpack(own.open(words, petitionId));
    }

    /** Opens the words of a petition that has any. */
    public OpenedWords openWords(StoredPetition petition) {
        byte[] opened = openPacked(Objects.requireNonNull(petition.sealedWords(), "not erased"), petition.id());
        return new OpenedWords((ObjectNode) JSON.readTree(opened));
    }

    /**
     * Words that were put right: what is kept and what travels.
     *
     * @param words sealed for this service's own store
     * @param boxes reader to box, base64
     */
    public record SealedWords(SealedBox words, Map<String, String> boxes) {}

    /** Seals words after they, or the codes beside them, were put right by one more correction. */
    public SealedWords sealWords(StoredPetition petition, OpenedWords opened, StoredCorrection correction) {
        byte[] words = JSON.writeValueAsBytes(opened.json());
        List<StoredCorrection> all = new ArrayList<>(petition.corrections());
        all.add(correction);
        return new SealedWords(own.seal(PackedText.pack(words), petition.id()),
                boxes(petition.id(), words, corrections(petition, all, opened)));
    }

    /** Seals what an official wrote of the reason for a correction. */
    public SealedBox sealCorrectionReason(StoredPetition petition, String reason, Instant at) {
        return own.seal(reason.getBytes(UTF_8), correctionData(petition, at));
    }

    /** What was written of the reason for a correction; empty once it was erased. */
    public Optional<String> openCorrectionReason(StoredPetition petition, StoredCorrection correction) {
        return Optional.ofNullable(correction.sealedReason())
                .map(box -> new String(own.open(box, correctionData(petition, correction.at())), UTF_8));
    }

    private static String correctionData(StoredPetition petition, Instant at) {
        return correctionData(petition.id(), at);
    }

    static String correctionData(String petitionId, Instant at) {
        return petitionId + "/correction/" + at.toEpochMilli();
    }

    /** Seals what a petitioner wrote with a rating. */
    public @Nullable SealedBox sealReason(StoredPetition petition, @Nullable String reason) {
        return reason == null ? null : own.seal(reason.getBytes(UTF_8), ratingData(petition.id()));
    }

    static String ratingData(String petitionId) {
        return petitionId + "/rating";
    }

    /** Seals what an official wrote of the reason to erase the words. */
    public SealedBox sealNote(StoredPetition petition, String note) {
        return own.seal(note.getBytes(UTF_8), noteData(petition.id()));
    }

    /** What was written of the reason of an erasure. */
    public String openNote(StoredPetition petition, StoredErasure erasure) {
        return new String(own.open(erasure.sealedNote(), noteData(petition.id())), UTF_8);
    }

    /** The receipt without the digest, which was made from the words; sealed. */
    public SealedBox sealReceiptWithoutDigest(StoredPetition petition) {
        return own.seal(openReceipt(petition).substring(0, TrackingCodes.LENGTH).getBytes(UTF_8),
                receiptData(petition.id()));
    }

    /** The receipt with another tracking code, all else as it is; sealed. */
    public SealedBox sealReceiptWithCode(StoredPetition petition, String code) {
        return own.seal((code + openReceipt(petition).substring(TrackingCodes.LENGTH)).getBytes(UTF_8),
                receiptData(petition.id()));
    }

    static String noteData(String petitionId) {
        return petitionId + "/erasure";
    }

    /** Whether the tracking code on a petition's receipt is this one. */
    boolean isTrackingCode(String petitionId, SealedBox sealedReceipt, String code) {
        String receipt = new String(own.open(sealedReceipt, receiptData(petitionId)), UTF_8);
        return TrackingCodes.matches(receipt.substring(0, TrackingCodes.LENGTH), code);
    }

    public RegistrationReceipt receiptOf(StoredPetition petition) {
        return RegistrationReceipt.of(petition, openReceipt(petition).substring(0, TrackingCodes.LENGTH));
    }

    /** Whether the petition was registered from just this content. */
    public boolean hasSameContent(StoredPetition petition, RegistrationRequest submission) {
        byte[] kept = openReceipt(petition).substring(TrackingCodes.LENGTH).getBytes(UTF_8);
        return isDigestOf(submission, kept) || isDigestOf(asBeforeTownships(submission), kept);
    }

    private static boolean isDigestOf(RegistrationRequest submission, byte[] kept) {
        return MessageDigest.isEqual(kept,
                digest(submission, JSON.writeValueAsBytes(submission.confidentialFields())).getBytes(UTF_8));
    }

    /** As an earlier release made the same of the same online form, which kept no township but in the words of the facts. */
    private static RegistrationRequest asBeforeTownships(RegistrationRequest submission) {
        CodedFields coded = submission.codedFields();
        return coded.channel() != Channel.NET
                ? submission
                : new RegistrationRequest(submission.petitionId(), coded.withoutTownships(),
                        submission.confidentialFields().withoutFurtherPlaces(), submission.registeredAt(),
                        submission.past(), submission.contentDigest());
    }

    private String openReceipt(StoredPetition petition) {
        return new String(own.open(petition.sealedReceipt(), receiptData(petition.id())), UTF_8);
    }

    /** Associated data of the receipt's box, so that it cannot be taken for the box of the words. */
    static String receiptData(String petitionId) {
        return petitionId + "/receipt";
    }

    /**
     * Of all that was submitted. It is kept sealed only: a bare digest of a few personal fields can be found out by trying. A field that a
     * later release adds has to be null or an empty list while a form does not fill it in, and so absent from the JSON: then old digests
     * stay good. With a default it would change them all.
     */
    static String digest(RegistrationRequest submission, byte[] words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(JSON.writeValueAsBytes(submission.codedFields()));
            digest.update(words);
            if (submission.registeredAt() != null) {
                digest.update(submission.registeredAt().toString().getBytes(UTF_8));
            }
            if (submission.past() != null) {
                digest.update(JSON.writeValueAsBytes(submission.past()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
