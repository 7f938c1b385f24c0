package org.petitions.casework.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.OrganisationImport.Trial;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the city's administrator imports the organisation: tables are put in, tried, and then put in force. */
@Controller
class OrganisationImportPage {
    private static final String ADDRESS = "/organisation/import.html";
    private static final String VIEW = "organisation/import";
    private static final int VERSIONS = 20;
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_REASON = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(LegalCalendar.ZONE);

    private final OrganisationImport organisation;
    private final MessageSource texts;
    private final Messages messages;
    private final RefusalLog refusals;

    OrganisationImportPage(OrganisationImport organisation, MessageSource texts, Messages messages,
            RefusalLog refusals) {
        this.organisation = organisation;
        this.texts = texts;
        this.messages = messages;
        this.refusals = refusals;
    }

    /** One table's field. */
    record Table(String code, String name, String typed) {}

    /** A line of the preview. */
    record ChangeLine(String table, String key, String kind, @Nullable LocalDate from) {}

    /** A line of what is wrong. */
    record FaultLine(String table, long line, @Nullable String column, String what) {}

    /** A version. */
    record VersionLine(int number, String at, String by, String reason) {}

    @Requires(Action.IMPORT_ORGANISATION)
    @GetMapping(ADDRESS)
    String show(@RequestParam(required = false) @Nullable String done, Actor actor, Locale language, Model model) {
        model.addAttribute("notice", "imported".equals(done) ? text("organisation.import.done", language) : "");
        return page(Map.of(), actor, FormErrors.none(), language, model);
    }

    /** Tries the tables, or puts them in force; what is wrong, the page says, and keeps what was typed. */
    @Requires(Action.IMPORT_ORGANISATION)
    @PostMapping(ADDRESS)
    String step(@RequestParam Map<String, String> sent, Actor actor, Locale language, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        Map<OrganisationPart, String> given = given(sent);
        String reason = sent.getOrDefault("reason", "").strip();
        FormErrors errors = FormErrors.none();
        if (given.isEmpty()) {
            errors = errors.with(OrganisationPart.UNITS.code(), text("organisation.import.nothing", language));
        } else if ("apply".equals(sent.get("step"))) {
            if (!digest(given).equals(sent.get("tried"))) {
                errors = errors.with("", text("organisation.import.edited", language));
            } else if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                errors = errors.with("reason", text("organisation.import.reason-missing", language));
            } else {
                try {
                    organisation.apply(number(sent.get("basedOn")), given, reason, actor);
                    return "redirect:" + ADDRESS + "?done=imported";
                } catch (ProblemException refused) {
                    refusals.refused(request, refused);
                    var told = refused.text(messages);
                    errors = errors.with("", UnitNames.isEnglish(language) ? told.en() : told.zh());
                }
            }
        }
        if (!given.isEmpty()) {
            errors = tried(organisation.attempt(given, actor), errors, language, model);
            model.addAttribute("tried", digest(given));
        }
        model.addAttribute("reason", reason);
        response.setStatus(errors.isEmpty() ? 200 : 422);
        return page(sent, actor, errors, language, model);
    }

    private FormErrors tried(Trial trial, FormErrors before, Locale language, Model model) {
        model.addAttribute("trial", trial);
        model.addAttribute("basedOn", Integer.toString(trial.basedOn()));
        model.addAttribute("changeCount", Integer.toString(trial.changes().size()));
        model.addAttribute("changes", trial.changes().stream().limit(MOST_SHOWN)
                .map(change -> new ChangeLine(UnitNames.of(change.part(), language), change.key(),
                        UnitNames.of(change.kind(), language), change.from()))
                .toList());
        model.addAttribute("faults", trial.faults().stream().limit(MOST_SHOWN)
                .map(fault -> new FaultLine(nameOf(fault.file(), language),
                        fault.line(), fault.column(),
                        UnitNames.isEnglish(language) ? fault.what().en() : fault.what().zh()))
                .toList());
        return trial.faults().isEmpty() || !before.isEmpty()
                ? before
                : before.with("faults", texts.getMessage("organisation.import.faulty",
                        new Object[]{Integer.toString(trial.faults().size())}, language));
    }

    private String page(Map<String, String> typed, Actor actor, FormErrors errors, Locale language, Model model) {
        model.addAttribute("tables", Arrays.stream(OrganisationPart.values()).map(part -> new Table(part.code(),
                UnitNames.of(part, language), typed.getOrDefault(part.code(), ""))).toList());
        model.addAttribute("version", Integer.toString(organisation.inForce(actor).number()));
        model.addAttribute("versions", organisation.last(VERSIONS, actor).stream()
                .map(each -> new VersionLine(each.number(), MINUTE.format(each.at()), each.by(), each.reason()))
                .toList());
        model.addAttribute("parts", Arrays.stream(OrganisationPart.values())
                .map(part -> new Choice(part.name(), UnitNames.of(part, language))).toList());
        model.addAttribute("purposes", Arrays.stream(ExportPurpose.values())
                .map(purpose -> new Choice(purpose.name(), UnitNames.of(purpose, language))).toList());
        model.addAttribute("errors", errors);
        return VIEW;
    }

    /** Tables that were left empty stay as they are. */
    private static Map<OrganisationPart, String> given(Map<String, String> sent) {
        Map<OrganisationPart, String> given = new EnumMap<>(OrganisationPart.class);
        for (OrganisationPart part : OrganisationPart.values()) {
            String text = sent.getOrDefault(part.code(), "");
            if (!text.isBlank()) {
                given.put(part, text.replace("\r\n", "\n").strip() + "\n");
            }
        }
        return given;
    }

    /** Tells what is put in force from what was tried: the fields stay open in between. */
    private static String digest(Map<OrganisationPart, String> given) {
        return UUID.nameUUIDFromBytes(new EnumMap<>(given).toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private static String nameOf(String file, Locale language) {
        return Arrays.stream(OrganisationPart.values()).filter(part -> part.file().equals(file)).findFirst()
                .map(part -> UnitNames.of(part, language)).orElse(file);
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
