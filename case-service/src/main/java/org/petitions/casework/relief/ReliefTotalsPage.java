package org.petitions.casework.relief;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.relief.ReliefLists.Days;
import org.petitions.casework.relief.ReliefNames.Line;
import org.petitions.casework.relief.ReliefNames.Row;
import org.petitions.casework.relief.ReliefTotals.Payment;
import org.petitions.casework.relief.ReliefTotals.Sum;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.petitions.starter.text.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What relief came to in a period, by source and by bureau, with the payments behind each figure; and what the agreements came to. */
@Controller
class ReliefTotalsPage {
    private static final int SHOWN = 500;

    private final ReliefLists lists;
    private final ReliefNames names;
    private final Reliefs reliefs;
    private final ListExports exports;

    ReliefTotalsPage(ReliefLists lists, ReliefNames names, Reliefs reliefs, ListExports exports) {
        this.lists = lists;
        this.names = names;
        this.reliefs = reliefs;
        this.exports = exports;
    }

    /** A period, both days included, with what is wrong with what was typed; then it is the year so far. */
    private record Period(LocalDate from, LocalDate to, boolean wrong) {
        Days days() {
            return new Days(from, to);
        }
    }

    /**
     * The totals; of what was paid those payments stand below that the source and the bureau name.
     *
     * @param bureau unit id; empty for all that the reader's bureau has
     */
    @Requires(Action.COUNT_RELIEF)
    @GetMapping("/relief/totals.html")
    String show(@RequestParam(defaultValue = "") @Size(max = 16) String from,
            @RequestParam(defaultValue = "") @Size(max = 16) String to,
            @RequestParam(required = false) @Nullable ReliefSource source,
            @RequestParam(defaultValue = "") @Size(max = 32) String bureau, Actor actor, Locale language,
            Model model) {
        Period period = period(from, to);
        ReliefTotals totals = lists.totals(period.days(), actor);
        Sum asked = totals.of(source, bureau);
        List<Payment> entries = lists.payments(period.days(), source, bureau, SHOWN, actor);
        String address = "/relief/totals.html?from=" + period.from() + "&to=" + period.to();
        model.addAttribute("errors", period.wrong()
                ? FormErrors.none().with("from", names.text("relief.bad-period", language))
                : FormErrors.none());
        model.addAttribute("from", period.wrong() ? from : period.from().toString());
        model.addAttribute("to", period.wrong() ? to : period.to().toString());
        model.addAttribute("since", period.from().toString());
        model.addAttribute("until", period.to().toString());
        model.addAttribute("source", source == null ? "" : source.name());
        model.addAttribute("sources", ListNames.choices(List.of(ReliefSource.values()), language));
        model.addAttribute("sums", sums(totals, address, language));
        model.addAttribute("households", Integer.toString(totals.reached().households()));
        model.addAttribute("persons", Integer.toString(totals.reached().persons()));
        model.addAttribute("agreements", agreements(period, actor, language));
        model.addAttribute("entries", entries.stream().limit(SHOWN).map(each -> line(each, language)).toList());
        model.addAttribute("entrySum", names.text("relief.entries-sum", language, Integer.toString(asked.payments()),
                Yuan.text(asked.fen())));
        model.addAttribute("cut", asked.payments() > entries.size()
                ? names.text("relief.cut", language, Integer.toString(SHOWN))
                : null);
        model.addAttribute("kept", kept(period, source, bureau));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", reliefs.today().toString());
        return "relief/totals";
    }

