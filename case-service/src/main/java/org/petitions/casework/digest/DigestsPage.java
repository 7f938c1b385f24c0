package org.petitions.casework.digest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The digests of a bureau, those that lie before a leader, or those on which a unit was instructed; where a bureau makes one. */
@Controller
class DigestsPage {
    private static final int LINES = 50;
    private static final int NOT_DONE = 422;

    private final Digests digests;
    private final DigestNames names;

    DigestsPage(Digests digests, DigestNames names) {
        this.digests = digests;
        this.names = names;
    }

    /**
     * A digest of a list.
     *
     * @param tags how far it is
     */
    record Line(String address, String period, LocalDate asOf, List<Tag> tags) {}

    /** A word in a colour. */
    record Tag(String text, String colour) {}

    @Requires(Action.LIST_DIGESTS)
    @GetMapping("/digests.html")
    String show(@RequestParam(required = false) @Nullable DigestView view,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        return page(view == null ? DigestView.ALL : view, after, FormErrors.none(), actor, language, model, request);
    }

    /** Makes one; of a period of which there is one it leads there. */
    @Requires(Action.MAKE_DIGEST)
    @PostMapping("/digests.html")
    String make(@RequestParam(defaultValue = "") @Size(max = 16) String period, Actor actor, Locale language,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<DigestPeriod> asked = DigestPeriod.parse(period).filter(each -> each.isOver(digests.today()));
        if (asked.isEmpty()) {
            response.setStatus(NOT_DONE);
            return page(DigestView.ALL, null, FormErrors.none().with("period", names.text("bad-period", language)),
                    actor, language, model, request);
        }
        return "redirect:" + DigestNames.address(digests.make(asked.get(), actor)) + ".html";
    }

    private String page(DigestView view, @Nullable String after, FormErrors errors, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        Digests.Page found = digests.page(view, after, LINES, actor);
        LocalDate today = digests.today();
        model.addAttribute("bureau", actor.role() == Role.BUREAU);
        model.addAttribute("lines", found.digests().stream().map(each -> new Line(
                DigestNames.address(each.id()) + ".html", names.period(each.days(), language), each.asOf(),
                tags(each, actor, today, language))).toList());
        model.addAttribute("view", view.name());
        model.addAttribute("views", ListNames.choices(List.of(DigestView.values()), language));
        model.addAttribute("periods", names.periods(today, language));
        model.addAttribute("errors", errors);
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        model.addAttribute("printedAt", today.toString());
        return "digest/digests";
    }

    private List<Tag> tags(Digest digest, Actor actor, LocalDate today, Locale language) {
        List<Tag> tags = new ArrayList<>();
        if (actor.role() == Role.BUREAU) {
            long unread = digest.leaders().stream().filter(each -> each.readOn() == null).count();
            if (digest.leaders().isEmpty()) {
                tags.add(new Tag(names.text("not-put", language), "grey"));
            } else if (unread > 0) {
                tags.add(new Tag(names.text("unread", language, Long.toString(unread)), "orange"));
            } else {
                tags.add(new Tag(names.text("read", language), "green"));
            }
        } else {
            digest.before(actor.actingFor()).ifPresent(mine -> tags.add(mine.readOn() == null
                    ? new Tag(names.text("to-read", language), "orange")
                    : new Tag(names.text("read", language), "green")));
        }
        List<Digest.Instruction> seen = Digests.instructionsIn(digest, actor);
        long open = seen.stream().filter(each -> each.doneOn() == null).count();
        long late = seen.stream().filter(each -> each.isLate(today)).count();
        if (late > 0) {
            tags.add(new Tag(names.text("late", language, Long.toString(late)), "red"));
        } else if (open > 0) {
            tags.add(new Tag(names.text("open", language, Long.toString(open)), "blue"));
        }
        return tags;
    }
}
