package org.petitions.casework.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.petitions.casework.duty.NumberTable;
import org.petitions.casework.figures.FiguresStore.Publication;
import org.petitions.casework.lists.ListNames;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.language.PageLanguage;
import org.petitions.starter.access.OpenToAll;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Published figures (公开数据), for everybody: as a bureau published them, and nothing that was not. */
@Controller
class PublicFiguresPage {
    static final String ADDRESS = "/public/figures.html";
    static final String FILE = "/public/figures.csv";
    private static final String OPEN = "it says what bureaus published";
    /** Table programs take UTF-8 for what it is by this mark alone. */
    private static final char MARK = '\uFEFF';

    private final FiguresStore store;
    private final FiguresTables tables;
    private final ListNames names;

    PublicFiguresPage(FiguresStore store, FiguresTables tables, ListNames names) {
        this.store = store;
        this.tables = tables;
        this.names = names;
    }

    /**
     * The figures of one period.
     *
     * @param bureau unit id; the first of the list where it names none of it
     * @param period code; the latest that was published where it names none of these
     */
    @OpenToAll(OPEN)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 64) String bureau,
            @RequestParam(defaultValue = "") @Size(max = 16) String period, Model model, HttpServletRequest request) {
        Locale language = PageLanguage.of(request);
        String chosen = chosen(bureau, language);
        List<Publication> all = store.of(chosen);
        model.addAttribute("bureaus", names.bureaus(language));
        model.addAttribute("bureau", chosen);
        model.addAttribute("periods", all.stream().map(each -> new Choice(each.period(), each.period())).toList());
        model.addAttribute("csv", FILE);
        find(all, period).ifPresent(published -> {
            FiguresPeriod days = FiguresPeriod.parse(published.period()).orElseThrow();
            model.addAttribute("period", days);
            model.addAttribute("at", LegalCalendar.dayOf(published.at()).toString());
            model.addAttribute("corrected", published.number() > 1);
            model.addAttribute("received", tables.received(published.figures(), language));
            model.addAttribute("units", tables.units(published.figures(), language));
            model.addAttribute("categories", tables.categories(published.figures(), language));
        });
        return "figures/public";
    }

    /** The same as a file of comma-separated values, UTF-8. */
    @OpenToAll(OPEN)
    @GetMapping(FILE)
    void file(@RequestParam(defaultValue = "") @Size(max = 64) String bureau,
            @RequestParam(defaultValue = "") @Size(max = 16) String period, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Locale language = PageLanguage.of(request);
        Optional<PublishedFigures> found = find(store.of(chosen(bureau, language)), period);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PublishedFigures published = found.get();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("figures-%s-%s.csv".formatted(published.bureau(), published.period())).build().toString());
        var text = new StringBuilder().append(MARK);
        append(text, tables.categories(published.figures(), language));
        text.append("\r\n");
        append(text, tables.units(published.figures(), language));
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String chosen(String bureau, Locale language) {
        List<Choice> all = names.bureaus(language);
        return all.stream().map(Choice::value).filter(bureau::equals).findFirst().orElse(all.getFirst().value());
    }

    private Optional<PublishedFigures> find(List<Publication> all, String period) {
        return all.stream().filter(each -> each.period().equals(period)).findFirst()
                .or(() -> all.stream().findFirst()).map(store::find);
    }

    private static void append(StringBuilder text, NumberTable table) {
        text.append("\"\"");
        table.heads().forEach(head -> text.append(',').append(quoted(head.text())));
        text.append("\r\n");
        table.lines().forEach(line -> {
            text.append(quoted(line.name()));
            line.numbers().forEach(number -> text.append(',').append(quoted(number.count())));
            text.append("\r\n");
        });
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