    /** The payments behind the figures as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_RELIEF_PAYMENTS)
    @GetMapping("/relief/payments.xlsx")
    void export(@RequestParam(defaultValue = "") @Size(max = 16) String from,
            @RequestParam(defaultValue = "") @Size(max = 16) String to,
            @RequestParam(required = false) @Nullable ReliefSource source,
            @RequestParam(defaultValue = "") @Size(max = 32) String bureau, @RequestParam ExportPurpose why,
            Actor actor, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Period period = period(from, to);
        exports.send(sheet(language),
                lists.payments(period.days(), source, bureau, ListExports.MOST_ROWS + 1, actor),
                "relief-payments-" + period.from() + "-" + period.to(), request, response);
    }

    private XlsxList<Payment> sheet(Locale language) {
        return new XlsxList<>("relief", List.of(
                new Column<>(names.text("lists.number", language), 28, each -> each.relief().number()),
                new Column<>(names.text("relief.n", language), 8, each -> each.relief().n()),
                new Column<>(names.text("relief.source", language), 16,
                        each -> ListNames.of(each.source(), language)),
                new Column<>(names.text("relief.amount", language), 14, each -> Yuan.amount(each.fen())),
                new Column<>(names.text("relief.paid-on", language), 12, Payment::on),
                new Column<>(names.text("relief.office", language), 28,
                        each -> names.unit(each.relief().office(), language)),
                new Column<>(names.text("relief.bureau", language), 28,
                        each -> names.unit(each.relief().bureau(), language))));
    }

    private List<Line> sums(ReliefTotals totals, String address, Locale language) {
        List<Line> lines = new ArrayList<>();
        totals.byBureau().forEach((bureau, sums) -> {
            sums.forEach((source, sum) -> lines.add(new Line(address + "&bureau=" + bureau + "&source=" + source,
                    names.unit(bureau, language),
                    cells(String.valueOf(ListNames.of(source, language)), sum))));
            lines.add(new Line(address + "&bureau=" + bureau, names.unit(bureau, language),
                    cells(names.text("relief.all-sources", language), ReliefTotals.sum(sums))));
        });
        if (totals.byBureau().size() > 1) {
            totals.bySource().forEach((source, sum) -> lines.add(new Line(address + "&source=" + source,
                    names.text("relief.all-bureaus", language),
                    cells(String.valueOf(ListNames.of(source, language)), sum))));
        }
        if (!lines.isEmpty()) {
            lines.add(new Line(address, names.text("relief.total", language),
                    cells(names.text("relief.all-sources", language), totals.total())));
        }
        return lines;
    }

    private static List<String> cells(String source, Sum sum) {
        return List.of(source, Integer.toString(sum.payments()), Yuan.text(sum.fen()));
    }

    private Line line(Payment payment, Locale language) {
        Relief relief = payment.relief();
        return new Line(ReliefNames.address(relief), relief.number(), List.of(
                String.valueOf(ListNames.of(payment.source(), language)), Yuan.text(payment.fen()),
                payment.on().toString(), names.unit(relief.office(), language)));
    }

    /** How many agreements were signed, how many of those ended their case, and how many of these are still settled (救助息访、回访). */
    private List<Row> agreements(Period period, Actor actor, Locale language) {
        ReliefLists.Agreed agreed = lists.agreed(period.days(), actor);
        List<Case> ended = agreed.cases();
        return List.of(row("relief.agreements", agreed.reliefs().size(), language),
                row("relief.agreement-persons",
                        agreed.reliefs().stream().mapToInt(each -> each.extent().persons()).sum(),
                        language),
                row("relief.ended", ended.size(), language),
                row("relief.still-settled", ended.stream().filter(Aftercare::isStillSettled).count(), language));
    }

    private Row row(String key, long count, Locale language) {
        return new Row(names.text(key, language), Long.toString(count));
    }

    private Period period(String from, String to) {
        LocalDate today = reliefs.today();
        Period usual = new Period(today.withDayOfYear(1), today, false);
        try {
            LocalDate first = from.isBlank() ? usual.from() : TypedDay.parse(from);
            LocalDate last = to.isBlank() ? usual.to() : TypedDay.parse(to);
            return first.isAfter(last)
                    ? new Period(usual.from(), usual.to(), true)
                    : new Period(first, last, false);
        } catch (DateTimeException _) {
            return new Period(usual.from(), usual.to(), true);
        }
    }

    private static List<Map.Entry<String, String>> kept(Period period, @Nullable ReliefSource source,
            String bureau) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("from", period.from().toString());
        asked.put("to", period.to().toString());
        if (source != null) {
            asked.put("source", source.name());
        }
        if (!bureau.isEmpty()) {
            asked.put("bureau", bureau);
        }
        return asked.entrySet().stream().map(Map.Entry::copyOf).toList();
    }
}
