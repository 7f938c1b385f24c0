package org.petitions.casework.mailbox;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.mailbox.Answers.Outcome;
import org.petitions.casework.mailbox.Answers.Refused;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The answer to one letter to a leader's mailbox as it is published: written, released by another account, and taken back. */
@Controller
class MailboxAnswerPage {
    private static final String ADDRESS = "/bureau/mailbox/{letter}";
    private static final int NOT_DONE = 422;
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_ANSWER = 5_000;

    private final Answers answers;
    private final Mailbox mailbox;
    private final MailboxStore store;
    private final MailboxNames names;

    MailboxAnswerPage(Answers answers, Mailbox mailbox, MailboxStore store, MailboxNames names) {
        this.answers = answers;
        this.mailbox = mailbox;
        this.store = store;
        this.names = names;
    }

    /** What was typed, of the entry's version that was shown. */
    record Typed(@Nullable Long version, @Nullable String question, @Nullable String answer) {
        static final Typed NOTHING = new Typed(null, null, null);

        long shown() {
            return version == null ? 0 : version;
        }

        PublicWords words() {
            return new PublicWords(question == null ? "" : question.strip(), answer == null ? "" : answer.strip());
        }

        @Override
        public String toString() {
            return "Typed"; // never the words
        }
    }

    @Requires(value = Action.LIST_MAILBOX, lookedUpForCaller = "letter")
    @GetMapping(ADDRESS + ".html")
    String show(@PathVariable String letter, Actor actor, Locale language, Model model) {
        return shown(answers.find(letter, actor), Typed.NOTHING, FormErrors.none(), actor, language, model);
    }

    /** Writes question and answer; what looks like a person's particulars is refused, and the page says what. */
    @Requires(value = Action.PUBLISH_MAILBOX, lookedUpForCaller = "letter")
    @PostMapping(ADDRESS + "/drafted.html")
    String draft(@PathVariable String letter, @ModelAttribute("sent") Typed sent, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        MailboxEntry entry = answers.find(letter, actor);
        PublicWords words = sent.words();
        FormErrors errors = checked(words, language);
        if (errors.isEmpty()) {
            errors = errors(answers.draft(entry, sent.shown(), words, actor), language);
        }
        return answered(letter, sent, errors, actor, language, model, response);
    }

    /** Releases it, so that everybody can read it. */
    @Requires(value = Action.PUBLISH_MAILBOX, lookedUpForCaller = "letter")
    @PostMapping(ADDRESS + "/released.html")
    String release(@PathVariable String letter, @ModelAttribute("sent") Typed sent, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        Outcome outcome = answers.release(answers.find(letter, actor), sent.shown(), actor);
        return answered(letter, Typed.NOTHING, errors(outcome, language), actor, language, model, response);
    }

    @Requires(value = Action.PUBLISH_MAILBOX, lookedUpForCaller = "letter")
    @PostMapping(ADDRESS + "/taken-back.html")
    String takeBack(@PathVariable String letter, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        Outcome outcome = answers.takeBack(answers.find(letter, actor));
        return answered(letter, Typed.NOTHING, errors(outcome, language), actor, language, model, response);
    }

    private FormErrors checked(PublicWords words, Locale language) {
        FormErrors errors = FormErrors.none();
        if (words.question().isEmpty() || words.question().length() > LONGEST_QUESTION) {
            errors = errors.with("question", names.text("mailbox.question-missing", language));
        }
        if (words.answer().isEmpty() || words.answer().length() > LONGEST_ANSWER) {
            errors = errors.with("answer", names.text("mailbox.answer-missing", language));
        }
        return errors;
    }

    private FormErrors errors(Outcome outcome, Locale language) {
        FormErrors errors = FormErrors.none();
        for (PublicWords.Fault fault : outcome.faults()) {
            errors = errors.with(fault.field(), names.fault(fault, language));
        }
        Refused refused = outcome.refused();
        return refused == null || refused == Refused.PERSONAL
                ? errors
                : errors.with("", names.text("mailbox.refused." + refused.name(), language));
    }

    private String answered(String letter, Typed sent, FormErrors errors, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        if (errors.isEmpty()) {
            return "redirect:/bureau/mailbox/" + letter + ".html";
        }
        response.setStatus(NOT_DONE);
        return shown(answers.find(letter, actor), sent, errors, actor, language, model);
    }

    private String shown(MailboxEntry entry, Typed typed, FormErrors errors, Actor actor, Locale language,
            Model model) {
        PublicWords words = store.open(entry).orElse(new PublicWords("", ""));
        boolean typedAnything = typed.question() != null || typed.answer() != null;
        model.addAttribute("line", names.line(entry, mailbox.today(), language));
        model.addAttribute("address", "/bureau/mailbox/" + entry.id());
        model.addAttribute("caseAddress", "/cases/" + entry.id() + ".html");
        model.addAttribute("why", names.text("mailbox.why." + entry.stage().name(), language));
        model.addAttribute("words", words);
        model.addAttribute("written", !words.question().isEmpty());
        model.addAttribute("form", typedAnything ? typed.words() : words);
        model.addAttribute("version", Long.toString(entry.version()));
        model.addAttribute("mayWrite", entry.stage().isWritable());
        model.addAttribute("drafted", entry.stage() == MailboxStage.DRAFTED);
        model.addAttribute("own", entry.isDraftedBy(actor.id()));
        model.addAttribute("published", entry.stage() == MailboxStage.PUBLISHED);
        model.addAttribute("errors", errors);
        return "mailbox/answer";
    }
}
