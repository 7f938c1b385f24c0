package org.petitions.casework.procedure;

import java.util.Set;
import org.petitions.events.terms.Term;

/**
 * Why a command is refused, for the person who gave it.
 *
 * @param reason which rule it breaks
 * @param article where the rule stands
 * @param step the step asked for
 * @param stage where the case stands
 * @param legalSteps what could be done instead
 */
public record Refusal(Reason reason, Article article, Step step, Stage stage, Set<Step> legalSteps) {

    /** The rules a command can break. */
    public enum Reason implements Term {
        /** The procedure has no such step here. */
        ILLEGAL_STEP("案件所处环节不允许此操作", "the case does not stand where this step is legal"),

        /** Art. 30. */
        DISPATCH_TO_ACCUSED("检举控告不得转给被检举控告的人员或者单位", "an accusation never goes to the accused"),

        /** Art. 27: a case ends when living and work are settled. */
        NOT_SETTLED("当事人生产生活尚未妥善安置，不能办结", "living and work are not settled yet, so the case cannot end"),

        /** Art. 21: asked once. */
        ALREADY_RATED("已经评价过", "it has been rated already");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
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
}
