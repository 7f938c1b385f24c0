package org.petitions.notification.directory;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Rung;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A post (职务) and where its office is reached.
 *
 * @param id post id, e.g. {@code 431222-HRSS.head}
 * @param revision the directory's revision of it; a higher one replaces a lower one
 * @param held whether anybody holds it
 * @param email the office's mail address, or null where there is none
 * @param addresses where the other channels reach the office, by their codes, or null where none does
 */
@Document("posts")
public record DirectoryPost(@Id String id, long revision, Rung rung, String titleZh, String titleEn, boolean held,
        @Nullable String email, @Nullable Map<String, String> addresses) {

    static DirectoryPost of(PostListed event) {
        return new DirectoryPost(event.postId(), event.revision(), event.rung(), event.titleZh(), event.titleEn(),
                event.held(), event.email(), event.addresses());
    }

    /** Where its holder is reached by a channel; empty when nobody holds it, or it has no address there. */
    public Optional<String> address(AlertChannel channel) {
        // The contract had the mail address before there were others, and keeps it in its own field.
        String address = channel == AlertChannel.EMAIL
                ? email
                : Objects.requireNonNullElse(addresses, Map.<String, String>of()).get(channel.name());
        return held ? Optional.ofNullable(address).filter(text -> !text.isBlank()) : Optional.empty();
    }
}
