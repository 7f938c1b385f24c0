package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Rung;

/**
 * A post (职务). Alerts go to its office, not to a name; who acts for it is known by account alone.
 *
 * @param id as {@link org.petitions.events.terms.PostId} makes it
 * @param rung where on the ladder it stands
 * @param standings what is said of it from when to when, earliest first and without overlap; one without days where the same holds always
 * @param addresses where its office is reached, by the channels that go out to it; a channel that does not reach it is not there
 */
public record Post(String id, Rung rung, List<Standing> standings, Map<AlertChannel, String> addresses) {
    public Post {
        standings = List.copyOf(standings);
        addresses = Map.copyOf(addresses);
    }

    /** What is said of it on a day (China's); empty when it is not there that day. */
    public Optional<Standing> on(LocalDate day) {
        return standings.stream().filter(standing -> standing.isOn(day)).findFirst();
    }

    /** What is said of it on a day, or on the day nearest to it of those that come or have gone. */
    Standing nearest(LocalDate day) {
        return on(day).or(() -> standings.stream().filter(later -> later.from() != null && later.from().isAfter(day))
                .findFirst()).orElseGet(standings::getLast);
    }

    /** Whether the same is said of it on every day. */
    boolean isTheSameAlways() {
        return standings.size() == 1 && standings.getFirst().from() == null && standings.getFirst().until() == null;
    }

    /** Its office's address for a channel, or null where it has none. */
    @Nullable
    String address(AlertChannel channel) {
        return addresses.get(channel);
    }

    /** Code of its division, 6 digits. */
    public String division() {
        return id.substring(0, 6);
    }
}
