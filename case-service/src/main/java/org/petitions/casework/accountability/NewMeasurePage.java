package org.petitions.casework.accountability;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.Measures.Opening;
import org.petitions.casework.lists.ListNames;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which a bureau holds a unit to its duty. */
@Controller
class NewMeasurePage {
    private static final String PAGE = MeasurePage.ADDRESS + "/new.html";
    private static final int NOT_DONE = 422;
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final List<MeasureKind> KINDS = Stream.of(MeasureKind.values()).filter(kind -> !kind.isCard())
            .toList();
    private static final List<MeasureGround> GROUNDS = Stream.of(MeasureGround.values())
            .filter(MeasureGround::isChosen).toList();

    private final Measures measures;
    private final MeasureNames names;

    NewMeasurePage(Measures measures, MeasureNames names) {
        this.measures = measures;
        this.names = names;
    }

    /** What was typed. */
    record OpenForm(@Nullable @Size(max = 64) String key, @Nullable MeasureKind kind,
            @Nullable @Size(max = 64) String unit, @Nullable @Size(max = 64) String post,
            @Nullable MeasureGround ground,
            @Nullable @Size(max = 64) String number, @Nullable @Size(max = 16) String by,
            @Nullable @Size(max = 20_000) String text) {
        OpenForm withKey(String fresh) {
            return new OpenForm(fresh, kind, unit, post, ground, number, by, text);
        }
    }

    @Requires(Action.HOLD_TO_DUTY)
    @GetMapping(PAGE)
    String show(@RequestParam(defaultValue = "SUPERVISION") MeasureKind kind,
            @RequestParam(required = false) @Nullable MeasureGround ground,
            @RequestParam(required = false) @Nullable @Size(max = 64) String unit,
            @RequestParam(required = false) @Nullable @Size(max = 64) String number, Actor actor, Locale language,
            Model model) {
        return shown(new OpenForm(UUID.randomUUID().toString(), kind, unit, null, ground, number,
                measures.proposedDay(kind).toString(), null), FormErrors.none(), actor, language, model);
    }

    @Requires(Action.HOLD_TO_DUTY)
    @PostMapping(PAGE)
    String open(@Valid @ModelAttribute("sent") OpenForm sent, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        FormErrors errors = faults(sent, faults, language);
        String key = sent.key();
        MeasureKind kind = sent.kind();
        MeasureGround ground = sent.ground();
        String text = MeasurePage.typed(sent.text());
        if (errors.isEmpty() && key != null && KEY.matcher(key).matches() && kind != null && ground != null
                && text != null) {
            String unit = MeasurePage.typed(sent.unit());
            try {
                measures.open(new Opening(key, kind, ground, unit == null ? "" : unit, MeasurePage.typed(sent.post()),
                        MeasurePage.typed(sent.number()), MeasurePage.day(sent.by())), text, actor);
                return "redirect:" + MeasurePage.ADDRESS + "/" + key + ".html";
            } catch (ProblemException refused) {
                errors = errors.with(refused.getStatusCode().value() == 404 ? "number" : fieldOf(refused),
                        names.said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(sent.withKey(key != null && KEY.matcher(key).matches() ? key : UUID.randomUUID().toString()),
                errors, actor, language, model);
    }

    private FormErrors faults(OpenForm sent, BindingResult faults, Locale language) {
        FormErrors errors = MeasurePage.wrong(faults, names, language);
        MeasureKind kind = sent.kind();
        if (kind == null || kind.isCard()) {
            errors = errors.with("kind", names.text("supervision.choose-kind", language));
        }
        MeasureGround ground = sent.ground();
        if (ground == null || !ground.isChosen()) {
            errors = errors.with("ground", names.text("supervision.choose-ground", language));
        }
        boolean toPost = kind != null && kind.isOfConference() && MeasurePage.typed(sent.post()) != null;
        if (!toPost && MeasurePage.typed(sent.unit()) == null) {
            errors = errors.with("unit", names.text("supervision.choose-unit", language));
        }
        if (!toPost && MeasurePage.typed(sent.post()) != null) {
            errors = errors.with("post", names.text("supervision.post-only-of-conference", language));
        }
        if (kind != null && kind.needsCase() && MeasurePage.typed(sent.number()) == null) {
            errors = errors.with("number", names.text("supervision.number-missing", language));
        }
        LocalDate by = MeasurePage.day(sent.by());
        if (kind != null && !kind.isOfConference() && by == null) {
            errors = errors.with("by", names.text("supervision.bad-day", language));
        }
        if (MeasurePage.typed(sent.text()) == null) {
            errors = errors.with("text", names.text("supervision.text-missing", language));
        }
        return errors;
    }

    private static String fieldOf(ProblemException refused) {
        return refused.code().equals("answer-day") ? "by" : "unit";
    }

    private String shown(OpenForm form, FormErrors errors, Actor actor, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", ListNames.choices(KINDS, language));
        model.addAttribute("grounds", ListNames.choices(GROUNDS, language));
        model.addAttribute("units", names.units(measures.unitsOf(actor), language));
        model.addAttribute("posts", names.posts(measures.postsOf(actor), measures.today(), language));
        return "supervision/new";
    }
}
