package org.petitions.casework.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.cases.WrittenCases;
import org.petitions.casework.cases.WrittenCases.Written;
import org.petitions.casework.charge.Leaders;
import org.petitions.casework.digest.Digest.Figure;
import org.petitions.casework.digest.Digest.Instruction;
import org.petitions.casework.digest.DigestStore.Place;
import org.petitions.casework.digest.DigestStore.Whose;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.stereotype.Component;

/** Makes digests of letters, puts them before leaders, and takes what leaders and units do with them. */
@Component
class Digests {
    private final DigestStore store;
    private final WrittenCases written;
    private final CaseReader cases;
    private final Leaders leaders;
    private final ListNames names;
    private final CityPolicy policy;
    private final Clock clock;

    Digests(DigestStore store, WrittenCases written, CaseReader cases, Leaders leaders, ListNames names,
            CityPolicy policy, Clock clock) {
        this.store = store;
        this.written = written;
        this.cases = cases;
        this.leaders = leaders;
        this.names = names;
        this.policy = policy;
        this.clock = clock;
    }

    /** What somebody has to do with a digest. */
    enum Part {
        /** The bureau that made it. */
        BUREAU,
        /** A leader before whom it was put. */
        LEADER,
        /** The unit that a leader instructed: it sees what it was asked for, and no figure. */
        UNIT
    }

    /** A digest as somebody sees it. */
    record Seen(Digest digest, Part part) {}

    /** Why something was not done. */
    enum Refused {
        /** The comment was written meanwhile. */
        STALE,
        /** It lies before a leader, and its comment stays. */
        PUT,
        /** The unit is none of the bureau's county. */
        UNIT,
        /** The day is past, or lies too far ahead. */
        DAY
    }

    /**
     * A page of a list.
     *
     * @param next what {@code after} has to be for the next page, null on the last
     */
    record Page(List<Digest> digests, @Nullable String next) {}

    /**
     * Which cases are asked for behind a figure; null means any.
     *
     * @param before those of the period before
     */
    record Behind(@Nullable Category category, @Nullable String place, boolean before) {
        private Stream<String> of(Digest digest) {
            return digest.figures().stream().filter(figure -> category == null || category == figure.category())
                    .filter(figure -> place == null || place.equals(figure.place()))
                    .flatMap(figure -> (before ? figure.before() : figure.cases()).stream());
        }
    }

    /** Makes the digest of a period that is over, with what the bureau may know of; there is one of each. Its id. */
    String make(DigestPeriod period, Actor actor) {
        boolean city = UnitId.isCityBureau(actor.unit());
        Instant from = period.from().atStartOfDay(LegalCalendar.ZONE).toInstant();
        List<Written> all = written.within(new OpenedBetween(actor, period.before().atStartOfDay(LegalCalendar.ZONE)
                .toInstant(), period.to().plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant(),
                city ? null : actor.unit(), null));
        Map<Spot, Map<Boolean, List<String>>> ids = all.stream().collect(Collectors.groupingBy(
                each -> Spot.of(each, city), Collectors.partitioningBy(each -> each.openedAt().isBefore(from),
                        Collectors.mapping(Written::id, Collectors.toList()))));
        Digest digest = Digest.made(actor.unit(), period, today(), ids.entrySet().stream()
                .map(each -> each.getKey().figure(each.getValue()))
                .sorted(Comparator.comparing(Figure::category).thenComparing(Figure::place)).toList());
        store.add(digest);
        return digest.id();
    }

    /** A category in a place: of a county's digest the township, of the city's the division. */
    private record Spot(Category category, String place) {
        static Spot of(Written each, boolean city) {
            String township = each.township();
            return new Spot(each.category(), city || township == null ? each.division() : township);
        }

        /** @param ids under true those of the period before */
        Figure figure(Map<Boolean, List<String>> ids) {
            return new Figure(category, place, ids.getOrDefault(false, List.of()), ids.getOrDefault(true, List.of()));
        }
    }

