package org.petitions.intake.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.intake.directory.UnitNames;
import org.petitions.law.Article;
import org.petitions.law.LegalFigure;
import org.petitions.law.LegalFigure.Unit;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.language.PageLanguage;
import org.petitions.starter.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages for everybody: how to petition, and which offices there are. They tell nothing of any petition or person. */
@Controller
class GuidePages {
    private static final String OPEN = "it says what the law and the directory of offices say";
    /** Limits by which an office owes the petitioner something, in the order of the procedure. */
    private static final List<LegalFigure> OWED = List.of(LegalFigure.DISPATCH, LegalFigure.NOTICE,
            LegalFigure.HANDLING, LegalFigure.EXTENSION, LegalFigure.REVIEW, LegalFigure.REREVIEW);
    /** Those that the petitioner has. */
    private static final List<LegalFigure> OWN = List.of(LegalFigure.REVIEW_REQUEST, LegalFigure.REREVIEW_REQUEST);
    /** More of a kind than these no division has (水利局 is the second of its kind). */
    private static final int MOST_OF_A_KIND = 4;

    private final UnitNames names;

    GuidePages(UnitNames names) {
        this.names = names;
    }

    /**
     * A limit of the Regulations.
     *
     * @param name by which the page says what it is
     * @param days calendar days
     * @param article in the language of the page
     */
    record Limit(String name, String days, String article) {}

    /** How to petition, and what the law promises whoever does. */
    @OpenToAll(OPEN)
    @GetMapping("/public/how-to-petition.html")
    String howTo(Model model, HttpServletRequest request) {
        model.addAttribute("owed", limits(OWED, request));
        model.addAttribute("own", limits(OWN, request));
        model.addAttribute("representatives", Integer.toString(LegalFigure.REPRESENTATIVES.persons()));
        return "public/how-to-petition";
    }

    private static List<Limit> limits(List<LegalFigure> figures, HttpServletRequest request) {
        return figures.stream().filter(figure -> figure.unit() == Unit.DAYS).map(figure -> {
            Article article = new Article(Integer.parseInt(figure.article()));
            return new Limit(figure.name(), Integer.toString(figure.days()),
                    isEnglish(request) ? article.en() : article.zh());
        }).toList();
    }

    /**
     * The offices of a division and, where they are of one, of its townships.
     *
     * @param place 6-digit code of a division; without one the page asks for it
     */
    @OpenToAll(OPEN)
    @GetMapping("/public/offices.html")
    String offices(@RequestParam(defaultValue = "") String place, Model model, HttpServletRequest request) {
        boolean english = isEnglish(request);
        model.addAttribute("places", Divisions.list().stream()
                .map(each -> new Choice(each.code(), english ? each.en() : each.zh())).toList());
        model.addAttribute("place", place);
        Divisions.find(place).ifPresent(division -> {
            model.addAttribute("chosen", english ? division.en() : division.zh());
            model.addAttribute("offices", listed(ofDivision(division.code())));
            model.addAttribute("townships", listed(Townships.of(division.code()).stream()
                    .map(township -> new UnitId(township.code(), UnitKind.TOWN).toString()).toList()));
        });
        return "public/offices";
    }

    private static List<String> ofDivision(String division) {
        return Stream.of(UnitKind.values()).filter(kind -> kind != UnitKind.TOWN)
                .flatMap(kind -> IntStream.rangeClosed(1, kind.hasSeveral() ? MOST_OF_A_KIND : 1)
                        .mapToObj(number -> new UnitId(division, kind, number).toString()))
                .toList();
    }

    /** What those are called that the directory lists today, in the same order. */
    private List<String> listed(List<String> ids) {
        Map<String, String> known = names.listed(ids);
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private static boolean isEnglish(HttpServletRequest request) {
        return PageLanguage.of(request).equals(Locale.ENGLISH);
    }
}
