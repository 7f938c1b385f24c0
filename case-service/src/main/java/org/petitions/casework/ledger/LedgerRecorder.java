package org.petitions.casework.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.ledger.Deed.Fault;
import org.petitions.casework.ledger.LedgerEntry.Written;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.text.TypedCode;
import org.springframework.stereotype.Component;

/** Makes entries of what was typed, and puts them right, for who may. */
@Component
class LedgerRecorder {
    private final LedgerEntries entries;
    private final LedgerScope scope;
    private final CaseReader cases;
    private final LedgerNames names;
    private final Clock clock;

    LedgerRecorder(LedgerEntries entries, LedgerScope scope, CaseReader cases, LedgerNames names, Clock clock) {
        this.entries = entries;
        this.scope = scope;
        this.cases = cases;
        this.names = names;
        this.clock = clock;
    }

    /**
     * An entry that the actor may read.
     *
     * @throws ProblemException 404 where there is none
     */
    LedgerEntry find(String id, Actor actor) {
        return entries.find(id)
                .filter(entry -> scope.readable(actor).contains(entry.holder()) || mayWrite(entry, actor))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** Whether the actor may put it right. */
    boolean mayWrite(LedgerEntry entry, Actor actor) {
        return scope.writable(actor).contains(entry.holder());
    }

    /** Enters a deed, and says what is wrong with it where something is; then nothing is entered. */
    FormErrors enter(DeedForm form, Actor actor, Locale language) {
        String holder = form.holder();
        String key = form.key();
        FormErrors errors = FormErrors.none();
        if (holder == null || !scope.writable(actor).contains(holder)) {
            return errors.with("holder", names.text("ledger.choose-holder", language));
        }
        if (key == null || !form.hasKey()) {
            return errors.with("kind", names.text("ledger.open-anew", language));
        }
        Checked checked = checked(form, null, actor, language);
        Deed deed = checked.deed();
        if (deed == null) {
            return checked.errors();
        }
        LedgerEntry entry = LedgerEntry.of(key, holder, deed, written(actor));
        if (entries.hasDaysOf(entry)) {
            return errors.with("on", names.text("ledger.days-twice", language));
        }
        entries.add(entry);
        return errors;
    }

    /** Puts an entry right by a further one, and says what is wrong where something is. */
    FormErrors correct(LedgerEntry entry, DeedForm form, Actor actor, Locale language) {
        allow(entry, actor);
        Checked checked = checked(form, entry, actor, language);
        Deed deed = checked.deed();
        if (deed == null) {
            return checked.errors();
        }
        LedgerEntry corrected = entry.corrected(deed, written(actor));
        if (corrected == entry) {
            return FormErrors.none(); // sent twice, or nothing was changed
        }
        if (form.version() == null || form.version() != entry.version()) {
            return FormErrors.none().with("kind", names.text("ledger.stale", language));
        }
        if (entries.hasDaysOf(corrected)) {
            return FormErrors.none().with("on", names.text("ledger.days-twice", language));
        }
        try {
            entries.replace(entry, corrected);
        } catch (ProblemException _) {
            return FormErrors.none().with("kind", names.text("ledger.stale", language));
        }
        return FormErrors.none();
    }

    /** Strikes an entry out; again does nothing. */
    void strike(LedgerEntry entry, Actor actor) {
        allow(entry, actor);
        entries.replace(entry, entry.struckOut(written(actor)));
    }

    /** The number of the case that a deed is about; empty where it is about none that the actor may read. */
    Optional<String> numberOf(Deed deed, Actor actor) {
        String caseId = deed.about().caseId();
        try {
            return caseId == null ? Optional.empty() : Optional.of(cases.read(caseId, actor).file().number());
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private void allow(LedgerEntry entry, Actor actor) {
        if (!mayWrite(entry, actor)) {
            throw Actor.notAllowed();
        }
    }

    private Written written(Actor actor) {
        return new Written(actor.id(), actor.unit(), clock.instant());
    }

    /** What was typed as a deed; null with what is wrong. */
    private record Checked(@Nullable Deed deed, FormErrors errors) {}

    private Checked checked(DeedForm form, @Nullable LedgerEntry before, Actor actor, Locale language) {
        FormErrors errors = FormErrors.none();
        DeedKind kind = form.kind();
        LocalDate day = form.day();
        String place = form.place();
        if (kind == null) {
            errors = errors.with("kind", names.text("ledger.choose-kind", language));
        }
        if (day == null) {
            errors = errors.with("on", names.text("ledger.bad-day", language));
        }
        if (place == null || !LedgerNames.isPlace(place)) {
            errors = errors.with("place", names.text("ledger.choose-place", language));
        }
        String caseId = null;
        try {
            caseId = caseOf(form, before, actor);
        } catch (ProblemException _) {
            errors = errors.with("number", names.text("ledger.no-such-case", language));
        }
        if (kind == null || day == null || place == null || !errors.isEmpty()) {
            return new Checked(null, errors);
        }
        Deed deed = new Deed(kind, day, place, form.amounts(), form.about(caseId));
        for (Fault fault : deed.faults(names.today())) {
            errors = errors.with(fault.field(), names.text("ledger.fault-" + fault.name().toLowerCase(Locale.ROOT),
                    language));
        }
        return new Checked(errors.isEmpty() ? deed : null, errors);
    }

    /** The case that was typed; the one before where who puts the entry right may not read it, and so could not type it. */
    private @Nullable String caseOf(DeedForm form, @Nullable LedgerEntry before, Actor actor) {
        String number = form.number();
        if (number != null && !number.isBlank()) {
            return cases.readByNumber(TypedCode.registrationNumber(number), actor).file().id();
        }
        return before == null || numberOf(before.deed(), actor).isPresent() ? null : before.deed().about().caseId();
    }
}
