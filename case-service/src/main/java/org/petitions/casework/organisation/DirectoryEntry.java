package org.petitions.casework.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostRank;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
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
 * @param unit what else is said of a unit; null for a post, and in what was stored before there was more to say
 * @param post what else is said of a post; null for a unit, and in what was stored before there was more to say
 */
@Document(DirectoryEntry.COLLECTION)
@CompoundIndex(name = "by_account", def = "{'post.holdings.account': 1}", sparse = true)
record DirectoryEntry(@Id String id, long version, String nameZh, String nameEn, @Nullable Rung rung, boolean held,
        @Nullable String email, @Nullable Map<String, String> addresses, @Nullable UnitPart unit,
        @Nullable PostPart post) implements Listed<DirectoryEntry> {
    static final String COLLECTION = "directory";

    /** As {@link UnitListed} has them. */
    record UnitPart(@Nullable String shortForm, @Nullable String superior, @Nullable String successor, Days days,
            @Nullable List<String> successors, @Nullable List<StoredUnitStanding> standings) {
        static final UnitPart NONE = new UnitPart(null, null, null, new Days(null, null), null, null);
    }

    /** As {@link UnitStanding} has it. */
    record StoredUnitStanding(String nameZh, String nameEn, @Nullable String shortForm, Days days,
            @Nullable String superior) {

        static StoredUnitStanding of(UnitStanding standing) {
            return new StoredUnitStanding(standing.nameZh(), standing.nameEn(), standing.shortForm(),
                    new Days(text(standing.from()), text(standing.until())), standing.superior());
        }

        UnitStanding standing() {
            return new UnitStanding(nameZh, nameEn, shortForm, day(days.from()), day(days.until()), superior);
        }
    }

    /** From when to when a unit is there: ISO texts, which every database keeps as they are. */
    record Days(@Nullable String from, @Nullable String until) {}

    /** As {@link PostListed} has them. */
    record PostPart(@Nullable PostRank rank, @Nullable Level managedBy, @Nullable List<String> inChargeOf,
            @Nullable List<StoredHolding> holdings, @Nullable List<StoredStanding> standings) {
        static final PostPart NONE = new PostPart(null, null, null, null, null);
    }

    /** As {@link Standing} has it. */
    record StoredStanding(Days days, String titleZh, String titleEn, boolean held, @Nullable PostRank rank,
            @Nullable Level managedBy, @Nullable List<String> inChargeOf) {

        static StoredStanding of(Standing standing) {
            return new StoredStanding(new Days(text(standing.from()), text(standing.until())), standing.titleZh(),
                    standing.titleEn(), standing.held(), standing.rank(), standing.managedBy(), standing.inChargeOf());
        }

        Standing standing() {
            return new Standing(day(days.from()), day(days.until()), titleZh, titleEn, held, rank, managedBy,
                    inChargeOf);
        }
    }

    /**
     * As {@link Appointment} to a post has it.
     *
     * @param key the appointment's id where it was made by command; null where the files say it, whose id follows from the rest
     */
    record StoredHolding(String account, PostCapacity capacity, String from, @Nullable String until,
            @Nullable List<String> inChargeOf, @Nullable String key, @Nullable StoredAct made,
            @Nullable StoredAct withdrawn) {

        private static StoredHolding of(Appointment each) {
            if (!(each.office() instanceof ForPost(_, PostCapacity capacity, List<String> inChargeOf))) {
                throw new IllegalArgumentException("no appointment to a post: " + each.id());
            }
            return new StoredHolding(each.account(), capacity, each.from().toString(), text(each.until()), inChargeOf,
                    each.made() == null ? null : each.id(), StoredAct.of(each.made()),
                    StoredAct.of(each.withdrawn()));
        }

        private Appointment appointment(String post) {
            ForPost office = new ForPost(post, capacity, inChargeOf);
            LocalDate first = LocalDate.parse(from);
            return new Appointment(key == null ? Appointment.idOf(account, office, first) : key, account, office,
                    first, day(until), StoredAct.act(made), StoredAct.act(withdrawn));
        }

        private Holding holding() {
            StoredAct act = withdrawn;
            return new Holding(account, capacity, LocalDate.parse(from), day(until), inChargeOf,
                    act == null ? null : act.at());
        }
    }

    /** @param today the day whose fields stand for themselves, for readers that know of no days */
    static DirectoryEntry of(Unit unit, LocalDate today) {
        List<String> successors = unit.successors();
        List<UnitStanding> standings = unit.standings();
        UnitStanding now = unit.nearest(today);
        var part = new UnitPart(now.shortForm(), now.superior(), successors.isEmpty() ? null : successors.getFirst(),
                new Days(text(unit.from()), text(unit.until())), successors.size() > 1 ? successors : null,
                standings.size() > 1 ? standings.stream().map(StoredUnitStanding::of).toList() : null);
        return new DirectoryEntry(unit.id().toString(), 1, now.nameZh(), now.nameEn(), null, true, null, null, part,
                null);
    }

    /**
     * @param staff who acts for it, or null where nothing is known of that
     * @param today the day whose fields stand for themselves, for readers that know of no days
     */
    static DirectoryEntry of(Post post, @Nullable Staff staff, LocalDate today) {
        Standing now = post.nearest(today);
        var part = new PostPart(now.rank(), now.managedBy(), now.inChargeOf(),
                staff == null ? null : stored(staff),
                post.isTheSameAlways() ? null : post.standings().stream().map(StoredStanding::of).toList());
        return new DirectoryEntry(post.id(), 1, now.titleZh(), now.titleEn(), post.rung(),
                now.held() && now.isOn(today),
                post.address(AlertChannel.EMAIL), otherAddresses(post), null, part);
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

    private static List<StoredHolding> stored(Staff staff) {
        return staff.appointments().stream().map(StoredHolding::of).toList();
    }

    /** Who acts for a post; empty where nothing is known of that. */
    Optional<Staff> staff() {
        List<StoredHolding> holdings = post == null ? null : post.holdings();
        return holdings == null
                ? Optional.empty()
                : Optional.of(new Staff(holdings.stream().map(holding -> holding.appointment(id)).toList()));
    }

    /** Whether it is a post that somebody holds on a day (China's). */
    boolean isHeldOn(LocalDate day) {
        List<StoredStanding> standings = post == null ? null : post.standings();
        return rung != null && (standings == null
                ? held
                : standings.stream().map(StoredStanding::standing)
                        .anyMatch(standing -> standing.isOn(day) && standing.held()));
    }

    /** The same post with others who act for it. */
    DirectoryEntry with(Staff staff) {
        PostPart part = Objects.requireNonNullElse(post, PostPart.NONE);
        return new DirectoryEntry(id, version, nameZh, nameEn, rung, held, email, addresses, unit,
                new PostPart(part.rank(), part.managedBy(), part.inChargeOf(), stored(staff), part.standings()));
    }

    /** The same entry as the next revision. */
    @Override
    public DirectoryEntry revision(long revision) {
        return new DirectoryEntry(id, revision, nameZh, nameEn, rung, held, email, addresses, unit, post);
    }

    /**
     * The same post with nobody on it: what becomes of one that the files no longer have. Who was withdrawn from it stays so, should they have
     * it again.
     */
    DirectoryEntry vacant() {
        Staff withdrawn = staff().orElse(Staff.NOBODY).where(each -> each.withdrawn() != null);
        return new DirectoryEntry(id, version, nameZh, nameEn, rung, false, null, null, unit,
                withdrawn.appointments().isEmpty()
                        ? null
                        : new PostPart(null, null, null, stored(withdrawn), null));
    }

    @Override
    public DirectoryEvent event(Instant at) {
        Rung on = rung;
        if (on == null) {
            var place = UnitId.parse(id).orElseThrow();
            UnitPart part = Objects.requireNonNullElse(unit, UnitPart.NONE);
            List<StoredUnitStanding> unitStandings = part.standings();
            return new UnitListed(id, version, at, UnitId.divisionOf(id), place.kind(), nameZh, nameEn,
                    part.shortForm(), day(part.days().from()), day(part.days().until()), part.superior(),
                    part.successor(), part.successors(), unitStandings == null
                            ? null
                            : unitStandings.stream().map(StoredUnitStanding::standing).toList());
        }
        PostPart part = Objects.requireNonNullElse(post, PostPart.NONE);
        LocalDate today = LegalCalendar.dayOf(at);
        List<StoredHolding> holdings = part.holdings();
        List<StoredStanding> standings = part.standings();
        return new PostListed(id, version, at, UnitId.divisionOf(id), on, nameZh, nameEn, held, email, addresses,
                part.rank(), part.managedBy(), part.inChargeOf(),
                holdings == null
                        ? null
                        : holdings.stream().filter(holding -> holding.appointment(id).isToldOn(today))
                                .map(StoredHolding::holding).toList(),
                standings == null ? null : standings.stream().map(StoredStanding::standing).toList());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
