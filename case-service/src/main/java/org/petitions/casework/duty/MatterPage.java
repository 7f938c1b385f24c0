package org.petitions.casework.duty;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.events.terms.Townships;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of screened and of mediated matters share. */
@Component
class MatterPage {
    static final int LINES = 50;

    private final MatterReports reports;
    private final ListNames names;

    MatterPage(MatterReports reports, ListNames names) {
        this.reports = reports;
        this.names = names;
    }

    /** How many there are in a division, by the columns of its page. */
    record Count(String division, List<String> numbers) {}

    /** A case in a list. */
    record Matter(String number, String address, At at) {
        /** Where it happened, which unit has it. */
        record At(String place, @Nullable String unit, String status) {}
    }

    /** What every such page shows beside its own list. */
    void common(TypedPeriod typed, Locale language, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", typed.errors());
        model.addAttribute("printedAt", reports.today().toString());
        model.addAttribute("kept", typed.period().kept());
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
    }

    /** The addresses of the other pages; {@code found} holds one more than the page where there is a next one. */
    List<CaseRow> page(List<CaseRow> found, HttpServletRequest request, Model model) {
        List<CaseRow> rows = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.size() > LINES ? rows.getLast().id() : null));
        return rows;
    }

    Matter matter(CaseRow row, Locale language) {
        return new Matter(row.number(), "/cases/" + row.id() + ".html", new Matter.At(place(row, language),
                names.unit(row.unit(), language), String.valueOf(ListNames.of(row.stage(), language))));
    }

    /** The township where it is known, else the division. */
    String place(CaseRow row, Locale language) {
        String township = row.matter().township();
        String division = names.division(row.matter().division(), language);
        return township == null
                ? division
                : division + " " + Townships.find(township).map(Townships.Township::zh).orElse(township);
    }

    /** A line a division in the order of their codes, and the sum of all where there are several. */
    <T> List<Count> counts(List<T> all, Function<T, String> division, Function<List<T>, List<Long>> count,
            String sum, Locale language) {
        var byDivision = all.stream().collect(Collectors.groupingBy(division, TreeMap::new, Collectors.toList()));
        List<Count> lines = byDivision.entrySet().stream()
                .map(each -> new Count(names.division(each.getKey(), language), shown(count.apply(each.getValue()))))
                .collect(Collectors.toList());
        if (lines.size() > 1) {
            lines.add(new Count(sum, shown(count.apply(all))));
        }
        return lines;
    }

    private static List<String> shown(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }
}
