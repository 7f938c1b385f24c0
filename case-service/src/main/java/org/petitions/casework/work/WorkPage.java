package org.petitions.casework.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.work.WorkList.Asked;
import org.petitions.casework.work.WorkList.Group;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Term;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The work lists: the office's own, the unit's by colleague, what waits for a signature, and what is reviewed. */
@Controller
class WorkPage {
    private static final String VIEW = "work/list";
    private static final String OF_UNIT = "work/unit";
    private static final String APPROVALS = "/work/approvals.html";

    private final WorkList work;
    private final CaseReader reading;
    private final LimitStore limits;
    private final StepChoices choices;
    private final Colleagues colleagues;
    private final Organisation organisation;
    private final RefusalLog refusals;
    private final Messages messages;
    private final MessageSource pageTexts;
    private final Clock clock;

    WorkPage(WorkList work, CaseReader reading, LimitStore limits, StepChoices choices, Colleagues colleagues,
            Organisation organisation, RefusalLog refusals, Messages messages, MessageSource pageTexts, Clock clock) {
        this.work = work;
        this.reading = reading;
        this.limits = limits;
        this.choices = choices;
        this.colleagues = colleagues;
        this.organisation = organisation;
        this.refusals = refusals;
        this.messages = messages;
        this.pageTexts = pageTexts;
        this.clock = clock;
    }

    /**
     * What a list is filtered by, as the form sends it; every list page takes the same.
     *
     * @param holder which colleague, by the place in the list of the unit's: an account stands in no address
     */
    record Query(@Nullable Group group, @Nullable CaseStatus status, @Nullable HandlingWay way,
            @Nullable Category category, @Nullable @Min(1) @Max(9999) Integer holder,
            @Nullable @Size(max = 64) String number, @Nullable @Size(max = 96) String after) {
        private static final Query ANY = new Query(null, null, null, null, null, null, null);
    }

    /** A request with its answer, and with who asks. */
    private record Request(HttpServletRequest asked, HttpServletResponse answer, Actor actor, Say say) {}

    /** A group with how many it has. */
    record GroupLink(String name, String address, long count, boolean chosen) {}

    @Requires(Action.LIST_CASES)
    @GetMapping("/work.html")
    String mine(@Valid @ModelAttribute("asked") Query query, BindingResult faults, Actor actor, Model model,
            Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return list("work", WorkList.ofOffice(actor), query, faults, model,
                new Request(request, response, actor, say(locale)));
    }

    /** Who of the unit has what, and what is late. */
    @Requires(Action.LIST_CASES)
    @GetMapping("/work/unit.html")
    String unit(@Valid @ModelAttribute("asked") Query query, BindingResult faults, Actor actor, Model model,
            Locale locale, HttpServletRequest request, HttpServletResponse response) {
        Say say = say(locale);
        Filter own = WorkList.ofOffice(actor);
        if (own.asked(ListField.UNIT) != null) {
            model.addAttribute("holders", colleagues.rows(own, actor.unit(), clock.instant(), say));
        }
        return list(OF_UNIT, own, query, faults, model, new Request(request, response, actor, say));
    }

    /** What the office reviews now. */
    @Requires(Action.LIST_CASES)
    @GetMapping("/work/reviews.html")
    String reviews(@Valid @ModelAttribute("asked") Query query, BindingResult faults, Actor actor, Model model,
            Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return list("work/reviews", WorkList.inReview(actor), query, faults, model,
                new Request(request, response, actor, say(locale)));
    }

    /**
     * What waits for the actor's unit to sign or approve, and behind it what of it reviews.
     *
     * @param reviews continues the latter after this one
     */
    @Requires(Action.LIST_CASES)
    @GetMapping(APPROVALS)
    String approvals(@RequestParam(required = false) @Nullable @Size(max = 96) String after,
            @RequestParam(required = false) @Nullable @Size(max = 96) String reviews, Actor actor, Model model,
            Locale locale) {
        Say say = say(locale);
        Instant now = clock.instant();
        List<WorkRow> rows = new ArrayList<>();
        String next = null;
        if (reviews == null) {
            WorkList.Rows own = work.awaiting(WorkList.ofOffice(actor), after);
            rows.addAll(rows(own, now, say));
            next = own.next() == null ? null : "?after=" + own.next();
        }
        if (next == null && actor.headsOwnUnit()) {
            WorkList.Rows reviewed = work.awaiting(WorkList.inReview(actor), reviews);
            rows.addAll(rows(reviewed, now, say));
            next = reviewed.next() == null ? null : "?reviews=" + reviewed.next();
        }
        model.addAttribute("rows", rows);
        model.addAttribute("next", next == null ? null : APPROVALS + next);
        model.addAttribute("first", after == null && reviews == null ? null : APPROVALS);
        model.addAttribute("reviews", actor.headsOwnUnit() ? "/work/reviews.html" : null);
        model.addAttribute("printedAt", say.moment(now));
        return "work/approvals";
    }

