package org.petitions.casework.procedure.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Term;

/**
 * What was found of the person's life when the case ends: the report's standard for every end by settlement (以妥善安置好群众的生产生活为标准).
 *
 * @param living what was found of the person's living (生活), null when nobody looked
 * @param work what was found of the person's work (生产), null when nobody looked
 */
public record Settlement(@Nullable Finding living, @Nullable Finding work) {

    /** What was found on one side of the person's life. */
    public enum Finding implements Term {
        /** It was at issue and is settled. */
        SETTLED("已妥善安置", "settled"),

        /** The matter never touched it. */
        NOT_AT_ISSUE("不涉及", "not at issue"),

        /** Something is left to do. */
        OPEN("尚未安置", "open");

        private final String zh;
        private final String en;

        Finding(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    /** Whether nothing is left to do on either side. */
    public boolean isComplete() {
        return isDone(living) && isDone(work);
    }

    /** It, coded, for the case's record. */
    public List<String> evidence() {
        return List.of("living=" + living, "work=" + work);
    }

    private static boolean isDone(@Nullable Finding finding) {
        return finding != null && finding != Finding.OPEN;
    }
}
