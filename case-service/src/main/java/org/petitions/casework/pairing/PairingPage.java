package org.petitions.casework.pairing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.ledger.Deed;
import org.petitions.casework.ledger.LedgerEntries;
import org.petitions.casework.ledger.LedgerEntry;
import org.petitions.casework.ledger.LedgerNames;
import org.petitions.casework.ledger.LedgerScope;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.UnitId;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own pairings, with what was done on each; and for who helps a household what is known of it. */
@Controller
class PairingPage {
    private static final String ADDRESS = "/pairing.html";
    private static final int NOT_DONE = 422;

    private final Pairings pairings;
    private final QuotaProgress progress;
    private final QuotaNames quotaNames;
    private final LedgerEntries entries;
    private final LedgerScope scope;
    private final LedgerNames names;

    PairingPage(Pairings pairings, QuotaProgress progress, QuotaNames quotaNames, LedgerEntries entries,
            LedgerScope scope, LedgerNames names) {
        this.pairings = pairings;
        this.progress = progress;
        this.quotaNames = quotaNames;
        this.entries = entries;
        this.scope = scope;
        this.names = names;
    }

    /** A pairing as the list shows it; one with a household has no name. */
    record Line(String address, String kind, @Nullable String name, Who who, String days, boolean lasts) {}

    /** Who is paired, and where. */
    record Who(String holder, String place) {}

    /** A deed as the page of a pairing shows it. */
    record DeedLine(String address, LocalDate on, String kind, String yuan) {}

    @Requires(Action.LIST_PAIRINGS)
    @GetMapping(ADDRESS)
    String show(Actor actor, Locale language, Model model) {
        List<String> own = scope.writable(actor);
        return shown(new PairingForm(UUID.randomUUID().toString(), own.isEmpty() ? null : own.getFirst(), null,
                UnitId.divisionOf(actor.unit()), "", names.today().toString(), PairingForm.PersonalPart.NONE),
                FormErrors.none(), actor, language, model);
    }

    @Requires(Action.KEEP_PAIRING)
    @PostMapping(ADDRESS)
    String make(@Valid @ModelAttribute("form") PairingForm form, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        FormErrors errors = FormErrors.none();
        for (FieldError fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), names.text("pairing.wrong", language));
        }
        if (form.holder() == null || !scope.writable(actor).contains(form.holder())) {
            errors = errors.with("holder", names.text("ledger.choose-holder", language));
        }
        if (!form.hasKey()) {
            errors = errors.with("kind", names.text("ledger.open-anew", language));
        }
        for (String field : form.faults(names.today())) {
            errors = errors.with(field, names.text("pairing.fault-" + field.replace("household.", "")
                    + (field.equals("name") && form.kind() == PairingKind.HOUSEHOLD ? "-household" : ""), language));
        }
        if (errors.isEmpty()) {
            pairings.add(form, actor);
            return "redirect:" + address(Objects.requireNonNull(form.key()));
        }
        response.setStatus(NOT_DONE);
        return shown(form, errors, actor, language, model);
    }

    private String shown(PairingForm form, FormErrors errors, Actor actor, Locale language, Model model) {
        List<String> own = scope.writable(actor);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", ListNames.choices(List.of(PairingKind.values()), language));
        model.addAttribute("places", names.places(actor.unit(), language));
        model.addAttribute("holders", names.holders(own, language));
        model.addAttribute("lines", pairings.of(own).stream().map(each -> line(each, language)).toList());
        model.addAttribute("quotas", progress.of(own, names.today(), actor).stream()
                .map(each -> quotaNames.line(each, language)).toList());
        model.addAttribute("printedAt", names.today().toString());
        return "pairing/pairing";
    }

    private Line line(Pairing pairing, Locale language) {
        LocalDate until = pairing.until();
        return new Line(address(pairing.id()), String.valueOf(ListNames.of(pairing.kind(), language)), pairing.name(),
                new Who(names.holder(pairing.holder(), language), names.place(pairing.place(), language)),
                pairing.since() + " – " + (until == null ? "" : until), until == null);
    }

    @Requires(value = Action.LIST_PAIRINGS, lookedUpForCaller = "pairing")
    @GetMapping("/pairing/{pairing}.html")
    String one(@PathVariable String pairing, Actor actor, Locale language, Model model) {
        return one(pairings.find(pairing, actor), actor, language, model);
    }

    /** Opens what is known of a household; it is in the audit trail, which reads {@code why} from the request, before the words are out. */
    @Requires(value = Action.OPEN_HOUSEHOLD, lookedUpForCaller = "pairing")
    @PostMapping("/pairing/{pairing}/opened.html")
    String open(@PathVariable String pairing, @RequestParam OpeningPurpose why, Actor actor, Locale language,
            Model model) {
        Pairing found = pairings.find(pairing, actor);
        model.addAttribute("opened", pairings.particulars(found, actor));
        return one(found, actor, language, model);
    }

    @Requires(value = Action.KEEP_PAIRING, lookedUpForCaller = "pairing")
    @PostMapping("/pairing/{pairing}/end.html")
    String end(@PathVariable String pairing, Actor actor) {
        Pairing found = pairings.find(pairing, actor);
        pairings.end(found, actor);
        return "redirect:" + address(found.id());
    }

    private String one(Pairing pairing, Actor actor, Locale language, Model model) {
        boolean helps = pairings.helps(pairing, actor);
        LocalDate consent = pairing.consentedOn();
        model.addAttribute("line", line(pairing, language));
        model.addAttribute("id", pairing.id());
        model.addAttribute("holder", pairing.holder());
        model.addAttribute("helps", helps);
        model.addAttribute("consentedOn", consent == null ? null : consent.toString());
        model.addAttribute("sealed", pairing.particulars() != null && pairings.mayOpen(pairing, actor));
        model.addAttribute("purposes", ListNames.choices(List.of(OpeningPurpose.values()), language));
        model.addAttribute("deeds", entries.ofPairing(pairing.id()).stream()
                .filter(entry -> entry.holder().equals(pairing.holder())).map(entry -> deed(entry, language)).toList());
        return "pairing/one";
    }

    private static DeedLine deed(LedgerEntry entry, Locale language) {
        Deed deed = entry.deed();
        return new DeedLine("/ledger/entries/" + entry.id() + ".html", deed.on(),
                String.valueOf(ListNames.of(deed.kind(), language)),
                deed.amounts().fen() == 0 ? "" : LedgerNames.yuan(deed.amounts().fen()));
    }

    private static String address(String pairing) {
        return "/pairing/" + pairing + ".html";
    }
}
