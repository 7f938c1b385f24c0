package org.petitions.notification.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.terms.Rung;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A post (职务) and where its office mail goes.
 *
 * @param id post id, e.g. {@code 431222-HRSS.head}
 * @param revision the directory's revision of it; a higher one replaces a lower one
 * @param held whether anybody holds it
 * @param email the office address, or null where there is none
 */
@Document("posts")
public record DirectoryPost(@Id String id, long revision, Rung rung, String titleZh, String titleEn, boolean held,
        @Nullable String email) {

    static DirectoryPost of(PostListed event) {
        return new DirectoryPost(event.postId(), event.revision(), event.rung(), event.titleZh(), event.titleEn(),
                event.held(),
                event.email());
    }

    /** Where mail for its holder goes; empty when nobody holds it or it has no address. */
    public Optional<String> address() {
        return held ? Optional.ofNullable(email).filter(address -> !address.isBlank()) : Optional.empty();
    }
}
