package org.petitions.intake.importing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.petitions.intake.form.check.FreeText;
import org.petitions.intake.importing.SavedMatching.SavedColumn;
import org.petitions.intake.importing.ledger.ColumnMatching;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.intake.importing.ledger.LedgerOutline;
import org.petitions.intake.importing.ledger.UnreadableLedgerException;
import org.petitions.intake.registration.PageErrors;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.ExportLog;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A ledger from the drop of its file to the rows that are left to be mended. */
@Controller
class ImportPage {
    private static final String JOB = "importing/import";
    private static final String NOT_TAKEN = "-";
    private static final int SHOWN_ROWS = 100;
    private static final int SAMPLES = 2;
    private static final int LONGEST_NAME = 100;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(LegalCalendar.ZONE);

    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final ExportLog exports;
    private final Messages messages;

    ImportPage(ImportDesk desk, ImportJobs jobs, ExportLog exports, Messages messages) {
        this.desk = desk;
        this.jobs = jobs;
        this.exports = exports;
        this.messages = messages;
    }

    /** A job as it is shown. */
    record ShownJob(String id, String at, String name, ImportJob job) {}

    private ShownJob shown(ImportJob job) {
        return new ShownJob(job.id(), MINUTE.format(job.createdAt()), desk.nameOf(job).orElse(""), job);
    }

    /** Where the page of a file that was dropped is. */
    record Dropped(String address) {}

    /** Keeps a dropped file: its body is the file. */
    @Requires(Action.IMPORT_LEDGER)
    @PostMapping("/imports/files")
    ResponseEntity<Dropped> drop(Actor actor, HttpServletRequest request) throws IOException {
        ImportJob job = desk.keep(actor, request.getInputStream().readAllBytes());
        return ResponseEntity.status(HttpStatus.CREATED).body(new Dropped("/office/imports/" + job.id() + ".html"));
    }

    /** A file's matching, progress or outcome. */
    @Requires(value = Action.IMPORT_LEDGER, lookedUpForCaller = "id")
    @GetMapping("/office/imports/{id}.html")
    ModelAndView job(Actor actor, @PathVariable String id, Model model, Locale language, HttpServletRequest request) {
        ImportJob job = found(actor, id);
        if (!jobs.isStartable(job)) {
            return shownJob(job, model);
        }
        try (OpenedFile file = desk.open(job)) {
            var shown = new Shown(job, file, request, model, language);
            return matching(shown, proposed(actor, job, file), Optional.empty());
        }
    }

    /** Its progress, asked for until it has ended. */
    @Requires(value = Action.IMPORT_LEDGER, lookedUpForCaller = "id")
    @GetMapping("/office/imports/{id}/progress")
    ModelAndView progress(Actor actor, @PathVariable String id, Model model, HttpServletResponse response) {
        ImportJob job = found(actor, id);
        if (job.state() != ImportJob.State.RUNNING || jobs.isStartable(job)) {
            response.setHeader("HX-Refresh", "true");
        }
        shownJob(job, model);
        return new ModelAndView(JOB + " :: progress", model.asMap());
    }

    /** Tries the matching, or starts the import; a name under which the matching is to be kept keeps it. */
    @Requires(value = Action.IMPORT_LEDGER, lookedUpForCaller = "id")
    @PostMapping("/office/imports/{id}.html")
    ModelAndView step(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent, Model model,
            Locale language, HttpServletRequest request) throws IOException {
        ImportJob job = found(actor, id);
        if (!jobs.isStartable(job)) {
            return new ModelAndView(addressOf(job)); // a second click: it runs, or has run
        }
        try (OpenedFile file = desk.open(job)) {
            return step(actor, new Shown(job, file, request, model, language), sent);
        }
    }

    private ModelAndView step(Actor actor, Shown shown, Map<String, String> sent) throws IOException {
        ImportJob job = shown.job();
        SavedMatching matching = new SavedMatching(text(sent, "matching"), columns(shown.file(), sent));
        Typed typed = new Typed(desk.nameOf(job).orElse(text(sent, "ledger")), matching);
        try {
            requireOneMeaning(matching);
            ImportDesk.Trial trial = desk.attempt(job, shown.file(), matching.matching());
            if ("import".equals(sent.get("step"))) {
                requireName(typed.ledger());
                desk.start(job, matching, typed.ledger());
                keep(actor, matching);
                return new ModelAndView(addressOf(job));
            }
            keep(actor, matching);
            shown.model().addAttribute("trial", trial);
            shown.model().addAttribute("wrongRows", trial.wrong().stream().limit(SHOWN_ROWS).toList());
            return matching(shown, typed, Optional.empty());
        } catch (UnreadableLedgerException e) {
            return matching(shown, typed, Optional.of(unreadable(e)));
        } catch (ProblemException e) {
            return matching(shown, typed, Optional.of(e));
        }
    }

    private static String addressOf(ImportJob job) {
        return "redirect:/office/imports/" + job.id() + ".html";
    }

    private ImportJob found(Actor actor, String id) {
        return jobs.find(actor.unit(), id)
                .orElseThrow(() -> new ProblemException(ImportProblem.NO_SUCH_IMPORT));
    }

    /** @param ledger the ledger's name */
    private record Typed(String ledger, SavedMatching matching) {}

