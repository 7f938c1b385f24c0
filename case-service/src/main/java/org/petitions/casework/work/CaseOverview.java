package org.petitions.casework.work;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.documents.IssuedDocument;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.signing.DraftedCommands;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.PendingDraft;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.StepForm;
import org.petitions.casework.timeline.CaseTimeline;
import org.petitions.casework.work.StepGroups.Offered;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.Townships;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.message.Messages;

/**
 * A case as its page shows it: coded facts alone, in the page's language.
 *
 * @param about what is known of it, each with its name
 * @param steps those that its reader may take now, each with its form
 * @param impossible those of the reader that may not be taken now, with why
 * @param others what others may do now, and who
 */
record CaseOverview(String id, String number, long version, String status, List<Line> about, List<LimitBar> limits,
        StepGroups steps, List<Line> impossible, List<Line> others, List<DocumentLine> documents,
        List<TimelineEntry> timeline, List<MatterLink> matters) {

    /** Something by its name. */
    record Line(String name, String value) {}

    /**
     * A document.
     *
     * @param name its kind and its number
     * @param state how far it came
     * @param steps what its reader may do with it now
     */
    record DocumentLine(int n, Line name, String issuedOn, String state, List<StepLink> steps) {}

    /** One line of the timeline: what happened, with its detail. */
    record TimelineEntry(String at, Line what, String who) {}

    /** Another matter of the same petition. */
    record MatterLink(StepLink link, String status, String unit) {}

    /** What a case is shown with. */
    record Beside(List<CaseLimit> limits, List<NextStep> steps, List<IssuedDocument> documents,
            List<CaseTimeline.Line> timeline, List<CaseRow> matters) {}

    static CaseOverview of(Case shown, Beside beside, Function<Step, List<StepForm<?>>> forms, Say say,
            Messages messages, Instant now) {
        CaseState state = shown.state();
        String id = shown.file().id();
        List<Step> possible = beside.steps().stream().filter(NextStep::isPossible).map(NextStep::step).toList();
        return new CaseOverview(id, shown.file().number(), state.version(), say.name(state.status()),
                about(shown, say),
                beside.limits().stream().filter(CaseLimit::isOpen).map(limit -> LimitBar.of(limit, now, say)).toList(),
                StepGroups.of(possible.stream().flatMap(step -> forms.apply(step).stream())
                        .filter(form -> !form.ofDocument()).filter(form -> isOffered(form, shown, now))
                        .map(form -> new Offered(taken(form),
                                new StepLink(text(form, say), address(id, form.code(), 0))))
                        .toList(), beside.limits().stream().filter(CaseLimit::isOpen).toList()),
                impossible(beside.steps(), state, say, messages),
                beside.steps().stream().filter(step -> !step.own())
                        .map(step -> new Line(say.name(step.step()), say.name(step.step().taker()))).toList(),
                beside.documents().stream().map(document -> document(id, document, possible, forms, say)).toList(),
                beside.timeline().reversed().stream().map(line -> entry(line, say)).toList(),
                beside.matters().stream()
                        .map(row -> new MatterLink(new StepLink(row.number(), "/cases/" + row.id() + ".html"),
                                say.name(row.stage()), say.unit(row.unit())))
                        .toList());
    }

    /** What a form is called: its step, and of a draft what is drafted. */
    static String text(StepForm<?> form, Say say) {
        return drafted(form).map(act -> say.text("step.draft-of", say.name(act))).orElse(say.name(form.step()));
    }

    private static Optional<DraftedAct> drafted(StepForm<?> form) {
        return Optional.ofNullable(form.given().get("act")).map(DraftedAct::valueOf);
    }

    private static Step taken(StepForm<?> form) {
        return drafted(form).map(DraftedCommands::stepOf).orElse(form.step());
    }

    /** A draft is offered of what could be decided now. */
    private static boolean isOffered(StepForm<?> form, Case shown, Instant now) {
        return drafted(form).map(act -> shown.legalSteps(LegalCalendar.dayOf(now))
                .contains(DraftedCommands.stepOf(act))).orElse(true);
    }

    static String address(String id, String code, int document) {
        return "/cases/" + id + "/steps/" + code + ".html" + (document == 0 ? "" : "?n=" + document);
    }

    private static List<Line> about(Case shown, Say say) {
        CaseState state = shown.state();
        var matter = state.matter();
        Assignment assignment = state.routing().assignment();
        List<Line> lines = new ArrayList<>();
        add(lines, say, "case.unit", say.unit(state.unit()));
        add(lines, say, "case.bureau", say.unit(matter.bureau()));
        add(lines, say, "case.review-body", say.unit(state.reviewBody()));
        add(lines, say, "case.purpose", say.name(matter.purpose()));
        add(lines, say, "case.category", say.name(matter.category()));
        add(lines, say, "case.place", say.text(placeOf(matter.division(), matter.township())));
        add(lines, say, "case.urgency", say.name(matter.urgency()));
        if (assignment != null) {
            add(lines, say, "case.way", say.name(assignment.way()));
            add(lines, say, "case.dispatched-as", say.name(assignment.kind()));
            add(lines, say, "case.arrived", say.day(assignment.arrivedAt()));
            add(lines, say, "case.signed", say.day(assignment.signedAt()));
            add(lines, say, "case.holder", assignment.within().holder());
            add(lines, say, "case.helpers", String.join("、", assignment.within().helpers()));
            add(lines, say, "case.helping-units", assignment.helpers().stream().map(say::unit).collect(joining("、")));
        }
        add(lines, say, "case.senders", state.routing().senders().stream().map(say::unit).collect(joining("、")));
        add(lines, say, "case.awaiting", say.names(state.approvals().kinds()));
        add(lines, say, "case.drafted", state.approvals().drafts().map(PendingDraft::decision)
                .map(decision -> say.name(decision.act())).reduce((one, more) -> one + "、" + more).orElse(""));
        add(lines, say, "case.opened", say.day(shown.file().openedAt()));
        return lines;
    }

    /** Where the matter happened; townships have Chinese names alone. */
    private static BilingualText placeOf(String division, @Nullable String township) {
        String town = Optional.ofNullable(township).flatMap(Townships::find).map(Townships.Township::zh).orElse("");
        return Divisions.find(division)
                .map(each -> new BilingualText(each.zh() + town, (each.en() + " " + town).strip()))
                .orElseGet(() -> new BilingualText(division, division));
    }

    private static void add(List<Line> lines, Say say, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(new Line(say.text(key), value));
        }
    }

    private static List<Line> impossible(List<NextStep> steps, CaseState state, Say say, Messages messages) {
        return steps.stream().filter(NextStep::own).flatMap(step -> Stream.ofNullable(step.reason())
                .map(reason -> new Line(say.name(step.step()), why(reason, state, say, messages)))).toList();
    }

    static String why(Reason reason, CaseState state, Say say, Messages messages) {
        return reason == Reason.ILLEGAL_STEP
                ? say.text("case.not-now", say.name(state.status()))
                : say.text(messages.text(MessageCode.of("refusal", reason)));
    }

    private static DocumentLine document(String id, IssuedDocument document, List<Step> possible,
            Function<Step, List<StepForm<?>>> forms, Say say) {
        List<StepLink> steps = possible.stream().filter(step -> isOpenFor(step, document))
                .flatMap(step -> forms.apply(step).stream()).filter(StepForm::ofDocument)
                .map(form -> new StepLink(text(form, say), address(id, form.code(), document.n()))).toList();
        return new DocumentLine(document.n(), new Line(say.name(document.kind()), document.number()),
                say.day(document.issuedAt()), state(document, say), steps);
    }

    private static boolean isOpenFor(Step step, IssuedDocument document) {
        boolean valid = document.correctedBy() == null;
        return switch (step) {
            case SEND_DOCUMENT, DELIVER_DOCUMENT -> valid && document.receivedAt() == null;
            case CORRECT_DELIVERY -> document.receivedAt() != null || document.sentOn() != null;
            case CORRECT_DOCUMENT -> valid;
            default -> false;
        };
    }

    private static String state(IssuedDocument document, Say say) {
        if (document.correctedBy() != null) {
            return say.text("case.document.corrected", document.correctedBy());
        }
        if (document.receivedAt() != null) {
            return say.text("case.document.received", say.day(document.receivedAt()), say.name(document.how()));
        }
        return document.sentOn() == null
                ? say.text("case.document.made")
                : say.text("case.document.sent", document.sentOn().toString(), say.name(document.how()));
    }

    private static TimelineEntry entry(CaseTimeline.Line line, Say say) {
        String detail = line.dueAt() == null
                ? ""
                : say.text("case.until", say.day(line.dueAt().minusMillis(1)));
        return new TimelineEntry(say.moment(line.at()), new Line(say.text(line.name()), detail),
                who(line.by(), line.unit(), say));
    }

    static String who(@Nullable StepActor by, @Nullable String unit, Say say) {
        if (by == null) {
            return say.unit(unit);
        }
        String office = by.unit() == null ? unit : by.unit();
        String person = by.actingFor() != null ? say.post(by.actingFor().post()) : by.id();
        return say.known("actor." + by.role()).map(role -> role + " ").orElse("") + say.unit(office)
                + (person == null || by.unit() == null ? "" : " " + person);
    }
}
