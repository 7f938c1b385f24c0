package org.petitions.casework.cases;

import com.mongodb.MongoCommandException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The indexes of what was asked before: of no use, and kept up with every write, they are dropped at the start. Here those of the cases. */
@Component
public class FormerIndexes implements ApplicationRunner {
    private static final int NO_SUCH_INDEX = 27;

    private final MongoTemplate mongo;

    FormerIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        drop(mongo, CaseFile.COLLECTION, List.of("by_accused", "by_awaiting", "by_charge_post", "by_charge_stage"));
    }

    /** Drops those of a collection that are still there. */
    public static void drop(MongoTemplate mongo, String collection, List<String> names) {
        // Asked first: to drop what is not there is refused, and each refusal of the database is an error in the log.
        List<String> there = mongo.getCollection(collection).listIndexes().map(index -> index.getString("name"))
                .into(new ArrayList<>());
        names.stream().filter(there::contains).forEach(name -> drop(mongo, collection, name));
    }

    private static void drop(MongoTemplate mongo, String collection, String name) {
        try {
            mongo.getCollection(collection).dropIndex(name);
        } catch (MongoCommandException e) {
            // Another instance that starts was faster.
            if (e.getErrorCode() != NO_SUCH_INDEX) {
                throw e;
            }
        }
    }
}
