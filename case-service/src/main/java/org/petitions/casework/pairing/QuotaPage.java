package org.petitions.casework.pairing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.petitions.casework.ledger.LedgerNames;
import org.petitions.casework.ledger.LedgerScope;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.casework.pairing.QuotaProgress.Progress;
import org.petitions.events.terms.UnitId;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far those somebody answers for are with the quotas of the year, as a table and a file; and the reminder of the own on the work list. */
@Controller
class QuotaPage {
    private static final int LINES = 50;
    private static final int WIDTH = 28;
    private static final int NARROW = 12;

    private final QuotaProgress progress;
    private final QuotaNames quotaNames;
    private final LedgerScope scope;
    private final LedgerNames names;
    private final ListExports exports;

    QuotaPage(QuotaProgress progress, QuotaNames quotaNames, LedgerScope scope, LedgerNames names,
            ListExports exports) {
        this.progress = progress;
        this.quotaNames = quotaNames;
        this.scope = scope;
        this.names = names;
        this.exports = exports;
    }

    @Requires(Action.LIST_PAIRINGS)
    @GetMapping("/pairing/quotas.html")
    String show(@RequestParam(defaultValue = "") @Size(max = 64) String holder,
            @RequestParam(defaultValue = "") @Size(max = 8) String only,
            @RequestParam(defaultValue = "") @Size(max = 128) String after, Actor actor, Locale language, Model model,
            HttpServletRequest request) {
        List<Progress> all = found(holder, only, actor);
        int start = 0;
        for (int i = 0; i < all.size(); i++) {
            if (place(all.get(i)).equals(after)) {
                start = i + 1;
            }
        }
        List<Progress> shown = all.subList(start, Math.min(all.size(), start + LINES));
        model.addAttribute("lines", shown.stream().map(each -> quotaNames.line(each, language)).toList());
        model.addAttribute("year", Integer.toString(names.today().getYear()));
        model.addAttribute("printedAt", names.today().toString());
        model.addAttribute("holder", holder);
        model.addAttribute("only", only);
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("holders", names.holders(scope.readable(actor), language));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next",
                PageAddress.next(request, start + LINES < all.size() ? place(shown.getLast()) : null));
        model.addAttribute("kept", List.of(Map.entry("holder", holder), Map.entry("only", only)));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        return "pairing/quotas";
    }

    private static String place(Progress progress) {
        return progress.holder() + "~" + progress.quota().code();
    }

    /** @param only anything for what runs short alone */
    private List<Progress> found(String holder, String only, Actor actor) {
        return progress.of(scope.readable(actor).stream()
                .filter(each -> holder.isEmpty() || each.equals(holder)).toList(), names.today(), actor).stream()
                .filter(each -> only.isEmpty() || each.isShort()).toList();
    }

    /** The table as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_PAIRINGS)
    @GetMapping("/pairing/export.xlsx")
    void export(@RequestParam(defaultValue = "") @Size(max = 64) String holder,
            @RequestParam(defaultValue = "") @Size(max = 8) String only, @RequestParam ExportPurpose why, Actor actor,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exports.send(new XlsxList<>("quotas", List.of(
                new Column<Progress>(names.text("ledger.holder", language), WIDTH,
                        each -> names.holder(each.holder(), language)),
                new Column<>(names.text("ledger.division", language), NARROW,
                        each -> names.place(UnitId.divisionOf(each.holder()), language)),
                new Column<>(names.text("pairing.quota", language), WIDTH,
                        each -> quotaNames.what(each.quota(), language)),
                new Column<>(names.text("pairing.least", language), NARROW, each -> each.quota().least()),
                new Column<>(names.text("pairing.done", language), NARROW, Progress::done),
                new Column<>(names.text("pairing.state", language), WIDTH,
                        each -> quotaNames.state(each, language)))),
                found(holder, only, actor), "quotas-" + names.today(), request, response);
    }

    /** For the work list: how many of the own quotas run short; nothing where none does. */
    @Requires(Action.LIST_PAIRINGS)
    @GetMapping("/pairing/reminder.html")
    String reminder(Actor actor, Locale language, Model model) {
        long left = progress.of(scope.writable(actor), names.today(), actor).stream().filter(Progress::isShort).count();
        model.addAttribute("reminder",
                left == 0 ? "" : names.text("pairing.reminder", language, Long.toString(left)));
        return "pairing/reminder :: reminder";
    }
}
