package org.petitions.casework.letters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.charge.Leaders;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What lies before a leader, for the leader; for a bureau what lies before whom since when, and where it puts letters before leaders. */
@Controller
class LettersPage {
    private static final int LINES = 50;
    private static final int MOST_NUMBERS = 100;
    private static final int NOT_DONE = 422;

    private final LettersBefore letters;
    private final Leaders leaders;
    private final LetterNames names;
    private final ListExports exports;
    private final Messages messages;

    LettersPage(LettersBefore letters, Leaders leaders, LetterNames names, ListExports exports, Messages messages) {
        this.letters = letters;
        this.leaders = leaders;
        this.names = names;
        this.exports = exports;
        this.messages = messages;
    }

    /** Letters to be put before a leader, as they were typed: one number a line. */
    record PutForm(@Nullable @Size(max = 64) String post, @Nullable @Size(max = 8_000) String numbers) {}

    /** Which letters are asked for, as the address says it. */
    record Asked(@Nullable @Size(max = 64) String leader, @Nullable LetterView view,
            @Nullable @Size(max = 96) String after) {
        static final Asked EVERYTHING = new Asked(null, null, null);

        @Nullable
        String onlyLeader() {
            return leader == null || leader.isEmpty() ? null : leader;
        }

        Set<LetterStage> stages() {
            return shown().stages();
        }

        LetterView shown() {
            return view == null ? LetterView.WAITING : view;
        }
    }

    @Requires(Action.LIST_LETTERS)
    @GetMapping("/letters.html")
    String show(@Valid @ModelAttribute("asked") Asked asked,
            @RequestParam(defaultValue = "") @Size(max = 64) String number, Actor actor, Locale language, Model model,
            HttpServletRequest request) {
        return page(asked, new PutForm(null, number), FormErrors.none(), actor, language, model, request);
    }

    /** Puts each before the leader; those that cannot be are named with why, and stay in the form. */
    @Requires(Action.PUT_BEFORE_LEADER)
    @PostMapping("/letters.html")
    String put(@Valid @ModelAttribute("sent") PutForm sent, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        String post = sent.post() == null ? "" : sent.post();
        List<String> numbers = Stream.ofNullable(sent.numbers()).flatMap(String::lines).map(String::strip)
                .filter(line -> !line.isEmpty()).distinct().toList();
        FormErrors errors = FormErrors.none();
        if (faults.hasErrors() || numbers.isEmpty() || numbers.size() > MOST_NUMBERS) {
            errors = errors.with("numbers", names.text("letters.numbers-missing", language));
        }
        if (!leaders.ofBureau(actor.unit()).contains(post)) {
            errors = errors.with("post", names.text("letters.choose-leader", language));
        }
        List<String> left = new ArrayList<>();
        if (errors.isEmpty()) {
            for (Map.Entry<String, String> each : putAll(post, numbers, actor, language).entrySet()) {
                left.add(each.getKey());
                errors = errors.with("numbers",
                        names.text("letters.not-put", language, each.getKey(), each.getValue()));
            }
        }
        if (errors.isEmpty()) {
            return "redirect:/letters.html";
        }
        response.setStatus(NOT_DONE);
        return page(Asked.EVERYTHING, left.isEmpty() ? sent : new PutForm(post, String.join("\n", left)), errors, actor,
                language, model, request);
    }

    /** Why some could not be put there, by number. */
    private Map<String, String> putAll(String post, List<String> numbers, Actor actor, Locale language) {
        Map<String, String> refused = new TreeMap<>();
        for (String number : numbers) {
            try {
                if (letters.put(number, post, actor) != null) {
                    refused.put(number, names.text("letters.barred", language));
                }
            } catch (ProblemException reason) {
                refused.put(number, said(reason, language));
            }
        }
        return refused;
    }

    private String said(ProblemException refused, Locale language) {
        var text = refused.text(messages);
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? text.en() : text.zh();
    }

    private String page(Asked asked, PutForm form, FormErrors errors, Actor actor, Locale language, Model model,
            HttpServletRequest request) {
        LettersBefore.Page found = letters.page(asked.onlyLeader(), asked.stages(), asked.after(), LINES, actor);
        LocalDate today = letters.today();
        boolean bureau = actor.role() == Role.BUREAU;
        model.addAttribute("lines", found.lines().stream().map(line -> names.line(line, today, language)).toList());
        model.addAttribute("bureau", bureau);
        model.addAttribute("leader", asked.leader());
        model.addAttribute("view", asked.shown().name());
        model.addAttribute("views", ListNames.choices(List.of(LetterView.values()), language));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        model.addAttribute("printedAt", today.toString());
        model.addAttribute("kept", kept(asked));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        if (bureau) {
            model.addAttribute("leaders", names.posts(leaders.ofBureau(actor.unit()), today, language));
        }
        return "letters/letters";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_LETTERS)
    @GetMapping("/letters/export.xlsx")
    void export(@Valid @ModelAttribute("asked") Asked asked, @RequestParam ExportPurpose why, Actor actor,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDate today = letters.today();
        exports.send(sheet(language), letters.page(asked.onlyLeader(), asked.stages(), null, ListExports.MOST_ROWS + 1,
                actor).lines().stream().map(line -> names.line(line, today, language)).toList(), "letters-" + today,
                request, response);
    }

    private XlsxList<LetterLine> sheet(Locale language) {
        return new XlsxList<>("letters", List.of(
                new Column<>(names.text("lists.number", language), 28, LetterLine::number),
                new Column<>(names.text("letters.leader", language), 24, LetterLine::leader),
                new Column<>(names.text("letters.stage", language), 12, line -> line.course().stage()),
                new Column<>(names.text("letters.put-on", language), 12, line -> line.course().putOn()),
                new Column<>(names.text("letters.read-on", language), 12, line -> line.course().readOn()),
                new Column<>(names.text("letters.instructed-on", language), 12, line -> line.course().instructedOn()),
                new Column<>(names.text("letters.by", language), 12, line -> line.course().by()),
                new Column<>(names.text("letters.returned-on", language), 12, line -> line.course().returnedOn()),
                new Column<>(names.text("lists.category", language), 16, line -> line.matter().category()),
                new Column<>(names.text("lists.status", language), 12, line -> line.matter().status()),
                new Column<>(names.text("lists.unit", language), 28, line -> line.matter().whose().unit())));
    }

    private static List<Map.Entry<String, String>> kept(Asked asked) {
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        kept.add(Map.entry("view", asked.shown().name()));
        if (asked.onlyLeader() != null) {
            kept.add(Map.entry("leader", asked.onlyLeader()));
        }
        return kept;
    }
}
