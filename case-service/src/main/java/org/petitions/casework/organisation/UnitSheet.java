package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * What the page of one unit shows, on a day and in a language. Of accounts and inner addresses it has nothing. The page calls
 * its methods, which are public for that.
 */
final class UnitSheet {
    private final Organisation organisation;
    private final Unit unit;
    private final LocalDate today;
    private final Locale language;

    UnitSheet(Organisation organisation, Unit unit, LocalDate today, Locale language) {
        this.organisation = organisation;
        this.unit = unit;
        this.today = today;
        this.language = language;
    }

    /** The page of a unit. */
    static String address(String unit) {
        return "/organisation/units/" + unit + ".html";
    }

    /** A unit by its name, with its page. */
    record UnitLink(String id, String name, String address) {}

    /** What was said of the unit in a time; days are ISO texts, empty where none is known. */
    record StandingLine(@Nullable LocalDate from, @Nullable LocalDate until, String name, @Nullable String shortForm,
            @Nullable UnitLink superior) {}

    /** A post. */
    record PostLine(String title, @Nullable String rank, String field, boolean held, @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** A member of a group, or a group that it is a member of. */
    record MemberLine(String name, String capacity, @Nullable LocalDate from, @Nullable LocalDate until) {}

    /** An entry of staff, with what it changed of the entry before. */
    record StaffingLine(String from, Counted established, Counted actual, Counted leaderPosts, Counted sections,
            @Nullable String basis) {}

    /**
     * A figure.
     *
     * @param change since the entry before, with its sign; empty in the first entry and where nothing changed
     */
    record Counted(String count, String change) {
        private static Counted of(int count, @Nullable Integer before) {
            int change = before == null ? 0 : count - before;
            return new Counted(Integer.toString(count), change == 0 ? "" : "%+d".formatted(change));
        }
    }

    public List<StandingLine> standings() {
        return unit.standings().stream().map(each -> new StandingLine(each.from(), each.until(),
                UnitNames.isEnglish(language) ? each.nameEn() : each.nameZh(), each.shortForm(),
                link(each.superior()).orElse(null))).toList();
    }

    /** The unit's own posts, of a division's government and general office its leaders, with all their times. */
    public List<PostLine> posts() {
        UnitId id = unit.id();
        boolean ofDivision = id.kind() == UnitKind.GOV || id.kind() == UnitKind.OFFICE;
        return organisation.posts().stream().filter(post -> {
            PostId place = PostId.parse(post.id()).orElseThrow();
            return place.owner().equals(id.toString()) || ofDivision && place.owner().equals(id.division());
        }).flatMap(post -> post.standings().stream().map(standing -> line(standing))).toList();
    }

    /** Who is alerted of the unit's delays, rung by rung. */
    public List<PostLine> leaders() {
        return LeadersInCharge.of(unit.id(), organisation, today).stream()
                .map(post -> line(post.nearest(today))).toList();
    }

    private PostLine line(Standing standing) {
        return new PostLine(UnitNames.isEnglish(language) ? standing.titleEn() : standing.titleZh(),
                standing.rank() == null ? null : UnitNames.of(standing.rank(), language), field(standing),
                standing.held(), standing.from(), standing.until());
    }

    private String field(Standing standing) {
        return String.join(UnitNames.isEnglish(language) ? ", " : "、", standing.field().stream().map(this::named)
                .toList());
    }

    /** Of a kind of unit its name, of a single unit that one's. */
    private String named(String code) {
        return Arrays.stream(UnitKind.values()).filter(kind -> kind.name().equals(code)).findFirst()
                .map(kind -> UnitNames.of(kind, language)).orElseGet(() -> nameOf(code));
    }

    /** Units of which this is the superior today. */
    public List<UnitLink> subordinates() {
        return organisation.units().stream().map(each -> each.id().toString())
                .filter(id -> organisation.hasUnit(today, id)
                        && organisation.superiorOf(today, id).filter(unit.id().toString()::equals).isPresent())
                .flatMap(id -> link(id).stream()).toList();
    }

    /** Who goes on for it. */
    public List<UnitLink> successors() {
        return unit.successors().stream().flatMap(id -> link(id).stream()).toList();
    }

    /** Of a group its members, the leader first, past ones too. */
    public List<MemberLine> members() {
        return organisation.groupMembers().stream().filter(each -> each.group().equals(unit.id().toString()))
                .sorted((one, other) -> one.capacity().compareTo(other.capacity()))
                .map(each -> line(each, each.member())).toList();
    }

    /** The groups that the unit, or its head, belongs to. */
    public List<MemberLine> groups() {
        String id = unit.id().toString();
        return organisation.groupMembers().stream()
                .filter(each -> each.member().equals(id)
                        || PostId.unitHeadedBy(each.member()).filter(id::equals).isPresent())
                .map(each -> line(each, each.group())).toList();
    }

    private MemberLine line(GroupMember each, String shown) {
        return new MemberLine(nameOf(shown), UnitNames.of(each.capacity(), language), each.from(),
                each.until());
    }

    /** Staff by rule and actual, the earliest entry first. */
    public List<StaffingLine> staffing() {
        List<StaffingLine> lines = new ArrayList<>();
        StaffingEntry before = null;
        for (StaffingEntry each : organisation.staffingOf(unit.id().toString())) {
            lines.add(line(each, before));
            before = each;
        }
        return lines;
    }

    private static StaffingLine line(StaffingEntry each, @Nullable StaffingEntry before) {
        return new StaffingLine(each.from().toString(),
                Counted.of(each.established(), before == null ? null : before.established()),
                Counted.of(each.actual(), before == null ? null : before.actual()),
                Counted.of(each.leaderPosts(), before == null ? null : before.leaderPosts()),
                Counted.of(each.sections(), before == null ? null : before.sections()), each.basis());
    }

    /** What holds today, with all that was added since the first entry; null where nothing is known. */
    public @Nullable StaffingLine staffingNow() {
        List<StaffingEntry> known = organisation.staffingOf(unit.id().toString()).stream()
                .filter(each -> !each.from().isAfter(today)).toList();
        return known.isEmpty() ? null : line(known.getLast(), known.getFirst());
    }

    /** What the public card says of the unit. */
    public @Nullable Contact contact() {
        return organisation.contacts().stream().filter(each -> each.of().equals(unit.id().toString())).findFirst()
                .orElse(null);
    }

    private Optional<UnitLink> link(@Nullable String id) {
        return Optional.ofNullable(id).filter(each -> organisation.unit(each).isPresent())
                .map(each -> new UnitLink(each, nameOf(each), address(each)));
    }

    private String nameOf(String id) {
        return organisation.namesOf(today, id).or(() -> organisation.titlesOf(today, id))
                .map(names -> UnitNames.of(names, language)).orElse(id);
    }
}