    /** @throws ProblemException 404 for one that is not there, or that the actor has nothing to do with */
    Seen find(String id, Actor actor) {
        return store.find(id).flatMap(digest -> Stream.of(Part.values())
                .filter(part -> hasPart(part, digest, actor)).findFirst().map(part -> new Seen(digest, part)))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /**
     * The same for whoever is shown its figures.
     *
     * @throws ProblemException 404 as {@link #find}, and for a unit
     */
    Digest findWhole(String id, Actor actor) {
        Seen seen = find(id, actor);
        if (seen.part() == Part.UNIT) {
            throw new ProblemException(StandardProblem.NOT_FOUND);
        }
        return seen.digest();
    }

    private static boolean hasPart(Part part, Digest digest, Actor actor) {
        return switch (part) {
            case BUREAU -> actor.role() == Role.BUREAU && digest.bureau().equals(actor.unit());
            case LEADER -> actor.role() == Role.LEADER && digest.before(actor.actingFor()).isPresent();
            case UNIT -> isOfUnit(actor)
                    && digest.instructions().stream().anyMatch(each -> each.unit().equals(actor.unit()));
        };
    }

    private static boolean isOfUnit(Actor actor) {
        return actor.role() == Role.HANDLER || actor.role() == Role.LEADER && actor.headsOwnUnit();
    }

    /** @throws ProblemException 403 for a leader who acts for no post */
    Page page(DigestView view, @Nullable String after, int limit, Actor actor) {
        List<Digest> found = store.page(whose(actor), view, today(), Place.parse(after), limit + 1);
        List<Digest> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(shown, found.size() > limit
                ? new Place(shown.getLast().to(), shown.getLast().id()).toString()
                : null);
    }

    private static Whose whose(Actor actor) {
        if (actor.role() == Role.BUREAU) {
            return Whose.ofBureau(actor.unit());
        }
        if (actor.role() == Role.LEADER && actor.actingFor().isEmpty()) {
            throw Actor.notAllowed();
        }
        return isOfUnit(actor) ? Whose.ofUnit(actor.unit()) : Whose.ofLeader(actor.actingFor());
    }

    /** What it says to a reader: what is kept from them is not counted (Art. 30). */
    DigestAccount account(Digest digest, Actor reader) {
        return DigestAccount.of(digest.figures(), written.keptFrom(reader));
    }

    /** The cases behind a figure, as far as the reader may read them, in the order of their ids. */
    List<CaseRow> cases(Digest digest, Behind behind, @Nullable String after, int most, Actor reader) {
        return cases.readableAmong(behind.of(digest).filter(id -> after == null || id.compareTo(after) > 0).sorted()
                .toList(), most, reader);
    }

    /**
     * Writes the bureau's comment in the place of the one before.
     *
     * @param comments of what was shown
     * @return why not; null where it says so now
     */
    @Nullable
    Refused comment(Digest digest, int comments, String words) {
        if (store.open(digest, Digest.COMMENT).equals(words)) {
            return null;
        }
        if (!digest.leaders().isEmpty()) {
            return Refused.PUT;
        }
        if (digest.comments() != comments) {
            return Refused.STALE;
        }
        var box = store.seal(digest.id(), words);
        store.change(digest.id(), each -> each.comments() == comments && each.leaders().isEmpty()
                ? each.commented(box)
                : each);
        return store.open(find(digest.id()), Digest.COMMENT).equals(words) ? null : Refused.STALE;
    }

    private Digest find(String id) {
        return store.find(id).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** Leaders before whom the bureau can put it. */
    List<String> leaders(Digest digest) {
        return leaders.ofBureau(digest.bureau());
    }

    void put(Digest digest, List<String> posts) {
        store.change(digest.id(), each -> each.put(posts, today()));
    }

    /** As which post a leader answers: the one they chose, where it lies before that one. */
    private static Optional<Digest.PutBefore> mine(Digest digest, Actor actor) {
        return digest.before(actor.actingFor().stream().filter(actor::chose).toList())
                .or(() -> digest.before(actor.actingFor()));
    }

    /** The leader says that it was read. */
    void read(Digest digest, Actor actor) {
        mine(digest, actor).ifPresent(mine -> store.change(digest.id(), each -> each.read(mine.post(), today())));
    }

    /** Units that can be instructed: of the bureau's county, of the city's those of all. */
    List<Choice> units(Digest digest, Locale language) {
        String county = UnitId.divisionOf(digest.bureau());
        return names.unitsToSendTo(digest.bureau(), List.of(), language).stream()
                .filter(choice -> UnitId.isCityBureau(digest.bureau())
                        || UnitId.divisionOf(choice.value()).startsWith(county))
                .toList();
    }

    /**
     * The leader instructs a unit.
     *
     * @param key key of the form: the same twice instructs once
     * @return why not; null where it is instructed now
     */
    @Nullable
    Refused instruct(Digest digest, String key, Asked asked, String words, Actor actor) {
        if (units(digest, Locale.CHINESE).stream().noneMatch(each -> each.value().equals(asked.unit()))) {
            return Refused.UNIT;
        }
        LocalDate today = today();
        if (asked.by().isBefore(today)
                || asked.by().isAfter(today.plusDays(policy.farthestAhead().instructionDays()))) {
            return Refused.DAY;
        }
        mine(digest, actor).ifPresent(mine -> {
            var given = new Instruction(key, mine.post(), asked.unit(), today, asked.by(), null);
            var box = store.seal(digest.id(), words);
            store.change(digest.id(), each -> each.instructed(given, box));
        });
        return null;
    }

    /** What is asked of whom. */
    record Asked(String unit, LocalDate by) {}

    /** The instructions of a digest of a list that its reader sees: a unit and a leader nothing of what others were asked for, or asked. */
    static List<Instruction> instructionsIn(Digest digest, Actor actor) {
        return Stream.of(Part.values()).filter(part -> hasPart(part, digest, actor)).findFirst()
                .map(part -> instructions(new Seen(digest, part), actor)).orElse(List.of());
    }

    /** The instructions that somebody sees: the bureau all, a leader the own, a unit those to it. */
    static List<Instruction> instructions(Seen seen, Actor actor) {
        return seen.digest().instructions().stream().filter(each -> switch (seen.part()) {
            case BUREAU -> true;
            case LEADER -> actor.actingFor().contains(each.post());
            case UNIT -> each.unit().equals(actor.unit());
        }).toList();
    }

    /** The unit says that it carried an instruction out. */
    void done(Digest digest, Instruction given, String words) {
        var box = store.seal(digest.id(), words);
        store.change(digest.id(), each -> each.done(given, today(), box));
    }

    /** What was written, by its name among the words, as far as somebody sees it. Whoever calls this records the opening first. */
    Map<String, String> words(Seen seen, Actor actor) {
        Map<String, String> words = new TreeMap<>();
        if (seen.part() != Part.UNIT) {
            words.put(Digest.COMMENT, store.open(seen.digest(), Digest.COMMENT));
        }
        instructions(seen, actor).forEach(each -> Set.of(each.id(), each.doneWords())
                .forEach(name -> words.put(name, store.open(seen.digest(), name))));
        return words;
    }

    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
