package org.petitions.casework.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostRank;
import org.petitions.events.terms.Rung;

/**
 * A post (职务). Alerts go to its office, not to a name; who acts for it is known by account alone.
 *
 * @param id as {@link org.petitions.events.terms.PostId} makes it
 * @param rung where on the ladder it stands
 * @param held whether anybody holds it now
 * @param addresses where its office is reached, by the channels that go out to it; a channel that does not reach it is not there
 * @param rank its rank (职务层次), or null where the file does not say
 * @param managedBy the level whose Party committee manages it (管理权限; Art. 30), or null where the file does not say
 * @param inChargeOf what it is in charge of (分管): codes of kinds of units, and ids of single units; empty where none are named
 * @param holdings which accounts act for it from when to when, in the order of the file; null where there is no such file
 */
public record Post(String id, Rung rung, String titleZh, String titleEn, boolean held,
        Map<AlertChannel, String> addresses, @Nullable PostRank rank, @Nullable Level managedBy,
        Set<String> inChargeOf, @Nullable List<Holding> holdings) {
    public Post {
        addresses = Map.copyOf(addresses);
        inChargeOf = Set.copyOf(inChargeOf);
        holdings = holdings == null ? null : List.copyOf(holdings);
    }

    Post withHoldings(List<Holding> named) {
        return new Post(id, rung, titleZh, titleEn, held, addresses, rank, managedBy, inChargeOf, named);
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
