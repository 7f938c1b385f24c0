package org.petitions.casework.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseEventListener;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.PetitionEventListener;
import org.petitions.casework.charge.Leaders;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.facts.TextsOpening;
import org.petitions.casework.letters.LetterStore.Filter;
import org.petitions.casework.letters.LetterStore.Place;
import org.petitions.casework.procedure.handling.InstructionRules.Instruct;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent.Instructed;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Purpose;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.text.TypedCode;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/**
 * Puts letters before leaders, and takes what the leaders do with them. An instruction is decided and kept by the case, whose event marks the
 * letter too: one given on the case's own page counts as well, and one whose letter could not be written is made good.
 */
@Component
class LettersBefore implements CaseEventListener, PetitionEventListener {
    private final LetterStore store;
    private final CaseReader cases;
    private final CaseQueries files;
    private final CaseCommandHandler commands;
    private final TextsOpening texts;
    private final Leaders leaders;
    private final Clock clock;

    LettersBefore(LetterStore store, CaseReader cases, CaseQueries files, CaseCommandHandler commands,
            TextsOpening texts, Leaders leaders, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.files = files;
        this.commands = commands;
        this.texts = texts;
        this.leaders = leaders;
        this.clock = clock;
    }

    /** A letter with its case as the reader may see it. */
    record Line(Letter letter, CaseRow row) {}

    /**
     * A page of a list.
     *
     * @param next what {@code after} has to be for the next page, null on the last
     */
    record Page(List<Line> lines, @Nullable String next) {}

    /** Why a case could not be put before a leader. */
    enum Refused {
        /** Of another county, accused, standing aside, or not there. */
        LEADER
    }

    /**
     * Puts a case before a leader; before whom it lies already it is not put again.
     *
     * @return why not; null where it lies there now
     * @throws ProblemException 404 where there is no such case
     */
    @Nullable
    Refused put(String number, String post, Actor actor) {
        Case found = cases.readByNumber(TypedCode.registrationNumber(number), actor);
        if (!leaders.of(found.state()).contains(post)) {
            return Refused.LEADER;
        }
        String id = found.file().id();
        if (store.ofCases(List.of(id)).stream().noneMatch(each -> each.post().equals(post) && each.waits())) {
            store.add(Letter.put(id, found.file().number(), today(), found.state().matter().bureau(), post));
        }
        return null;
    }

    /**
     * Puts a letter to a leader's mailbox before that leader as soon as its case is open. Not what a ledger tells of the past; and an accusation,
     * whose words may name that very leader, its bureau reads first (Art. 30).
     */
    @Override
    public void onPetitionEvents(List<IntakeEvent> events) {
        for (IntakeEvent event : events) {
            if (event instanceof PetitionRegistered written && written.channel() == Channel.LEADER_MAILBOX
                    && written.leader() != null && written.past() == null
                    && written.purpose() != Purpose.ACCUSATION && !Boolean.TRUE.equals(written.accusedInWords())) {
                putBefore(written.leader().post(), written);
            }
        }
    }

    /** On the day of registration, so that an event that comes again puts it there once. */
    private void putBefore(String post, PetitionRegistered written) {
        files.find(written.petitionId()).map(cases::caseOf).map(Case::state)
                .filter(state -> leaders.of(state).contains(post))
                .ifPresent(state -> store.add(Letter.put(written.petitionId(), written.number(),
                        LegalCalendar.dayOf(written.at()), state.matter().bureau(), post)));
    }

    /** One page; what the reader may not read of is left out. */
    Page page(@Nullable String leader, Set<LetterStage> stages, @Nullable String after, int limit, Actor actor) {
        List<Letter> found = store.page(filter(leader, stages, Place.parse(after), actor), limit + 1);
        List<Letter> letters = found.subList(0, Math.min(limit, found.size()));
        return new Page(lines(letters, actor), found.size() > limit
                ? new Place(letters.getLast().putOn(), letters.getLast().id()).toString()
                : null);
    }

    private List<Line> lines(List<Letter> letters, Actor actor) {
        List<String> ids = letters.stream().map(Letter::caseId).distinct().sorted().toList();
        Map<String, CaseRow> rows = cases.readableAmong(ids, ids.size(), actor).stream()
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
        return letters.stream()
                .flatMap(letter -> Stream.ofNullable(rows.get(letter.caseId())).map(row -> new Line(letter, row)))
                .toList();
    }

    /** @throws ProblemException 403 for a deputy, who acts for no post and so has no list */
    private static Filter filter(@Nullable String leader, Set<LetterStage> stages, @Nullable Place after,
            Actor actor) {
        if (actor.role() != Role.LEADER) {
            return new Filter(leader == null ? Set.of() : Set.of(leader),
                    ResponsibilityScope.ofBureau(actor.unit()).bureau(), stages, after);
        }
        if (actor.actingFor().isEmpty()) {
            throw Actor.notAllowed(); // no posts asks for those of all
        }
        return new Filter(actor.actingFor(), null, stages, after);
    }

    /**
     * One letter for who may see it: the leader it lies before, and the bureau that has its case.
     *
     * @throws ProblemException 404 else
     */
    Line find(String id, Actor actor) {
        Letter letter = store.find(id).filter(each -> actor.role() == Role.BUREAU
                || actor.actingFor().contains(each.post()))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
        return lines(List.of(letter), actor).stream().findFirst()
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** What was written, for the leader; the day it was first read on is kept. */
    TextsOpening.Facts open(Letter letter, OpeningPurpose why, Actor actor) {
        TextsOpening.Facts facts = texts.factsPutBefore(letter.caseId(), why, actor);
        store.change(letter.id(), each -> each.read(today()));
        return facts;
    }

    /**
     * Instructs on it: the case's own step, with its day and clock.
     *
     * @param version of the case that was shown; the same form twice instructs once
     * @throws ProblemException 409, 412 or 422 where the case refuses it
     */
    void instruct(Letter letter, long version, LocalDate by, String words, Actor actor) {
        Case found = cases.read(letter.caseId(), actor);
        boolean there = found.file().history().stream().skip(version).limit(1)
                .anyMatch(entry -> entry.event() instanceof Instructed given && given.by().equals(by)
                        && actor.actingFor().contains(given.post()));
        if (!there) {
            commands.handle(letter.caseId(), new ExpectedVersion(version), actor, new Instruct(by), words);
        }
        store.change(letter.id(), each -> each.instructed(today(), by));
    }

    /** Returns it as read. */
    void giveBack(Letter letter) {
        store.change(letter.id(), each -> each.returned(today()));
    }

    @Override
    public void onCaseEvents(List<CaseEvent> events) {
        Map<String, List<Instructed>> given = events.stream().filter(Instructed.class::isInstance)
                .map(Instructed.class::cast)
                .collect(Collectors.groupingBy(Instructed::petitionId, LinkedHashMap::new, Collectors.toList()));
        if (given.isEmpty()) {
            return;
        }
        store.ofCases(given.keySet())
                .forEach(letter -> given.getOrDefault(letter.caseId(), List.of()).stream()
                        .filter(each -> each.post().equals(letter.post())
                                && !LegalCalendar.dayOf(each.at()).isBefore(letter.putOn()))
                        .forEach(each -> mark(letter, each)));
    }

    /** An event that comes again, after a later instruction, moves no day back. */
    private void mark(Letter letter, Instructed given) {
        LocalDate day = LegalCalendar.dayOf(given.at());
        store.change(letter.id(), each -> each.instructedOn() == null ? each.instructed(day, given.by()) : each);
    }

    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
