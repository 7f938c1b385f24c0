package org.petitions.gateway.styleguide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.DueBar;
import org.petitions.pages.elements.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every element with samples; nothing on it is of anybody. */
@Controller
class StyleGuidePage {
    private static final int TICKED = 2;

    private final MessageSource texts;

    StyleGuidePage(MessageSource texts) {
        this.texts = texts;
    }

    /** One row of the sample's table. */
    record Row(String number, String subject, DueBar due) {}

    @GetMapping("/style-guide.html")
    String show(Model model, Locale language) {
        List<Choice> choices = List.of("letter", "visit", "call").stream()
                .map(each -> new Choice(each, text("style-guide." + each, language))).toList();
        List<DueBar> bars = Arrays.stream(DueBar.State.values()).map(state -> bar(state, language)).toList();
        model.addAttribute("choices", choices);
        model.addAttribute("ticked", choices.stream().limit(TICKED).map(Choice::value).toList());
        model.addAttribute("errors", FormErrors.none().with("subject", text("style-guide.subject-error", language))
                .with("ways", text("style-guide.way-error", language)));
        model.addAttribute("none", FormErrors.none());
        model.addAttribute("rows", bars.stream()
                .map(bar -> new Row("431222-20260301-L-00017-K", text("style-guide.subject-value", language), bar))
                .toList());
        return "styleguide/style-guide";
    }

    private DueBar bar(DueBar.State state, Locale language) {
        int percent = switch (state) {
            case RUNNING -> 40;
            case SOON -> 85;
            case MISSED, ENDED -> 100;
        };
        return new DueBar(percent, state, text("style-guide." + state.name().toLowerCase(Locale.ROOT), language));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
