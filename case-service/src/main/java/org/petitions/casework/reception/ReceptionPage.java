package org.petitions.casework.reception;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.PageAddress;
import org.petitions.casework.reception.Reception.Host;
import org.petitions.casework.reception.Reception.Item;
import org.petitions.casework.reception.Reception.Slot;
import org.petitions.casework.reception.Reception.Tally;
import org.petitions.casework.reception.Receptions.Days;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.petitions.starter.text.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sessions of a bureau, for it and its window, those of a leader, for the leader, and for whoever receives with them; the bureau arranges them here. */
@Controller
class ReceptionPage {
    static final String ADDRESS = "/bureau/receptions";
    private static final int LINES = 50;
    private static final int BACK_DAYS = 31;
    private static final int MOST_PLACES = 100;
    static final int PLACE = 200;
    private static final int MOST_JOINT = 20;

    private final Receptions receptions;
    private final Bookings bookings;
    private final ReceptionNames names;
    private final ListExports exports;

    ReceptionPage(Receptions receptions, Bookings bookings, ReceptionNames names, ListExports exports) {
        this.receptions = receptions;
        this.bookings = bookings;
        this.names = names;
        this.exports = exports;
    }

    /** A session of tomorrow, and how many who have a place in it were not reminded yet. */
    record Reminder(SessionLine line, String count) {}

    /** A session and who was received in it. */
    record Row(SessionLine line, String tally, String items) {}

