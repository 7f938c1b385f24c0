package org.petitions.casework.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.relief.Relief.Agreement;
import org.petitions.casework.relief.Relief.Application;
import org.petitions.casework.relief.Relief.Decision;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What pages and files of relief say, in a language. */
@Component
class ReliefNames {
    private final ListNames names;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Messages messages;
    private final Reliefs reliefs;
    private final ApprovalPolicy policy;

    ReliefNames(ListNames names, Organisation organisation, MessageSource texts, Messages messages, Reliefs reliefs,
            ApprovalPolicy policy) {
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
        this.messages = messages;
        this.reliefs = reliefs;
        this.policy = policy;
    }

    /** A name and what stands beside it. */
    record Row(String name, @Nullable String value) {}

    /** A line of a list: cells as its heads are, and where it leads. */
    record Line(String address, String number, List<String> cells) {}

    String text(String key, Locale language, String... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, language));
    }

    String unit(@Nullable String unit, Locale language) {
        return String.valueOf(names.unit(unit, language));
    }

    /** The title of a post today, or its id. */
    String post(String post, Locale language) {
        return organisation.titlesOf(reliefs.today(), post)
                .map(title -> isEnglish(language) ? title.en() : title.zh()).orElse(post);
    }

    String amount(long fen, Locale language) {
        return text("relief.yuan", language, Yuan.text(fen));
    }

    /** The rank that decides on what was applied for; empty before. */
    String rank(Relief relief, Locale language) {
        Application application = relief.application();
        return application == null
                ? ""
                : String.valueOf(ListNames.of(policy.lowest(application.fen()), language));
    }

    static String address(Relief relief) {
        return "/cases/" + relief.caseId() + "/relief/" + relief.n() + ".html";
    }

    Line line(Relief relief, Locale language) {
        Application application = relief.application();
        return new Line(address(relief), relief.number(), List.of(Integer.toString(relief.n()),
                String.valueOf(ListNames.of(relief.stage(), language)), unit(relief.office(), language),
                relief.notedOn().toString(), application == null ? "" : Yuan.text(application.fen()),
                rank(relief, language), relief.approved() == 0 ? "" : Yuan.text(relief.approved()),
                Yuan.text(relief.paid())));
    }

    /** All that is known of it but its words. */
    List<Row> about(Relief relief, Locale language) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(text("relief.stage", language), ListNames.of(relief.stage(), language)));
        rows.add(new Row(text("relief.need", language), relief.needs().stream()
                .map(need -> String.valueOf(ListNames.of(need, language))).collect(Collectors.joining("、"))));
        rows.add(new Row(text("relief.households", language), Integer.toString(relief.extent().households())));
        rows.add(new Row(text("relief.persons", language), Integer.toString(relief.extent().persons())));
        rows.add(new Row(text("relief.office", language), unit(relief.office(), language)));
        rows.add(new Row(text("relief.noted-on", language), relief.notedOn().toString()));
        Application application = relief.application();
        if (application != null) {
            rows.add(new Row(text("relief.applied", language),
                    text("relief.amount-on", language, Yuan.text(application.fen()), application.on().toString())));
            rows.add(new Row(text("relief.rank", language), rank(relief, language)));
        }
        Decision decision = relief.decision();
        if (decision != null) {
            rows.add(new Row(text("relief.decided-by", language), post(decision.post(), language)));
            rows.add(new Row(text("relief.way", language), ListNames.of(decision.way(), language)));
            rows.add(new Row(text("relief.approved", language),
                    text("relief.amount-on", language, Yuan.text(decision.fen()), decision.on().toString())));
            rows.add(new Row(text("relief.left", language), amount(relief.left(), language)));
            rows.add(new Row(text("relief.paid", language), amount(relief.paid(), language)));
        }
        Agreement agreement = relief.agreement();
        if (agreement != null) {
            rows.add(new Row(text("relief.agreement", language),
                    text("relief.agreement-on", language, agreement.number(), agreement.signedOn().toString())));
        }
        return rows;
    }

    String said(ProblemException refused, Locale language) {
        var text = refused.text(messages);
        return isEnglish(language) ? text.en() : text.zh();
    }

    /** What is too long, or no value of its field. */
    FormErrors wrong(BindingResult faults, Locale language) {
        FormErrors errors = FormErrors.none();
        for (FieldError fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), text("relief.wrong", language));
        }
        return errors;
    }

    static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
