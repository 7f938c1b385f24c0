package org.petitions.casework.bureau;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.api.NamedUnits;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.dispatching.CompetenceRouter;
import org.petitions.casework.lists.CaseLines;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.DispatchKind;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedDay;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form by which a bureau transfers or assigns a case (转送、交办, Art. 22), with what law and table propose. */
@Controller
class TransferPage {
    private static final String ADDRESS = "/bureau/cases/{id}/dispatch";

    private final CaseReader reading;
    private final CaseCommandHandler commands;
    private final CompetenceRouter router;
    private final NamedUnits units;
    private final CaseLines lines;
    private final ListNames names;
    private final MessageSource texts;
    private final Messages messages;
    private final RefusalLog refusals;
    private final Clock clock;

    TransferPage(CaseReader reading, CaseCommandHandler commands, CompetenceRouter router, NamedUnits units,
            CaseLines lines, ListNames names, MessageSource texts, Messages messages, RefusalLog refusals,
            Clock clock) {
        this.reading = reading;
        this.commands = commands;
        this.router = router;
        this.units = units;
        this.lines = lines;
        this.names = names;
        this.texts = texts;
        this.messages = messages;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * What the form sends, as it was typed.
     *
     * @param version of the case that was shown
     * @param unit unit id
     * @param kind code of a {@link DispatchKind}
     * @param reportBackBy ISO date in Asia/Shanghai; empty where none is set
     */
    record TransferForm(@Nullable Long version, @Nullable @Size(max = 64) String unit,
            @Nullable @Size(max = 16) String kind, @Nullable @Size(max = 16) String reportBackBy) {
        static final TransferForm EMPTY = new TransferForm(null, null, DispatchKind.TRANSFER.name(), null);
    }

    @Requires(Action.READ_CASE)
    @GetMapping(ADDRESS)
    String show(@PathVariable String id, Actor actor, Locale language, Model model) {
        return form(reading.read(id, actor), TransferForm.EMPTY, FormErrors.none(), language, model);
    }

    /** Decides as the API does; what is refused, the form says, and keeps what was typed. */
    @Requires(Action.TAKE_STEP)
    @PostMapping(ADDRESS)
    String transfer(@PathVariable String id, @Valid @ModelAttribute("sent") TransferForm sent, Actor actor,
            Locale language, Model model, HttpServletRequest request, HttpServletResponse response) {
        FormErrors errors = faults(sent, language);
        if (errors.isEmpty()) {
            try {
                units.requireThere("unit", String.valueOf(sent.unit()));
                commands.handle(id, new ExpectedVersion(sent.version() == null ? 0 : sent.version()), actor,
                        new Dispatch(String.valueOf(sent.unit()), DispatchKind.valueOf(String.valueOf(sent.kind())),
                                day(sent.reportBackBy()), List.of()));
                return "redirect:" + WaitingPage.ADDRESS + "?done=transferred";
            } catch (ProblemException refused) {
                refusals.refused(request, refused);
                errors = errors(refused, language);
            }
        }
        response.setStatus(422);
        return form(reading.read(id, actor), sent, errors, language, model);
    }

    private String form(Case shown, TransferForm form, FormErrors errors, Locale language, Model model) {
        List<String> proposed = router.proposed(shown.state().matter(), LegalCalendar.dayOf(clock.instant()));
        model.addAttribute("line", lines.of(List.of(CaseRow.of(shown.file())), language).getFirst());
        model.addAttribute("proposed",
                proposed.stream().map(unit -> String.valueOf(names.unit(unit, language))).toList());
        model.addAttribute("units", names.unitsToSendTo(shown.state().matter().bureau(), proposed, language));
        model.addAttribute("kinds", List.of(choice(DispatchKind.TRANSFER, language),
                choice(DispatchKind.ASSIGNMENT, language)));
        model.addAttribute("form",
                form.unit() == null && proposed.size() == 1
                        ? new TransferForm(null, proposed.getFirst(), form.kind(), form.reportBackBy())
                        : form);
        model.addAttribute("version", Long.toString(shown.state().version()));
        model.addAttribute("address", ADDRESS.replace("{id}", shown.file().id()));
        model.addAttribute("open", shown.state().status() == CaseStatus.OPENED);
        model.addAttribute("errors", errors);
        return "bureau/transfer";
    }

    private FormErrors faults(TransferForm sent, Locale language) {
        FormErrors errors = FormErrors.none();
        if (sent.unit() == null || sent.unit().isBlank()) {
            errors = errors.with("unit", text("bureau.transfer.choose-unit", language));
        }
        if (!DispatchKind.TRANSFER.name().equals(sent.kind()) && !DispatchKind.ASSIGNMENT.name().equals(sent.kind())) {
            errors = errors.with("kind", text("bureau.transfer.choose-kind", language));
        }
        try {
            day(sent.reportBackBy());
        } catch (DateTimeParseException _) {
            errors = errors.with("reportBackBy", text("bureau.transfer.bad-day", language));
        }
        return errors;
    }

    /** What was refused: beside its field where it names one, for the whole form else. */
    private FormErrors errors(ProblemException refused, Locale language) {
        FormErrors errors = FormErrors.none();
        for (FieldFault fault : refused.faults()) {
            var text = messages.text(fault.code(), fault.arguments().toArray());
            errors = errors.with(fault.field(), language.equals(Locale.ENGLISH) ? text.en() : text.zh());
        }
        var text = refused.text(messages);
        return errors.isEmpty()
                ? errors.with("", language.equals(Locale.ENGLISH) ? text.en() : text.zh())
                : errors;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : TypedDay.parse(typed);
    }

    private static Choice choice(DispatchKind kind, Locale language) {
        return new Choice(kind.name(), String.valueOf(ListNames.of(kind, language)));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
