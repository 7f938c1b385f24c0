package org.petitions.intake.online;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.UnitKind;
import org.petitions.intake.directory.Leaders;
import org.petitions.intake.directory.UnitNames;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.online.OnlineRegistration.Registered;
import org.petitions.intake.registration.MatterPlaces;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.pages.language.PageLanguage;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Petitioning online as a page, without an account and without scripts. The receipt is the answer to the form and has no address of its own, so that
 * neither number nor code stands in one, or in a history; sent again, the same form gives the same receipt.
 */
@Controller
class OnlinePetitionPage {
    private static final String OPEN = "everybody may petition, without an account";
    /** Whom one may accuse by choosing; others are written down. */
    private static final List<UnitKind> ACCUSABLE = List.of(UnitKind.TOWN, UnitKind.GOV, UnitKind.PB, UnitKind.HC,
            UnitKind.HRSS, UnitKind.NR, UnitKind.HEALTH, UnitKind.CIVIL, UnitKind.AGRI, UnitKind.EDU,
            UnitKind.TRANSPORT, UnitKind.ENV, UnitKind.INDUSTRY, UnitKind.FINANCE, UnitKind.PSB, UnitKind.CDI);
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");
    /** What the first row of a list is counted as: the first matter stands in fields of its own. */
    private static final Map<String, Integer> FIRST = Map.of(TypedPetition.FURTHER.list(), 2,
            TypedPetition.REPRESENTATIVES.list(), 1);
    private static final Set<String> NEEDS_A_NEW_KEY = Set.of("idempotency-key-reused", "petition-erased");

    private final OnlineRegistration online;
    private final UnitNames names;
    private final Leaders leaders;
    private final Messages messages;
    private final MessageSource texts;

    OnlinePetitionPage(OnlineRegistration online, UnitNames names, Leaders leaders, Messages messages,
            MessageSource texts) {
        this.online = online;
        this.names = names;
        this.leaders = leaders;
        this.messages = messages;
        this.texts = texts;
    }

    /** The empty form. */
    @OpenToAll(OPEN)
    @GetMapping("/petition.html")
    String form(Model model, HttpServletRequest request) {
        return form(TypedPetition.empty(), UUID.randomUUID().toString(), FormErrors.none(), model, request);
    }

    /** Registers what was typed and shows the receipt; or shows what was typed, with what is wrong. */
    @OpenToAll(OPEN)
    @PostMapping(path = "/petition.html", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String send(@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        TypedPetition typed = TypedPetition.of(sent);
        UUID key = OnlinePetitionApi.parse(sent.getFirst("key")).orElseGet(UUID::randomUUID);
        OnlinePetitionForm form = typed.form(isEnglish(request) ? "en" : "zh");
        try {
            if (typed.isTownshipMissing()) {
                return refused(typed, key, townshipMissing(form, request), 422, model, request, response);
            }
            return receipt(online.register(key, form, request.getRemoteAddr()), model, request);
        } catch (ProblemException refusal) {
            String pause = refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
            if (pause != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, pause);
            }
            UUID next = NEEDS_A_NEW_KEY.contains(refusal.code()) ? UUID.randomUUID() : key;
            return refused(typed, next, errors(refusal, request), refusal.getStatusCode().value(), model, request,
                    response);
        }
    }

    private FormErrors townshipMissing(OnlinePetitionForm form, HttpServletRequest request) {
        FormErrors others = FormErrors.none();
        try {
            online.check(form);
        } catch (ProblemException refusal) {
            others = errors(refusal, request);
        }
        var missing = error(TypedPetition.ACCUSED_UNIT, text("online.choose-township", request), request);
        return others.with(missing.field(), missing.text());
    }

    private String refused(TypedPetition typed, UUID key, FormErrors errors, int status, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        return form(typed, key.toString(), errors, model, request);
    }

    private String form(TypedPetition typed, String key, FormErrors errors, Model model, HttpServletRequest request) {
        boolean english = isEnglish(request);
        Locale language = PageLanguage.of(request);
        model.addAttribute("form", typed.values());
        model.addAttribute("notice", typed.notice());
        model.addAttribute("key", key);
        model.addAttribute("errors", errors);
        model.addAttribute("leaders", leaders.mailboxes(language));
        model.addAttribute("mayPublish", List.of(new Choice("true", text("online.may-publish", request))));
        model.addAttribute("published", List.of(typed.get("answerPublishable")));
        model.addAttribute("purposes", choices(Purpose.values(), "purpose", language));
        model.addAttribute("identities", choices(Identity.values(), "identity", language));
        model.addAttribute("categories", terms(List.of(Category.values()), english));
        model.addAttribute("notices", terms(List.of(NoticeWish.values()), english));
        model.addAttribute("accusable", terms(ACCUSABLE, english));
        model.addAttribute("city", Divisions.CITY);
        model.addAttribute("counties", MatterPlaces.counties(english));
        model.addAttribute("furtherRows", TypedPetition.FURTHER.many());
        model.addAttribute("furtherOpen", typed.has(TypedPetition.FURTHER));
        model.addAttribute("representativeRows", TypedPetition.REPRESENTATIVES.many());
        model.addAttribute("representativesOpen", typed.has(TypedPetition.REPRESENTATIVES));
        model.addAttribute("residences", Places.residences(texts, language, english));
        model.addAttribute("yesNo", List.of(new Choice("no", text("online.no", request)),
                new Choice("yes", text("online.yes", request))));
        return "online/petition";
    }