    private String list(String page, Filter office, Query asked, BindingResult faults, Model model, Request request) {
        Say say = request.say();
        if (asked.number() != null && !asked.number().isBlank()) {
            try {
                return "redirect:/cases/" + reading
                        .readByNumber(TypedCode.registrationNumber(asked.number()), request.actor()).file().id()
                        + ".html";
            } catch (ProblemException refused) {
                refusals.refused(request.asked(), refused);
                request.answer().setStatus(refused.getStatusCode().value());
                model.addAttribute("refusal", say.text(refused.text(messages)));
            }
        }
        String unit = office.asked(ListField.UNIT);
        List<String> handlers = unit == null ? List.of() : handlers(page, office, unit, say);
        boolean unreadable = faults.hasErrors() || asked.holder() != null && asked.holder() > handlers.size();
        if (unreadable) {
            request.answer().setStatus(422);
            model.addAttribute("refusal", say.text("work.bad-filter"));
        }
        Query query = unreadable ? Query.ANY : asked;
        String address = "/" + page + ".html";
        model.addAttribute("address", address);
        model.addAttribute("title", say.text("work.title." + page.replace('/', '.')));
        model.addAttribute("query", query);
        model.addAttribute("errors", FormErrors.none());
        found(WorkList.narrowed(office, new Asked(query.status(), query.way(), query.category(),
                query.holder() == null ? null : handlers.get(query.holder() - 1))), address, query, model, say);
        model.addAttribute("statuses", terms(CaseStatus.values(), say));
        model.addAttribute("ways", terms(HandlingWay.values(), say));
        model.addAttribute("categories", terms(Category.values(), say));
        model.addAttribute("colleagues", IntStream.range(0, handlers.size())
                .mapToObj(i -> new Choice(String.valueOf(i + 1), handlers.get(i))).toList());
        return VIEW;
    }

    /** Whoever left is among them where the unit's work is looked at by colleague. */
    private List<String> handlers(String page, Filter office, String unit, Say say) {
        return page.equals(OF_UNIT)
                ? colleagues.all(office, unit, clock.instant(), say)
                : choices.handlersOf(unit, say);
    }

    private void found(Filter filter, String address, Query query, Model model, Say say) {
        Instant now = clock.instant();
        WorkList.Rows found = work.page(filter, query.group(), query.after(), now);
        UriComponentsBuilder same = filtered(address, query);
        model.addAttribute("rows", rows(found, now, say));
        model.addAttribute("groups", groups(work.counts(filter, now), same, query, say));
        model.addAttribute("next", found.next() == null
                ? null
                : same.cloneBuilder().queryParam("after", found.next()).build().encode().toUriString());
        model.addAttribute("first", query.after() == null ? null : same.build().encode().toUriString());
        model.addAttribute("printedAt", say.moment(now));
    }

    private List<WorkRow> rows(WorkList.Rows found, Instant now, Say say) {
        Map<String, List<CaseLimit>> all = limits.ofCases(found.rows().stream().map(row -> row.id()).toList());
        return found.rows().stream().map(row -> WorkRow.of(row, all.getOrDefault(row.id(), List.of()), now, say))
                .toList();
    }

    private static List<GroupLink> groups(Map<Group, Long> counts, UriComponentsBuilder same, Query query, Say say) {
        return counts.entrySet().stream().map(each -> new GroupLink(
                say.text("work.group." + each.getKey().name()), same.cloneBuilder()
                        .replaceQueryParam("group", each.getKey().name()).build().encode().toUriString(),
                each.getValue(), each.getKey() == query.group())).toList();
    }

    /** The list's address with what it is filtered by, from its first page. */
    private static UriComponentsBuilder filtered(String address, Query query) {
        UriComponentsBuilder same = UriComponentsBuilder.fromPath(address);
        add(same, "group", query.group());
        add(same, "status", query.status());
        add(same, "way", query.way());
        add(same, "category", query.category());
        add(same, "holder", query.holder());
        return same;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    private static <T extends Enum<T> & Term> List<Choice> terms(T[] all, Say say) {
        return Arrays.stream(all).map(term -> new Choice(term.name(), say.name(term))).toList();
    }

    private Say say(Locale locale) {
        return new Say(locale, LegalCalendar.dayOf(clock.instant()), organisation, pageTexts);
    }
}
