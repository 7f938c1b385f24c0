package org.petitions.intake.online;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.UnitKind;
import org.petitions.intake.form.terms.IdKind;
import org.petitions.law.LegalFigure;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a petitioner typed into the page, as it was typed, to be shown again where something is wrong.
 *
 * @param values by the name of the input; the page asks for no others
 * @param notice codes of the ways that are ticked
 */
record TypedPetition(Map<String, String> values, List<String> notice) {
    static final String PLACE = "matterDivision";
    static final String ACCUSED_UNIT = "complainedOf.unit";
    static final String ACCUSED_PERSONS = "complainedOf.persons";
    static final String OTHER_PROCEDURE = "earlierHandling";
    private static final String ID_NUMBER = "petitioner.idNumber";
    private static final String PERSONS = "persons";
    private static final String NOTICE = "notice";
    private static final String PUBLISHABLE = "answerPublishable";
    /** What else is asked for in the same letter (一件多诉), a row each. */
    static final Rows FURTHER = new Rows("furtherMatters", 4, List.of("request", "category", "division"));
    /** Who speaks for those who petition together, a row each, as many as Art. 20 admits. */
    static final Rows REPRESENTATIVES = new Rows("representatives", LegalFigure.REPRESENTATIVES.persons(),
            List.of("name", "phone", "idNumber"));
    /** The inputs, in the order of the page. */
    private static final List<String> INPUTS = Stream.of(
            Stream.of("leader", PUBLISHABLE, "purpose", "title", "category", PLACE, "matterDate", "request", "facts",
                    "reasons"),
            FURTHER.inputs(),
            Stream.of(OTHER_PROCEDURE, "firstPetition", ACCUSED_UNIT, ACCUSED_PERSONS, "identity", "petitioner.name",
                    ID_NUMBER, "petitioner.phone", "petitioner.email", "petitioner.address.division",
                    "petitioner.address.text", PERSONS),
            REPRESENTATIVES.inputs(), Stream.of(NOTICE)).flatMap(Function.identity()).toList();
    /** Those that do not go into the form as they are, under their own name. */
    private static final Set<String> READ = Set.of(PERSONS, ACCUSED_UNIT, ACCUSED_PERSONS, OTHER_PROCEDURE, NOTICE,
            PUBLISHABLE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Rows of inputs that begin a list of the form.
     *
     * @param list the list's name
     * @param many how many rows the page has
     * @param fields what is typed into each
     */
    record Rows(String list, int many, List<String> fields) {
        /** An input's name, as the form's check calls its field. */
        String input(int row, String field) {
            return list + '[' + row + "]." + field;
        }

        private Stream<String> inputs() {
            return IntStream.range(0, many).boxed()
                    .flatMap(row -> fields.stream().map(field -> input(row, field)));
        }

        /** Filled rows move up to the first ones: so a row has the place that the check gives it. */
        private void close(Map<String, String> values) {
            int filled = 0;
            for (int row = 0; row < many; row++) {
                int from = row;
                List<String> typed = fields.stream()
                        .map(field -> Objects.requireNonNullElse(values.remove(input(from, field)), "")).toList();
                if (typed.stream().anyMatch(text -> !text.isBlank())) {
                    for (int i = 0; i < fields.size(); i++) {
                        values.put(input(filled, fields.get(i)), typed.get(i));
                    }
                    filled++;
                }
            }
        }

        private List<Map<String, String>> filled(TypedPetition typed) {
            return IntStream.range(0, many).mapToObj(row -> fields.stream()
                    .filter(field -> !typed.get(input(row, field)).isEmpty())
                    .collect(Collectors.toMap(Function.identity(), field -> typed.get(input(row, field)))))
                    .filter(row -> !row.isEmpty()).toList();
        }
    }

    TypedPetition {
        values = Map.copyOf(values);
        notice = List.copyOf(notice);
    }

    /** Nothing is typed yet. */
    static TypedPetition empty() {
        return new TypedPetition(Map.of(PERSONS, "1", "identity", "REAL_NAME"), List.of());
    }

    static TypedPetition of(MultiValueMap<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        sent.forEach((name, typed) -> {
            if (isField(name) && !name.equals(NOTICE)) {
                values.put(name, Objects.requireNonNullElse(typed.getFirst(), ""));
            }
        });
        FURTHER.close(values);
        REPRESENTATIVES.close(values);
        return new TypedPetition(values, sent.getOrDefault(NOTICE, List.of()));
    }

    /** Whether the page has an input of this name. */
    static boolean isField(String name) {
        return INPUTS.contains(name);
    }

    /** Where an input stands on the page, from 0; before all others what is none. */
    static int placeOf(String name) {
        return INPUTS.indexOf(name);
    }

    String get(String name) {
        return values.getOrDefault(name, "").strip();
    }

    private static boolean isRow(String name) {
        return name.indexOf('[') >= 0;
    }

    /** Whether anything stands in these rows. */
    boolean has(Rows rows) {
        return !rows.filled(this).isEmpty();
    }

    /** Whether a township's office is accused, and no township is chosen that would say which. */
    boolean isTownshipMissing() {
        return get(ACCUSED_UNIT).equals(UnitKind.TOWN.name()) && Townships.find(get(PLACE)).isEmpty();
    }

    /** @param language of the page, in which the petitioner is told */
    OnlinePetitionForm form(String language) {
        ObjectNode form = JSON.createObjectNode();
        INPUTS.stream().filter(name -> !READ.contains(name) && !isRow(name) && !get(name).isEmpty())
                .forEach(name -> put(form, name, get(name)));
        if (!get(ID_NUMBER).isEmpty()) {
            put(form, "petitioner.idKind", IdKind.RESIDENT_ID.name());
        }
        form.set(PERSONS, JSON.valueToTree(number(get(PERSONS))));
        Optional.ofNullable(accusedUnit()).ifPresent(unit -> put(form, ACCUSED_UNIT, unit));
        List<String> accused = get(ACCUSED_PERSONS).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (!accused.isEmpty()) {
            put(form, ACCUSED_PERSONS, accused);
        }
        if (!get(OTHER_PROCEDURE).isEmpty()) {
            put(form, OTHER_PROCEDURE + ".otherProcedureRunning", get(OTHER_PROCEDURE).equals("yes"));
        }
        put(form, FURTHER.list(), FURTHER.filled(this));
        put(form, REPRESENTATIVES.list(), REPRESENTATIVES.filled(this));
        put(form, NOTICE, notice);
        if (!get(PUBLISHABLE).isEmpty()) {
            put(form, PUBLISHABLE, true);
        }
        put(form, "language", language);
        return JSON.treeToValue(form, OnlinePetitionForm.class);
    }

    /** Of the place where it happened, of the kind that is chosen. */
    private @Nullable String accusedUnit() {
        String kind = get(ACCUSED_UNIT);
        String place = get(PLACE);
        if (kind.isEmpty() || isTownshipMissing()) {
            return null;
        }
        boolean ofTownship = kind.equals(UnitKind.TOWN.name());
        return (ofTownship || place.length() < 6 ? place : place.substring(0, 6)) + '-' + kind;
    }

    /** What is no number is refused as one that is out of range. */
    private static @Nullable Integer number(String typed) {
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static void put(ObjectNode form, String path, Object value) {
        ObjectNode at = form;
        String[] parts = path.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            at = at.path(parts[i]) instanceof ObjectNode there ? there : at.putObject(parts[i]);
        }
        at.set(parts[parts.length - 1], JSON.valueToTree(value));
    }

    /** Says nothing of what was typed. */
    @Override
    public String toString() {
        return "TypedPetition[unsealed]";
    }
}
