package org.petitions.casework.playbook;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.playbook.PlaybookTicks.Late;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Categories with their special groups and playbooks, and one of these with what is late by it. */
@Controller
class PlaybookPage {
    private static final String ADDRESS = "/playbooks.html";
    private static final int NOT_DONE = 422;

    private final Playbooks playbooks;
    private final PlaybookTicks ticks;
    private final PlaybookNames names;
    private final ListNames lists;

    PlaybookPage(Playbooks playbooks, PlaybookTicks ticks, PlaybookNames names, ListNames lists) {
        this.playbooks = playbooks;
        this.ticks = ticks;
        this.names = names;
        this.lists = lists;
    }

    /** A row of a table. */
    record Row(String address, List<String> cells) {}

    @Requires(Action.READ_PLAYBOOKS)
    @GetMapping(ADDRESS)
    String all(Actor actor, Locale language, Model model) {
        model.addAttribute("rows", playbooks.all(actor).stream().map(each -> new Row(PlaybookNames.address(each.id()),
                List.of(names.category(each, language), names.who(each.group(), language),
                        names.leader(each.group(), language), names.who(each.bureau(), language),
                        names.standing(each, language), each.from() == null ? "" : each.from().toString())))
                .toList());
        model.addAttribute("keeps", actor.role() == Role.BUREAU);
        model.addAttribute("printedAt", playbooks.today().toString());
        return "playbook/playbooks";
    }

    /** @param bureau of whose cases the late ones are shown, where the reader sees several bureaus' */
    @Requires(value = Action.READ_PLAYBOOKS, lookedUpForCaller = "playbook")
    @GetMapping("/playbooks/{playbook}.html")
    String show(@PathVariable String playbook, @RequestParam(defaultValue = "") @Size(max = 64) String bureau,
            Actor actor, Locale language, Model model) {
        return shown(playbooks.find(playbook, actor), bureau, playbooks.today().toString(), FormErrors.none(), actor,
                language, model);
    }

    @Requires(value = Action.KEEP_PLAYBOOKS, lookedUpForCaller = "playbook")
    @PostMapping("/playbooks/{playbook}/in-force.html")
    String putInForce(@PathVariable String playbook, @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") @Size(max = 16) String from, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        Playbook found = playbooks.find(playbook, actor);
        LocalDate day = day(from);
        FormErrors errors = FormErrors.none();
        if (day == null || day.isBefore(playbooks.today())) {
            errors = errors.with("from", names.text("bad-from", language));
        } else {
            try {
                playbooks.putInForce(found, version, day, actor);
                return "redirect:" + PlaybookNames.address(playbook);
            } catch (ProblemException refused) {
                errors = errors.with("from", names.said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(playbooks.find(playbook, actor), "", from, errors, actor, language, model);
    }

    private String shown(Playbook playbook, String bureau, String from, FormErrors errors, Actor actor,
            Locale language, Model model) {
        Standing standing = playbooks.standing(playbook);
        model.addAttribute("id", playbook.id());
        model.addAttribute("category", names.category(playbook, language));
        model.addAttribute("group", names.who(playbook.group(), language));
        model.addAttribute("leader", names.leader(playbook.group(), language));
        model.addAttribute("keeper", names.who(playbook.bureau(), language));
        model.addAttribute("standing", names.standing(playbook, language));
        model.addAttribute("since", playbook.from() == null ? "" : playbook.from().toString());
        model.addAttribute("steps", playbook.steps().stream().map(step -> names.cells(step, language)).toList());
        model.addAttribute("version", Long.toString(playbook.version()));
        boolean keeps = Playbooks.isKeeper(playbook, actor);
        model.addAttribute("mayPutInForce", keeps && playbook.isDraft());
        model.addAttribute("keeps", keeps);
        boolean watches = standing == Standing.IN_FORCE
                && (actor.role() == Role.BUREAU || actor.role() == Role.LEADER && !actor.actingFor().isEmpty());
        model.addAttribute("watches", watches);
        if (watches) {
            var scope = CaseLists.scopeOf(actor);
            boolean several = scope.bureau() == null && scope.unit() == null;
            String asked = bureau.isEmpty() ? playbook.bureau() : bureau;
            model.addAttribute("bureaus", several ? lists.bureaus(language) : List.of());
            model.addAttribute("bureau", asked);
            model.addAttribute("late", ticks.late(playbook, several ? asked : null, actor).stream()
                    .map(late -> row(late, language)).toList());
        }
        model.addAttribute("from", from);
        model.addAttribute("errors", errors);
        model.addAttribute("printedAt", playbooks.today().toString());
        return "playbook/playbook";
    }

    private Row row(Late late, Locale language) {
        return new Row("/cases/" + late.row().id() + "/playbook.html",
                List.of(late.row().number(), names.who(late.row().unit(), language),
                        String.join(names.text("and", language),
                                late.steps().stream().map(step -> late.edition().steps().get(step).title()).toList())));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : TypedDay.parse(typed);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
