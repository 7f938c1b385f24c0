package org.petitions.events;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.petitions.events.terms.PostId;

/**
 * Whom other matters of the same letter accuse (一件多诉中的检举控告), as far as ids name them. The words of a letter stand in every matter, so none of
 * these is told of any (Art. 30).
 *
 * @param units unit ids, those that go on for one of them among them where somebody looked (Art. 24)
 * @param posts post ids
 */
public record AccusedInLetter(List<String> units, List<String> posts) {
    /** Of a letter whose other matters accuse nobody. */
    public static final AccusedInLetter NOBODY = new AccusedInLetter(List.of(), List.of());

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
        return new AccusedInLetter(Stream.concat(units.stream(), successors.stream()).distinct().toList(), posts);
    }
}
