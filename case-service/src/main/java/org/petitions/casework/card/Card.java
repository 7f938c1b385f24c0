package org.petitions.casework.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was printed of one place's card: its editions, and who ordered how many of which.
 *
 * @param id code of the township, county or city
 * @param version guards it
 * @param editions the earliest first; what was printed once stays as it was
 * @param runs the earliest first
 */
@Document(Card.COLLECTION)
record Card(@Id String id, long version, List<Edition> editions, List<PrintRun> runs) {
    static final String COLLECTION = "cards";

    Card {
        editions = List.copyOf(editions);
        runs = List.copyOf(runs);
    }

    /**
     * What the card said.
     *
     * @param number counted from 1
     * @param at since when, UTC
     */
    record Edition(int number, List<CardLine> lines, Instant at) {
        Edition {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Copies that were ordered.
     *
     * @param key tells a form that was sent twice
     * @param edition which one was printed
     * @param by account
     * @param unit unit id of the office that they did it at
     * @param at UTC
     */
    record PrintRun(String key, int edition, int copies, String by, String unit, Instant at) {}

    /**
     * An order.
     *
     * @param key tells a form that was sent twice
     * @param copies one at least
     */
    record Order(String key, int copies, String by, String unit, Instant at) {}

    /** Of a place of which none was printed yet. */
    static Card of(String place) {
        return new Card(place, 0, List.of(), List.of());
    }

    Optional<Edition> last() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    Optional<Edition> edition(int number) {
        return editions.stream().filter(each -> each.number() == number).findFirst();
    }

    /** The edition that says just this; empty where the last one says something else. */
    Optional<Edition> saying(List<CardLine> lines) {
        return last().filter(each -> each.lines().equals(lines));
    }

    /** The same with the order; with a new edition where the card says something else than the last. One that is there already changes nothing. */
    Card ordered(Order order, List<CardLine> lines) {
        if (runs.stream().anyMatch(run -> run.key().equals(order.key()))) {
            return this;
        }
        List<Edition> all = new ArrayList<>(editions);
        if (saying(lines).isEmpty()) {
            all.add(new Edition(all.size() + 1, lines, order.at()));
        }
        List<PrintRun> ran = new ArrayList<>(runs);
        ran.add(new PrintRun(order.key(), all.size(), order.copies(), order.by(), order.unit(), order.at()));
        return new Card(id, version + 1, all, ran);
    }

    /** How many copies of an edition were ordered, of all its runs. */
    long copiesOf(int edition) {
        return runs.stream().filter(run -> run.edition() == edition).mapToLong(PrintRun::copies).sum();
    }
}
