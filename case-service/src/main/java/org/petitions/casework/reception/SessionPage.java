package org.petitions.casework.reception;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.reception.Booking.Answer;
import org.petitions.casework.reception.OnTheSpot.Decided;
import org.petitions.casework.reception.Reception.Tally;
import org.petitions.casework.reception.ReceptionCommand.Cancel;
import org.petitions.casework.reception.ReceptionCommand.Count;
import org.petitions.casework.reception.ReceptionCommand.Move;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One session, made for a telephone on the day: who asked for a place, who was received, and what came of it. */
@Controller
class SessionPage {
    private static final String SESSION = ReceptionPage.ADDRESS + "/{session}";
    private static final TypedForm NOTHING = new TypedForm(Map.of());
    private static final Booking.Shown NO_BOOKING = new Booking.Shown("", 0);
    private static final int REASON = 200;
    private static final int WORDS = 2000;
    private static final int NUMBER = 40;
    private static final int MOST = 10_000;

    private final Receptions receptions;
    private final Bookings bookings;
    private final OnTheSpot onTheSpot;
    private final SessionView view;
    private final ReceptionNames names;

    SessionPage(Receptions receptions, Bookings bookings, OnTheSpot onTheSpot, SessionView view,
            ReceptionNames names) {
        this.receptions = receptions;
        this.bookings = bookings;
        this.onTheSpot = onTheSpot;
        this.view = view;
        this.names = names;
    }

    @Requires(value = Action.READ_RECEPTIONS, lookedUpForCaller = "session")
    @GetMapping(SESSION + ".html")
    String show(@PathVariable String session, Actor actor, Locale language, Model model) {
        return view.show(receptions.find(session, actor), NOTHING, FormErrors.none(),
                new SessionView.Reader(actor, language), model);
    }

    @Requires(value = Action.HOLD_RECEPTION, lookedUpForCaller = "session")
    @PostMapping(SESSION + "/moved.html")
    String move(@PathVariable String session, @RequestParam MultiValueMap<String, String> sent, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        Reception found = receptions.findOwn(session, actor);
        TypedForm typed = new TypedForm(sent);
        Move move = new Move(ReceptionPage.slot(typed), typed.text("moveReason", REASON));
        return done(found, typed, () -> bookings.keep(receptions.apply(found, typed.version(), move)),
                new SessionView.Reader(actor, language), model, response);
    }

    @Requires(value = Action.HOLD_RECEPTION, lookedUpForCaller = "session")
    @PostMapping(SESSION + "/cancelled.html")
    String cancel(@PathVariable String session, @RequestParam MultiValueMap<String, String> sent, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        Reception found = receptions.findOwn(session, actor);
        TypedForm typed = new TypedForm(sent);
        Cancel cancel = new Cancel(typed.text("cancelReason", REASON));
        return done(found, typed, () -> receptions.apply(found, typed.version(), cancel),
                new SessionView.Reader(actor, language), model, response);
    }

    /** Answers one who asked for a place. */
    @Requires(value = Action.RECORD_RECEPTION, lookedUpForCaller = "session")
    @PostMapping(SESSION + "/answers.html")
    String answer(@PathVariable String session, @RequestParam MultiValueMap<String, String> sent, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        Reception found = receptions.findOwn(session, actor);
        TypedForm typed = new TypedForm(sent);
        Booking.Shown booking = Booking.Shown.parse(typed.of("booking")).orElse(NO_BOOKING);
        if (booking.equals(NO_BOOKING)) {
            typed.wrong("booking", "reception.wrong.choice");
        }
        BookingState state = typed.code("answer", SessionView.ANSWERS);
        Answer answer = switch (state) {
            case REFUSED -> new Answer(state, typed.code("refusal", Arrays.asList(BookingRefusal.values())), null,
                    null);
            case PROPOSED -> new Answer(state, null, typed.choice("proposed",
                    ReceptionNames.values(view.others(found, language))), null);
            case ASKED, GIVEN, WITHDRAWN -> Answer.of(state);
        };
        return done(found, typed, () -> bookings.answer(found, booking, answer),
                new SessionView.Reader(actor, language), model, response);
    }

    /** Somebody with a place was told that the day comes. */
    @Requires(value = Action.RECORD_RECEPTION, lookedUpForCaller = "session")
    @PostMapping(SESSION + "/reminded.html")
    String remind(@PathVariable String session, @RequestParam MultiValueMap<String, String> sent, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        Reception found = receptions.findOwn(session, actor);
        TypedForm typed = new TypedForm(sent);
        String booking = typed.text("reminded", NUMBER);
        return done(found, typed, () -> bookings.remind(found, booking), new SessionView.Reader(actor, language),
                model, response);
    }

    /** Opens names and telephones; it is in the audit trail, which reads {@code why} from the request, before they are out. */
    @Requires(value = Action.OPEN_BOOKINGS, lookedUpForCaller = "session")
    @PostMapping(SESSION + "/opened.html")
    String open(@PathVariable String session, @RequestParam OpeningPurpose why, Actor actor, Locale language,
            Model model) {
        Reception found = receptions.findOwn(session, actor);
        model.addAttribute("opened", view.opened(found, language));
        model.addAttribute("why", ReceptionNames.said(why, language));
        return view.show(found, NOTHING, FormErrors.none(), new SessionView.Reader(actor, language), model);
    }

    /** Who was received: batches and persons. Sent again, it is put right. */
    @Requires(value = Action.RECORD_RECEPTION, lookedUpForCaller = "session")
    @PostMapping(SESSION + "/tally.html")
    String count(@PathVariable String session, @RequestParam MultiValueMap<String, String> sent, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        Reception found = receptions.findOwn(session, actor);
        TypedForm typed = new TypedForm(sent);
        Count count = new Count(new Tally(typed.number("batches", MOST), typed.number("persons", MOST)));
        return done(found, typed, () -> receptions.apply(found, typed.version(), count),
                new SessionView.Reader(actor, language), model, response);
    }

    /** A petition that came of it, and what was decided on the spot, if anything. */
    @Requires(value = Action.HOLD_RECEPTION, lookedUpForCaller = "session")
    @PostMapping(SESSION + "/items.html")
    String name(@PathVariable String session, @RequestParam MultiValueMap<String, String> sent, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        Reception found = receptions.findOwn(session, actor);
        TypedForm typed = new TypedForm(sent);
        UUID key = typed.key();
        String number = typed.text("number", NUMBER);
        boolean decides = !typed.of("by").isEmpty() || !typed.of("text").isEmpty();
        LocalDate by = decides ? typed.day("by") : receptions.today();
        String words = decides ? typed.text("text", WORDS) : "";
        Decided decided = decides ? new Decided(by, words) : null;
        return done(found, typed, () -> onTheSpot.name(found, key, number, decided, actor),
                new SessionView.Reader(actor, language), model, response);
    }

    private String done(Reception found, TypedForm typed, Runnable act, SessionView.Reader reader, Model model,
            HttpServletResponse response) {
        FormErrors errors = names.errors(typed, reader.language());
        if (errors.isEmpty()) {
            try {
                act.run();
                return "redirect:" + SESSION.replace("{session}", found.id()) + ".html";
            } catch (ProblemException refused) {
                errors = names.errors(refused, reader.language());
            }
        }
        response.setStatus(422);
        return view.show(receptions.find(found.id(), reader.actor()), typed, errors, reader, model);
    }
}
