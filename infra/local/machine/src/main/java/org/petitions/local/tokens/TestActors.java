package org.petitions.local.tokens;

import java.util.Set;

/** From the short names that tests use for people, {@code HANDLER/431222-HRSS/h-01}, to accounts and offices of the sample organisation. */
public final class TestActors {
    /** Leaders of the sample organisation whose account is a name of its own and not that of their post. */
    private static final Set<String> OWN_NAMES = Set.of("xupu-07", "yuanling-02", "yuanling-03");

    private TestActors() {}

    /**
     * The account: what is called as a post, or holds one under a name of its own, stays as it is; whoever else is numbered within the own unit,
     * and an account is unique over the whole platform.
     *
     * @param actor {@code ROLE/unit/id}
     * @return e.g. {@code 431222-HRSS.h-01}, {@code 431222-HRSS.head}
     */
    public static String account(String actor) {
        String[] parts = parts(actor);
        String id = parts[2];
        return OWN_NAMES.contains(id) || isCalledAsPost(id) ? id : parts[1] + "." + id;
    }

    /**
     * The office, as the header {@code Acting-For} names it.
     *
     * @param actor {@code ROLE/unit/id}
     * @return e.g. {@code HANDLER@431222-HRSS}
     */
    public static String office(String actor) {
        String[] parts = parts(actor);
        return parts[0] + "@" + parts[1];
    }

    /** A deputy's account is called as the post would be, {@code 431222-HRSS.deputy}, though it is no rung of the ladder. */
    private static boolean isCalledAsPost(String id) {
        return id.matches("\\d{6}[^.]*\\.[a-z].*");
    }

    private static String[] parts(String actor) {
        String[] parts = actor.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not ROLE/unit/id: " + actor);
        }
        return parts;
    }
}
