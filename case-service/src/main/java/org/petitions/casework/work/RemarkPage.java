package org.petitions.casework.work;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.petitions.casework.remarks.Remark;
import org.petitions.casework.remarks.Remarks;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes an internal note on the page of a case; sent twice it is kept once. */
@Controller
class RemarkPage {
    /** By which the page of the case says that one was kept. */
    static final String DONE = "remark";

    private final CaseScreen screen;
    private final Remarks remarks;
    private final Messages messages;

    RemarkPage(CaseScreen screen, Remarks remarks, Messages messages) {
        this.screen = screen;
        this.remarks = remarks;
        this.messages = messages;
    }

    @Requires(Action.WRITE_REMARK)
    @PostMapping("/cases/{id}/remarks.html")
    String write(@PathVariable String id, @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String key, Actor actor, Model model, HttpServletResponse response,
            Locale locale) {
        String text = remark.strip();
        Say say = screen.say(locale);
        String wrong;
        if (text.isEmpty()) {
            wrong = say.text("remark.empty");
        } else if (text.length() > Remark.LONGEST) {
            wrong = say.text("remark.long", Remark.LONGEST);
        } else {
            try {
                remarks.write(id, key, text, actor);
                return "redirect:/cases/" + id + ".html?done=" + DONE + "#remarks";
            } catch (ProblemException refused) {
                if (refused.getStatusCode().value() != HttpStatus.CONFLICT.value()) {
                    throw refused;
                }
                wrong = say.text(refused.text(messages));
            }
        }
        response.setStatus(422);
        model.addAttribute("errors", FormErrors.none().with("remark", wrong));
        model.addAttribute("remark", remark);
        screen.show(id, actor, model, say);
        return CasePage.VIEW;
    }

    /** An opened note as the page shows it: when and who, and what they wrote. */
    static CaseOverview.Line line(Remark remark, Say say) {
        return new CaseOverview.Line(say.moment(remark.at()) + " " + CaseOverview.who(remark.by(), null, say),
                remark.text());
    }
}