    @Requires(Action.READ_RECEPTIONS)
    @GetMapping(ADDRESS + ".html")
    String show(@RequestParam(defaultValue = "") @Size(max = 16) String from,
            @RequestParam(defaultValue = "") @Size(max = 16) String until,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        Days days = days(from, until);
        Receptions.Page found = receptions.page(actor, days, after, LINES);
        Map<String, List<Item>> known = receptions.known(found.sessions(), actor);
        model.addAttribute("rows", found.sessions().stream()
                .map(each -> row(each, known.getOrDefault(each.id(), List.of()).size(), language)).toList());
        model.addAttribute("leads", actor.role() == Role.LEADER);
        model.addAttribute("arranges", actor.role() == Role.BUREAU);
        model.addAttribute("inspects", actor.role() != Role.HANDLER);
        model.addAttribute("exported", actor.role() == Role.LEADER || actor.role() == Role.BUREAU);
        model.addAttribute("from", days.from().toString());
        model.addAttribute("until", days.until() == null ? "" : days.until().toString());
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        model.addAttribute("printedAt", receptions.today().toString());
        model.addAttribute("kept", List.of(Map.entry("from", days.from().toString()), Map.entry("until", until)));
        model.addAttribute("purposes", ReceptionNames.choices(ExportPurpose.values(), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("reminders", actor.role() == Role.CLERK || actor.role() == Role.BUREAU
                ? reminders(actor, language)
                : List.of());
        return "reception/list";
    }

    /** Of tomorrow's sessions: whoever has a place is told the day before. */
    private List<Reminder> reminders(Actor actor, Locale language) {
        return receptions.on(actor.unit(), receptions.today().plusDays(1)).stream()
                .map(each -> new Reminder(names.line(each, language),
                        Integer.toString(bookings.toRemind(each).size())))
                .filter(each -> !each.count().equals("0")).toList();
    }

    private Row row(Reception session, int items, Locale language) {
        Tally tally = session.tally();
        return new Row(names.line(session, language), tally == null
                ? ""
                : names.text("reception.tally-of", language, Integer.toString(tally.batches()),
                        Integer.toString(tally.persons())),
                Integer.toString(items));
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_RECEPTIONS)
    @GetMapping(ADDRESS + "/export.xlsx")
    void export(@RequestParam(defaultValue = "") @Size(max = 16) String from,
            @RequestParam(defaultValue = "") @Size(max = 16) String until, @RequestParam ExportPurpose why,
            Actor actor, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Reception> all = receptions.all(actor, days(from, until), ListExports.MOST_ROWS + 1);
        exports.send(sheet(receptions.known(all, actor), language), all, "receptions-" + receptions.today(), request,
                response);
    }

    private XlsxList<Reception> sheet(Map<String, List<Item>> known, Locale language) {
        return new XlsxList<>("receptions", List.of(
                column("reception.on", 12, language, each -> each.slot().on()),
                column("reception.hours", 14, language, each -> each.slot().hours()),
                column("reception.form", 18, language, each -> ReceptionNames.said(each.form(), language)),
                column("reception.leader", 28, language, each -> names.line(each, language).who().leader()),
                column("reception.joint", 40, language, each -> names.line(each, language).who().joint()),
                column("reception.place", 28, language, each -> each.slot().place()),
                column("reception.state", 10, language, each -> ReceptionNames.said(each.stage(), language)),
                column("reception.batches", 10, language, each -> each.tally() == null ? null : each.tally().batches()),
                column("reception.persons", 10, language, each -> each.tally() == null ? null : each.tally().persons()),
                column("reception.items", 10, language,
                        each -> known.getOrDefault(each.id(), List.of()).size())));
    }

    private Column<Reception> column(String title, int width, Locale language,
            Function<Reception, @Nullable Object> value) {
        return new Column<>(names.text(title, language), width, value);
    }

    private Days days(String from, String until) {
        LocalDate first = day(from);
        return new Days(first == null ? receptions.today().minusDays(BACK_DAYS) : first, day(until));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : TypedDay.parse(typed);
        } catch (DateTimeException _) {
            return null;
        }
    }

    @Requires(Action.HOLD_RECEPTION)
    @GetMapping(ADDRESS + "/new.html")
    String form(Actor actor, Locale language, Model model) {
        return form(new TypedForm(Map.of("key", List.of(UUID.randomUUID().toString()), "places", List.of("10"),
                "on", List.of(receptions.today().plusDays(7).toString()))), FormErrors.none(), actor, language, model);
    }

    private String form(TypedForm typed, FormErrors errors, Actor actor, Locale language, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("key", typed.of("key").isEmpty() ? UUID.randomUUID().toString() : typed.of("key"));
        model.addAttribute("forms", ReceptionNames.choices(ReceptionForm.values(), language));
        model.addAttribute("leaders", names.leaders(actor.unit(), language));
        model.addAttribute("all", names.joint(actor.unit(), language));
        model.addAttribute("joint", typed.all("joint"));
        model.addAttribute("errors", errors);
        return "reception/new";
    }

    /** Arranges a session: with that it is announced, where everybody may come. */
    @Requires(Action.HOLD_RECEPTION)
    @PostMapping(ADDRESS + "/new.html")
    String arrange(@RequestParam MultiValueMap<String, String> sent, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        TypedForm typed = new TypedForm(sent);
        UUID key = typed.key();
        ReceptionForm form = typed.code("form", Arrays.asList(ReceptionForm.values()));
        String leader = typed.choice("leader", ReceptionNames.values(names.leaders(actor.unit(), language)));
        Slot slot = slot(typed);
        int places = typed.number("places", MOST_PLACES);
        List<String> joint = typed.all("joint").stream().distinct().filter(each -> !each.equals(leader)).toList();
        if (joint.size() > MOST_JOINT
                || !ReceptionNames.values(names.joint(actor.unit(), language)).containsAll(joint)) {
            typed.wrong("joint", "reception.wrong.choice");
        }
        if (slot.on().isBefore(receptions.today())) {
            typed.wrong("on", "reception.wrong.past");
        }
        if (!typed.isRight()) {
            response.setStatus(422);
            return form(typed, names.errors(typed, language), actor, language, model);
        }
        receptions.arrange(Reception.arranged(key.toString(), form, new Host(actor.unit(), leader, joint), slot,
                places), actor);
        return "redirect:" + ADDRESS + "/" + key + ".html";
    }

    /** When and where, as the forms of a session have it. */
    static Slot slot(TypedForm typed) {
        return new Slot(typed.day("on"), typed.hours("from", "until"), typed.text("place", PLACE));
    }
}
