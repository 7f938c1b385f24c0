package org.petitions.casework.documents.printing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.law.Article;

/**
 * The wording of one kind of document, in one version. A line that begins with {@code # } is a heading; one that begins with {@code ? } is
 * left out when what it names is not there. <code>{name}</code> stands for what the case says.
 *
 * @param title its title
 * @param code what stands for its kind in its number (字号)
 * @param issuers whose document it is
 * @param addressee whom it is for
 * @param salutation false for a record or an agreement, which speaks to nobody; null for a document that begins with whom it is for
 * @param articles numbers of the articles it rests on; empty where the Regulations say nothing of it
 * @param remedyHeading what stands above the remedy, or null for 救济途径和期限
 * @param body its lines
 * @param remedy what can be done against it and until when: by what a review came to, by the way of handling, or for {@code ANY}
 *     other
 */
public record DocumentTemplate(String title, String code, Set<IssuerRole> issuers, Addressee addressee,
        @Nullable Boolean salutation, List<Integer> articles,
        @Nullable String remedyHeading, List<String> body, Map<String, String> remedy) {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    static final String HEADING = "# ";
    static final String OPTIONAL = "? ";
    private static final String ANY = "ANY";
    private static final String PETITIONS = "信";
    private static final String REMEDY = "救济途径和期限";

    public DocumentTemplate {
        issuers = Set.copyOf(issuers);
        articles = List.copyOf(articles);
        body = List.copyOf(body);
        remedy = Map.copyOf(remedy);
        if (issuers.isEmpty() || body.isEmpty() || remedy.isEmpty()) {
            throw new IllegalArgumentException("issuers, body and remedy are needed");
        }
    }

    /** As whose an actor takes part in a case. */
    public enum IssuerRole {
        BUREAU,
        RESPONSIBLE_UNIT,
        REVIEW_BODY
    }

    /** Whom a document is for. */
    public enum Addressee {
        PETITIONER,
        RESPONSIBLE_UNIT
    }

    /** The articles as a Chinese document cites them; where it rests on none, it rests on the city's own rule. */
    public String basis() {
        if (articles.isEmpty()) {
            return "本市规定";
        }
        return "《信访工作条例》" + articles.stream().map(number -> new Article(number).zh())
                .collect(Collectors.joining("、"));
    }

    /**
     * The remedy where a petition is handled in this way, unfilled.
     *
     * @throws IllegalStateException when the template has none
     */
    public String remedyFor(HandlingWay way) {
        return remedyFor(way.name());
    }

    /**
     * A document's number (字号), such as 沅人社信处〔2026〕1号. A bureau's short form ends with the 信 that the kinds begin with, which is written
     * once: 沅信转〔2026〕1号.
     *
     * @param shortForm of the issuing unit
     * @param serial which one of the unit's of this kind in the year, from 1
     */
    public String number(String shortForm, int year, int serial) {
        String kind = shortForm.endsWith(PETITIONS) && code.startsWith(PETITIONS)
                ? code.substring(PETITIONS.length())
                : code;
        return "%s%s〔%d〕%d号".formatted(shortForm, kind, year, serial);
    }

    /** Whether it begins with whom it is for. */
    public boolean hasSalutation() {
        return !Boolean.FALSE.equals(salutation);
    }

    /** What stands above the remedy. */
    String headingOfRemedy() {
        return remedyHeading == null ? REMEDY : remedyHeading;
    }

    /** The remedy against a review's opinion that came to this, unfilled: one that sends back opens no further step. */
    public String remedyFor(ReviewOutcome outcome) {
        return remedyFor(outcome.name());
    }

    private String remedyFor(String name) {
        String wording = remedy.getOrDefault(name, remedy.get(ANY));
        if (wording == null) {
            throw new IllegalStateException(title + " has no remedy for " + name);
        }
        return wording;
    }

    /** Names of everything it may ask for. */
    public Set<String> placeholders() {
        return Stream.concat(body.stream(), remedy.values().stream())
                .flatMap(line -> PLACEHOLDER.matcher(line).results().map(found -> found.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it cannot be filled without this. */
    public boolean needs(String placeholder) {
        return body.stream().filter(line -> !line.startsWith(OPTIONAL)).map(PLACEHOLDER::matcher)
                .flatMap(Matcher::results).anyMatch(found -> found.group(1).equals(placeholder));
    }
}
