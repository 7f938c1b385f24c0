package org.petitions.casework.cases;

import com.mongodb.MongoCommandException;
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
        drop(mongo, CaseFile.COLLECTION, List.of("by_accused"));
    }

    /** Drops those of a collection that are still there. */
    public static void drop(MongoTemplate mongo, String collection, List<String> names) {
        for (String name : names) {
            try {
                mongo.getCollection(collection).dropIndex(name);
            } catch (MongoCommandException e) {
                if (e.getErrorCode() != NO_SUCH_INDEX) {
                    throw e;
                }
            }
        }
    }
}
