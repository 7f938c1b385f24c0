package org.petitions.escalation.ladder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.PostId;

/**
 * Who may not be told of a petition's limits: whoever it accuses, and whoever stands aside from the case (回避, Art. 28, 30). A
 * claim against a unit bars nobody: that unit's head is told like any head.
 *
 * <p>What bars is about people, and what is told is told to a post. So a post is barred too where whoever holds it, or stands in for its holder, is
 * barred under another id of theirs: they would read it there.
 *
 * <p>Lives for one decision: which divisions have an accused leader is looked up once.
 */
public final class ExcludedPosts {
    private final ComplainedOfParties complainedOf;
    private final Set<String> recused;
    private final HeldPosts organisation;
    private final Map<String, Boolean> divisionsWithAccused = new HashMap<>();

    /**
     * @param recused accounts and posts that stand aside
     * @param organisation who acts for which posts on the day
     */
    public ExcludedPosts(ComplainedOfParties complainedOf, Set<String> recused, HeldPosts organisation) {
        this.complainedOf = complainedOf;
        this.recused = Set.copyOf(recused);
        this.organisation = organisation;
    }

    /** Whether it still says who is barred, now that these are complained of and these stand aside. */
    public boolean isOf(ComplainedOfParties parties, Set<String> standAside) {
        return complainedOf.equals(parties) && recused.equals(standAside);
    }

    /** Why this post may not be told, or empty when it may. */
    Optional<DutyDeskReason> reason(String post) {
        if (isKeptFrom(post)) {
            return Optional.of(DutyDeskReason.LEADER_COMPLAINED_OF);
        }
        return isRecused(post) ? Optional.of(DutyDeskReason.LEADER_RECUSED) : Optional.empty();
    }

    /** Whether an accusation is kept from this post: who is told there is accused, or works for a leader who is. */
    public boolean isKeptFrom(String post) {
        return !complainedOf.isNobody()
                && Stream.concat(Stream.of(post), accounts(post).flatMap(account -> account.names().stream()))
                        .anyMatch(name -> complainedOf.covers(name) || servesAccused(name));
    }

    /** Whether who is told at this post stands aside. */
    public boolean isRecused(String post) {
        return !recused.isEmpty() && (recused.contains(post) || accounts(post)
                .anyMatch(account -> account.ownNames().stream().anyMatch(recused::contains)));
    }

    /**
     * Whether whoever decides at a head's post is barred and nobody stands in who is not: neither the holder nor a named substitute may
     * decide.
     */
    public boolean leavesNobody(String head) {
        List<ActingAccount> deciding = organisation.accountsOf(head);
        return deciding.isEmpty() ? isNamed(head) : deciding.stream().noneMatch(this::mayAct);
    }

    /**
     * The same where a deputy of the head may decide, too: one in charge of what the petition is about (分管).
     *
     * @param category what it is about; null where nobody was asked, which any deputy may decide
     */
    public boolean leavesNobody(String head, @Nullable Category category) {
        return leavesNobody(head) && organisation.deputiesOf(head, category).stream().noneMatch(this::mayAct);
    }

    private boolean mayAct(ActingAccount account) {
        return account.ownNames().stream().noneMatch(this::isNamed);
    }

    private boolean isNamed(String name) {
        return recused.contains(name) || complainedOf.covers(name);
    }

    private boolean servesAccused(String name) {
        return Stream.concat(Stream.of(name), PostId.unitHeadedBy(name).stream())
                .flatMap(id -> PostId.divisionServedBy(id).stream()).anyMatch(this::hasAccusedLeader);
    }

    private boolean hasAccusedLeader(String division) {
        return divisionsWithAccused.computeIfAbsent(division,
                of -> PostId.leadersOf(of).stream().anyMatch(this::isAccused));
    }

    private boolean isAccused(String post) {
        return complainedOf.covers(post)
                || accounts(post).anyMatch(account -> account.names().stream().anyMatch(complainedOf::covers));
    }

    private Stream<ActingAccount> accounts(String post) {
        return organisation.accountsOf(post).stream();
    }
}
