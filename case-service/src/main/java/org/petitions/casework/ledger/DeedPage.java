package org.petitions.casework.ledger;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.ledger.DeedForm.AmountForm;
import org.petitions.casework.ledger.LedgerEntry.Written;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deeds entered by hand, from a phone in seconds: what is usual is filled in; and each entry with what it said before. */
@Controller
class DeedPage {
    private static final String ADDRESS = "/ledger.html";
    private static final int NOT_DONE = 422;
    private static final int LATEST = 20;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final LedgerRecorder recorder;
    private final LedgerEntries entries;
    private final LedgerScope scope;
    private final LedgerNames names;

    DeedPage(LedgerRecorder recorder, LedgerEntries entries, LedgerScope scope, LedgerNames names) {
        this.recorder = recorder;
        this.entries = entries;
        this.scope = scope;
        this.names = names;
    }

    /** An entry as a list shows it. */
    record EntryLine(String address, String on, String kind, Where where, String amounts, boolean struck) {}

    /** Whose it is, and at which place. */
    record Where(String holder, String place) {}

    /** What an entry said from when on. */
    record VersionLine(String said, String unit, String account, ZonedDateTime written) {
        /** When it was written, in Asia/Shanghai. */
        public String at() {
            return MINUTE.format(written);
        }
    }

    @Requires(Action.RECORD_DEED)
    @GetMapping(ADDRESS)
    String show(@RequestParam(required = false) @Nullable UUID pairing,
            @RequestParam(required = false) @Nullable DeedKind kind,
            @RequestParam(defaultValue = "") String holder, @RequestParam(defaultValue = "false") boolean recorded,
            Actor actor, Locale language, Model model) {
        List<String> own = scope.writable(actor);
        String usual = own.contains(holder) ? holder : own.isEmpty() ? null : own.getFirst();
        var form = new DeedForm(UUID.randomUUID().toString(), usual, kind, names.today().toString(),
                UnitId.divisionOf(actor.unit()), new AmountForm("1", "", ""), "", "",
                pairing == null ? null : pairing.toString(), null);
        model.addAttribute("notice", recorded ? names.text("ledger.recorded", language) : "");
        return shown(form, FormErrors.none(), actor, language, model);
    }

    @Requires(Action.RECORD_DEED)
    @PostMapping(ADDRESS)
    String enter(@Valid @ModelAttribute("form") DeedForm form, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        FormErrors errors = wrong(faults, language);
        if (errors.isEmpty()) {
            errors = recorder.enter(form, actor, language);
        }
        if (errors.isEmpty()) {
            return "redirect:" + ADDRESS + "?recorded=true";
        }
        response.setStatus(NOT_DONE);
        model.addAttribute("notice", "");
        return shown(form, errors, actor, language, model);
    }

    private String shown(DeedForm form, FormErrors errors, Actor actor, Locale language, Model model) {
        List<String> own = scope.writable(actor);
        LocalDate today = names.today();
        describe(form, errors, actor, language, model);
        model.addAttribute("holders", names.holders(own, language));
        model.addAttribute("mayRead", actor.role() != Role.LEADER || !actor.actingFor().isEmpty());
        model.addAttribute("lines", own.isEmpty()
                ? List.of()
                : entries.latest(new LedgerQuery(actor, Set.copyOf(own), today.minusYears(1), today), LATEST)
                        .stream().map(entry -> line(entry, language)).toList());
        return "ledger/ledger";
    }

    private void describe(DeedForm form, FormErrors errors, Actor actor, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", ListNames.choices(List.of(DeedKind.values()), language));
        model.addAttribute("places", names.places(actor.unit(), language));
    }

    private EntryLine line(LedgerEntry entry, Locale language) {
        Deed deed = entry.deed();
        return new EntryLine(HandLedgerSource.address(entry.id()), deed.on().toString(),
                String.valueOf(ListNames.of(deed.kind(), language)),
                new Where(names.holder(entry.holder(), language), names.place(deed.place(), language)),
                amounts(deed, language), entry.struck());
    }

