package org.petitions.intake.correction;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.Townships.Township;
import org.petitions.intake.directory.UnitNames;
import org.petitions.intake.form.ConfidentialFields.Petitioner;
import org.petitions.intake.form.ConfidentialFields.Representative;
import org.petitions.intake.form.terms.Subcategory;
import org.petitions.intake.petition.CorrectedWords;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredCorrection;
import org.petitions.intake.registration.MatterPlaces;
import org.petitions.law.LegalCalendar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was put right of a registration, as pages show it: each time when, by which office, and what it was before. */
@Component
class CorrectionHistory {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(LegalCalendar.ZONE);

    private final UnitNames names;
    private final MessageSource texts;

    CorrectionHistory(UnitNames names, MessageSource texts) {
        this.names = names;
        this.texts = texts;
    }

    /**
     * One correction.
     *
     * @param at minute, Asia/Shanghai
     * @param office name of the office that did
     * @param matter number of the matter it is of
     * @param changes coded facts alone
     * @param particulars whether names, addresses or wishes were put right, too
     * @param against whether it is against others now: who they were and are is opened alone, for whoever was named before may read this (Art. 30)
     */
    record Entry(StoredCorrection correction, String at, String office, String matter, List<Change> changes,
            boolean particulars, boolean against) {}

    /** What is otherwise of one field, in the language of the page; empty where nothing stood or stands. */
    record Change(String field, String before, String after) {
        @Override
        public String toString() {
            return "Change[sealed]";
        }
    }

    /** All of a petition's, the newest first: no words and nobody. */
    List<Entry> of(StoredPetition petition, Locale language) {
        return petition.corrections().stream().sorted(Comparator.comparing(StoredCorrection::at).reversed())
                .map(each -> new Entry(each, MINUTE.format(each.at()), names.today(each.unit()),
                        new CaseId(petition.id(), each.place()).number(petition.number()),
                        changes(each.before(), each.after(), new Words(language)),
                        Boolean.TRUE.equals(each.particulars()), each.after().complainedOf() != null))
                .toList();
    }

    private List<Change> changes(CorrectedFields before, CorrectedFields after, Words words) {
        return Stream.of(
                change("register.received-on", before, after, each -> day(each.receivedOn()), words),
                change("register.purpose", before, after, each -> words.of(each.purpose()), words),
                change("register.urgency", before, after, each -> words.of(each.urgency()), words),
                change("register.category", before, after, each -> words.of(each.category()), words),
                change("register.subcategory", before, after, each -> subcategory(each.subcategory(), words), words),
                change("register.matter-division", before, after, each -> words.place(each.division()), words),
                change("petition.township", before, after, each -> township(each.township()), words),
                change("register.identity", before, after, each -> words.of(each.identity()), words),
                change("register.persons", before, after, each -> number(each.persons()), words),
                change("petition.representatives", before, after, each -> number(each.representatives()), words),
                change("petition.matters", before, after, each -> number(each.matters()), words))
                .flatMap(List::stream).toList();
    }

    /** Whom the matter was against and is, by their ids; opened, by who may. */
    List<Change> against(Entry entry, Locale language) {
        return change("register.part-against", entry.correction().before(), entry.correction().after(),
                each -> against(each.complainedOf()), new Words(language));
    }

    /** What a correction changed of people and wishes; opened, by who may. */
    List<Change> people(CorrectedWords opened, Locale language) {
        PeopleOnRecord before = PeopleOnRecord.of(opened.before());
        PeopleOnRecord after = PeopleOnRecord.of(opened.after());
        Words words = new Words(language);
        List<Change> changes = new ArrayList<>();
        Petitioner stood = before.petitioner();
        Petitioner stands = after.petitioner();
        Map<String, Function<Petitioner, @Nullable Object>> particulars = particulars(words);
        particulars.forEach((key, read) -> add(changes, words.text(key), read(stood, read), read(stands, read)));
        add(changes, words.text("register.part-representatives"), representatives(before), representatives(after));
        add(changes, words.text("register.complained-persons"), joined(before.complainedOfPersons()),
                joined(after.complainedOfPersons()));
        add(changes, words.text("register.notice"),
                before.notice() == null ? "" : before.notice().stream().map(words::of).collect(joining()),
                after.notice() == null ? "" : after.notice().stream().map(words::of).collect(joining()));
        return changes;
    }

    private static Map<String, Function<Petitioner, @Nullable Object>> particulars(Words words) {
        Map<String, Function<Petitioner, @Nullable Object>> all = new LinkedHashMap<>();
        all.put("register.name", Petitioner::name);
        all.put("register.sex", each -> words.of(each.sex()));
        all.put("register.birth-year", Petitioner::birthYear);
        all.put("register.id-kind", each -> words.of(each.idKind()));
        all.put("register.id-number", Petitioner::idNumber);
        all.put("register.phone", Petitioner::phone);
        all.put("petition.other-phones", each -> String.join("、", each.otherPhones()));
        all.put("register.email", Petitioner::email);
        all.put("register.address-division",
                each -> each.address() == null ? null : words.place(each.address().division()));
        all.put("register.address", each -> each.address() == null ? null : each.address().text());
        all.put("register.occupation", each -> words.of(each.occupation()));
        all.put("petition.hardship", each -> Boolean.TRUE.equals(each.hardship()) ? words.text("register.yes") : null);
        return all;
    }

    private static String read(@Nullable Petitioner person, Function<Petitioner, @Nullable Object> read) {
        Object value = person == null ? null : read.apply(person);
        return value == null ? "" : value.toString();
    }

    private static String representatives(PeopleOnRecord people) {
        List<Representative> all = people.representatives() == null ? List.of() : people.representatives();
        return all.stream().map(each -> Stream.of(each.name(), each.phone(), each.idNumber())
                .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" "))).collect(joining());
    }

    private static String joined(@Nullable List<String> all) {
        return all == null ? "" : String.join("、", all);
    }

    private static Collector<CharSequence, ?, String> joining() {
        return Collectors.joining("、");
    }

    private static List<Change> change(String key, CorrectedFields before, CorrectedFields after,
            Function<CorrectedFields, String> read, Words words) {
        List<Change> changes = new ArrayList<>();
        add(changes, words.text(key), read.apply(before), read.apply(after));
        return changes;
    }

    private static void add(List<Change> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String township(@Nullable String code) {
        return code == null ? "" : Townships.find(code).map(Township::zh).orElse(code);
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String subcategory(@Nullable String code, Words words) {
        return Stream.of(Subcategory.values()).filter(each -> each.name().equals(code)).map(words::of).findFirst()
                .orElse("");
    }

    private String against(@Nullable ComplainedOfIds ids) {
        return ids == null
                ? ""
                : Stream.concat(Stream.ofNullable(ids.unit()).map(names::today), ids.posts().stream())
                        .collect(joining());
    }

    /** Names of codes in the language of the page. */
    private final class Words {
        private final Locale language;

        Words(Locale language) {
            this.language = language;
        }

        String text(String key) {
            return String.valueOf(texts.getMessage(key, null, language));
        }

        String of(@Nullable Term term) {
            return term == null ? "" : language.equals(Locale.ENGLISH) ? term.en() : term.zh();
        }

        String place(@Nullable String code) {
            return code == null ? "" : MatterPlaces.name(code, null, language.equals(Locale.ENGLISH));
        }
    }
}
