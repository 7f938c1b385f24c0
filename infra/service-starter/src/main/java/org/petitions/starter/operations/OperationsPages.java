package org.petitions.starter.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.deadletter.DeadLetterList.Page;
import org.petitions.events.deadletter.ReplayOutcome;
import org.petitions.events.deadletter.DeadLetterReplay.Result;
import org.petitions.events.deadletter.LetterPlace;
import org.petitions.events.deadletter.ListedLetter;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** For operations: this service's part of the picture of the flow, and its dead letters. */
@Controller
@RequestMapping("/operations/${spring.application.name}")
final class OperationsPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.of("Asia/Shanghai"));
    /** What htmx says of its requests, which want a part of a page. */
    private static final String PART = "HX-Request";

    private final StatusReader status;
    private final DeadLetterAccess deadLetters;
    private final Messages messages;
    private final String service;
    private final FlowRates rates = new FlowRates();

    OperationsPages(StatusReader status, DeadLetterAccess deadLetters, Messages messages, String service) {
        this.status = status;
        this.deadLetters = deadLetters;
        this.messages = messages;
        this.service = service;
    }

    /**
     * A dead letter on the page.
     *
     * @param at when it was put aside, in China's time
     */
    record Line(ListedLetter letter, String at) {
        static Line of(ListedLetter letter) {
            return new Line(letter, TIME.format(letter.at()));
        }
    }

    /** How it runs: a page, or that part of one that htmx asks for. */
    @Requires(Action.WATCH_SERVICES)
    @GetMapping("/status.html")
    String status(Actor actor, HttpServletRequest request, Model model) {
        ServiceStatus now = status.read();
        model.addAttribute("service", service);
        model.addAttribute("status", now);
        model.addAttribute("flow", rates.of(now));
        model.addAttribute("figures", FigureLine.of(now.figures()));
        model.addAttribute("startedAt", TIME.format(now.startedAt()));
        model.addAttribute("seenAt", TIME.format(now.at()));
        return request.getHeader(PART) == null ? "operations/status" : "operations/status :: status";
    }

    /** Its dead letters, newest first; after a replay with what became of them, in codes and numbers. */
    @Requires(Action.WATCH_SERVICES)
    @GetMapping("/dead-letters.html")
    String deadLetters(Actor actor, @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable ReplayOutcome outcome,
            @RequestParam(required = false) @Nullable Integer back,
            @RequestParam(defaultValue = "0") int kept, @RequestParam(defaultValue = "false") boolean more,
            Model model, HttpServletResponse response) {
        model.addAttribute("service", service);
        model.addAttribute("outcome", outcome);
        model.addAttribute("back", back == null ? null : String.valueOf(back));
        model.addAttribute("kept", String.valueOf(kept));
        model.addAttribute("more", more);
        try {
            Page page = deadLetters.page(OperationsApi.cursor(after));
            model.addAttribute("letters", page.letters().stream().map(Line::of).toList());
            model.addAttribute("first", after == null ? null : address("dead-letters.html", Map.of()));
            model.addAttribute("next",
                    page.next() == null ? null : address("dead-letters.html", Map.of("after", page.next())));
        } catch (ProblemException refused) {
            refuse(refused, model, response);
            model.addAttribute("letters", List.of());
        }
        return "operations/dead-letters";
    }

    /** Asks whether one is to be put back, or all. */
    @Requires(Action.REPLAY_DEAD_LETTERS)
    @GetMapping("/replay.html")
    String ask(Actor actor, @RequestParam(required = false) @Nullable Integer partition,
            @RequestParam(required = false) @Nullable Long offset, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("place", place(partition, offset).orElse(null));
        return "operations/replay";
    }

    /** Puts one back, or all, and shows the list again; where that cannot be, the question says why. */
    @Requires(Action.REPLAY_DEAD_LETTERS)
    @PostMapping("/replay.html")
    String replay(Actor actor, @RequestParam(required = false) @Nullable Integer partition,
            @RequestParam(required = false) @Nullable Long offset, @RequestParam(defaultValue = "false") boolean all,
            Model model, HttpServletResponse response) {
        try {
            return "redirect:" + (all
                    ? afterAll(deadLetters.replayAll())
                    : afterOne(deadLetters.replayOne(OperationsApi.place(partition, offset))));
        } catch (ProblemException refused) {
            refuse(refused, model, response);
            return ask(actor, partition, offset, model);
        }
    }

    private String afterOne(ReplayOutcome outcome) {
        return address("dead-letters.html", Map.of("outcome", outcome.name()));
    }

    private String afterAll(Result result) {
        int kept = result.refused() + sum(result.superseded());
        return address("dead-letters.html", Map.of("back", String.valueOf(sum(result.putBack())), "kept",
                String.valueOf(kept), "more", String.valueOf(result.more())));
    }

    private static int sum(Map<String, Integer> byTopic) {
        return byTopic.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Optional<LetterPlace> place(@Nullable Integer partition, @Nullable Long offset) {
        return partition == null && offset == null
                ? Optional.empty()
                : Optional.of(OperationsApi.place(partition, offset));
    }

    private void refuse(ProblemException refused, Model model, HttpServletResponse response) {
        response.setStatus(refused.getStatusCode().value());
        model.addAttribute("refusal", refused.toProblem(messages).getTitle());
    }

    private String address(String page, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath("/operations/" + service + "/" + page);
        parameters.forEach(address::queryParam);
        return address.build().toUriString();
    }
}
