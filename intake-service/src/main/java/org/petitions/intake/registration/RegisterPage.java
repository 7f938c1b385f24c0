package org.petitions.intake.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Term;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.petition.PetitionIds;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.NothingDone;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The county office's window: the registration form, what it suggests while it is filled in, and the receipt. */
@Controller
class RegisterPage {
    private static final String FORM = "registration/register";
    private static final String RECEIPT = "registration/receipt";
    /** The field that holds the idempotency key: the form has it before it is sent, so that sending it twice registers once. */
    private static final String KEY = "key";
    /** What stands under the key is another petition: with that key no other can be registered any more. */
    private static final Set<String> NEEDS_A_NEW_KEY = Set.of(RegistrationProblem.IDEMPOTENCY_KEY_REUSED.code(),
            RegistrationProblem.PETITION_ERASED.code());

    /** Parts of the form that are closed until something stands in them, each with how the names of its fields begin. */
    private static final Map<String, String> PARTS = Map.of("part-representatives", "representatives[", "part-further",
            "furtherMatters[", "part-against", "complainedOf.", "part-before", "earlierHandling.");

    private final RegistrationWindow window;
    private final PetitionStore petitions;
    private final RegisterChoices choices;
    private final ReceiptView receipts;
    private final Messages messages;
    private final MessageSource texts;
    private final RefusalLog refusals;
    private final Clock clock;

    RegisterPage(RegistrationWindow window, PetitionStore petitions, RegisterChoices choices, ReceiptView receipts,
            Messages messages, MessageSource texts, RefusalLog refusals, Clock clock) {
        this.window = window;
        this.petitions = petitions;
        this.choices = choices;
        this.receipts = receipts;
        this.messages = messages;
        this.texts = texts;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * An empty form with a key of its own.
     *
     * @param channel code of the channel that is chosen already, as the page of a reception sends it; null for the form's own
     */
    @Requires(Action.REGISTER)
    @GetMapping("/office/register.html")
    String form(Actor actor, @RequestParam(required = false) @Nullable Channel channel, Model model, Locale language) {
        Map<String, List<String>> fields = new HashMap<>(Map.of(KEY, List.of(UUID.randomUUID().toString()),
                "receivedOn", List.of(LegalCalendar.dayOf(clock.instant()).toString())));
        if (channel != null) {
            fields.put("channel", List.of(channel.name()));
        }
        show(fields, FormErrors.none(), actor, model, language);
        return FORM;
    }

    /**
     * Registers it and answers with the receipt, on which the code stands this once; sent again it answers the same. Another petition typed over a
     * form that is registered is told under which number that one stands, and can be sent again as one of its own.
     */
    @Requires(Action.REGISTER)
    @PostMapping("/office/register.html")
    ModelAndView register(Actor actor, @RequestParam MultiValueMap<String, String> sent, Model model,
            Locale language, HttpServletRequest request) {
        Map<String, List<String>> typed = TypedFields.without(sent, "_csrf");
        Map<String, List<String>> fields = TypedFields.without(typed, KEY);
        try {
            TypedForm.Reading<PetitionForm> reading = TypedForm.read(fields, actor.unit());
            if (!reading.unread().isEmpty()) {
                throw window.refused(reading.unread());
            }
            RegistrationReceipt receipt = window.register(actor, sent.getFirst(KEY), reading.form());
            receipts.show(receipt, model);
            model.addAttribute("saved", true);
            return new ModelAndView(RECEIPT, model.asMap(), HttpStatus.CREATED);
        } catch (ProblemException e) {
            refusals.refused(request, e);
            if (NEEDS_A_NEW_KEY.contains(e.code())) {
                Map<String, List<String>> next = new HashMap<>(typed);
                next.put(KEY, List.of(UUID.randomUUID().toString()));
                show(next, FormErrors.none().with("", standing(actor, sent.getFirst(KEY), e.code(), language)), actor,
                        model, language);
            } else {
                show(typed, PageErrors.of(e, messages, language), actor, model, language);
            }
            return new ModelAndView(FORM, model.asMap(), HttpStatus.valueOf(e.getStatusCode().value()));
        }
    }

    private String standing(Actor actor, @Nullable String key, String refusal, Locale language) {
        String number = petitions.byId(PetitionIds.ofRequest(actor.unit(), String.valueOf(key)))
                .map(StoredPetition::number).orElse("");
        return texts.getMessage("register.refused." + refusal, new Object[]{number}, language);
    }

    /** Categories that the words typed so far may belong to; nothing of them is kept, so the trail has nothing to tell. */
    @Requires(Action.REGISTER)
    @PostMapping("/office/register/category")
    String category(@RequestParam MultiValueMap<String, String> sent, Model model, Locale language,
            HttpServletRequest request) {
        NothingDone.in(request);
        String text = Stream.of("title", "request", "facts").map(sent::getFirst).filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        model.addAttribute("suggested", CategorySuggestion.of(text).stream()
                .map(each -> new ShownSuggestion(each.category().name(), nameOf(each.category(), language),
                        String.join("、", each.words())))
                .toList());
        return "registration/category";
    }

    /** @param words of our table that stand in the text */
    record ShownSuggestion(String code, String name, String words) {}

    /** The receipt once more, to be printed: without the code, which is shown once. */
    @Requires(Action.READ_REGISTRATION)
    @GetMapping("/office/petitions/{number}/receipt.html")
    String receipt(Actor actor, @PathVariable String number, Model model) {
        StoredPetition petition = PetitionAccess.find(petitions, number, actor)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NO_SUCH_PETITION));
        receipts.showWithoutCode(petition, model);
        return RECEIPT;
    }

    private void show(Map<String, List<String>> typed, FormErrors errors, Actor actor, Model model, Locale language) {
        model.addAttribute("typed", new TypedFields(typed, errors.isEmpty()));
        model.addAttribute("errors", errors);
        // Whose the draft in the browser is; whoever signs in after them is not shown it.
        model.addAttribute("account", actor.id() + "@" + actor.unit());
        choices.add(actor, model, language);
        model.addAttribute("opened", PARTS.entrySet().stream()
                .filter(part -> typed.entrySet().stream().anyMatch(field -> field.getKey().startsWith(part.getValue())
                        && field.getValue().stream().anyMatch(text -> !text.isBlank())))
                .map(Map.Entry::getKey).toList());
    }

    private static String nameOf(Term term, Locale language) {
        return language.equals(Locale.ENGLISH) ? term.en() : term.zh();
    }
}
