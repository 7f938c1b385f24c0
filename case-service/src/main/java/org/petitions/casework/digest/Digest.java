package org.petitions.casework.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A digest of letters as a bureau made it: its figures stay as they were on that day. All days are in Asia/Shanghai.
 *
 * @param id made of the bureau and the period, so that there is one of each
 * @param bureau unit id of the bureau
 * @param period code of a {@link DigestPeriod}
 * @param to last day of the period
 * @param asOf day on which it was made
 * @param figures what was counted, with the cases behind each
 * @param cases ids of the period's cases, by which an erasure finds what was written about them
 * @param comments how often the bureau wrote its comment
 * @param leaders before whom it was put
 * @param instructions what leaders asked for, oldest first
 * @param due the first day by which an instruction that is not carried out has to be; null where none is
 * @param words what was written, sealed, by {@link #COMMENT}, and the ids of instructions; without those that were erased
 */
@Document(Digest.COLLECTION)
@CompoundIndex(name = "by_bureau_end", def = "{'bureau': 1, 'to': -1, '_id': 1}")
@CompoundIndex(name = "by_leader_end", def = "{'leaders.post': 1, 'to': -1, '_id': 1}")
@CompoundIndex(name = "by_unit_end", def = "{'instructions.unit': 1, 'to': -1, '_id': 1}")
@CompoundIndex(name = "by_instructing", def = "{'instructions.post': 1, '_id': 1}")
@CompoundIndex(name = "by_case", def = "{'cases': 1}")
record Digest(@Id String id, long version, String bureau, String period, LocalDate to, LocalDate asOf,
        List<Figure> figures, List<String> cases, int comments, List<PutBefore> leaders,
        List<Instruction> instructions, @Nullable LocalDate due, Map<String, SealedBox> words) {
    static final String COLLECTION = "letterDigests";
    /** The field of {@code words}, for who seals them anew. */
    static final String WORDS = "words";
    /** The bureau's comment among the words. */
    static final String COMMENT = "comment";
    private static final String DONE = "done-";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty, and lists do not read the figures
    Digest {
        figures = figures == null ? List.of() : List.copyOf(figures);
        cases = cases == null ? List.of() : List.copyOf(cases);
        leaders = leaders == null ? List.of() : List.copyOf(leaders);
        instructions = instructions == null ? List.of() : List.copyOf(instructions);
        words = words == null ? Map.of() : Map.copyOf(words);
    }

    /**
     * What was counted of a category in a place.
     *
     * @param place code of the township, or of the division where none is known; of the city's digest of the division
     * @param cases ids of the cases of the period
     * @param before ids of the cases of the period before
     */
    record Figure(Category category, String place, List<String> cases, List<String> before) {
        @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
        Figure {
            cases = cases == null ? List.of() : List.copyOf(cases);
            before = before == null ? List.of() : List.copyOf(before);
        }
    }

    /**
     * That it was put before a leader.
     *
     * @param post post id
     * @param readOn day the leader said that it was read, or instructed; null before
     */
    record PutBefore(String post, LocalDate putOn, @Nullable LocalDate readOn) {}

    /**
     * What a leader asked of a unit.
     *
     * @param id key of the form, so that one sent twice instructs once
     * @param post post id of the leader
     * @param by last day
     * @param doneOn day the unit said that it was carried out; null before
     */
    record Instruction(String id, String post, String unit, LocalDate on, LocalDate by, @Nullable LocalDate doneOn) {
        /** Whether it is not carried out, and its last day is over. */
        boolean isLate(LocalDate today) {
            return doneOn == null && by.isBefore(today);
        }

        /** Where the words of its carrying out stand. */
        String doneWords() {
            return DONE + id;
        }
    }

    static Digest made(String bureau, DigestPeriod period, LocalDate asOf, List<Figure> figures) {
        return new Digest(bureau + "-" + period.code(), 1, bureau, period.code(), period.to(), asOf, figures,
                figures.stream().flatMap(figure -> figure.cases().stream()).sorted().toList(), 0, List.of(),
                List.of(), null, Map.of());
    }

    DigestPeriod days() {
        return DigestPeriod.parse(period).orElseThrow();
    }

    Optional<PutBefore> before(Collection<String> posts) {
        return leaders.stream().filter(each -> posts.contains(each.post())).findFirst();
    }

    Optional<Instruction> instruction(String key) {
        return instructions.stream().filter(each -> each.id().equals(key)).findFirst();
    }

    /** With its comment: until it is put before a leader, who is to read what the others read. */
    Digest commented(SealedBox comment) {
        return new Digest(id, version + 1, bureau, period, to, asOf, figures, cases, comments + 1, leaders,
                instructions, due, with(COMMENT, comment));
    }

    /** Put before leaders; before whom it lies it is not put again. */
    Digest put(List<String> posts, LocalDate day) {
        List<PutBefore> all = new ArrayList<>(leaders);
        posts.stream().filter(post -> before(List.of(post)).isEmpty())
                .forEach(post -> all.add(new PutBefore(post, day, null)));
        return all.size() == leaders.size() ? this : with(all, instructions, words);
    }

    /** After a leader read it; the first time counts. */
    Digest read(String post, LocalDate day) {
        List<PutBefore> all = leaders.stream().map(each -> each.post().equals(post) && each.readOn() == null
                ? new PutBefore(post, each.putOn(), day)
                : each).toList();
        return all.equals(leaders) ? this : with(all, instructions, words);
    }

    /** With an instruction, for which its leader read it. */
    Digest instructed(Instruction given, SealedBox what) {
        if (instruction(given.id()).isPresent()) {
            return this;
        }
        List<Instruction> all = new ArrayList<>(instructions);
        all.add(given);
        return with(read(given.post(), given.on()).leaders, all, with(given.id(), what));
    }

    /** After a unit carried an instruction out; the first time counts. */
    Digest done(Instruction given, LocalDate day, SealedBox how) {
        List<Instruction> all = instructions.stream().map(each -> each.id().equals(given.id()) && each.doneOn() == null
                ? new Instruction(each.id(), each.post(), each.unit(), each.on(), each.by(), day)
                : each).toList();
        return all.equals(instructions) ? this : with(leaders, all, with(given.doneWords(), how));
    }

    /** After what was written was erased with the petition of one of its cases; days and figures stay. */
    Digest withoutWords() {
        return with(leaders, instructions, Map.of());
    }

    private Digest with(List<PutBefore> put, List<Instruction> given, Map<String, SealedBox> said) {
        LocalDate next = given.stream().filter(each -> each.doneOn() == null).map(Instruction::by)
                .min(Comparator.naturalOrder()).orElse(null);
        return new Digest(id, version + 1, bureau, period, to, asOf, figures, cases, comments, put, given, next, said);
    }

    private Map<String, SealedBox> with(String name, SealedBox box) {
        Map<String, SealedBox> all = new HashMap<>(words);
        all.put(name, box);
        return all;
    }
}
