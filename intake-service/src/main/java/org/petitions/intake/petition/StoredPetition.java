package org.petitions.intake.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.events.CorrectedFields;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.terms.PersonCheck;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.form.CodedFields;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A petition as it is kept: codes in the clear, words sealed, and what the petitioner said since.
 *
 * @param id the petition's id
 * @param version number of its events so far
 * @param number registration number, unique
 * @param matter the coded fields as they were last put right
 * @param receivedAt when this service stored it
 * @param sealedWords keyset {@code intake-store}; null once they were erased
 * @param sealedReceipt keyset {@code intake-store}: the tracking code and a digest of what was submitted,
 *     and once that was erased the code alone, with which the petitioner still tracks
 * @param rating what a release kept that answered no requests; read no more, but its reason is the petitioner's
 * @param requests what the petitioner asked for and was not refused, and of each kind what was refused last
 * @param erasures each time the words were erased, oldest first; empty for never
 * @param digests what it is known again by, or null in a petition of an earlier release
 * @param reissues each time its tracking code was issued anew, oldest first; empty for never
 * @param corrections each time something of its registration was put right, oldest first; empty for never
 * @param resealedAt when what its readers have was sealed anew last; null for never
 * @param holds each time its erasure was suspended, oldest first; empty for never
 */
@Document(StoredPetition.COLLECTION)
public record StoredPetition(@Id String id, long version, String number, CodedFields matter, Instant registeredAt,
        Instant receivedAt, @Nullable String firstPetitionId, @Nullable SealedBox sealedWords, SealedBox sealedReceipt,
        @Nullable StoredRating rating, List<StoredRequest> requests, List<StoredErasure> erasures,
        @Nullable StoredDigests digests, List<StoredReissue> reissues, List<StoredCorrection> corrections,
        @Nullable Instant resealedAt, List<StoredHold> holds) {
    /** The collection's name. */
    public static final String COLLECTION = "petitions";

    /**
     * A rating (满意度评价) as an earlier release kept it.
     *
     * @param bureau of the petition bureau
     * @param unit of the responsible unit
     * @param at when it was given
     * @param answer the case's version of the reply that is rated; null in a rating of a release that asked once only
     * @param sealedReason what the petitioner wrote with it, keyset {@code intake-store}
     */
    public record StoredRating(Satisfaction bureau, Satisfaction unit, Instant at, @Nullable Long answer,
            @Nullable SealedBox sealedReason) {}

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public StoredPetition {
        requests = requests == null ? List.of() : List.copyOf(requests);
        erasures = erasures == null ? List.of() : List.copyOf(erasures);
        reissues = reissues == null ? List.of() : List.copyOf(reissues);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        holds = holds == null ? List.of() : List.copyOf(holds);
    }

    /**
     * Something recorded wrongly that was put right (更正).
     *
     * @param place of the matter, from 1, that purpose, urgency, category and division are of
     * @param before the coded facts as they stood
     * @param after the same as they stood from then on
     * @param particulars true where the petitioner's particulars, names of others or the wishes how to be told were put right, too; what they
     *     were is in the sealed words; else null
     * @param sealedReason why, keyset {@code intake-store}; null once the words were erased
     * @param unit unit id of their office
     * @param by the account of who did
     */
    public record StoredCorrection(int place, CorrectedFields before, CorrectedFields after,
            @Nullable Boolean particulars, @Nullable SealedBox sealedReason, String unit, String by, Instant at) {

        /** One of which nothing is known yet but why, who and when. */
        public StoredCorrection(SealedBox sealedReason, String unit, String by, Instant at) {
            this(CaseId.FIRST, CorrectedFields.NONE, CorrectedFields.NONE, null, sealedReason, unit, by, at);
        }

        /** The same of these facts. */
        public StoredCorrection of(int matter, CorrectedFields stood, CorrectedFields stands,
                @Nullable Boolean ofPerson) {
            return new StoredCorrection(matter, stood, stands, ofPerson, sealedReason, unit, by, at);
        }

        private StoredCorrection withoutWords() {
            return new StoredCorrection(place, before, after, particulars, null, unit, by, at);
        }
    }

    /**
     * An erasure (删除).
     *
     * @param ground by what law
     * @param sealedNote what the official wrote of the reason, keyset {@code intake-store}
     * @param unit unit id of their office
     * @param by their account
     */
    public record StoredErasure(ErasureGround ground, SealedBox sealedNote, String unit, String by, Instant at) {}

    /**
     * A suspension of erasure (暂缓删除): while it lasts nothing of the petition is erased.
     *
     * @param unit unit id of the office that ordered it
     * @param by the account of who did
     * @param release its end; null while it lasts
     */
    public record StoredHold(HoldReason reason, String unit, String by, Instant at, @Nullable StoredRelease release) {}

    /**
     * The end of a suspension.
     *
     * @param unit unit id of the office that ordered it
     * @param by the account of who did
     */
    public record StoredRelease(String unit, String by, Instant at) {}

    /**
     * A tracking code that was issued anew (补发查询码).
     *
     * @param check how the person was checked
     * @param unit unit id of the office that issued it
     * @param by the account of who checked
     * @param idempotencyKey what the client called it
     */
    public record StoredReissue(PersonCheck check, String unit, String by, Instant at, String idempotencyKey) {}

    /**
     * Keyed digests.
     *
     * @param content of what a ledger's row said ({@link LedgerContents}); null of a petition that came otherwise, and once its words were
     *     erased
     * @param code of number and tracking code ({@link TrackingKeys})
     * @param office by what its own office finds it again ({@link OfficeIndex}); null in a petition of an earlier release that was not sealed
     *     anew since, and once its words were erased
     */
    public record StoredDigests(@Nullable String content, @Nullable String code, @Nullable StoredIndexEntry office) {

        /** One that its office does not find again. */
        public StoredDigests(@Nullable String content, @Nullable String code) {
            this(content, code, null);
        }
    }

    /**
     * What the office that registered it finds it again by, each a keyed digest, made for that office alone.
     *
     * @param idNumber of the petitioner's identity number, or null
     * @param nameAndPhone of the petitioner's name and telephone number, or null where one of them is not known
     * @param title of the title's two-character pieces
     */
    public record StoredIndexEntry(@Nullable String idNumber, @Nullable String nameAndPhone, List<String> title) {
        @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
        public StoredIndexEntry {
            title = title == null ? List.of() : List.copyOf(title);
        }
    }

    /** A new petition, of which its petitioner has asked for nothing yet. */
    public StoredPetition(String id, long version, String number, CodedFields matter, Instant registeredAt,
            Instant receivedAt, @Nullable String firstPetitionId, SealedBox sealedWords, SealedBox sealedReceipt,
            @Nullable StoredDigests digests) {
        this(id, version, number, matter, registeredAt, receivedAt, firstPetitionId, sealedWords, sealedReceipt, null,
                List.of(), List.of(), digests, List.of(), List.of(), null, List.of());
    }

    /** Whether what the petitioner wrote was erased. */
    public boolean isErased() {
        return sealedWords == null;
    }

    /** Whether its erasure is suspended. */
    public boolean isHeld() {
        return !holds.isEmpty() && holds.getLast().release() == null;
    }

    /** The petition with these suspensions of its erasure, one version on. */
    public StoredPetition withHolds(List<StoredHold> all) {
        return new StoredPetition(id, version + 1, number, matter, registeredAt, receivedAt, firstPetitionId,
                sealedWords, sealedReceipt, rating, requests, erasures, digests, reissues, corrections, resealedAt,
                all);
    }

    /** When it was erased last, or null. */
    public @Nullable Instant erasedAt() {
        return erasures.isEmpty() ? null : erasures.getLast().at();
    }

    /** When its words were sealed or erased last: what is sealed or erased from now on is later, whatever the clocks say. */
    public Instant wordsChangedAt() {
        return Stream.of(receivedAt, erasedAt(), corrections.isEmpty() ? null : corrections.getLast().at(), resealedAt)
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(receivedAt);
    }

    /**
     * The petition without words, one version on: codes, dates and numbers stay, and what the petitioner did.
     *
     * @param receipt the tracking code alone, sealed
     */
    public StoredPetition erased(StoredErasure erasure, SealedBox receipt) {
        List<StoredErasure> all = new ArrayList<>(erasures);
        all.add(erasure);
        StoredRating codes = rating == null
                ? null
                : new StoredRating(rating.bureau(), rating.unit(), rating.at(), rating.answer(), null);
        return new StoredPetition(id, version + 1, number, matter, registeredAt, receivedAt, firstPetitionId, null,
                receipt, codes, requests.stream().map(StoredRequest::withoutWords).toList(), all,
                digests == null ? null : new StoredDigests(null, digests.code()), reissues,
                corrections.stream().map(StoredCorrection::withoutWords).toList(), resealedAt, holds);
    }

    /**
     * The petition with another tracking code, one version on. The one before opens nothing any more.
     *
     * @param receipt with the new code, sealed
     * @param code digest of number and new code
     */
    public StoredPetition reissued(StoredReissue reissue, SealedBox receipt, String code) {
        List<StoredReissue> all = new ArrayList<>(reissues);
        all.add(reissue);
        return new StoredPetition(id, version + 1, number, matter, registeredAt, receivedAt, firstPetitionId,
                sealedWords, receipt, rating, requests, erasures,
                new StoredDigests(digests == null ? null : digests.content(), code,
                        digests == null ? null : digests.office()),
                all, corrections, resealedAt, holds);
    }

    /**
     * The petition as it was put right, one version on. What a ledger's row is known again by stays, for the ledger that brought it is as it was.
     *
     * @param right the coded fields as they stand now
     * @param words what the petitioner wrote and who they are, sealed, with what was recorded before
     */
    public StoredPetition corrected(CodedFields right, @Nullable SealedBox words, StoredCorrection correction) {
        List<StoredCorrection> all = new ArrayList<>(corrections);
        all.add(correction);
        return new StoredPetition(id, version + 1, number, right, registeredAt, receivedAt, firstPetitionId, words,
                sealedReceipt, rating, requests, erasures, digests, reissues, all, resealedAt, holds);
    }

    /** The same, one version on: what its readers have was sealed anew. */
    public StoredPetition resealed(Instant at) {
        return new StoredPetition(id, version + 1, number, matter, registeredAt, receivedAt, firstPetitionId,
                sealedWords, sealedReceipt, rating, requests, erasures, digests, reissues, corrections, at, holds);
    }

    /** The same version, which its own office finds again by this. */
    StoredPetition indexedAs(StoredIndexEntry entry) {
        StoredDigests with = digests == null
                ? new StoredDigests(null, null, entry)
                : new StoredDigests(digests.content(), digests.code(), entry);
        return new StoredPetition(id, version, number, matter, registeredAt, receivedAt, firstPetitionId, sealedWords,
                sealedReceipt, rating, requests, erasures, with, reissues, corrections, resealedAt, holds);
    }

    /** The same, one version on: something that lies beside it is told of. */
    public StoredPetition withNews() {
        return new StoredPetition(id, version + 1, number, matter, registeredAt, receivedAt, firstPetitionId,
                sealedWords, sealedReceipt, rating, requests, erasures, digests, reissues, corrections, resealedAt,
                holds);
    }

    /** The petition with what its petitioner said last of publishing the answer, one version on. */
    public StoredPetition withLeader(LeaderContact contact) {
        return new StoredPetition(id, version + 1, number, matter.by(contact), registeredAt, receivedAt,
                firstPetitionId, sealedWords, sealedReceipt, rating, requests, erasures, digests, reissues, corrections,
                resealedAt, holds);
    }

    /** The petition with these requests, one version on. */
    public StoredPetition withRequests(List<StoredRequest> asked) {
        return new StoredPetition(id, version + 1, number, matter, registeredAt, receivedAt, firstPetitionId,
                sealedWords, sealedReceipt, rating, asked, erasures, digests, reissues, corrections, resealedAt, holds);
    }
}
