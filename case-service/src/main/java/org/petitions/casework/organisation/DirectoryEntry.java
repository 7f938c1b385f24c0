package org.petitions.casework.organisation;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was last published of one unit or post.
 *
 * @param id unit or post id
 * @param version the revision published
 * @param nameZh name or title
 * @param rung of a post, null for a unit
 * @param held whether somebody holds the post; true for a unit
 * @param email a post's office mail address, or null
 * @param addresses a post's addresses on the other channels by their codes, or null where it has none
 */
@Document(DirectoryEntry.COLLECTION)
record DirectoryEntry(@Id String id, long version, String nameZh, String nameEn, @Nullable Rung rung, boolean held,
        @Nullable String email, @Nullable Map<String, String> addresses) {
    static final String COLLECTION = "directory";

    static DirectoryEntry of(Unit unit) {
        return new DirectoryEntry(unit.id().toString(), 1, unit.nameZh(), unit.nameEn(), null, true, null, null);
    }

    static DirectoryEntry of(Post post) {
        return new DirectoryEntry(post.id(), 1, post.titleZh(), post.titleEn(), post.rung(), post.held(),
                post.address(AlertChannel.EMAIL), otherAddresses(post));
    }

    private static @Nullable Map<String, String> otherAddresses(Post post) {
        Map<String, String> others = new TreeMap<>();
        post.addresses().forEach((channel, address) -> {
            if (channel != AlertChannel.EMAIL) {
                others.put(channel.name(), address);
            }
        });
        return others.isEmpty() ? null : others;
    }

    /** The same entry as the next revision. */
    DirectoryEntry revision(long revision) {
        return new DirectoryEntry(id, revision, nameZh, nameEn, rung, held, email, addresses);
    }

    /** The same post with nobody on it: what becomes of one that the files no longer have. */
    DirectoryEntry vacant() {
        return new DirectoryEntry(id, version, nameZh, nameEn, rung, false, null, null);
    }

    boolean hasSameContentAs(DirectoryEntry other) {
        return equals(other.revision(version));
    }

    DirectoryEvent event(Instant at) {
        Rung on = rung;
        if (on == null) {
            var unit = UnitId.parse(id).orElseThrow();
            return new UnitListed(id, version, at, unit.division(), unit.kind(), nameZh, nameEn);
        }
        return new PostListed(id, version, at, id.substring(0, 6), Objects.requireNonNull(on), nameZh, nameEn, held,
                email, addresses);
    }
}
