package org.petitions.casework.letters;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How many letters leaders read and instructed on: figures of posts that owe it, for their ledger. */
@Component
public class LetterCounts {
    private final LetterStore store;

    LetterCounts(LetterStore store) {
        this.store = store;
    }

    /**
     * The figures of a post.
     *
     * @param read letters that were first read in the period
     * @param instructed letters that were instructed on in it
     */
    public record OfPost(long read, long instructed) {}

    /**
     * By post id; a post with nothing is left out.
     *
     * @param from first day, in Asia/Shanghai
     * @param to last day
     */
    public Map<String, OfPost> of(LocalDate from, LocalDate to) {
        Map<String, OfPost> all = new TreeMap<>();
        store.read(from, to).forEach((post, count) -> all.put(post, new OfPost(count, 0)));
        store.instructed(from, to).forEach((post, count) -> all.merge(post, new OfPost(0, count),
                (read, instructed) -> new OfPost(read.read(), instructed.instructed())));
        return all;
    }
}
