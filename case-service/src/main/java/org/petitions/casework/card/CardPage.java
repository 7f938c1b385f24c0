package org.petitions.casework.card;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.card.Card.Edition;
import org.petitions.casework.documents.printing.DocumentPrinter;
import org.petitions.casework.documents.printing.TableSheet;
import org.petitions.casework.organisation.Organisation.Names;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Townships;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.layout.PageHeaders;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public card for everybody, without an account. */
@Controller
class CardPage {
    private static final String WHY = "names of offices, telephone numbers and duties that are made public";
    private static final List<String> COLUMNS = List.of("单位、职务", "负责人", "电话", "职责", "地址");

    private final CardLines lines;
    private final CardStore cards;
    private final DocumentPrinter printer;

    CardPage(CardLines lines, CardStore cards, DocumentPrinter printer) {
        this.lines = lines;
        this.cards = cards;
        this.printer = printer;
    }

    /** A place that has a card. */
    record Place(String name, String address) {
        static Place of(String code, String name) {
            return new Place(name, "/card/" + code + ".html");
        }
    }

    /** A county with its townships. */
    record County(Place place, List<Place> townships) {}

    @OpenToAll(WHY)
    @GetMapping("/card.html")
    String places(Locale language, Model model) {
        model.addAttribute("counties", Divisions.list().stream()
                .map(each -> new County(Place.of(each.code(), isEnglish(language) ? each.en() : each.zh()),
                        Townships.of(each.code()).stream().map(town -> Place.of(town.code(), town.zh())).toList()))
                .toList());
        return "card/places";
    }

    @OpenToAll(WHY)
    @GetMapping("/card/{place}.html")
    String card(@PathVariable String place, Locale language, Model model) {
        Names name = nameOf(place);
        List<CardLine> said = lines.of(place);
        Card printed = cards.find(place);
        model.addAttribute("name", isEnglish(language) ? name.en() : name.zh());
        model.addAttribute("lines", said);
        model.addAttribute("edition", printed.saying(said).map(each -> Integer.toString(each.number())).orElse(null));
        model.addAttribute("pdf", "/card/" + place + ".pdf");
        return "card/card";
    }

    /** What the card says today, to be printed by anybody. */
    @OpenToAll(WHY)
    @GetMapping("/card/{place}.pdf")
    void pdf(@PathVariable String place, HttpServletResponse response) throws IOException {
        Names name = nameOf(place);
        List<CardLine> said = lines.of(place);
        print(name, place, said, cards.find(place).saying(said).map(CardPage::foot).orElse("未定版，以最近公布的为准"), response);
    }

    /** An edition as it was printed. */
    @OpenToAll(WHY)
    @GetMapping("/card/{place}/{edition}.pdf")
    void edition(@PathVariable String place, @PathVariable int edition, HttpServletResponse response)
            throws IOException {
        Edition found = cards.find(place).edition(edition)
                .orElseThrow(() -> new ProblemException(CardProblem.NO_SUCH_CARD));
        print(nameOf(place), place, found.lines(), foot(found), response);
    }

    private static String foot(Edition edition) {
        return "第" + edition.number() + "版　" + LegalCalendar.dayOf(edition.at());
    }

    private void print(Names name, String place, List<CardLine> said, String foot,
            HttpServletResponse response) throws IOException {
        var sheet = new TableSheet(name.zh() + "便民一卡通", COLUMNS, said.stream()
                .map(line -> List.of(line.name().zh(), filled(line.leader()), line.telephone(), line.duties().zh(),
                        filled(line.address())))
                .toList(), foot);
        byte[] pdf = printer.pdf(sheet);
        PageHeaders.set(response);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename("card-" + place + ".pdf").build().toString());
        response.getOutputStream().write(pdf);
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Names nameOf(String place) {
        return CardLines.nameOf(place).orElseThrow(() -> new ProblemException(CardProblem.NO_SUCH_CARD));
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
