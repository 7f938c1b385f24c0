package org.petitions.intake.reissue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PersonCheck;
import org.petitions.intake.registration.PageErrors;
import org.petitions.intake.registration.ReceiptView;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.NothingDone;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Issues a lost tracking code anew (补发查询码) from the window's page, and answers with the new receipt. */
@Controller
class ReissuePage {
    private final ReissueApi api;
    private final ReceiptView receipts;
    private final Messages messages;
    private final RefusalLog refusals;

    ReissuePage(ReissueApi api, ReceiptView receipts, Messages messages, RefusalLog refusals) {
        this.api = api;
        this.receipts = receipts;
        this.messages = messages;
        this.refusals = refusals;
    }

    /** The new receipt; sent again, the same. Whoever checked nothing is led back to choose how the person was checked. */
    @Requires(Action.REISSUE_CODE)
    @PostMapping("/office/petitions/{number}/code.html")
    ModelAndView reissue(Actor actor, @PathVariable String number, @RequestParam @Nullable String key,
            @RequestParam(required = false) @Nullable String check, Model model, Locale language,
            HttpServletRequest http) {
        if (List.of(PersonCheck.values()).stream().noneMatch(each -> each.name().equals(check))) {
            NothingDone.in(http);
            return new ModelAndView("redirect:/office/petitions/" + number + ".html");
        }
        var request = new ReissueApi.ReissueRequest(PersonCheck.valueOf(String.valueOf(check)));
        try {
            receipts.show(api.reissue(actor, number, key, request), model);
            return new ModelAndView("registration/receipt", model.asMap(), HttpStatus.CREATED);
        } catch (ProblemException e) {
            refusals.refused(http, e);
            model.addAttribute("number", number);
            model.addAttribute("errors", PageErrors.of(e, messages, language));
            return new ModelAndView("reissue/refused", model.asMap(), HttpStatus.valueOf(e.getStatusCode().value()));
        }
    }
}
