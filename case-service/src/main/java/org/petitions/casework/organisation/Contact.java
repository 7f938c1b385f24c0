package org.petitions.casework.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What the public card (便民一卡通) says of a unit or a post: all of it is meant for everybody.
 *
 * @param of unit id or post id
 * @param telephone of the office
 * @param duties what it answers for
 * @param address where it is, in Chinese, or null
 * @param name of the leader who holds the post, as the organisation makes it public, or null; of a unit always null
 */
public record Contact(String of, String telephone, Duties duties, @Nullable String address, @Nullable String name) {

    /**
     * What somebody answers for.
     *
     * @param zh in Chinese
     * @param en in English, or null
     */
    public record Duties(String zh, @Nullable String en) {}
}
