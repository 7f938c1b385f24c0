package org.petitions.local.platform.copy;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;

/**
 * Copies databases from one server to another, a batch at a time, and reads both sides again to see that they hold the same. Indexes are
 * left to the services, which make theirs at each start. While it is under way a mark stands in every database of the target: a copy that
 * was broken off is begun anew, in place of what the mark vouches for.
 */
final class DatabaseCopy {
    /** A collection of the target that is there until all is copied and checked. */
    static final String MARK = "copyUnderWay";

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final int READ_AT_ONCE = 100;
    private static final int WRITTEN_AT_ONCE = 500;
    private static final long MOST_BYTES = 4L << 20;
    private static final long SAY_EVERY = 50_000;

    private final MongoClient source;
    private final MongoClient target;
    private final List<String> databases;
    private final ProgressListener progress;

    /** @param databases by name, the same on both sides */
    DatabaseCopy(MongoClient source, MongoClient target, List<String> databases, ProgressListener progress) {
        this.source = source;
        this.target = target;
        this.databases = List.copyOf(databases);
        this.progress = progress;
    }

    /** A collection of one of the databases. */
    record Name(String database, String collection) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return database + "." + collection;
        }
    }

    /**
     * Copies all and checks it.
     *
     * @return what each collection holds, on both sides
     * @throws ProcessStartException with a sentence for a person, when the target holds something already, or afterwards not the same
     */
    Map<Name, CollectionDigest> run() {
        databases.forEach(this::makeRoom);
        databases.forEach(database -> target.getDatabase(database).getCollection(MARK).withWriteConcern(DURABLE)
                .insertOne(new Document("_id", MARK)));
        Map<Name, CollectionDigest> copied = new TreeMap<>();
        for (Name name : collections(source)) {
            copied.put(name, copy(name));
        }
        List<Name> differing = differing(copied);
        if (!differing.isEmpty()) {
            throw new ProcessStartException(("复制后核对不一致：%s。复制期间目标库可能被他人写入；请重新执行本命令。"
                    + " / After the copy these differ: %s. Perhaps somebody else wrote into the target; give the command again.")
                    .formatted(differing, differing));
        }
        databases.forEach(database -> target.getDatabase(database).getCollection(MARK).drop());
        return copied;
    }

    /** The collections of the target that do not hold what they are held against, or that nobody has copied. */
    List<Name> differing(Map<Name, CollectionDigest> expected) {
        List<Name> differing = new ArrayList<>();
        var unexpected = collections(target);
        unexpected.removeAll(expected.keySet());
        expected.forEach((name, digest) -> {
            progress.report("核对 / checking " + name);
            if (!CollectionDigest.of(collection(target, name).find().batchSize(READ_AT_ONCE)).equals(digest)) {
                differing.add(name);
            }
        });
        unexpected.stream().filter(name -> collection(target, name).find().first() != null).forEach(differing::add);
        return differing;
    }

    /** Nothing of anybody's is dropped: a service that has worked there has made its indexes, and then the mark vouches for nothing. */
    private void makeRoom(String database) {
        var there = target.getDatabase(database);
        List<String> collections = there.listCollectionNames().into(new ArrayList<>());
        boolean marked = collections.contains(MARK) && there.getCollection(MARK).find().first() != null;
        for (String collection : collections) {
            if (there.getCollection(collection).find().first() == null) {
                continue;
            }
            if (!marked || there.getCollection(collection).listIndexes().into(new ArrayList<>()).size() > 1) {
                throw new ProcessStartException(("目标服务器的数据库 %s 中已有数据（%s），不会覆盖：请换一个服务器，或自行清空后重试。"
                        + " / The target's database %s holds data already (%s), which is not overwritten: take another server, or empty it yourself and try again.")
                        .formatted(database, collection, database, collection));
            }
        }
        if (marked) {
            progress.report("上一次复制未完成，重新复制 / the copy before was not finished, beginning anew: " + database);
        }
        collections.forEach(collection -> there.getCollection(collection).drop());
    }

    private CollectionDigest copy(Name name) {
        var into = collection(target, name).withWriteConcern(DURABLE);
        var digest = CollectionDigest.EMPTY;
        List<RawBsonDocument> batch = new ArrayList<>();
        long bytes = 0;
        for (RawBsonDocument document : collection(source, name).find().batchSize(READ_AT_ONCE)) {
            digest = digest.plus(document);
            batch.add(document);
            bytes += document.getByteBuffer().remaining();
            if (batch.size() == WRITTEN_AT_ONCE || bytes >= MOST_BYTES) {
                into.insertMany(batch);
                batch.clear();
                bytes = 0;
            }
            if (digest.documents() % SAY_EVERY == 0) {
                progress.report("  … %s %,d".formatted(name, digest.documents()));
            }
        }
        if (!batch.isEmpty()) {
            into.insertMany(batch);
        }
        progress.report("已复制 / copied %s: %s".formatted(name, digest));
        return digest;
    }

    private Collection<Name> collections(MongoClient server) {
        List<Name> names = new ArrayList<>();
        for (String database : databases) {
            for (String collection : server.getDatabase(database).listCollectionNames()) {
                if (!collection.startsWith("system.") && !collection.equals(MARK)) {
                    names.add(new Name(database, collection));
                }
            }
        }
        return names;
    }

    private static MongoCollection<RawBsonDocument> collection(MongoClient server, Name name) {
        return server.getDatabase(name.database()).getCollection(name.collection(), RawBsonDocument.class);
    }
}
