package org.petitions.casework.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Post;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.PostRank;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Component;

/**
 * Whose ledger somebody may read, and for whom they may enter a deed. A bureau and a leader read what they answer for; an office its own and, as it
 * works for them, its leaders'. A duty desk has no ledger.
 */
@Component
public class LedgerScope {
    private final Organisation organisation;
    private final Clock clock;

    LedgerScope(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Post ids and unit ids of those whose ledger the actor may read, in the order of the organisation's tables, posts first.
     *
     * @throws org.petitions.starter.problem.ProblemException 403 for a deputy, who acts for no post
     */
    public List<String> readable(Actor actor) {
        if (actor.role() == Role.HANDLER) {
            return writable(actor);
        }
        ResponsibilityScope scope = actor.role() == Role.LEADER
                ? ResponsibilityScope.ofLeader(actor)
                : ResponsibilityScope.ofBureau(actor.unit());
        String unit = scope.unit();
        String bureau = scope.bureau();
        if (unit != null) {
            return holders(holder -> holder.equals(unit) || actor.actingFor().contains(holder)
                    || officeOf(holder).equals(unit));
        }
        return holders(holder -> bureau == null || actor.actingFor().contains(holder)
                || UnitId.divisionOf(holder).equals(UnitId.divisionOf(bureau)));
    }

    /** Whose deeds the actor may enter, and put right. */
    public List<String> writable(Actor actor) {
        Set<String> own = new LinkedHashSet<>(actor.actingFor());
        if (actor.role() != Role.LEADER || actor.headsOwnUnit()) {
            own.add(actor.unit());
        }
        return holders(holder -> own.contains(holder)
                || actor.role() != Role.LEADER && officeOf(holder).equals(actor.unit()));
    }

    /** The rank of a post on a day; empty for an office, and where the tables do not say. */
    public Optional<PostRank> rankOf(String holder, LocalDate day) {
        return organisation.post(holder).flatMap(post -> post.on(day)).map(Standing::rank);
    }

    /** Post ids of all whose rank is that of a deputy head of a county or higher on a day (县处级副职以上). */
    public Set<String> seniorPosts(LocalDate day) {
        return organisation.posts().stream().map(Post::id)
                .filter(post -> rankOf(post, day).filter(rank -> rank.compareTo(PostRank.COUNTY_DEPUTY) >= 0)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> holders(Predicate<String> chosen) {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        return Stream.concat(organisation.posts().stream().filter(post -> post.rung() != Rung.DUTY_DESK).map(Post::id),
                organisation.units().stream().map(unit -> unit.id().toString())
                        .filter(unit -> organisation.hasUnit(today, unit)))
                .filter(chosen).toList();
    }

    private static String officeOf(String holder) {
        return PostId.parse(holder).map(PostId::office).orElse(holder);
    }
}
