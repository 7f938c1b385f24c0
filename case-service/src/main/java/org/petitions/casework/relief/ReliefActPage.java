package org.petitions.casework.relief;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.relief.Relief.Grant;
import org.petitions.casework.relief.ReliefNames.Line;
import org.petitions.casework.relief.ReliefRules.Command;
import org.petitions.casework.relief.ReliefRules.Decide;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One relief of a case: what is known of it, and the form of what the reader does next. Its words are opened for a purpose. */
@Controller
class ReliefActPage {
    private static final int NOT_DONE = 422;

    private final Reliefs reliefs;
    private final ReliefNames names;
    private final CaseReader cases;

    ReliefActPage(Reliefs reliefs, ReliefNames names, CaseReader cases) {
        this.reliefs = reliefs;
        this.names = names;
        this.cases = cases;
    }

    /** @param act whose form is shown; null for the first that the reader does */
    @Requires(Action.HELP_WITH_RELIEF)
    @GetMapping("/cases/{id}/relief/{n}.html")
    String show(@PathVariable String id, @PathVariable int n, @RequestParam(required = false) @Nullable ReliefAct act,
            Actor actor, Locale language, Model model) {
        Case found = cases.read(id, actor);
        Relief relief = reliefs.find(id, n);
        List<ReliefAct> acts = acts(found, relief, actor);
        ReliefAct first = act == null || !acts.contains(act) ? acts.isEmpty() ? null : acts.getFirst() : act;
        return shown(found, relief, first == null ? null : ReliefForm.empty(first), FormErrors.none(), actor, language,
                model);
    }

    /** Does one thing that is no decision. */
    @Requires(Action.HELP_WITH_RELIEF)
    @PostMapping("/cases/{id}/relief/{n}.html")
    String take(@PathVariable String id, @PathVariable int n, @Valid @ModelAttribute("sent") ReliefForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        ReliefAct act = sent.act();
        if (actor.role() == Role.LEADER || act == ReliefAct.DECIDE || act != null && !act.isTakenBy(actor.role())) {
            throw Actor.notAllowed();
        }
        ReliefForm.Reading reading = sent.read(key -> names.text(key, language));
        FormErrors errors = names.wrong(faults, language);
        for (FormErrors.FormError error : reading.errors().all()) {
            errors = errors.of(error.field()) == null ? errors.with(error.field(), error.text()) : errors;
        }
        return taken(cases.read(id, actor), n, sent, reading.command(), errors, actor, language, model, response);
    }

    /** A leader approves, or refuses. */
    @Requires(Action.APPROVE_RELIEF)
    @PostMapping("/cases/{id}/relief/{n}/decision.html")
    String decide(@PathVariable String id, @PathVariable int n, @Valid @ModelAttribute("sent") ReliefForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        Case found = cases.read(id, actor);
        Relief relief = reliefs.find(id, n);
        FormErrors errors = names.wrong(faults, language);
        Boolean approved = sent.approved();
        OptionalLong fen = Boolean.FALSE.equals(approved) ? OptionalLong.of(0) : sent.money();
        ApprovalWay way = sent.way();
        if (approved == null) {
            errors = errors.with("approved", names.text("relief.choose-decision", language));
        }
        if (fen.isEmpty()) {
            errors = errors.with("amount", names.text("relief.bad-amount", language));
        }
        if (way == null) {
            errors = errors.with("way", names.text("relief.choose-way", language));
        }
        Optional<String> post = reliefs.decidingPost(found, relief, actor);
        if (post.isEmpty()) {
            errors = errors.with("amount", names.text(ReliefRefusal.RANK_TOO_LOW.key(), language));
        }
        ReliefForm decision = new ReliefForm(sent.key(), sent.version(), ReliefAct.DECIDE, sent.amount(), null, null,
                null, null, null, null, approved, way);
        Command command = way == null || fen.isEmpty() || post.isEmpty()
                ? null
                : new Decide(fen.getAsLong(), post.get(), way);
        return taken(found, n, decision, command, errors, actor, language, model, response);
    }

