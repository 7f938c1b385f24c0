package org.petitions.casework.reception;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.PageAddress;
import org.petitions.casework.reception.Booking.Contact;
import org.petitions.events.terms.Category;
import org.petitions.pages.elements.FormErrors;
import org.petitions.pages.language.PageLanguage;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public calendar of receptions (接访安排), and asking for a place, without an account and without scripts. Neither names nor the code stand in an
 * address; the receipt is the answer to the form, and the same form sent again gets the same.
 */
@Controller
class PublicReceptionPage {
    private static final String OPEN = "when and where leaders receive is public (Art. 18)";
    private static final String ASK = "everybody may ask for a place, without an account";
    private static final String BY_CODE = "whoever has the code sees to the booking";
    private static final int LINES = 50;
    private static final int NAME = 50;
    private static final int PHONE = 30;
    private static final int NUMBER = 40;
    private static final int MOST_PERSONS = 5; // Art. 20: at most five representatives come

    private final Receptions receptions;
    private final Bookings bookings;
    private final BookingLimit limit;
    private final ReceptionNames names;

    PublicReceptionPage(Receptions receptions, Bookings bookings, BookingLimit limit, ReceptionNames names) {
        this.receptions = receptions;
        this.bookings = bookings;
        this.limit = limit;
        this.names = names;
    }

    /** Sessions of one bureau from today on; of the first bureau where none is named. */
    @OpenToAll(OPEN)
    @GetMapping("/receptions.html")
    String calendar(@RequestParam(defaultValue = "") @Size(max = 64) String bureau,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Model model,
            HttpServletRequest request) {
        Locale language = PageLanguage.of(request);
        var bureaus = names.bureaus(language);
        String chosen = ReceptionNames.values(bureaus).contains(bureau) ? bureau : bureaus.getFirst().value();
        Receptions.Page found = receptions.open(chosen, receptions.today(), after, LINES);
        model.addAttribute("bureaus", bureaus);
        model.addAttribute("bureau", chosen);
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("lines", found.sessions().stream().map(each -> names.line(each, language)).toList());
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        model.addAttribute("printedAt", receptions.today().toString());
        return "reception/calendar";
    }

    @OpenToAll(ASK)
    @GetMapping("/receptions/{session}/booking.html")
    String booking(@PathVariable String session, Model model, HttpServletRequest request) {
        return form(receptions.findOpen(session), new TypedForm(Map.of("key", List.of(UUID.randomUUID().toString()),
                "howMany", List.of("1"))), FormErrors.none(), model, request);
    }

    @OpenToAll(ASK)
    @PostMapping("/receptions/{session}/booking.html")
    String ask(@PathVariable String session, @RequestParam MultiValueMap<String, String> sent, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        Locale language = PageLanguage.of(request);
        Reception found = receptions.findOpen(session);
        TypedForm typed = new TypedForm(sent);
        UUID key = typed.key();
        Contact contact = new Contact(typed.text("name", NAME), phone(typed), typed.optional("number", NUMBER));
        Category category = typed.code("category", Arrays.asList(Category.values()));
        int persons = typed.number("howMany", MOST_PERSONS);
        FormErrors errors = names.errors(typed, language);
        if (errors.isEmpty()) {
            try {
                limit.count(request.getRemoteAddr());
                model.addAttribute("code", bookings.ask(found, key, contact, category, Math.max(1, persons)));
                model.addAttribute("line", names.line(found, language));
                return "reception/booked";
            } catch (ProblemException refused) {
                response.setStatus(refused.getStatusCode().value());
                return form(found, typed, names.errors(refused, language), model, request);
            }
        }
        response.setStatus(422);
        return form(found, typed, errors, model, request);
    }

    private static String phone(TypedForm typed) {
        String phone = typed.text("phone", PHONE);
        if (!phone.isEmpty() && !phone.matches("\\+?[0-9][0-9 ()-]{5,}")) {
            typed.wrong("phone", "reception.wrong.phone");
        }
        return phone;
    }

    private String form(Reception session, TypedForm typed, FormErrors errors, Model model,
            HttpServletRequest request) {
        Locale language = PageLanguage.of(request);
        model.addAttribute("line", names.line(session, language));
        model.addAttribute("typed", typed);
        model.addAttribute("key", typed.of("key").isEmpty() ? UUID.randomUUID().toString() : typed.of("key"));
        model.addAttribute("categories", ReceptionNames.choices(Category.values(), language));
        model.addAttribute("errors", errors);
        return "reception/booking";
    }

    @OpenToAll(BY_CODE)
    @GetMapping("/receptions/answer.html")
    String answer(Model model) {
        model.addAttribute("errors", FormErrors.none());
        return "reception/answer";
    }

    @OpenToAll(BY_CODE)
    @PostMapping("/receptions/answer.html")
    String look(@RequestParam(defaultValue = "") @Size(max = 64) String code, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        return shown(code, _ -> {}, model, request, response);
    }

    /** Takes the session that was proposed. */
    @OpenToAll(BY_CODE)
    @PostMapping("/receptions/accepted.html")
    String accept(@RequestParam(defaultValue = "") @Size(max = 64) String code, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        return shown(code, bookings::accept, model, request, response);
    }

    /** Gives the place, or the request for one, up. */
    @OpenToAll(BY_CODE)
    @PostMapping("/receptions/withdrawn.html")
    String withdraw(@RequestParam(defaultValue = "") @Size(max = 64) String code, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        return shown(code, bookings::withdraw, model, request, response);
    }

    /** Does something to the booking of a code and shows it as it is then; the code stays in the form and stands in no address. */
    private String shown(String code, Consumer<Booking> act, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = PageLanguage.of(request);
        FormErrors errors = FormErrors.none();
        try {
            if (code.isBlank()) {
                throw new ProblemException(ReceptionProblem.BOOKING_UNKNOWN); // nothing was tried
            }
            limit.count(request.getRemoteAddr());
            act.accept(find(code));
        } catch (ProblemException refused) {
            errors = names.errors(refused, language);
            response.setStatus(refused.getStatusCode().value());
        }
        bookings.byCode(code).filter(_ -> response.getStatus() != 429)
                .ifPresent(booking -> show(booking, model, language));
        model.addAttribute("code", code);
        model.addAttribute("errors", errors);
        return "reception/answer";
    }

    private Booking find(String code) {
        return bookings.byCode(code).orElseThrow(() -> new ProblemException(ReceptionProblem.BOOKING_UNKNOWN));
    }

    private void show(Booking booking, Model model, Locale language) {
        model.addAttribute("line", names.line(receptions.findOpen(booking.session()), language));
        model.addAttribute("state", ReceptionNames.said(booking.state(), language));
        model.addAttribute("given", booking.state() == BookingState.GIVEN);
        model.addAttribute("withdrawable", booking.state() != BookingState.WITHDRAWN
                && booking.state() != BookingState.REFUSED);
        model.addAttribute("why", ReceptionNames.said(booking.answer().refusal(), language));
        Optional.ofNullable(booking.answer().proposed())
                .ifPresent(other -> model.addAttribute("proposed", names.line(receptions.findOpen(other), language)));
    }
}
