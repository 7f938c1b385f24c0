package org.petitions.casework.mailbox;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A question and its answer as everybody is to read them.
 *
 * @param question in the bureau's words
 * @param answer in the bureau's words
 */
record PublicWords(String question, String answer) {
    /** Shorter than that a particular of the petitioner is found in any text. */
    private static final int SHORTEST = 2;

    /**
     * What must not be published.
     *
     * @param field where it stands
     * @param text what looks like it
     */
    record Fault(String field, PersonalData kind, String text) {
        @Override
        public String toString() {
            return "Fault[" + field + " " + kind + "]"; // never the words
        }
    }

    /**
     * What in it looks as if it told of a person, each kind once a field.
     *
     * @param particulars who petitions, as they wrote it: names, telephones and the like, and where they live
     */
    List<Fault> faults(Map<PersonalData, List<String>> particulars) {
        return Stream.of(faults("question", question, particulars), faults("answer", answer, particulars))
                .flatMap(List::stream).toList();
    }

    private static List<Fault> faults(String field, String text, Map<PersonalData, List<String>> particulars) {
        String plain = Normalizer.normalize(text, Form.NFKC);
        String closed = closed(plain);
        List<Fault> faults = new ArrayList<>();
        for (PersonalData kind : PersonalData.values()) {
            Matcher like = kind.pattern().matcher(plain);
            if (like.find()) {
                faults.add(new Fault(field, kind, like.group()));
            } else {
                particulars.getOrDefault(kind, List.of()).stream()
                        .filter(each -> closed(each).length() >= SHORTEST && closed.contains(closed(each))).findFirst()
                        .ifPresent(each -> faults.add(new Fault(field, kind, each)));
            }
        }
        return faults;
    }

    /** Without what somebody might put between the characters of a name or a number. */
    private static String closed(String text) {
        return Normalizer.normalize(text, Form.NFKC).replaceAll("[\\s\\p{Punct}·、，。－—]", "");
    }

    @Override
    public String toString() {
        return "PublicWords"; // never the words
    }
}