    private String taken(Case found, int n, ReliefForm sent, @Nullable Command command, FormErrors wrong, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        Relief relief = reliefs.find(found.file().id(), n);
        FormErrors errors = wrong;
        UUID key = sent.key();
        Long version = sent.version();
        if (command != null && errors.isEmpty() && key != null && version != null) {
            try {
                Optional<ReliefRefusal> refusal = reliefs.take(found, relief, version, command, sent.words(),
                        key.toString(), actor);
                if (refusal.isEmpty()) {
                    return "redirect:" + ReliefNames.address(relief);
                }
                errors = errors.with(refusal.get().field(), names.text(refusal.get().key(), language));
            } catch (ProblemException refused) {
                errors = errors.with("", names.said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(found, reliefs.find(found.file().id(), n), sent.act() == null ? null : sent, errors, actor,
                language, model);
    }

    /** Opens the words; it is in the audit trail, which reads {@code why} from the request, before they are out. */
    @Requires(Action.OPEN_RELIEF)
    @PostMapping("/cases/{id}/relief/{n}/opened.html")
    String open(@PathVariable String id, @PathVariable int n, @RequestParam OpeningPurpose why, Actor actor,
            Locale language, Model model) {
        Case found = cases.read(id, actor);
        Relief relief = reliefs.find(id, n);
        model.addAttribute("opened", reliefs.words(relief));
        List<ReliefAct> acts = acts(found, relief, actor);
        return shown(found, relief, acts.isEmpty() ? null : ReliefForm.empty(acts.getFirst()), FormErrors.none(), actor,
                language, model);
    }

    private List<ReliefAct> acts(Case found, Relief relief, Actor actor) {
        return ReliefRules.offered(relief).stream().filter(act -> act.isTakenBy(actor.role()))
                .filter(act -> act != ReliefAct.DECIDE || reliefs.decidingPost(found, relief, actor).isPresent())
                .toList();
    }

    private String shown(Case found, Relief relief, @Nullable ReliefForm form, FormErrors errors, Actor actor,
            Locale language, Model model) {
        String address = ReliefNames.address(relief);
        boolean decides = form != null && form.act() == ReliefAct.DECIDE;
        model.addAttribute("number", relief.number());
        model.addAttribute("n", Integer.toString(relief.n()));
        model.addAttribute("caseId", relief.caseId());
        model.addAttribute("caseReliefs", "/cases/" + relief.caseId() + "/relief.html");
        model.addAttribute("about", names.about(relief, language));
        model.addAttribute("grants", grants(relief, language));
        model.addAttribute("hasWords", relief.words() != null);
        model.addAttribute("openAddress", "/cases/" + relief.caseId() + "/relief/" + relief.n() + "/opened.html");
        model.addAttribute("purposes", ListNames.choices(List.of(OpeningPurpose.values()), language));
        model.addAttribute("agreed", relief.agreement() != null);
        model.addAttribute("links", acts(found, relief, actor).stream()
                .filter(act -> form == null || act != form.act())
                .map(act -> new Choice(address + "?act=" + act, String.valueOf(ListNames.of(act, language)))).toList());
        model.addAttribute("form", form);
        model.addAttribute("formAddress", decides
                ? "/cases/" + relief.caseId() + "/relief/" + relief.n() + "/decision.html"
                : address);
        model.addAttribute("actName", form == null ? "" : ListNames.of(form.act(), language));
        model.addAttribute("version", Long.toString(relief.version()));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("sources", ListNames.choices(List.of(ReliefSource.values()), language));
        model.addAttribute("ways", ListNames.choices(List.of(ApprovalWay.values()), language));
        model.addAttribute("decisions", List.of(new Choice("true", names.text("relief.approve", language)),
                new Choice("false", names.text("relief.refuse", language))));
        model.addAttribute("unpaid", unpaid(relief, language));
        model.addAttribute("errors", errors);
        return "relief/relief";
    }

    private List<Line> grants(Relief relief, Locale language) {
        List<Line> lines = new ArrayList<>();
        for (Grant grant : relief.grants()) {
            lines.add(new Line("", Integer.toString(lines.size() + 1), List.of(
                    String.valueOf(ListNames.of(grant.source(), language)), Yuan.text(grant.fen()),
                    grant.paidOn() == null ? names.text("relief.unpaid", language) : grant.paidOn().toString(),
                    grant.voucher() == null ? "" : grant.voucher())));
        }
        return lines;
    }

    private List<Choice> unpaid(Relief relief, Locale language) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < relief.grants().size(); i++) {
            Grant grant = relief.grants().get(i);
            if (!grant.isPaid()) {
                choices.add(new Choice(Integer.toString(i + 1), names.text("relief.grant-choice", language,
                        String.valueOf(ListNames.of(grant.source(), language)), Yuan.text(grant.fen()))));
            }
        }
        return choices;
    }
}
