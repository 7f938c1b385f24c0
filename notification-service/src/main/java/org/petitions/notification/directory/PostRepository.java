package org.petitions.notification.directory;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.petitions.starter.actor.ActingPost;
import org.petitions.events.DirectoryEvent.PostListed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
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

    /** Those of some posts that the directory has listed, by their ids. */
    public List<DirectoryPost> findAll(Collection<String> postIds) {
        return postIds.isEmpty()
                ? List.of()
                : mongo.find(Query.query(where("_id").in(postIds)).with(Sort.by("_id")), DirectoryPost.class);
    }

    /** Which posts an account acts for on a day (China's), and in what capacities. */
    Set<ActingPost> actedForBy(String account, LocalDate day) {
        return mongo.find(Query.query(where("holdings.account").is(account)), DirectoryPost.class).stream()
                .flatMap(post -> post.actedForBy(account, day)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes up an entry, unless a later revision is here already: the topic may be read again from its beginning, and is when there is more
     * to keep of it than before.
     */
    void upsert(PostListed event) {
        DirectoryPost listed = DirectoryPost.of(event);
        DirectoryPost post = find(listed.id()).map(listed::after).orElse(listed);
        try {
            mongo.insert(post);
        } catch (DuplicateKeyException _) { // it is here: not an upsert, which not every server answers like this
            mongo.findAndReplace(Query.query(where("_id").is(post.id()).and("revision").lte(post.revision())), post);
        }
    }

    /** Strikes an entry out: its key was deleted from the topic. */
    void remove(String postId) {
        mongo.remove(Query.query(where("_id").is(postId)), DirectoryPost.class);
    }
}
