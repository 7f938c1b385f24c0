package org.petitions.casework.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.petitions.events.terms.Term;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.export.ExportPurpose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as people read it.
 *
 * @param at when, in Asia/Shanghai, to the second
 * @param action what was asked for, by its name
 * @param outcome what came of it, by its code
 */
record AuditLine(String at, Person by, String action, What what, String outcome) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Who did it.
     *
     * @param office for which office; empty where the entry names none
     */
    record Person(String account, String office) {}

    /**
     * What it was about.
     *
     * @param address method and address with the names of its variables
     * @param subject id of what it is about, or empty
     */
    record What(String address, String subject, Stated stated) {}

    /**
     * What was stated with it.
     *
     * @param why the purpose, by its name where it is one of an export, else its code; or empty
     * @param exported how many rows of a list were taken out as a file, and what the list was asked for; or empty
     */
    record Stated(String why, String exported) {}

    static AuditLine of(AuditLink link, Locale language) {
        JsonNode entry = JSON.readTree(link.entry());
        JsonNode act = entry.path("act");
        JsonNode exported = act.path("exported");
        var what = new What(act.path("address").asString(""), act.path("subject").asString(""),
                new Stated(named(act.path("why").asString(""), ExportPurpose.values(), language),
                        exported.isObject()
                                ? exported.path("rows").asInt() + ": " + exported.path("filter").asString("")
                                : ""));
        String count = entry.path("count").isNumber() ? " × " + entry.path("count").asInt() : "";
        return new AuditLine(time(link.about().at()),
                new Person(link.about().account(), entry.path("by").path("office").asString("")),
                named(act.path("action").asString(""), Action.values(), language), what,
                entry.path("outcome").asString("") + count);
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME
                .format(at.truncatedTo(ChronoUnit.SECONDS).atZone(LegalCalendar.ZONE)).replace('T', ' ');
    }

    /** The name of a code; of one that this release does not know the code. */
    private static <T extends Enum<T> & Term> String named(String code, T[] terms, Locale language) {
        return Arrays.stream(terms).filter(term -> term.name().equals(code)).findFirst()
                .map(term -> language.equals(Locale.ENGLISH) ? term.en() : term.zh()).orElse(code);
    }
}
