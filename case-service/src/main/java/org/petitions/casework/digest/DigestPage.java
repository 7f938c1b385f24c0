package org.petitions.casework.digest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.digest.Digest.Instruction;
import org.petitions.casework.digest.DigestScreen.Form;
import org.petitions.casework.digest.Digests.Asked;
import org.petitions.casework.digest.Digests.Part;
import org.petitions.casework.digest.Digests.Refused;
import org.petitions.casework.digest.Digests.Seen;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One digest: the bureau comments on it and puts it before leaders, a leader reads it and instructs, a unit says what it did. */
@Controller
class DigestPage {
    private static final String ADDRESS = "/digests/{digest}";
    private static final int NOT_DONE = 422;

    private final Digests digests;
    private final DigestNames names;
    private final DigestScreen screen;

    DigestPage(Digests digests, DigestNames names, DigestScreen screen) {
        this.digests = digests;
        this.names = names;
        this.screen = screen;
    }

    /** The bureau's comment, as it was typed. */
    record CommentForm(@Nullable Integer comments, @Nullable @Size(max = 20_000) String comment) {
        Form form() {
            return Form.EMPTY.with("comment", comment);
        }
    }

    /** An instruction, as it was typed. */
    record InstructForm(@Nullable UUID key, @Nullable @Size(max = 64) String unit,
            @Nullable @Size(max = 16) String by, @Nullable @Size(max = 20_000) String text) {
        Form form() {
            return new Form(key, Map.of()).with("unit", unit).with("by", by).with("text", text);
        }
    }

    /** How an instruction was carried out, as it was typed. */
    record DoneForm(@Nullable @Size(max = 64) String instruction, @Nullable @Size(max = 20_000) String how) {
        Form form() {
            return Form.EMPTY.with("instruction", instruction).with("how", how);
        }
    }

    @Requires(value = Action.LIST_DIGESTS, lookedUpForCaller = "digest")
    @GetMapping(ADDRESS + ".html")
    String show(@PathVariable String digest, Actor actor, Locale language, Model model) {
        return screen.show(digests.find(digest, actor), Form.EMPTY, FormErrors.none(), null, actor, language, model);
    }

    /** Opens what was written; it is in the audit trail, which reads {@code why} from the request, before the words are out. */
    @Requires(value = Action.OPEN_DIGEST, lookedUpForCaller = "digest")
    @PostMapping(ADDRESS + "/opened.html")
    String open(@PathVariable String digest, @RequestParam OpeningPurpose why, Actor actor, Locale language,
            Model model) {
        Seen seen = digests.find(digest, actor);
        return screen.show(seen, Form.EMPTY, FormErrors.none(), digests.words(seen, actor), actor, language, model);
    }

    @Requires(value = Action.MAKE_DIGEST, lookedUpForCaller = "digest")
    @PostMapping(ADDRESS + "/comment.html")
    String comment(@PathVariable String digest, @Valid @ModelAttribute("sent") CommentForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        Digest found = digests.findWhole(digest, actor);
        String words = DigestNames.typed(sent.comment());
        FormErrors errors = names.wrong(faults, language);
        if (words == null) {
            errors = errors.with("comment", names.text("text-missing", language));
        } else if (errors.isEmpty()) {
            Refused refused = digests.comment(found, sent.comments() == null ? -1 : sent.comments(), words);
            if (refused == null) {
                return redirect(digest);
            }
            errors = errors.with("comment", names.refused(refused, language));
        }
        return again(digest, sent.form(), errors, actor, language, model, response);
    }

    @Requires(value = Action.MAKE_DIGEST, lookedUpForCaller = "digest")
    @PostMapping(ADDRESS + "/leaders.html")
    String put(@PathVariable String digest, @RequestParam(defaultValue = "") List<@Size(max = 64) String> posts,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        Digest found = digests.findWhole(digest, actor);
        if (posts.isEmpty() || !digests.leaders(found).containsAll(posts)) {
            return again(digest, Form.EMPTY,
                    FormErrors.none().with("posts", names.text("choose-leader", language)), actor, language, model,
                    response);
        }
        digests.put(found, posts);
        return redirect(digest);
    }

    @Requires(value = Action.ANSWER_DIGEST, lookedUpForCaller = "digest")
    @PostMapping(ADDRESS + "/read.html")
    String read(@PathVariable String digest, Actor actor) {
        digests.read(digests.findWhole(digest, actor), actor);
        return redirect(digest);
    }

    @Requires(value = Action.ANSWER_DIGEST, lookedUpForCaller = "digest")
    @PostMapping(ADDRESS + "/instructed.html")
    String instruct(@PathVariable String digest, @Valid @ModelAttribute("sent") InstructForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        Digest found = digests.findWhole(digest, actor);
        LocalDate by = DigestNames.day(sent.by());
        String unit = DigestNames.typed(sent.unit());
        String words = DigestNames.typed(sent.text());
        UUID key = sent.key();
        FormErrors errors = names.wrong(faults, language);
        if (unit == null) {
            errors = errors.with("unit", names.refused(Refused.UNIT, language));
        }
        if (by == null) {
            errors = errors.with("by", names.text("bad-day", language));
        }
        if (words == null) {
            errors = errors.with("text", names.text("text-missing", language));
        }
        if (unit != null && by != null && words != null && key != null && errors.isEmpty()) {
            Refused refused = digests.instruct(found, key.toString(), new Asked(unit, by), words, actor);
            if (refused == null) {
                return redirect(digest);
            }
            errors = errors.with(refused == Refused.UNIT ? "unit" : "by", names.refused(refused, language));
        }
        return again(digest, sent.form(), errors, actor, language, model, response);
    }

    /** The unit says that it carried an instruction out, and how. */
    @Requires(value = Action.FINISH_DIGEST, lookedUpForCaller = "digest")
    @PostMapping(ADDRESS + "/done.html")
    String done(@PathVariable String digest, @Valid @ModelAttribute("sent") DoneForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        Seen seen = digests.find(digest, actor);
        if (seen.part() != Part.UNIT) {
            throw new ProblemException(StandardProblem.NOT_FOUND);
        }
        String words = DigestNames.typed(sent.how());
        Optional<Instruction> given = Digests.instructions(seen, actor).stream()
                .filter(each -> each.id().equals(sent.instruction())).findFirst();
        FormErrors errors = names.wrong(faults, language);
        if (given.isEmpty()) {
            errors = errors.with("instruction", names.text("choose-instruction", language));
        }
        if (words == null) {
            errors = errors.with("how", names.text("text-missing", language));
        }
        if (given.isPresent() && words != null && errors.isEmpty()) {
            digests.done(seen.digest(), given.get(), words);
            return redirect(digest);
        }
        return again(digest, sent.form(), errors, actor, language, model, response);
    }

    /** As it stands now, with what was typed. */
    private String again(String digest, Form sent, FormErrors errors, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        response.setStatus(NOT_DONE);
        return screen.show(digests.find(digest, actor), sent, errors, null, actor, language, model);
    }

    private static String redirect(String digest) {
        return "redirect:" + DigestNames.address(digest) + ".html";
    }
}
