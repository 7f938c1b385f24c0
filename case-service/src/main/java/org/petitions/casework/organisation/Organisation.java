package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.UnitId;

/**
 * All units and posts as the tables in force have them, and who is appointed by the tables. There is one, which becomes the next version when one is
 * imported: whoever holds it goes by what is in force.
 */
public final class Organisation {
    private volatile Content content;

    /** @param holdings who acts for the posts, or null where nothing is known of that */
    Organisation(List<Unit> units, List<Post> posts, @Nullable List<Appointment> holdings, List<Appointment> offices,
            Beside beside) {
        Map<String, Unit> allUnits = new LinkedHashMap<>();
        Map<String, Post> allPosts = new LinkedHashMap<>();
        units.forEach(unit -> allUnits.put(unit.id().toString(), unit));
        posts.forEach(post -> allPosts.put(post.id(), post));
        this.content = new Content(allUnits, allPosts,
                new Staff(Stream.concat(holdings == null ? Stream.empty() : holdings.stream(), offices.stream())
                        .toList()),
                holdings != null, beside);
    }

    /** What the tables say of it. */
    private record Content(Map<String, Unit> units, Map<String, Post> posts, Staff staff, boolean knowsHoldings,
            Beside beside) {}

    /** What is said of the organisation beside who answers for what. */
    record Beside(List<GroupMember> groups, List<StaffingEntry> staffing, List<Contact> contacts) {
        Beside {
            groups = List.copyOf(groups);
            staffing = List.copyOf(staffing);
            contacts = List.copyOf(contacts);
        }
    }

    /** What another says holds from now on, for whoever has this one. */
    void become(Organisation other) {
        content = other.content;
    }

    /** Who belongs to the groups, past ones too, in the order of the table. */
    public List<GroupMember> groupMembers() {
        return content.beside().groups();
    }

    /** How many people a unit had, the earliest entry first. */
    public List<StaffingEntry> staffingOf(String unitId) {
        return content.beside().staffing().stream().filter(entry -> entry.unit().equals(unitId))
                .sorted(Comparator.comparing(StaffingEntry::from)).toList();
    }

    /** What the public card says, in the order of the table. */
    public List<Contact> contacts() {
        return content.beside().contacts();
    }

    /** A post. */
    public Optional<Post> post(String postId) {
        return Optional.ofNullable(content.posts().get(postId));
    }

    /** A unit. */
    public Optional<Unit> unit(String unitId) {
        return Optional.ofNullable(content.units().get(unitId));
    }

    /** Whether there is a unit with this id. */
    public boolean hasUnit(String unitId) {
        return content.units().containsKey(unitId);
    }

    /** The Chinese name of a unit on a day (China's), or empty when it is none of ours: a body of the province, say. */
    public Optional<String> nameOf(LocalDate day, String unitId) {
        return said(day, unitId).map(UnitStanding::nameZh);
    }

    /** A unit's name or a post's title in both languages. */
    public record Names(String zh, String en) {}

    /** The names of a unit on a day, as {@link #nameOf}. */
    public Optional<Names> namesOf(LocalDate day, String unitId) {
        return said(day, unitId).map(standing -> new Names(standing.nameZh(), standing.nameEn()));
    }

    /**
     * What a body is called on a day: a unit of ours by its name, one of the province or the State, of which the files have nothing, by what it is;
     * else its id.
     */
    public Names called(LocalDate day, String unitId) {
        return namesOf(day, unitId).or(() -> UnitId.parse(unitId).flatMap(Organisation::aboveTheCity))
                .orElseGet(() -> new Names(unitId, unitId));
    }

    private static Optional<Names> aboveTheCity(UnitId body) {
        if (body.division().equals(UnitId.STATE)) {
            return Optional.of(new Names("国家" + body.kind().zh(), body.kind().en() + " of the State"));
        }
        return body.division().endsWith("0000")
                ? Optional.of(new Names("省" + body.kind().zh(), body.kind().en() + " of the province"))
                : Optional.empty();
    }

    /** What the numbers of a unit's documents begin with on a day: its short form (机关代字), or its name where the file has none. */
    public Optional<String> shortFormOf(LocalDate day, String unitId) {
        return said(day, unitId)
                .map(standing -> Objects.requireNonNullElse(standing.shortForm(), standing.nameZh()));
    }