    private String receipt(Registered registered, Model model, HttpServletRequest request) {
        var receipt = registered.receipt();
        String code = String.valueOf(receipt.trackingCode());
        model.addAttribute("number", receipt.number());
        model.addAttribute("code", code);
        model.addAttribute("shownCode", code.replaceAll("(.{4})(?=.)", "$1-"));
        model.addAttribute("registeredAt", DateTimeFormatter.ofPattern(text("online.time", request))
                .format(receipt.registeredAt().atZone(LegalCalendar.ZONE)));
        model.addAttribute("office", names.today(registered.office()));
        model.addAttribute("days", Integer.toString(LegalFigure.DISPATCH.days()));
        model.addAttribute("noticeDays", Integer.toString(LegalFigure.NOTICE.days()));
        model.addAttribute("qr", QrCode.of(text("online.field.number", request) + " " + receipt.number() + "\n"
                + text("online.field.code", request) + " " + code));
        return "online/receipt";
    }

    /** By the inputs of the page and in their order, each with what it is called; never what was typed. */
    private FormErrors errors(ProblemException refusal, HttpServletRequest request) {
        boolean english = isEnglish(request);
        FormErrors errors = new FormErrors(refusal.faults().stream().map(fault -> fault.toProblem(messages))
                .map(problem -> error(inputOf(problem.field()), english ? problem.text().en() : problem.text().zh(),
                        request))
                .sorted(Comparator.comparing(error -> TypedPetition.placeOf(error.field()))).toList());
        return errors.isEmpty() ? errors.with("", refused(refusal.code(), request)) : errors;
    }

    private String refused(String code, HttpServletRequest request) {
        String known = texts.getMessage("online.refused." + code, null, null, PageLanguage.of(request));
        return known == null ? text("online.refused", request) : known;
    }

    /** What an input is called, without what is said of it in brackets, and what is wrong with it. */
    private FormErrors.FormError error(String input, String what, HttpServletRequest request) {
        return new FormErrors.FormError(input, input.isEmpty()
                ? what
                : called(input, request).replaceAll(" ?[（(].*", "") + text("online.colon", request) + what);
    }

    private String called(String input, HttpServletRequest request) {
        var row = ROW.matcher(input);
        return row.matches()
                ? texts.getMessage("online.field." + row.group(1) + "." + row.group(3),
                        new Object[]{String
                                .valueOf(Integer.parseInt(row.group(2)) + FIRST.getOrDefault(row.group(1), 1))},
                        PageLanguage.of(request))
                : text("online.field." + input, request);
    }

    /** The input that a field of the form is typed into; empty for none. */
    private static String inputOf(String field) {
        if (TypedPetition.isField(field)) {
            return field;
        }
        String plain = field.replaceAll("\\[.*", "");
        String input = switch (plain) {
            case "furtherMatters" -> TypedPetition.FURTHER.input(0, "request");
            case "representatives" -> TypedPetition.REPRESENTATIVES.input(0, "name");
            case "complainedOf" -> TypedPetition.ACCUSED_PERSONS;
            case "petitioner.otherPhones" -> "petitioner.phone";
            case "petitioner.idKind" -> "petitioner.idNumber";
            default -> plain;
        };
        return TypedPetition.isField(input) ? input : "";
    }

    private <E extends Enum<E>> List<Choice> choices(E[] all, String name, Locale language) {
        return Arrays.stream(all).map(each -> new Choice(each.name(),
                texts.getMessage("online." + name + "." + each.name(), null, language))).toList();
    }

    private static <E extends Enum<E> & Term> List<Choice> terms(List<E> all, boolean english) {
        return all.stream().map(each -> new Choice(each.name(), english ? each.en() : each.zh())).toList();
    }

    private String text(String key, HttpServletRequest request) {
        return texts.getMessage(key, null, PageLanguage.of(request));
    }

    private static boolean isEnglish(HttpServletRequest request) {
        return PageLanguage.of(request).equals(Locale.ENGLISH);
    }
}
