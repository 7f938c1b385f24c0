package org.petitions.casework.annexes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.annexes.AnnexEntry.Published;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.Level;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables that a bureau keeps by hand for its report, marked so. */
@Controller
class AnnexPage {
    private static final String ADDRESS = "/annexes.html";
    private static final String WITHDRAWAL = "/annexes/withdrawal.html";
    private static final int NOT_DONE = 422;
    private static final int FIRST_YEAR = 2000;
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YUAN = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private final Annexes annexes;
    private final ListExports exports;
    private final MessageSource texts;

    AnnexPage(Annexes annexes, ListExports exports, MessageSource texts) {
        this.annexes = annexes;
        this.exports = exports;
        this.texts = texts;
    }

    /**
     * An entry as it was typed.
     *
     * @param corrects id of the entry in whose place it stands; empty for none
     */
    record EntryForm(@Nullable @Size(max = 64) String key, @Nullable @Size(max = 200) String corrects, Annex annex,
            @Nullable @Size(max = 8) String year, @Nullable @Size(max = 200) String what, @Nullable Level level,
            @Nullable @Size(max = 20) String amount, @Nullable @Size(max = 200) String where) {
        @SuppressWarnings("NullAway") // a form can be sent without it
        EntryForm {
            annex = annex == null ? Annex.BUDGET : annex;
        }
    }

    /** How many were published in a year. */
    record Count(String year, String level, String number) {}

