package org.petitions.casework.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.digest.Digest.Instruction;
import org.petitions.casework.digest.DigestAccount.Row;
import org.petitions.casework.digest.Digests.Part;
import org.petitions.casework.digest.Digests.Seen;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.lists.ListNames;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Fills the page of one digest. */
@Component
class DigestScreen {
    private final Digests digests;
    private final DigestNames names;

    DigestScreen(Digests digests, DigestNames names) {
        this.digests = digests;
        this.names = names;
    }

    /**
     * What was typed into a form of the page.
     *
     * @param key of an instruction to be given; null for a new one
     * @param typed by the name of the field; nothing for what was left empty
     */
    record Form(@Nullable UUID key, Map<String, String> typed) {
        static final Form EMPTY = new Form(null, Map.of());

        Form with(String field, @Nullable String value) {
            Map<String, String> all = new HashMap<>(typed);
            if (value != null) {
                all.put(field, value);
            }
            return new Form(key, all);
        }
    }

    /** A figure with where its cases stand; null for none. */
    record Cell(String text, @Nullable String address) {}

    /** A line of a table of figures. */
    record Line(List<String> names, Cell now, Cell before, String trend, String colour) {}

    /** A leader before whom it lies. */
    record Leader(String title, LocalDate putOn, @Nullable LocalDate readOn) {}

    /** An instruction, with what was written once that was opened. */
    record Given(String leader, String unit, Days days, boolean late, List<String> words) {}

    /** Its days; null where it was not carried out. */
    record Days(LocalDate on, LocalDate by, @Nullable LocalDate doneOn) {}

    /** @param opened what was written, by its name; null while it was not opened */
    String show(Seen seen, Form form, FormErrors errors, @Nullable Map<String, String> opened, Actor actor,
            Locale language, Model model) {
        Digest digest = seen.digest();
        LocalDate today = digests.today();
        List<Instruction> instructions = Digests.instructions(seen, actor);
        model.addAttribute("address", DigestNames.address(digest.id()));
        model.addAttribute("period", names.period(digest.days(), language));
        model.addAttribute("from", names.unit(digest.bureau(), language));
        model.addAttribute("asOf", digest.asOf().toString());
        model.addAttribute("whole", seen.part() != Part.UNIT);
        model.addAttribute("makes", seen.part() == Part.BUREAU);
        model.addAttribute("leads", seen.part() == Part.LEADER);
        model.addAttribute("toRead", seen.part() == Part.LEADER
                && digest.before(actor.actingFor()).filter(each -> each.readOn() == null).isPresent());
        model.addAttribute("mayComment", seen.part() == Part.BUREAU && digest.leaders().isEmpty());
        model.addAttribute("given", instructions.stream().map(each -> given(each, opened, today, language)).toList());
        model.addAttribute("toDo", seen.part() == Part.UNIT
                ? instructions.stream().filter(each -> each.doneOn() == null)
                        .map(each -> new Choice(each.id(),
                                names.post(each.post(), today, language) + " " + each.by()))
                        .toList()
                : List.of());
        model.addAttribute("hasWords", digest.words().keySet().stream()
                .anyMatch(name -> seen.part() != Part.UNIT && name.equals(Digest.COMMENT)
                        || instructions.stream().anyMatch(each -> name.endsWith(each.id()))));
        model.addAttribute("opened", opened != null);
        model.addAttribute("comment", opened == null ? null : opened.get(Digest.COMMENT));
        model.addAttribute("openFor", ListNames.choices(List.of(OpeningPurpose.HANDLING, OpeningPurpose.SUPERVISION),
                language));
        if (seen.part() != Part.UNIT) {
            whole(digest, actor, today, language, model);
        }
        model.addAttribute("form", form);
        model.addAttribute("key", form.key() == null ? UUID.randomUUID().toString() : form.key().toString());
        model.addAttribute("comments", Integer.toString(digest.comments()));
        model.addAttribute("errors", errors);
        model.addAttribute("printedAt", today.toString());
        return "digest/digest";
    }

    private void whole(Digest digest, Actor actor, LocalDate today, Locale language, Model model) {
        DigestAccount account = digests.account(digest, actor);
        String category = names.text("category", language);
        String place = names.text("place", language);
        model.addAttribute("newsHeads", List.of(category, place));
        model.addAttribute("categoryHead", List.of(category));
        model.addAttribute("placeHead", List.of(place));
        List<Row> categories = new ArrayList<>(account.categories());
        categories.add(account.all());
        model.addAttribute("categories", lines(digest, categories, language));
        model.addAttribute("places", lines(digest, account.places(), language));
        model.addAttribute("news", lines(digest, account.news(), language));
        model.addAttribute("before", digest.leaders().stream()
                .map(each -> new Leader(names.post(each.post(), today, language), each.putOn(), each.readOn()))
                .toList());
        model.addAttribute("leaders", names.posts(digests.leaders(digest).stream()
                .filter(post -> digest.before(List.of(post)).isEmpty()).toList(), today, language));
        model.addAttribute("units", digests.units(digest, language));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("kept", List.of());
    }

    private Given given(Instruction each, @Nullable Map<String, String> opened, LocalDate today, Locale language) {
        return new Given(names.post(each.post(), today, language), names.unit(each.unit(), language),
                new Days(each.on(), each.by(), each.doneOn()), each.isLate(today),
                opened == null
                        ? List.of()
                        : Stream.of(each.id(), each.doneWords()).map(name -> opened.getOrDefault(name, "")).toList());
    }

    private List<Line> lines(Digest digest, List<Row> rows, Locale language) {
        return rows.stream().map(row -> line(digest, row, language)).toList();
    }

    private Line line(Digest digest, Row row, Locale language) {
        return new Line(names.of(row, language), cell(digest, row, row.now(), false),
                cell(digest, row, row.before(), true), String.valueOf(ListNames.of(row.trend(), language)),
                row.trend().colour());
    }

    private static Cell cell(Digest digest, Row row, long count, boolean before) {
        UriComponentsBuilder address = UriComponentsBuilder
                .fromPath(DigestNames.address(digest.id()) + "/cases.html");
        if (row.category() != null) {
            address.queryParam("category", row.category());
        }
        if (row.place() != null) {
            address.queryParam("place", row.place());
        }
        if (before) {
            address.queryParam("before", true);
        }
        return new Cell(Long.toString(count), count == 0 ? null : address.build().toUriString());
    }
}
