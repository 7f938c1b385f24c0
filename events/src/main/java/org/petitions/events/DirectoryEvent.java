package org.petitions.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitKind;

/**
 * What case-service publishes on the compacted topic {@code petition.directory.v1}: which units there are and which posts hold them to
 * their duty. Posts and office addresses only, no personal names: who holds a post is the organisation's own affair.
 */
public sealed interface DirectoryEvent extends Event {

    /** The entry's revision, from 1; a later one replaces an earlier one. */
    long revision();

    /**
     * A unit (单位).
     *
     * @param unitId e.g. {@code 431222-HRSS}
     * @param nameZh its Chinese name
     * @param nameEn its English name
     */
    @Meaning(zh = "单位目录", en = "A unit as it stands now.")
    record UnitListed(String unitId, long revision, Instant at, String division, UnitKind kind, String nameZh,
            String nameEn)
            implements DirectoryEvent {
        @Override
        public String key() {
            return unitId;
        }

        @Override
        public String id() {
            return unitId + ":" + revision;
        }
    }

    /**
     * A post (职务) on the ladder.
     *
     * @param postId e.g. {@code 431222-HRSS.head}
     * @param rung where on the ladder it stands
     * @param held whether anybody holds it now; an alert is never sent to a vacant post
     * @param email the office's mail address, or null where there is none
     * @param addresses where the other channels reach the office, by the code of the {@code AlertChannel}; null when none does. A reader
     *     passes over codes it does not know
     */
    @Meaning(zh = "职务目录", en = "A post of the ladder as it stands now.")
    record PostListed(String postId, long revision, Instant at, String division, Rung rung, String titleZh,
            String titleEn,
            boolean held, @Nullable String email, @Nullable Map<String, String> addresses) implements DirectoryEvent {

        /** A post that is reached by mail alone, or not at all. */
        public PostListed(String postId, long revision, Instant at, String division, Rung rung, String titleZh,
                String titleEn, boolean held, @Nullable String email) {
            this(postId, revision, at, division, rung, titleZh, titleEn, held, email, null);
        }

        @Override
        public String key() {
            return postId;
        }

        @Override
        public String id() {
            return postId + ":" + revision;
        }
    }
}