    /** One entry, with what it said before. */
    @Requires(value = Action.LIST_LEDGER, lookedUpForCaller = "entry")
    @GetMapping("/ledger/entries/{entry}.html")
    String entry(@PathVariable String entry, Actor actor, Locale language, Model model) {
        LedgerEntry found = recorder.find(entry, actor);
        return shown(found, form(found, actor), FormErrors.none(), actor, language, model);
    }

    @Requires(value = Action.RECORD_DEED, lookedUpForCaller = "entry")
    @PostMapping("/ledger/entries/{entry}.html")
    String correct(@PathVariable String entry, @Valid @ModelAttribute("form") DeedForm form, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        LedgerEntry found = recorder.find(entry, actor);
        FormErrors errors = wrong(faults, language);
        if (errors.isEmpty()) {
            errors = recorder.correct(found, form, actor, language);
        }
        if (errors.isEmpty()) {
            return "redirect:" + HandLedgerSource.address(found.id());
        }
        response.setStatus(NOT_DONE);
        return shown(found, form, errors, actor, language, model);
    }

    @Requires(value = Action.RECORD_DEED, lookedUpForCaller = "entry")
    @PostMapping("/ledger/entries/{entry}/strike.html")
    String strike(@PathVariable String entry, Actor actor) {
        LedgerEntry found = recorder.find(entry, actor);
        recorder.strike(found, actor);
        return "redirect:" + HandLedgerSource.address(found.id());
    }

    private String shown(LedgerEntry entry, DeedForm form, FormErrors errors, Actor actor, Locale language,
            Model model) {
        describe(form, errors, actor, language, model);
        Optional<String> number = recorder.numberOf(entry.deed(), actor);
        model.addAttribute("line", line(entry, language));
        model.addAttribute("version", Long.toString(entry.version()));
        model.addAttribute("number", number.orElse(null));
        model.addAttribute("caseAddress", number.map(_ -> "/cases/" + entry.deed().about().caseId() + ".html")
                .orElse(null));
        model.addAttribute("versions", Stream.concat(entry.earlier().stream()
                .map(each -> version(each.deed(), false, each.written(), language)),
                Stream.of(version(entry.deed(), entry.struck(), entry.written(), language))).toList().reversed());
        model.addAttribute("mayWrite", !entry.struck() && recorder.mayWrite(entry, actor));
        return "ledger/entry";
    }

    private VersionLine version(Deed deed, boolean struck, Written written, Locale language) {
        String said = struck
                ? names.text("ledger.struck", language)
                : String.join(" · ", String.valueOf(ListNames.of(deed.kind(), language)), deed.on().toString(),
                        names.place(deed.place(), language), amounts(deed, language));
        return new VersionLine(said, names.holder(written.unit(), language), written.by(),
                ZonedDateTime.ofInstant(written.at(), LegalCalendar.ZONE));
    }

    private String amounts(Deed deed, Locale language) {
        return names.text("ledger.amounts", language, Integer.toString(deed.amounts().days()),
                Integer.toString(deed.amounts().persons()), Integer.toString(deed.amounts().households()))
                + (deed.amounts().fen() == 0
                        ? ""
                        : names.text("ledger.amount-money", language, LedgerNames.yuan(deed.amounts().fen())));
    }

    private DeedForm form(LedgerEntry entry, Actor actor) {
        Deed deed = entry.deed();
        return new DeedForm(null, entry.holder(), deed.kind(), deed.on().toString(), deed.place(),
                new AmountForm(Integer.toString(deed.amounts().days()), number(deed.amounts().persons()),
                        number(deed.amounts().households())),
                deed.amounts().fen() == 0 ? "" : LedgerNames.yuan(deed.amounts().fen()),
                recorder.numberOf(deed, actor).orElse(""), deed.about().pairing(), entry.version());
    }

    private static String number(int amount) {
        return amount == 0 ? "" : Integer.toString(amount);
    }

    /** What is too long, or no value of its field. */
    private FormErrors wrong(BindingResult faults, Locale language) {
        FormErrors errors = FormErrors.none();
        for (FieldError fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), names.text("ledger.wrong", language));
        }
        return errors;
    }
}
