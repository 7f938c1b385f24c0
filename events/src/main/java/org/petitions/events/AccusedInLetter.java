package org.petitions.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PostId;

/**
 * Whom other matters of the same letter accuse (一件多诉中的检举控告), by id as far as ids name them. The words of a letter stand in every matter, so none of
 * these is told of any (Art. 30).
 *
 * @param units unit ids, those that go on for one of them among them where somebody looked (Art. 24)
 * @param posts post ids
 * @param inWords true where they accuse somebody whom only words name; null where they do not, and in what was published before that was told
 */
@JsonInclude(Include.NON_NULL)
public record AccusedInLetter(List<String> units, List<String> posts, @Nullable Boolean inWords) {
    /** Of a letter whose other matters accuse nobody. */
    public static final AccusedInLetter NOBODY = new AccusedInLetter(List.of(), List.of());

    /** All by id. */
    public AccusedInLetter(List<String> units, List<String> posts) {
        this(units, posts, null);
    }

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public AccusedInLetter {
        units = units == null ? List.of() : List.copyOf(units);
        posts = posts == null ? List.of() : List.copyOf(posts);
    }

    /** Every unit and post, and the units that posts head. */
    public List<String> ids() {
        return Stream.of(units.stream(), posts.stream(),
                posts.stream().flatMap(post -> PostId.unitHeadedBy(post).stream()))
                .flatMap(each -> each).distinct().toList();
    }

    /** The same, with units that go on for one of them. */
    public AccusedInLetter withUnits(Collection<String> successors) {
        return new AccusedInLetter(Stream.concat(units.stream(), successors.stream()).distinct().toList(), posts,
                inWords);
    }

    /** The same, and somebody whom only words name. */
    public AccusedInLetter andInWords() {
        return new AccusedInLetter(units, posts, true);
    }
}
