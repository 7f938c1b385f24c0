package org.petitions.casework.documents.printing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filled document before it is printed: PDF and DOCX are both made from it, so that they say the same.
 *
 * @param parties who issues it to whom
 * @param number its number (字号)
 * @param title its title
 * @param correction the line under the title that names the document it corrects; empty where it corrects none
 * @param parts what it says, the remedy last
 * @param date its date, in Chinese
 */
public record DocumentContent(Parties parties, String number, String title, String correction,
        List<Part> parts, String date) {
    /** Where the seal goes. */
    static final String SEAL_PLACE = "（印章）";

    public DocumentContent {
        parts = List.copyOf(parts);
    }

    /**
     * Who issues a document to whom.
     *
     * @param issuer name of the issuing unit, which also signs
     * @param addressee whom it speaks to, or null for a record or an agreement, which speaks to nobody
     */
    public record Parties(String issuer, @Nullable String addressee) {}

    /** One part of what it says. */
    sealed interface Part {
        String text();

        /** A heading. */
        record Heading(String text) implements Part {}

        /** A paragraph. */
        record Paragraph(String text) implements Part {}
    }

    /** What a template asks for and the case does not have. */
    public static final class MissingContentException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Set<String> placeholders;

        MissingContentException(Set<String> placeholders) {
            super("missing: " + placeholders);
            this.placeholders = placeholders;
        }

        /** The template's names for it. */
        public Set<String> placeholders() {
            return placeholders;
        }
    }

    /**
     * Fills a template. What is filled in is never looked through for placeholders itself, so nobody's words can ask for anything.
     *
     * @param said what the case says, by placeholder; what is not there has no entry
     * @param remedy the template's remedy for this case
     * @throws MissingContentException naming all that the template cannot do without
     */
    public static DocumentContent fill(DocumentTemplate template, Map<String, String> said, String remedy,
            Parties parties, String date) throws MissingContentException {
        Set<String> missing = new TreeSet<>();
        List<Part> parts = new ArrayList<>();
        for (String line : template.body()) {
            boolean optional = line.startsWith(DocumentTemplate.OPTIONAL);
            Set<String> lacking = missingIn(line, said);
            if (!lacking.isEmpty() && !optional) {
                missing.addAll(lacking);
            } else if (lacking.isEmpty()) {
                String text = optional ? line.substring(DocumentTemplate.OPTIONAL.length()) : line;
                parts.addAll(partsOf(text, said));
            }
        }
        missing.addAll(missingIn(remedy, said));
        if (!missing.isEmpty()) {
            throw new MissingContentException(missing);
        }
        parts.add(new Part.Heading(template.headingOfRemedy()));
        parts.addAll(partsOf(remedy, said));
        return new DocumentContent(parties, "", template.title(), "", parts, date);
    }

    /** The same with its number. */
    public DocumentContent withNumber(String number) {
        return new DocumentContent(parties, number, title, correction, parts, date);
    }

    /**
     * A document that another one corrects.
     *
     * @param number its number (字号)
     * @param maker name of the office that made it, or null for the one that issues the other
     * @param day on which it was made, as documents have days
     */
    public record Corrected(String number, @Nullable String maker, String day) {}

    /**
     * The same as what corrects another document and counts in its place.
     *
     * @param ground why, as a clause
     */
    public DocumentContent correcting(Corrected old, String ground) {
        List<Part> said = new ArrayList<>();
        said.add(new Part.Paragraph((old.maker() == null ? "本机关、单位" : old.maker()) + "于" + old.day() + "作出的"
                + old.number() + "《" + title + "》（以下称原文书），因" + ground + "，现予更正。自本文书作出之日起，以本文书为准，原文书不再作为依据。"));
        said.addAll(parts);
        return new DocumentContent(parties, number, title, "（更正" + old.number() + "）", said, date);
    }

    /** The same with each of its texts changed. */
    DocumentContent withTexts(UnaryOperator<String> change) {
        String addressee = parties.addressee();
        Parties changed = new Parties(change.apply(parties.issuer()),
                addressee == null ? null : change.apply(addressee));
        return new DocumentContent(changed, change.apply(number), change.apply(title), change.apply(correction),
                parts.stream().<Part>map(part -> switch (part) {
                    case Part.Heading heading -> new Part.Heading(change.apply(heading.text()));
                    case Part.Paragraph paragraph -> new Part.Paragraph(change.apply(paragraph.text()));
                }).toList(), change.apply(date));
    }

    /** The same with a note after all that it says. */
    DocumentContent withNote(String note) {
        List<Part> noted = new ArrayList<>(parts);
        noted.add(new Part.Paragraph(note));
        return new DocumentContent(parties, number, title, correction, noted, date);
    }

    /**
     * Where its end begins, the last heading with all below it or the last paragraph: that stays on one page with the signature, for a page
     * with a signature alone proves nothing (GB/T 9704).
     */
    int startOfEnd() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i) instanceof Part.Heading) {
                return i;
            }
        }
        return parts.size() - 1;
    }

    /** Everything on it, for those who look at its characters. */
    Stream<String> texts() {
        return Stream.of(Stream.of(parties.issuer(), number, title, correction, date, SEAL_PLACE),
                Stream.ofNullable(parties.addressee()), parts.stream().map(Part::text)).flatMap(Function.identity());
    }

    private static List<Part> partsOf(String line, Map<String, String> said) {
        if (line.startsWith(DocumentTemplate.HEADING)) {
            return List.of(new Part.Heading(line.substring(DocumentTemplate.HEADING.length())));
        }
        String filled = DocumentTemplate.PLACEHOLDER.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(said.getOrDefault(found.group(1), "")));
        return filled.lines().map(String::strip).filter(text -> !text.isEmpty())
                .<Part>map(Part.Paragraph::new).toList();
    }

    private static Set<String> missingIn(String line, Map<String, String> said) {
        Set<String> lacking = new HashSet<>();
        DocumentTemplate.PLACEHOLDER.matcher(line).results().map(found -> found.group(1))
                .filter(name -> said.getOrDefault(name, "").isBlank()).forEach(lacking::add);
        return lacking;
    }
}
