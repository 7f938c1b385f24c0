package org.petitions.events.clocks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.petitions.events.terms.PostId;

/**
 * The keys of the clocks of a leader in charge (包案): the post, whose stop a key has no place for, is written with a hyphen; a further act
 * has its number behind two.
 */
public final class ChargeKeys {
    private static final Pattern FORM = Pattern.compile("(\\d{6})-([a-z]+(?:-[a-z0-9]+)*)(?:--\\d+)?");

    private ChargeKeys() {}

    /** The key of what runs for a leader in charge, e.g. {@code 431222-county-leader-2}. */
    public static String of(String post) {
        return post.replace('.', '-');
    }

    /** The key of a further act, e.g. {@code 431222-county-leader-2--7}. */
    public static String of(String post, long followUp) {
        return of(post) + "--" + followUp;
    }

    /** Post id of the leader whom a key is about; empty for the key of another clock. */
    public static Optional<String> postOf(String key) {
        Matcher match = FORM.matcher(key);
        return match.matches()
                ? Optional.of(match.group(1) + "." + match.group(2)).filter(post -> PostId.parse(post).isPresent())
                : Optional.empty();
    }
}