    /** The office's own matching that fits the file, the last kept first; else what the columns' names say. */
    private Typed proposed(Actor actor, ImportJob job, OpenedFile file) {
        String ledger = desk.nameOf(job).orElse(LegalCalendar.dayOf(job.createdAt()).toString());
        SavedMatching none = new SavedMatching("", List.of());
        try {
            List<String> headers = file.outline(ColumnMatching.USUAL).columns().stream()
                    .map(LedgerOutline.OutlinedColumn::header).toList();
            return new Typed(ledger, desk.matchings(actor.unit()).stream().filter(each -> each.fits(headers))
                    .findFirst().orElse(none));
        } catch (IOException | ProblemException _) {
            return new Typed(ledger, none); // told when it is shown
        }
    }

    private static List<SavedColumn> columns(OpenedFile file, Map<String, String> sent) throws IOException {
        List<SavedColumn> columns = new ArrayList<>();
        List<LedgerOutline.OutlinedColumn> there;
        try {
            there = file.outline(ColumnMatching.USUAL).columns();
        } catch (UnreadableLedgerException | ProblemException _) {
            return columns; // told when it is tried
        }
        for (int i = 0; i < there.size(); i++) {
            String said = text(sent, "column-" + i);
            if (!said.isEmpty() && !there.get(i).header().isBlank()) {
                columns.add(new SavedColumn(there.get(i).header(), said.equals(NOT_TAKEN) ? null : said));
            }
        }
        return columns;
    }

    /** A column is known by its header: of two with one header and two meanings, one would be lost without a word. */
    private static void requireOneMeaning(SavedMatching matching) {
        if (matching.isAmbiguous()) {
            throw new ProblemException(ImportProblem.HEADER_TWICE);
        }
    }

    private void keep(Actor actor, SavedMatching matching) {
        if (!matching.name().isEmpty()) {
            desk.keepMatching(actor.unit(), matching);
        }
    }

    private static String text(Map<String, String> sent, String field) {
        String text = FreeText.normalized(sent.get(field));
        return text == null || text.length() > LONGEST_NAME ? "" : text;
    }

    private static void requireName(String ledger) {
        if (ledger.isEmpty() || ledger.indexOf('\n') >= 0) {
            throw new ProblemException(ImportProblem.LEDGER_NAME,
                    FieldFault.of("ledger", ImportFieldCode.LEDGER_NAME));
        }
    }

    private static ProblemException unreadable(UnreadableLedgerException e) {
        return new ProblemException(422, MessageCode.of("ledger", e.reason()), List.of(), List.of(), null);
    }

    /**
     * A column of the file.
     *
     * @param place from 0
     * @param samples what stands in the first rows
     */
    record ShownColumn(int place, String header, String value, List<String> samples) {}

    /** A file that is looked at, and by whom. */
    private record Shown(ImportJob job, OpenedFile file, HttpServletRequest request, Model model, Locale language) {}

    private ModelAndView matching(Shown shown, Typed typed, Optional<ProblemException> refusal) {
        FormErrors errors = refusal.map(each -> PageErrors.of(each, messages, shown.language()))
                .orElse(FormErrors.none());
        List<ShownColumn> columns = List.of();
        try {
            columns = columns(shown.file().outline(typed.matching().matching()));
        } catch (UnreadableLedgerException e) {
            errors = PageErrors.of(unreadable(e), messages, shown.language());
        } catch (IOException e) {
            throw new IllegalStateException("a kept file is read from memory", e);
        } catch (ProblemException e) {
            errors = PageErrors.of(e, messages, shown.language());
        }
        int samples = columns.stream().mapToInt(column -> column.samples().size()).max().orElse(0);
        if (samples > 0) {
            // What petitioners wrote is shown: it stands in the trail before.
            exports.exported(shown.request(), samples);
        }
        Model model = shown.model();
        model.addAttribute("job", shown(shown.job()));
        model.addAttribute("columns", columns);
        model.addAttribute("ledger", typed.ledger());
        model.addAttribute("matching", typed.matching().name());
        model.addAttribute("errors", errors);
        model.addAttribute("choices", choices(shown.language()));
        model.addAttribute("matched", true);
        return new ModelAndView(JOB, model.asMap(),
                refusal.map(each -> HttpStatus.valueOf(each.getStatusCode().value())).orElse(HttpStatus.OK));
    }

    private static List<ShownColumn> columns(LedgerOutline outline) {
        List<ShownColumn> columns = new ArrayList<>();
        for (int i = 0; i < outline.columns().size(); i++) {
            int place = i;
            LedgerColumn column = outline.columns().get(i).column();
            columns.add(new ShownColumn(i, outline.columns().get(i).header(),
                    column == null ? NOT_TAKEN : column.name(),
                    outline.firstRows().stream().map(row -> place < row.size() ? row.get(place) : "").limit(SAMPLES)
                            .toList()));
        }
        return columns;
    }

    private static List<Choice> choices(Locale language) {
        return Arrays.stream(LedgerColumn.values()).map(column -> new Choice(column.name(),
                language.equals(Locale.ENGLISH) ? column.en() : column.zh())).toList();
    }

    private ModelAndView shownJob(ImportJob job, Model model) {
        List<WrongRow> wrong = desk.wrongRows(job);
        model.addAttribute("job", shown(job));
        model.addAttribute("wrongRows", wrong.stream().limit(SHOWN_ROWS).toList());
        model.addAttribute("downloadable", !wrong.isEmpty());
        model.addAttribute("purposes", List.of(LedgerPurpose.values()));
        model.addAttribute("days", String.valueOf(ImportFiles.DAYS_KEPT));
        model.addAttribute("codes", desk.codes(job).size());
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("matched", false);
        return new ModelAndView(JOB, model.asMap());
    }
}