    /** The unit above one in the same system (上级主管单位) on a day, or empty when the platform has none. */
    public Optional<String> superiorOf(LocalDate day, String unitId) {
        return said(day, unitId).map(UnitStanding::superior);
    }

    /** The unit above each in the same system on a day, of all that have one on the platform. */
    public Map<String, String> superiorsOn(LocalDate day) {
        Map<String, String> above = new LinkedHashMap<>();
        content.units().keySet().forEach(id -> superiorOf(day, id).ifPresent(superior -> above.put(id, superior)));
        return above;
    }

    /** Of a unit that is not there yet what will be said first, of one that is no more what was said last. */
    private Optional<UnitStanding> said(LocalDate day, String unitId) {
        return Optional.ofNullable(content.units().get(unitId)).map(unit -> unit.nearest(day));
    }

    /**
     * Who answers on a day for what was a unit's: itself while it is there, then its successor (Art. 24: divided, merged or abolished).
     * Empty when there is no such unit, not yet, when it ended without a successor, or was divided: then somebody has to say which.
     */
    public Optional<String> answeringOn(LocalDate day, String unitId) {
        List<String> choices = choicesOn(day, unitId);
        return choices.size() == 1 ? Optional.of(choices.getFirst()) : Optional.empty();
    }

    /** All that may answer on a day for what was a unit's: itself while it is there, then each that goes on with a part of it. */
    public List<String> choicesOn(LocalDate day, String unitId) {
        Unit unit = content.units().get(unitId);
        if (unit == null) {
            return List.of();
        }
        return unit.isOn(day)
                ? List.of(unitId)
                : hasEnded(day, unitId)
                        ? unit.successors().stream().flatMap(next -> choicesOn(day, next).stream()).distinct().toList()
                        : List.of();
    }

    /** Whether a unit of ours is no more on a day. */
    public boolean hasEnded(LocalDate day, String unitId) {
        Unit unit = content.units().get(unitId);
        LocalDate until = unit == null ? null : unit.until();
        return until != null && day.isAfter(until);
    }

    /** All that go on for a unit by the files, and for those in their turn, from whatever day. */
    public List<String> successorsOf(String unitId) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(unitId));
        while (!open.isEmpty()) {
            Unit unit = content.units().get(open.remove());
            if (unit != null) {
                unit.successors().stream().filter(found::add).forEach(open::add);
            }
        }
        return List.copyOf(found);
    }

    /** Who is appointed by the files. */
    Staff staff() {
        return content.staff();
    }

    /** Whether the files say who acts for the posts. */
    boolean knowsHoldings() {
        return content.knowsHoldings();
    }

    /** Whether a post is there on a day (China's). */
    public boolean hasPost(LocalDate day, String postId) {
        return Optional.ofNullable(content.posts().get(postId)).flatMap(post -> post.on(day)).isPresent();
    }

    /** Whether a unit is there on a day (China's). */
    public boolean hasUnit(LocalDate day, String unitId) {
        return Optional.ofNullable(content.units().get(unitId)).filter(unit -> unit.isOn(day)).isPresent();
    }

    /**
     * The level whose Party committee manages a post on a day (管理权限, Art. 30), or empty when the file does not say or there is no such post
     * that day.
     */
    public Optional<Level> managingLevelOf(LocalDate day, String postId) {
        return Optional.ofNullable(content.posts().get(postId)).flatMap(post -> post.on(day)).map(Standing::managedBy);
    }

    /** The Chinese title of a post on a day, or on the nearest day on which it was there; empty when there is no such post. */
    public Optional<String> titleOf(LocalDate day, String postId) {
        return Optional.ofNullable(content.posts().get(postId)).map(post -> post.nearest(day).titleZh());
    }

    /** The titles of a post on a day, as {@link #titleOf}. */
    public Optional<Names> titlesOf(LocalDate day, String postId) {
        return Optional.ofNullable(content.posts().get(postId)).map(post -> post.nearest(day))
                .map(standing -> new Names(standing.titleZh(), standing.titleEn()));
    }

    /** All units, in the order of the file. */
    public Collection<Unit> units() {
        return Collections.unmodifiableCollection(content.units().values());
    }

    /** All posts, in the order of the file. */
    public Collection<Post> posts() {
        return Collections.unmodifiableCollection(content.posts().values());
    }
}