    @Requires(Action.KEEP_ANNEXES)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "BUDGET") Annex annex,
            @RequestParam(defaultValue = "") @Size(max = 8) String year,
            @RequestParam(defaultValue = "") @Size(max = 200) String correct, Actor actor, Locale language,
            Model model) {
        EntryForm form = correct.isEmpty()
                ? new EntryForm(UUID.randomUUID().toString(), null, annex, Integer.toString(annexes.thisYear()), null,
                        null, null, null)
                : form(annexes.find(correct, actor));
        return page(form, year, FormErrors.none(), actor, language, model);
    }

    /** Makes an entry, or one in place of another. */
    @Requires(Action.KEEP_ANNEXES)
    @PostMapping(ADDRESS)
    String enter(@Valid @ModelAttribute("sent") EntryForm sent, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        FormErrors errors = FormErrors.none();
        for (FieldError fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), text("wrong", language));
        }
        AnnexEntry entry = errors.isEmpty() ? entry(sent, actor) : null;
        if (entry != null) {
            errors = switch (annexes.add(entry, actor)) {
                case DONE -> errors;
                case THERE_ALREADY -> errors.with("what", text("there-already", language));
                case CORRECTED_ALREADY -> errors.with("what", text("corrected-already", language));
            };
        } else if (errors.isEmpty()) {
            errors = missing(sent, language);
        }
        if (errors.isEmpty()) {
            return "redirect:" + ADDRESS + "?annex=" + sent.annex();
        }
        response.setStatus(NOT_DONE);
        return page(sent, "", errors, actor, language, model);
    }

    /** What holds, as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_ANNEXES)
    @GetMapping("/annexes/export.xlsx")
    void export(@RequestParam Annex annex, @RequestParam(defaultValue = "") @Size(max = 8) String year,
            @RequestParam ExportPurpose why, Actor actor, Locale language, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        exports.send(sheet(annex, language), annexes.table(annex, actor).of(year(year)).lines(),
                "annex-" + annex.name().toLowerCase(Locale.ROOT), request, response);
    }

    private XlsxList<AnnexTable.Line> sheet(Annex annex, Locale language) {
        List<Column<AnnexTable.Line>> columns = new ArrayList<>();
        columns.add(new Column<>(text("year", language), 8, line -> line.entry().year()));
        columns.add(new Column<>(text("what." + annex, language), 40, line -> line.entry().what()));
        if (annex == Annex.BUDGET) {
            columns.add(new Column<>(text("amount", language), 16, line -> yuan(line.entry().amount())));
            columns.add(new Column<>(text("change", language), 16, line -> yuan(line.change())));
            columns.add(new Column<>(text("percent", language), 16, AnnexTable.Line::percent));
        } else {
            columns.add(new Column<>(text("where", language), 30,
                    line -> line.entry().published() == null ? null : line.entry().published().where()));
            columns.add(new Column<>(text("level", language), 10, line -> line.entry().published() == null
                    ? null
                    : ListNames.of(line.entry().published().level(), language)));
        }
        columns.add(new Column<>(text("by", language), 20, line -> line.entry().by()));
        columns.add(new Column<>(text("origin", language), 12, _ -> text("by-hand", language)));
        return new XlsxList<>("annex", columns);
    }

    /** Takes an entry back that should not have been made; the same twice takes it back once. */
    @Requires(Action.KEEP_ANNEXES)
    @PostMapping(WITHDRAWAL)
    String withdraw(@RequestParam(defaultValue = "") @Size(max = 200) String corrects, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        AnnexEntry entry = annexes.find(corrects, actor);
        if (annexes.add(entry.withdrawn(actor.id(), annexes.now()), actor) == Annexes.Outcome.DONE) {
            return "redirect:" + ADDRESS + "?annex=" + entry.annex();
        }
        response.setStatus(NOT_DONE);
        return page(form(entry), "", FormErrors.none().with("what", text("corrected-already", language)), actor,
                language, model);
    }

    private String page(EntryForm form, String year, FormErrors errors, Actor actor, Locale language, Model model) {
        AnnexTable table = annexes.table(form.annex(), actor).of(year(year));
        boolean budget = form.annex() == Annex.BUDGET;
        model.addAttribute("annex", form.annex().name());
        model.addAttribute("called", ListNames.of(form.annex(), language));
        model.addAttribute("annexes", ListNames.choices(List.of(Annex.values()), language));
        model.addAttribute("budget", budget);
        model.addAttribute("whatLabel", text("what." + form.annex(), language));
        model.addAttribute("lines", table.lines().stream()
                .map(line -> AnnexLine.of(line.entry(), yuan(line.change()), line.percent(), language)).toList());
        model.addAttribute("corrected", table.corrected().stream()
                .map(entry -> AnnexLine.of(entry, null, null, language)).toList());
        model.addAttribute("counts", counts(table, language));
        model.addAttribute("year", year);
        model.addAttribute("levels", levels(language));
        model.addAttribute("level", form.level() == null ? "" : form.level().name());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kept", year.isEmpty()
                ? List.of(Map.entry("annex", form.annex().name()))
                : List.of(Map.entry("annex", form.annex().name()), Map.entry("year", year)));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", LegalCalendar.dayOf(annexes.now()).toString());
        return "annexes/annex";
    }

    private static List<Count> counts(AnnexTable table, Locale language) {
        List<Count> counts = new ArrayList<>();
        table.published().forEach((year, levels) -> levels.forEach((level, number) -> counts.add(new Count(
                year.toString(), String.valueOf(ListNames.of(level, language)), number.toString()))));
        return counts;
    }

    private @Nullable AnnexEntry entry(EntryForm sent, Actor actor) {
        Integer year = year(sent.year());
        String what = typed(sent.what());
        Long amount = fen(sent.amount());
        String where = typed(sent.where());
        Level level = sent.level();
        String corrects = typed(sent.corrects());
        String id = corrects == null ? sent.key() : AnnexEntry.correctionOf(corrects);
        boolean budget = sent.annex() == Annex.BUDGET;
        Published published = budget || where == null || level == null ? null : new Published(where, level);
        if (year == null || what == null || id == null || (corrects == null && !KEY.matcher(id).matches())
                || (budget ? amount == null : published == null)) {
            return null;
        }
        if (corrects != null && annexes.find(corrects, actor).annex() != sent.annex()) {
            return null;
        }
        return new AnnexEntry(id, 1, actor.unit(), sent.annex(), year, what, budget ? amount : null, published,
                corrects, null, actor.id(), annexes.now());
    }

    private FormErrors missing(EntryForm sent, Locale language) {
        FormErrors errors = FormErrors.none();
        errors = year(sent.year()) == null ? errors.with("year", text("year-missing", language)) : errors;
        errors = typed(sent.what()) == null ? errors.with("what", text("what-missing", language)) : errors;
        if (sent.annex() == Annex.BUDGET) {
            errors = fen(sent.amount()) == null ? errors.with("amount", text("amount-missing", language)) : errors;
        } else {
            errors = typed(sent.where()) == null ? errors.with("where", text("where-missing", language)) : errors;
            errors = sent.level() == null ? errors.with("level", text("level-missing", language)) : errors;
        }
        return errors.isEmpty() ? errors.with("what", text("open-anew", language)) : errors;
    }

    private static EntryForm form(AnnexEntry entry) {
        Published published = entry.published();
        return new EntryForm(null, entry.id(), entry.annex(), Integer.toString(entry.year()), entry.what(),
                published == null ? null : published.level(),
                entry.amount() == null ? null : AnnexTable.yuan(entry.amount()).toPlainString(),
                published == null ? null : published.where());
    }

    private static List<Choice> levels(Locale language) {
        return ListNames.choices(List.of(Level.values()), language);
    }

    private @Nullable Integer year(@Nullable String typed) {
        if (typed == null || !YEAR.matcher(typed.strip()).matches()) {
            return null;
        }
        int year = Integer.parseInt(typed.strip());
        return year < FIRST_YEAR || year > annexes.thisYear() + 1 ? null : year;
    }

    private static @Nullable Long fen(@Nullable String typed) {
        String number = typed == null ? "" : typed.strip().replace(",", "").replace("，", "");
        return YUAN.matcher(number).matches() ? new BigDecimal(number).movePointRight(2).longValueExact() : null;
    }

    private static @Nullable BigDecimal yuan(@Nullable Long fen) {
        return fen == null ? null : AnnexTable.yuan(fen);
    }

    private String text(String key, Locale language) {
        return texts.getMessage("annexes." + key, null, language);
    }

    private static @Nullable String typed(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
