package org.petitions.casework.cityrules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cityrules.CityRule.Act;
import org.petitions.casework.cityrules.CityRule.Draft;
import org.petitions.casework.cityrules.CityRule.Recorded;
import org.petitions.casework.cityrules.CityRule.Review;
import org.petitions.casework.cityrules.CityRule.Signature;

/** What is recorded of a rule: it is reviewed before it is signed, and repealed after. Pure. */
sealed interface RuleCommand {

    /**
     * What it is decided on.
     *
     * @param replaced the edition before; null for a first one
     * @param replacedByAnother whether another edition was signed in that one's place
     * @param takenNumber whether another rule of the city has the document number
     * @param successorFrom from when the edition that replaces it is in force; null where none was signed
     * @param by account of who records it
     * @param at when it is recorded, UTC
     * @param today in Asia/Shanghai
     */
    record Context(@Nullable CityRule replaced, boolean replacedByAnother, boolean takenNumber,
            @Nullable LocalDate successorFrom, String by, Instant at, LocalDate today) {}

    /** What becomes of it. */
    sealed interface Decision {
        /** It is so; the same rule where it was so before. */
        record Decided(CityRule rule) implements Decision {}

        /**
         * It is refused.
         *
         * @param field the input concerned
         * @param why key of the text, after {@code cityrules.}
         */
        record Refused(String field, String why) implements Decision {}
    }

    /** What the rule is after it, or why not. The same again changes nothing. */
    Decision decide(CityRule rule, Context context);

    /** Says something else, which has to be reviewed anew. */
    record Amend(Draft draft) implements RuleCommand {
        @Override
        public Decision decide(CityRule rule, Context context) {
            if (rule.draft().equals(draft)) {
                return new Decision.Decided(rule);
            }
            return rule.signature() != null
                    ? new Decision.Refused("text", "signed-stays")
                    : new Decision.Decided(rule.with(draft, null, null, null, act(Recorded.AMENDED, context)));
        }
    }

    /** Was reviewed. */
    record ReviewRule(Review review) implements RuleCommand {
        @Override
        public Decision decide(CityRule rule, Context context) {
            if (review.equals(rule.review())) {
                return new Decision.Decided(rule);
            }
            if (rule.review() != null) {
                return new Decision.Refused("reviewUnit", "reviewed-already");
            }
            if (review.on().isAfter(context.today())) {
                return new Decision.Refused("reviewedOn", "in-future");
            }
            return new Decision.Decided(rule.with(rule.draft(), review, null, null,
                    act(Recorded.REVIEWED, context)));
        }
    }

    /** Was signed. */
    record Sign(Signature signature) implements RuleCommand {
        @Override
        public Decision decide(CityRule rule, Context context) {
            if (signature.equals(rule.signature())) {
                return new Decision.Decided(rule);
            }
            String why = why(rule, context);
            String field = switch (why) {
                case "" -> "";
                case "taken-number" -> "number";
                case "from-before-signed", "from-before-replaced" -> "from";
                case "signed-already", "not-reviewed", "replaced-not-signed", "replaced-by-another" -> "post";
                default -> "signedOn";
            };
            return why.isEmpty()
                    ? new Decision.Decided(rule.with(rule.draft(), rule.review(), signature, null,
                            act(Recorded.SIGNED, context)))
                    : new Decision.Refused(field, why);
        }

        /** Why not; empty where nothing is against it. */
        private String why(CityRule rule, Context context) {
            Review review = rule.review();
            CityRule replaced = context.replaced();
            if (rule.signature() != null) {
                return "signed-already";
            }
            if (review == null) {
                return "not-reviewed";
            }
            if (signature.on().isAfter(context.today())) {
                return "in-future";
            }
            if (signature.on().isBefore(review.on())) {
                return "signed-before-reviewed";
            }
            if (signature.from().isBefore(signature.on())) {
                return "from-before-signed";
            }
            if (replaced != null && replaced.signature() == null) {
                return "replaced-not-signed";
            }
            if (replaced != null && replaced.signature() != null
                    && !signature.from().isAfter(replaced.signature().from())) {
                return "from-before-replaced";
            }
            if (context.replacedByAnother()) {
                return "replaced-by-another";
            }
            return context.takenNumber() ? "taken-number" : "";
        }
    }

    /** Is repealed. */
    record Repeal(LocalDate until) implements RuleCommand {
        @Override
        public Decision decide(CityRule rule, Context context) {
            Signature signature = rule.signature();
            if (until.equals(rule.until())) {
                return new Decision.Decided(rule);
            }
            if (signature == null || rule.until() != null) {
                return new Decision.Refused("until", signature == null ? "not-signed" : "repealed-already");
            }
            if (context.successorFrom() != null) {
                return new Decision.Refused("until", "replaced-already");
            }
            if (until.isBefore(signature.from())) {
                return new Decision.Refused("until", "until-before-from");
            }
            return new Decision.Decided(rule.with(rule.draft(), rule.review(), signature, until,
                    act(Recorded.REPEALED, context)));
        }
    }

    private static Act act(Recorded what, Context context) {
        return new Act(what, context.by(), context.at());
    }
}
