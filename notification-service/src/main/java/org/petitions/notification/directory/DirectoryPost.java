package org.petitions.notification.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.terms.PostCapacity;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.ActingPost;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Rung;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A post (职务) and where its office is reached.
 *
 * @param id post id, e.g. {@code 431222-HRSS.head}
 * @param revision the directory's revision of it; a higher one replaces a lower one
 * @param held whether anybody holds it; says nothing where there are {@code standings}: on a day that none of them has, nobody does
 * @param email the office's mail address, or null where there is none
 * @param holdings which accounts act for it from when to when; null where the directory does not say, as in what was stored before it did
 * @param standings on which days somebody holds it; null where the same holds on every day
 * @param addresses where the other channels reach the office, by their codes, or null where none does
 */
@Document("posts")
@CompoundIndex(name = "by_account", def = "{'holdings.account': 1}", sparse = true)
public record DirectoryPost(@Id String id, long revision, Rung rung, String titleZh, String titleEn, boolean held,
        @Nullable String email, @Nullable Map<String, String> addresses, @Nullable List<StoredHolding> holdings,
        @Nullable List<StoredStanding> standings) {

    /**
     * As {@link Holding} has it; days are ISO texts, which every database keeps as they are.
     *
     * @param listedAt when the directory first told of it, UTC: before then nobody knew whom an alert would reach; null in what was stored
     *     before it was noted
     * @param withdrawnAt when it was withdrawn, UTC; null while it was not
     */
    record StoredHolding(String account, PostCapacity capacity, String from, @Nullable String until,
            @Nullable Instant listedAt, @Nullable Instant withdrawnAt) {

        static StoredHolding of(Holding holding, Instant listedAt) {
            return new StoredHolding(holding.account(), holding.capacity(), holding.from().toString(),
                    text(holding.until()), listedAt, holding.withdrawnAt());
        }

        /** Its last day, or null while no end is known: of one that was withdrawn the day before, as {@link Holding#isOn} has it. */
        private @Nullable String lastDay() {
            if (withdrawnAt == null) {
                return until;
            }
            String last = LegalCalendar.dayOf(withdrawnAt).minusDays(1).toString();
            return until == null || last.compareTo(until) < 0 ? last : until;
        }

        /** The same term, whose first or last day may have been put right by now: some day is in both. */
        private boolean isSameTerm(StoredHolding other) {
            return account.equals(other.account()) && capacity == other.capacity()
                    && reaches(lastDay(), other.from()) && reaches(other.lastDay(), from);
        }

        private static boolean reaches(@Nullable String last, String day) {
            return last == null || last.compareTo(day) >= 0;
        }

        private StoredHolding listedAsIn(List<StoredHolding> before) {
            return before.stream().filter(this::isSameTerm).map(this::listedAsIn)
                    .min(Comparator.comparing(StoredHolding::knownFrom)).orElse(this);
        }

        /** Of days that are put before the term's first nobody knew: it is known since it was, and no earlier. */
        private StoredHolding listedAsIn(StoredHolding known) {
            return new StoredHolding(account, capacity, from, until,
                    from.compareTo(known.from()) < 0 ? known.knownFrom() : known.listedAt(), withdrawnAt);
        }

        /** From when on it was known, UTC. */
        private Instant knownFrom() {
            Instant begins = LocalDate.parse(from).atStartOfDay(LegalCalendar.ZONE).toInstant();
            return listedAt == null || begins.isAfter(listedAt) ? begins : listedAt;
        }

        boolean isOn(LocalDate day) {
            return isWithin(from, lastDay(), day);
        }
    }

    /** As {@link Standing} has it, as far as it matters here. */
    record StoredStanding(@Nullable String from, @Nullable String until, boolean held) {

        static StoredStanding of(Standing standing) {
            return new StoredStanding(text(standing.from()), text(standing.until()), standing.held());
        }
    }

    static boolean isWithin(@Nullable String from, @Nullable String until, LocalDate day) {
        return (from == null || from.compareTo(day.toString()) <= 0)
                && (until == null || until.compareTo(day.toString()) >= 0);
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static DirectoryPost of(PostListed event) {
        return new DirectoryPost(event.postId(), event.revision(), event.rung(), event.titleZh(), event.titleEn(),
                event.held(), event.email(), event.addresses(), holdings(event), standings(event));
    }

    private static @Nullable List<StoredHolding> holdings(PostListed event) {
        List<Holding> listed = event.holdings();
        return listed == null ? null : listed.stream().map(each -> StoredHolding.of(each, event.at())).toList();
    }

    /** The same, each term noted from when it was first told of, by the revision before. */
    DirectoryPost after(DirectoryPost before) {
        List<StoredHolding> known = before.terms();
        return new DirectoryPost(id, revision, rung, titleZh, titleEn, held, email, addresses,
                holdings == null ? null : holdings.stream().map(each -> each.listedAsIn(known)).toList(), standings);
    }

    private List<StoredHolding> terms() {
        return Objects.requireNonNullElse(holdings, List.of());
    }

    private static @Nullable List<StoredStanding> standings(PostListed event) {
        List<Standing> listed = event.standings();
        return listed == null ? null : listed.stream().map(StoredStanding::of).toList();
    }

    /** Whether somebody holds it on a day (China's). */
    public boolean isHeldOn(LocalDate day) {
        return standings == null
                ? held
                : standings.stream().anyMatch(time -> time.held() && isWithin(time.from(), time.until(), day));
    }

    /** In what capacities an account acts for it on a day (China's). */
    Stream<ActingPost> actedForBy(String account, LocalDate day) {
        return terms().stream().filter(holding -> holding.account().equals(account) && holding.isOn(day))
                .map(holding -> new ActingPost(id, holding.capacity(), sinceWithoutBreak(holding, day)));
    }

    /** From when on an account was known to hold the post or to stand in for its holder, in one term after another. */
    private Instant sinceWithoutBreak(StoredHolding now, LocalDate day) {
        Instant since = now.knownFrom();
        LocalDate reached = day;
        while (true) {
            LocalDate from = reached;
            List<StoredHolding> terms = terms().stream()
                    .filter(term -> term.account().equals(now.account()) && term.capacity() != PostCapacity.DEPUTY
                            && (term.isOn(from) || term.isOn(from.minusDays(1))))
                    .toList();
            since = terms.stream().map(StoredHolding::knownFrom).filter(since::isAfter)
                    .min(Comparator.naturalOrder()).orElse(since);
            LocalDate earlier = terms.stream().map(term -> LocalDate.parse(term.from()))
                    .min(Comparator.naturalOrder()).orElse(from);
            if (!earlier.isBefore(from)) {
                return since;
            }
            reached = earlier;
        }
    }

    /** Where its holder is reached by a channel on a day (China's); empty when nobody holds it, or it has no address there. */
    public Optional<String> address(AlertChannel channel, LocalDate day) {
        // The contract had the mail address before there were others, and keeps it in its own field.
        String address = channel == AlertChannel.EMAIL
                ? email
                : Objects.requireNonNullElse(addresses, Map.<String, String>of()).get(channel.name());
        return isHeldOn(day) ? Optional.ofNullable(address).filter(text -> !text.isBlank()) : Optional.empty();
    }
}
