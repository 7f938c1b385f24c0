package org.petitions.intake.importing;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The collection {@code importPieces}: dropped files and what belongs to them, sealed (keyset {@code intake-store}), each piece for itself and bound
 * to its id. They are kept for {@value #DAYS_KEPT} days, so that rows can be mended, and no longer; the content of a file goes as soon as all its rows
 * are registered.
 */
@Component
class ImportFiles {
    static final String COLLECTION = "importPieces";
    /** Path of what is sealed. */
    static final String CONTENT = "content";
    /** Path of the time from which on it is deleted. */
    static final String DELETE_AT = "deleteAt";
    /** How the id of an office's own matchings begins. */
    private static final String MATCHINGS = "matchings/";
    static final int DAYS_KEPT = 7;
    private static final int PIECE = 1024 * 1024;
    private static final String EVERY = "PT1H";

    private final MongoTemplate mongo;
    private final SealingKeyset own;
    private final Clock clock;

    ImportFiles(MongoTemplate mongo, SealingKeysets seals, Clock clock) {
        this.mongo = mongo;
        this.own = seals.named(PetitionSealer.KEYSET);
        this.clock = clock;
    }

    /** What belongs to a file besides its content. */
    enum Part {
        /** The ledger's name. */
        NAME,
        /** Which column is which. */
        MATCHING,
        /** The rows that are not registered, with why. */
        WRONG_ROWS,
        /** Numbers and codes of the rows that are, until they are handed out. */
        CODES
    }

    /** Keeps the content of a file. */
    void keep(String job, byte[] file) {
        for (int at = 0, place = 0; at < file.length; at += PIECE, place++) {
            put(job + "/" + place, Arrays.copyOfRange(file, at, Math.min(file.length, at + PIECE)), true);
        }
    }

    /** The content of a file; empty once it was deleted. */
    Optional<byte[]> open(String job) {
        var whole = new ByteArrayOutputStream();
        for (int place = 0;; place++) {
            Optional<byte[]> piece = get(job + "/" + place);
            if (piece.isEmpty()) {
                return place == 0 ? Optional.empty() : Optional.of(whole.toByteArray());
            }
            whole.writeBytes(piece.get());
        }
    }

    void keep(String job, Part part, byte[] content) {
        put(job + "/" + part, content, true);
    }

    Optional<byte[]> open(String job, Part part) {
        return get(job + "/" + part);
    }

    /** The same, which is then deleted: of two who ask, one gets it. */
    Optional<byte[]> take(String job, Part part) {
        String id = job + "/" + part;
        return opened(id, mongo.execute(COLLECTION, pieces -> pieces.findOneAndDelete(Filters.eq("_id", id))));
    }

    /** Keeps which columns an office's files have; these stay. */
    void keepMatchings(String office, byte[] matchings) {
        put(MATCHINGS + office, matchings, false);
    }

    Optional<byte[]> openMatchings(String office) {
        return get(MATCHINGS + office);
    }

    /** Deletes the content of a file that nobody needs any more; what is known of it stays for its days. */
    void delete(String job) {
        long deleted = 1;
        for (int place = 0; deleted == 1; place++) {
            Bson piece = Filters.eq("_id", job + "/" + place);
            deleted = Objects.requireNonNull(mongo.execute(COLLECTION, pieces -> pieces.deleteOne(piece)))
                    .getDeletedCount();
        }
    }

    /** Deletes what was kept long enough; each instance looks, and what another has deleted is gone. */
    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void deleteOld() {
        mongo.execute(COLLECTION, pieces -> pieces.deleteMany(Filters.lt(DELETE_AT, clock.instant())));
    }

    private void put(String id, byte[] content, boolean forDays) {
        Document piece = new Document("_id", id).append(CONTENT, new Binary(own.seal(content, id).bytes()));
        if (forDays) {
            piece.append(DELETE_AT, clock.instant().plus(Duration.ofDays(DAYS_KEPT)));
        }
        mongo.execute(COLLECTION,
                pieces -> pieces.replaceOne(Filters.eq("_id", id), piece, new ReplaceOptions().upsert(true)));
    }

    private Optional<byte[]> get(String id) {
        return opened(id, mongo.execute(COLLECTION, pieces -> pieces.find(Filters.eq("_id", id)).first()));
    }

    private Optional<byte[]> opened(String id, @Nullable Document found) {
        return Optional.ofNullable(found)
                .map(piece -> own.open(SealedBox.of(piece.get(CONTENT, Binary.class).getData()), id));
    }
}
