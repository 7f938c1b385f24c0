package org.petitions.casework.conference;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.MeasuresOfConference;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.conference.ConferenceSession.Decision;
import org.petitions.casework.conference.ConferenceSession.Matter;
import org.petitions.casework.conference.ConferenceSession.Task;
import org.petitions.casework.conference.Conferences.Seen;
import org.petitions.casework.procedure.charge.NamingRules.NameLeader;
import org.petitions.casework.procedure.routing.ConsultationRules.SettleDispute;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.state.SettledDispute;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Purpose;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/**
 * What the conference decides, and what comes of it. A decision on a dispute, on a measure and on who is in charge is the case's or the measure's own
 * command, and is done before the session says so: a session that broke off in between is finished by sending the same again.
 */
@Component
class ConferenceDecisions {
    /** Nobody is asked for something farther ahead. */
    private static final int FARTHEST_DAYS = 366;

    private final Conferences sessions;
    private final CaseReader cases;
    private final CaseCommandHandler commands;
    private final MeasuresOfConference measures;

    ConferenceDecisions(Conferences sessions, CaseReader cases, CaseCommandHandler commands,
            MeasuresOfConference measures) {
        this.sessions = sessions;
        this.cases = cases;
        this.commands = commands;
        this.measures = measures;
    }

    /**
     * Decides on a matter; the same twice is decided once.
     *
     * @param words what was decided, or null
     * @throws ProblemException 409 or 422 where it cannot be, and whatever the case or the measure refuses
     */
    void decide(Seen seen, int place, Decision decision, @Nullable String words, Actor actor) {
        ConferenceSession session = seen.session();
        Matter matter = seen.matter(place);
        if (matter.decision() != null) {
            requireSame(matter.decision(), decision);
            return;
        }
        if (session.on().isAfter(sessions.today())) {
            throw new ProblemException(ConferenceProblem.SESSION_TO_COME);
        }
        check(matter, decision);
        Case about = matter.caseId() == null ? null : cases.read(matter.caseId(), actor);
        requireFit(decision.who(), about);
        String kept = about != null && about.file().wordsErasedAt() != null ? null : words;
        carryOut(session, matter, decision, kept, about, actor);
        SealedBox sealed = kept == null ? null : sessions.sealed(session.id(), kept);
        sessions.change(session.id(), now -> {
            Decision made = now.matters().get(place).decision();
            if (made != null) {
                requireSame(made, decision);
                return now;
            }
            return now.decided(place, decision, sealed);
        });
    }

    private static void requireSame(Decision made, Decision decision) {
        if (!made.equals(decision)) {
            throw new ProblemException(ConferenceProblem.MATTER_DECIDED);
        }
    }

    private void check(Matter matter, Decision decision) {
        DecisionKind kind = decision.kind();
        if (!DecisionKind.on(matter.kind()).contains(kind) || kind.namesSomebody() != (decision.who() != null)
                || kind.namesDay() != (decision.by() != null)) {
            throw new ProblemException(ConferenceProblem.DECISION_UNFIT);
        }
        if (kind == DecisionKind.TASK) {
            checkDay(Objects.requireNonNull(decision.by()));
        }
    }

    /** Nobody whom the petition accuses, and who stands aside, hears of it by what they are asked to do. */
    private static void requireFit(@Nullable String who, @Nullable Case about) {
        if (who != null && about != null && (about.state().matter().accuses(who)
                || about.state().matter().accusesPost(who) || about.state().recusals().bars(who)
                || isAccusation(about) && !hasPart(about, who))) {
            throw new ProblemException(ConferenceProblem.DOER_UNFIT);
        }
    }

    private static boolean isAccusation(Case about) {
        return about.state().matter().purpose() == Purpose.ACCUSATION || !about.state().matter().accused().isEmpty();
    }

    /** Of an accusation nobody hears who has no part in it (Art. 30): whoever the conference asks is the unit that has it, or its head. */
    private static boolean hasPart(Case about, String who) {
        String unit = about.state().unit();
        return unit != null && (unit.equals(who) || unit.equals(PostId.unitHeadedBy(who).orElse(null)));
    }

    private void checkDay(LocalDate by) {
        LocalDate today = sessions.today();
        if (!by.isAfter(today) || by.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw new ProblemException(ConferenceProblem.TASK_DAY);
        }
    }

    private void carryOut(ConferenceSession session, Matter matter, Decision decision, @Nullable String words,
            @Nullable Case about, Actor actor) {
        switch (decision.kind()) {
            case COMPETENT -> settle(Objects.requireNonNull(about), Objects.requireNonNull(decision.who()), words,
                    actor);
            case LEADER -> name(session, Objects.requireNonNull(about), decision, actor);
            case TAKEN, NOT_TAKEN -> measures.decide(matter.about(), session.on(), decision.by(), words, actor);
            case TASK, DEFERRED -> {
            }
        }
    }

    private void settle(Case about, String unit, @Nullable String words, Actor actor) {
        if (about.state().routing().dispute() != null) {
            commands.handle(about.file().id(), new ExpectedVersion(about.state().version()), actor,
                    new SettleDispute(unit), words);
            return;
        }
        Assignment now = about.state().routing().assignment();
        SettledDispute settled = now == null ? null : now.settled();
        // What was decided before, here or on the case's own page, is not decided again.
        if (now == null || settled == null || !actor.unit().equals(settled.office()) || !unit.equals(now.unit())) {
            throw new ProblemException(ConferenceProblem.NO_SUCH_DISPUTE);
        }
    }

    private void name(ConferenceSession session, Case about, Decision decision, Actor actor) {
        String post = Objects.requireNonNull(decision.who());
        LocalDate by = Objects.requireNonNull(decision.by());
        Charge charge = about.state().charge();
        boolean named = charge != null && charge.isOpen() && charge.post().equals(post) && charge.by().equals(by)
                && session.id().equals(charge.session());
        if (!named) {
            commands.handle(about.file().id(), new ExpectedVersion(about.state().version()), actor,
                    new NameLeader(post, by, null, session.id()));
        }
    }

    /**
     * Asks for something more that follows from a matter; the same key asks once.
     *
     * @throws ProblemException 422 where the day or who is named does not do
     */
    void ask(Seen seen, Task task, Actor actor) {
        ConferenceSession session = seen.session();
        if (session.tasks().stream().anyMatch(each -> each.key().equals(task.key()))) {
            return;
        }
        checkDay(task.by());
        String caseId = seen.matter(task.matter()).caseId();
        requireFit(task.who(), caseId == null ? null : cases.read(caseId, actor));
        sessions.change(session.id(), with(task));
    }

    private static UnaryOperator<ConferenceSession> with(Task task) {
        return session -> session.with(task);
    }

    /**
     * Says that something was done, today; twice keeps the first day.
     *
     * @throws ProblemException 403 for who neither holds the session nor had to do it
     */
    void done(Seen seen, String key, Actor actor) {
        Optional<Task> task = seen.tasks().stream().filter(each -> each.key().equals(key)).findFirst();
        if (task.filter(each -> seen.own() || Conferences.doers(actor).contains(each.who())).isEmpty()) {
            throw Actor.notAllowed();
        }
        sessions.change(seen.session().id(), session -> session.done(key, sessions.today()));
    }
}
