package org.petitions.bench.fill;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;
import org.petitions.local.platform.PlatformSettings;

/**
 * Fills the databases of a platform: each case is a template's copy by another id, number, county and day. What has ended lies up to three
 * years back, most of what has not at most twelve weeks, and a tenth of that up to three years too: the backlog (积案).
 */
public final class CaseFill {
    /** Of a hundred cases so many have ended. */
    private static final int OVER_OF_HUNDRED = 85;
    private static final int LONGEST_WEEKS = 156;
    private static final int RUNNING_WEEKS = 12;
    private static final int BACKLOG_OF_HUNDRED = 10;
    /** Documents are ten times as large as all else: those of one case in so many are written, and counted apart. */
    private static final int WITH_DOCUMENTS_OF = 20;
    /** A serial of a document's number has six digits at most. */
    private static final int FIRST_SERIAL = 100_000;
    private static final int LAST_SERIAL = 900_000;
    private static final int DOCUMENTS_OF_A_CASE = 10;
    private static final int KNOWN = 200;
    /** What is sent with one command. */
    private static final long BATCH_BYTES = 4L << 20;
    private static final InsertManyOptions EACH_FOR_ITSELF = new InsertManyOptions().ordered(false);
    private static final List<String> COUNTIES = Divisions.list().stream()
            .filter(division -> division.level() == Level.COUNTY).map(Divisions.Division::code).toList();

    private final MongoClient server;
    private final PlatformSettings platform;
    private final List<CaseTemplate> over;
    private final List<CaseTemplate> running;
    private final Map<StoredPart, Batch> batches = new EnumMap<>(StoredPart.class);
    private final List<CarriedCase> known = new ArrayList<>();
    private int withDocuments;

    private CaseFill(MongoClient server, PlatformSettings platform, List<CaseTemplate> templates) {
        this.server = server;
        this.platform = platform;
        this.over = templates.stream().filter(CaseTemplate::isOver).toList();
        this.running = templates.stream().filter(template -> !template.isOver()).toList();
        if (over.isEmpty() || running.isEmpty()) {
            throw new IllegalStateException("templates: " + over.size() + " ended, " + running.size() + " running");
        }
    }

    /**
     * What was written.
     *
     * @param templates how many cases were copied
     * @param documents by collection
     * @param bytes the same, as BSON
     * @param withDocuments of how many cases the documents (文书) were written
     * @param known some of the copies
     */
    public record Filled(int templates, long cases, Map<StoredPart, Long> documents, Map<StoredPart, Long> bytes,
            int withDocuments, List<CarriedCase> known) {}

    /**
     * Writes so many.
     *
     * @param cases what the platform carried through its rules
     * @param number how many copies
     * @param progress told how many are written, now and then
     */
    public static Filled fill(MongoClient server, PlatformSettings platform, Collection<CarriedCase> cases, long number,
            LongConsumer progress) throws IOException {
        List<CaseTemplate> templates = CaseTemplates.of(cases, server, platform);
        return new CaseFill(server, platform, templates).fill(number, progress);
    }

    private Filled fill(long number, LongConsumer progress) {
        for (StoredPart part : StoredPart.values()) {
            batches.put(part, new Batch(CaseTemplates.databaseOf(server, platform, part.service())
                    .getCollection(part.collection(), RawBsonDocument.class)));
        }
        for (long i = 0; i < number; i++) {
            copy(i, number);
            if (i % 10_000 == 0) {
                progress.accept(i);
            }
        }
        batches.values().forEach(Batch::flush);
        Map<StoredPart, Long> documents = new EnumMap<>(StoredPart.class);
        Map<StoredPart, Long> bytes = new EnumMap<>(StoredPart.class);
        batches.forEach((part, batch) -> {
            documents.put(part, batch.documents);
            bytes.put(part, batch.bytes);
        });
        return new Filled(over.size() + running.size(), number, documents, bytes, withDocuments, List.copyOf(known));
    }

    private void copy(long index, long number) {
        var random = new SplittableRandom(index);
        boolean ended = random.nextInt(100) < OVER_OF_HUNDRED;
        List<CaseTemplate> templates = ended ? over : running;
        CaseTemplate template = templates.get(random.nextInt(templates.size()));
        int days = 7
                * random.nextInt(ended || random.nextInt(100) < BACKLOG_OF_HUNDRED ? LONGEST_WEEKS : RUNNING_WEEKS);
        CaseIdentity identity = template.identity().copied(id(random), COUNTIES.get(random.nextInt(COUNTIES.size())),
                days,
                index);
        boolean documented = index % WITH_DOCUMENTS_OF == 0
                && FIRST_SERIAL + (withDocuments + 1) * DOCUMENTS_OF_A_CASE < LAST_SERIAL;
        var copy = new CaseCopy(identity, days, FIRST_SERIAL + withDocuments * DOCUMENTS_OF_A_CASE);
        batches.forEach((part, batch) -> {
            if (part != StoredPart.DOCUMENTS || documented) {
                template.copied(part, copy).forEach(batch::add);
            }
        });
        withDocuments += documented ? 1 : 0;
        if (index % Math.max(1, number / KNOWN) == 0) {
            known.add(new CarriedCase(identity, template.code()));
        }
    }

    /** Spread over all ids, as those of the platform are. */
    private static String id(SplittableRandom random) {
        long most = (random.nextLong() & ~0xF000L) | 0x5000L;
        long least = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least).toString();
    }

    /** What waits to be sent to one collection. */
    private static final class Batch {
        private final MongoCollection<RawBsonDocument> collection;
        private final List<RawBsonDocument> waiting = new ArrayList<>();
        private long waitingBytes;
        private long documents;
        private long bytes;

        Batch(MongoCollection<RawBsonDocument> collection) {
            this.collection = collection;
        }

        void add(BsonDocument document) {
            RawBsonDocument raw = new RawBsonDocument(document, new BsonDocumentCodec());
            int size = raw.getByteBuffer().remaining();
            waiting.add(raw);
            waitingBytes += size;
            bytes += size;
            documents++;
            if (waitingBytes > BATCH_BYTES || waiting.size() == 1_000) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                collection.insertMany(waiting, EACH_FOR_ITSELF);
                waiting.clear();
                waitingBytes = 0;
            }
        }
    }
}
