package org.petitions.notification.directory;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Optional;
import org.petitions.events.DirectoryEvent.PostListed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The posts, as the directory topic last told of them. */
@Component("posts")
public class PostRepository {
    private final MongoTemplate mongo;

    PostRepository(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * The post with this id, or empty when the directory has not listed it (yet).
     *
     * @param postId e.g. {@code 431222-HRSS.head}
     */
    public Optional<DirectoryPost> find(String postId) {
        return Optional.ofNullable(mongo.findById(postId, DirectoryPost.class));
    }

    /** Takes up an entry, unless a later revision is here already: the topic may be read again from its beginning. */
    void upsert(PostListed event) {
        DirectoryPost post = DirectoryPost.of(event);
        try {
            mongo.insert(post);
        } catch (DuplicateKeyException _) { // it is here: not an upsert, which not every server answers like this
            mongo.findAndReplace(Query.query(where("_id").is(post.id()).and("revision").lt(post.revision())), post);
        }
    }

    /** Strikes an entry out: its key was deleted from the topic. */
    void remove(String postId) {
        mongo.remove(Query.query(where("_id").is(postId)), DirectoryPost.class);
    }
}
