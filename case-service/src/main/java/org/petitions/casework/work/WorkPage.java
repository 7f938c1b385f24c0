package org.petitions.casework.work;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseQueries.Narrowing;
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
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The work lists: the office's own, the unit's by colleague, what waits for a signature, and what is reviewed. */
@Controller
class WorkPage {
    private static final String VIEW = "work/list";

    private final WorkList work;
    private final CaseReader reading;
    private final LimitStore limits;
    private final StepChoices choices;
    private final Organisation organisation;
    private final Messages messages;
    private final MessageSource pageTexts;
    private final Clock clock;

    WorkPage(WorkList work, CaseReader reading, LimitStore limits, StepChoices choices, Organisation organisation,
            Messages messages, MessageSource pageTexts, Clock clock) {
        this.work = work;
        this.reading = reading;
        this.limits = limits;
        this.choices = choices;
        this.organisation = organisation;
        this.messages = messages;
        this.pageTexts = pageTexts;
        this.clock = clock;
    }

    /** What a list is filtered by, as the form sends it; every list page takes the same. */
    record Query(@Nullable Group group, @Nullable CaseStatus status, @Nullable HandlingWay way,
            @Nullable Category category, @Nullable @Size(max = 64) String holder,
            @Nullable @Size(max = 64) String number, @Nullable @Size(max = 96) String after) {
        private Asked asked() {
            return new Asked(status, way, category, holder == null || holder.isBlank() ? null : holder);
        }
    }

    /** How many a colleague has in hand in which a limit runs, and how many of these are late. */
    record HolderRow(String holder, String address, long all, long late) {}

    /** A group with how many it has. */
    record GroupLink(String name, String address, long count, boolean chosen) {}

    @Requires(Action.LIST_CASES)
    @GetMapping("/work.html")
    String mine(Query query, Actor actor, Model model, Locale locale) {
        return list("work", WorkList.ofOffice(actor), query, actor, model, say(locale));
    }

    /** Who of the unit has what, and what is late. */
    @Requires(Action.LIST_CASES)
    @GetMapping("/work/unit.html")
    String unit(Query query, Actor actor, Model model, Locale locale) {
        Say say = say(locale);
        Filter own = WorkList.ofOffice(actor);
        if (own.asked(ListField.UNIT) != null) {
            model.addAttribute("holders", holders(own, actor, say));
        }
        return list("work/unit", own, query, actor, model, say);
    }

    /** What the office reviews now. */
    @Requires(Action.LIST_CASES)
    @GetMapping("/work/reviews.html")
    String reviews(Query query, Actor actor, Model model, Locale locale) {
        return list("work/reviews", WorkList.inReview(actor), query, actor, model, say(locale));
    }

    /** What waits for the actor's unit to sign or approve, and what of it reviews. */
    @Requires(Action.LIST_CASES)
    @GetMapping("/work/approvals.html")
    String approvals(@RequestParam(required = false) @Nullable @Size(max = 96) String after, Actor actor, Model model,
            Locale locale) {
        Say say = say(locale);
        Instant now = clock.instant();
        WorkList.Rows own = work.awaiting(WorkList.ofOffice(actor), after);
        List<WorkRow> rows = new ArrayList<>(rows(own, now, say));
        if (after == null && actor.headsOwnUnit()) {
            rows.addAll(rows(work.awaiting(WorkList.inReview(actor), null), now, say));
        }
        model.addAttribute("rows", rows);
        model.addAttribute("next", own.next() == null ? null : "/work/approvals.html?after=" + own.next());
        model.addAttribute("first", after == null ? null : "/work/approvals.html");
        model.addAttribute("printedAt", say.moment(now));
        return "work/approvals";
    }

    private String list(String page, Filter office, Query query, Actor actor, Model model, Say say) {
        Instant now = clock.instant();
        String address = "/" + page + ".html";
        if (query.number() != null && !query.number().isBlank()) {
            try {
                return "redirect:/cases/" + reading.readByNumber(TypedCode.registrationNumber(query.number()), actor)
                        .file().id() + ".html";
            } catch (ProblemException refused) {
                model.addAttribute("refusal", say.text(refused.text(messages)));
            }
        }
        Filter filter = WorkList.narrowed(office, query.asked());
        WorkList.Rows found = work.page(filter, query.group(), query.after(), now);
        UriComponentsBuilder same = filtered(address, query);
        model.addAttribute("address", address);
        model.addAttribute("title", say.text("work.title." + page.replace('/', '.')));
        model.addAttribute("query", query);
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("rows", rows(found, now, say));
        model.addAttribute("groups", groups(work.counts(filter, now), filtered(address, query), query, say));
        model.addAttribute("next", found.next() == null
                ? null
                : same.cloneBuilder().queryParam("after", found.next()).build().encode().toUriString());
        model.addAttribute("first", query.after() == null ? null : same.build().encode().toUriString());
        model.addAttribute("statuses", terms(CaseStatus.values(), say));
        model.addAttribute("ways", terms(HandlingWay.values(), say));
        model.addAttribute("categories", terms(Category.values(), say));
        String unit = office.asked(ListField.UNIT);
        model.addAttribute("colleagues", unit == null
                ? List.of()
                : choices.handlersOf(unit, say).stream().map(each -> new Choice(each, each)).toList());
        model.addAttribute("printedAt", say.moment(now));
        return VIEW;
    }

    private List<WorkRow> rows(WorkList.Rows found, Instant now, Say say) {
        Map<String, List<CaseLimit>> all = limits.ofCases(found.rows().stream().map(row -> row.id()).toList());
        return found.rows().stream().map(row -> WorkRow.of(row, all.getOrDefault(row.id(), List.of()), now, say))
                .toList();
    }

    private List<HolderRow> holders(Filter own, Actor actor, Say say) {
        Instant now = clock.instant();
        return choices.handlersOf(actor.unit(), say).stream().map(holder -> {
            Filter held = own.narrowed(Narrowing.HOLDER, holder);
            return new HolderRow(holder, UriComponentsBuilder.fromPath("/work/unit.html").queryParam("holder", holder)
                    .build().encode().toUriString(), work.count(held, null, now),
                    work.count(held, Group.OVERDUE, now));
        }).toList();
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
        Asked asked = query.asked();
        add(same, "group", query.group());
        add(same, "status", asked.status());
        add(same, "way", asked.way());
        add(same, "category", asked.category());
        add(same, "holder", asked.holder());
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
