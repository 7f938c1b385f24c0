package org.petitions.casework.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.accountability.AccountabilityMeasure.Act;
import org.petitions.casework.accountability.MeasureRules.Answer;
import org.petitions.casework.accountability.MeasureRules.Command;
import org.petitions.casework.accountability.MeasureStore.Filter;
import org.petitions.casework.accountability.MeasureStore.Place;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Post;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.text.TypedCode;
import org.springframework.stereotype.Component;

/**
 * How a bureau holds units to their duty, and how they answer. A bureau sees its own, the city's bureau all; a unit, a county's bureau among them,
 * and the holder of a post what is addressed to them. What is about a case nobody sees who may not know of the case (Art. 30).
 */
@Component
class Measures {
    private static final Set<Rung> LEADERS = EnumSet.of(Rung.UNIT_HEAD, Rung.COUNTY_LEADER, Rung.CITY_LEADER,
            Rung.PRINCIPAL_LEADER);

    private final MeasureStore store;
    private final CaseReader cases;
    private final CaseQueries files;
    private final Organisation organisation;
    private final AnswersInCases answers;
    private final AccountabilitySettings settings;
    private final Clock clock;

    Measures(MeasureStore store, CaseReader cases, CaseQueries files, Organisation organisation,
            AnswersInCases answers, AccountabilitySettings settings, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.files = files;
        this.organisation = organisation;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A new measure.
     *
     * @param key of the form
     * @param post post id, or null for the unit; only what the conference decides on is addressed to a post
     * @param number registration number as people type it, or null
     * @param by last day of the answer; null for what the conference decides on
     */
    record Opening(String key, MeasureKind kind, MeasureGround ground, String unit, @Nullable String post,
            @Nullable String number, @Nullable LocalDate by) {}

    /** @param next the place at which the next page begins, or null on the last */
    record Page(List<AccountabilityMeasure> measures, @Nullable String next) {}

    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    /** One page, the latest first; one about a case that its reader may not know of is left out. */
    Page page(@Nullable String unit, @Nullable MeasureKind kind, @Nullable MeasureStage stage, @Nullable String after,
            int most, Actor actor) {
        Place place = after == null ? null : Place.parse(after);
        List<AccountabilityMeasure> found = filters(unit, kind, stage, place, actor).stream()
                .flatMap(filter -> store.page(filter, most + 1).stream()).distinct()
                .sorted(Comparator.comparing(AccountabilityMeasure::openedOn).reversed()
                        .thenComparing(AccountabilityMeasure::id))
                .toList();
        List<AccountabilityMeasure> shown = found.subList(0, Math.min(most, found.size()));
        return new Page(known(shown.stream().filter(each -> maySee(each, actor)).toList(), actor),
                found.size() > most ? Place.of(shown.getLast()).toString() : null);
    }

    private static List<Filter> filters(@Nullable String unit, @Nullable MeasureKind kind, @Nullable MeasureStage stage,
            @Nullable Place place, Actor actor) {
        if (actor.role() == Role.BUREAU) {
            String bureau = ResponsibilityScope.ofBureau(actor.unit()).bureau();
            Filter held = new Filter(bureau, unit, null, kind, stage, place);
            return bureau == null || unit != null && !unit.equals(actor.unit())
                    ? List.of(held)
                    : List.of(held, new Filter(null, actor.unit(), null, kind, stage, place));
        }
        List<Filter> own = new ArrayList<>();
        if (answersForUnit(actor)) {
            own.add(new Filter(null, actor.unit(), null, kind, stage, place));
        }
        if (actor.role() == Role.LEADER) {
            actor.actingFor().stream().filter(post -> PostId.parse(post).isPresent())
                    .forEach(post -> own.add(new Filter(null, null, post, kind, stage, place)));
        }
        return own;
    }

    private List<AccountabilityMeasure> known(List<AccountabilityMeasure> all, Actor actor) {
        Set<String> about = all.stream().map(AccountabilityMeasure::caseId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> known = about.isEmpty() ? Set.of() : cases.knownAmong(about, actor);
        return all.stream().filter(each -> each.caseId() == null || known.contains(each.caseId())).toList();
    }

    /** Those about a case that its reader may see. */
    List<AccountabilityMeasure> ofCase(String caseId, Actor actor) {
        return known(store.ofCase(caseId).stream().filter(measure -> maySee(measure, actor)).toList(), actor);
    }

    /**
     * One of them.
     *
     * @throws ProblemException 404 where there is none that the actor may see
     */
    AccountabilityMeasure find(String id, Actor actor) {
        return store.find(id).filter(measure -> maySee(measure, actor))
                .filter(measure -> !known(List.of(measure), actor).isEmpty())
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** The ids of those among these that the actor may see. */
    Set<String> seenAmong(Collection<String> ids, Actor actor) {
        return known(store.findAll(ids).stream().filter(measure -> maySee(measure, actor)).toList(), actor).stream()
                .map(AccountabilityMeasure::id).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean maySee(AccountabilityMeasure measure, Actor actor) {
        if (actor.role() == Role.BUREAU) {
            return measure.bureau().equals(actor.unit()) || CaseAccessRules.isCityBureau(actor.unit())
                    || mayAnswer(measure, actor);
        }
        return mayAnswer(measure, actor);
    }

    /** Whether the actor answers it: the unit's staff and head, of a post who acts for it and its office; a bureau what the one above asks of it. */
    static boolean mayAnswer(AccountabilityMeasure measure, Actor actor) {
        return measure.stage() != MeasureStage.PROPOSED && measure.stage() != MeasureStage.DECLINED
                && (actor.role() == Role.HANDLER || actor.role() == Role.LEADER || actor.role() == Role.BUREAU)
                && (answersForUnit(actor) && measure.unit().equals(actor.unit())
                        || actor.role() == Role.LEADER && measure.post() != null
                                && actor.actingFor().contains(measure.post()));
    }

    private static boolean answersForUnit(Actor actor) {
        return actor.role() == Role.HANDLER || actor.role() == Role.BUREAU || actor.headsOwnUnit();
    }

    /** Whether the actor's bureau is the one that holds the unit to its duty by it. */
    static boolean isHolder(AccountabilityMeasure measure, Actor actor) {
        return actor.role() == Role.BUREAU && measure.bureau().equals(actor.unit());
    }

    /** The units that a bureau holds to their duty: its county's and the city's, of the city's bureau all; not itself. */
    List<String> unitsOf(Actor actor) {
        LocalDate today = today();
        return organisation.units().stream().map(unit -> unit.id().toString())
                .filter(unit -> organisation.hasUnit(today, unit) && isHeldBy(UnitId.divisionOf(unit), actor.unit())
                        && !unit.equals(actor.unit()))
                .toList();
    }

    /** The posts that a measure of the conference may be addressed to. */
    List<String> postsOf(Actor actor) {
        LocalDate today = today();
        return organisation.posts().stream().filter(post -> LEADERS.contains(post.rung()))
                .filter(post -> post.on(today).isPresent()).map(Post::id)
                .filter(post -> PostId.parse(post).filter(id -> isHeldBy(divisionOf(id), actor.unit())).isPresent())
                .toList();
    }

    private static String divisionOf(PostId post) {
        return post.owner().contains("-") ? UnitId.divisionOf(post.owner()) : post.owner();
    }

    private static boolean isHeldBy(String division, String bureau) {
        String county = UnitId.divisionOf(bureau);
        return CaseAccessRules.isCityBureau(bureau) || division.startsWith(county);
    }

    /**
     * Opens one; the same key twice opens one.
     *
     * @param words what is asked
     * @throws ProblemException 404 for a case that the actor may not know of; 403 for who stands aside in it; 403, 409, 422 where it cannot be
     */
    void open(Opening opening, String words, Actor actor) {
        LocalDate today = today();
        String post = opening.post();
        String unit = post == null
                ? opening.unit()
                : PostId.parse(post).map(PostId::office).orElseThrow(() -> notYours(actor));
        if (post == null ? !unitsOf(actor).contains(unit) : !postsOf(actor).contains(post)) {
            throw notYours(actor);
        }
        LocalDate by = opening.by();
        boolean conference = opening.kind().isOfConference();
        if (!conference && (by == null || !MeasureRules.isInReach(by, today, settings.farthestDays()))) {
            throw new ProblemException(AccountabilityProblem.ANSWER_DAY);
        }
        Case about = about(opening, unit, actor);
        Act act = new Act(conference ? ActKind.PROPOSED : ActKind.ASKED, today, actor.id(), conference ? null : by);
        store.add(new AccountabilityMeasure(opening.key(), 1, opening.kind(), actor.unit(), unit,
                conference ? post : null, opening.ground(), about == null ? null : about.file().id(),
                about == null ? null : about.file().number(), null,
                conference ? MeasureStage.PROPOSED : MeasureStage.ASKED, today, act.by(), null, List.of(act),
                Map.of()), about != null && about.file().wordsErasedAt() != null ? null : words);
        tell(opening.key(), actor);
    }

    private void tell(String id, Actor actor) {
        store.find(id).ifPresent(measure -> answers.tell(measure, actor));
    }

    private static ProblemException notYours(Actor actor) {
        return actor.role() == Role.BUREAU
                ? new ProblemException(AccountabilityProblem.UNIT_NOT_HELD)
                : Actor.notAllowed();
    }

    /** The case it is about: whoever answers for it has or had a part in it, and nobody whom it accuses hears of it (Art. 30). */
    private @Nullable Case about(Opening opening, String unit, Actor actor) {
        String number = opening.number();
        if (number == null) {
            return null;
        }
        Case found = cases.readByNumber(TypedCode.registrationNumber(number), actor);
        if (standsAside(found, actor)) {
            throw Actor.notAllowed();
        }
        List<String> involved = Objects.requireNonNullElse(found.file().involved(), List.of());
        boolean takesPart = found.file().units().contains(unit) || involved.contains(unit)
                || opening.kind().isOfConference() || !opening.kind().needsCase();
        boolean accused = Stream.of(Optional.of(unit), Optional.ofNullable(opening.post())).flatMap(Optional::stream)
                .anyMatch(found.state().matter()::accuses);
        if (!takesPart || accused) {
            throw new ProblemException(AccountabilityProblem.NO_PART_IN_CASE);
        }
        return found;
    }

    /**
     * What the bureau does with one of its own.
     *
     * @throws ProblemException 403 where it is another bureau's, and for who stands aside; 409, 412, 422 where it cannot be
     */
    void handle(AccountabilityMeasure measure, long version, Command command, @Nullable String words, Actor actor) {
        if (!isHolder(measure, actor) || standsAside(measure, actor)) {
            throw Actor.notAllowed();
        }
        store.handle(measure, version, command, kept(measure, words), actor, today(), settings.farthestDays());
        tell(measure.id(), actor);
    }

    /**
     * The unit's written answer. One that comes late gets its card first: that follows from the day alone.
     *
     * @throws ProblemException 403 where somebody else answers, and for who stands aside; 409, 412 where it cannot be
     */
    void answer(AccountabilityMeasure measure, long version, String words, Actor actor) {
        if (!mayAnswer(measure, actor) || standsAside(measure, actor)) {
            throw Actor.notAllowed();
        }
        if (measure.version() == version && measure.stage() == MeasureStage.ASKED) {
            giveCard(measure, actor);
        }
        store.handle(measure, version, new Answer(), kept(measure, words), actor, today(), settings.farthestDays());
        tell(measure.id(), actor);
    }

    /** Gives every card that is due for answers that the bureau still waits for. */
    void giveCards(Actor actor) {
        store.late(actor.unit(), today()).forEach(late -> giveCard(late, actor));
    }

    /** How many are due, of those that the actor may know of (Art. 30). */
    int cardsDue(Actor actor) {
        return (int) known(store.late(actor.unit(), today()), actor).stream()
                .filter(late -> card(late, actor).isPresent()).count();
    }

    private void giveCard(AccountabilityMeasure late, Actor actor) {
        card(late, actor).ifPresent(card -> {
            store.add(card, null);
            tell(card.id(), actor);
        });
    }

    private Optional<AccountabilityMeasure> card(AccountabilityMeasure late, Actor actor) {
        return late.kind().isCard() || late.daysLate(today()) == 0
                ? Optional.empty()
                : settings.cards().due(late, store.cardsOf(late.unit()), actor.id(), today());
    }

    /** Nothing is written about a petition whose words were erased. */
    private @Nullable String kept(AccountabilityMeasure measure, @Nullable String words) {
        return words == null || file(measure).filter(found -> found.file().wordsErasedAt() != null).isPresent()
                ? null
                : words;
    }

    private Optional<Case> file(AccountabilityMeasure measure) {
        return Optional.ofNullable(measure.caseId()).flatMap(files::find).map(cases::caseOf);
    }

    /** Whether the actor stands aside in the case that it is about, and so takes no step in it (Art. 28). */
    boolean standsAside(AccountabilityMeasure measure, Actor actor) {
        return file(measure).filter(found -> standsAside(found, actor)).isPresent();
    }

    private static boolean standsAside(Case about, Actor actor) {
        return actor.names().stream().anyMatch(about.state().recusals()::bars);
    }

    /**
     * What was written, by the place of its act. Whoever stands aside in the case opens nothing of it (Art. 28).
     *
     * @throws ProblemException 403 for who stands aside
     */
    List<String> words(AccountabilityMeasure measure, Actor actor) {
        if (standsAside(measure, actor)) {
            throw Actor.notAllowed();
        }
        return Stream.iterate(0, act -> act + 1).limit(measure.acts().size()).map(act -> store.words(measure, act))
                .toList();
    }

    /** The day that the form proposes. */
    LocalDate proposedDay(MeasureKind kind) {
        return today().plusDays(kind == MeasureKind.ROOT_CAUSE ? settings.rootCauseDays() : settings.answerDays());
    }
}
