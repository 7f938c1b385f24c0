package org.petitions.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a petition is against, as far as ids name them (被反映、被检举控告的单位和人员). None of those that an accusation names is ever told (Art. 30).
 *
 * @param unit unit id complained of, or null
 * @param posts post ids complained of
 * @param successors unit ids of those that go on for a unit named (Art. 24), as far as the organisation knows any; null where nobody
 *     looked
 */
@JsonInclude(Include.NON_NULL)
public record ComplainedOfIds(@Nullable String unit, List<String> posts, @Nullable List<String> successors) {
    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public ComplainedOfIds {
        posts = posts == null ? List.of() : List.copyOf(posts);
        successors = successors == null ? null : List.copyOf(successors);
    }

    /** As a petition names them. */
    public ComplainedOfIds(@Nullable String unit, List<String> posts) {
        this(unit, posts, null);
    }
}
