package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.UnitId;
import org.petitions.notification.alerts.AlertCall;
import org.petitions.notification.alerts.AlertScope;
import org.springframework.data.mongodb.core.query.Criteria;

/** How the alerts of a scope are asked for. */
record ScopedAlerts(AlertScope scope) {
    private static final String BUREAU = "bureau";
    private static final String KEPT_FROM = "keptFrom";
    /** A division's code begins with these digits of its city's (GB/T 2260). */
    private static final int CITY_DIGITS = 4;

    /** What of some alerts is told. */
    Criteria told(Criteria asked) {
        Criteria older = olderThanBureaus();
        return older == null ? asked.and(KEPT_FROM).nin(scope.names()) : asked.orOperator(told(), older);
    }

    /**
     * All that are told by the bureau that had the petition, those kept from who asks among them: to be counted alone, and only by who takes
     * those away again. Where no bureau is asked for it is any call, so that the index of calls tells the sum.
     */
    Criteria whomeverKeptFrom() {
        String bureau = scope.bureau();
        if (bureau != null) {
            return where(BUREAU).is(bureau);
        }
        String division = division();
        return division == null
                ? where("call").in(Arrays.stream(AlertCall.values()).map(Enum::name).toList())
                : beginsWith(where(BUREAU), division);
    }

    /** Those of them that are kept from who asks. */
    Criteria keptFrom() {
        Criteria kept = where(KEPT_FROM).exists(true).in(scope.names());
        String division = division();
        return scope.bureau() != null
                ? kept.and(BUREAU).is(scope.bureau())
                : division == null ? kept : beginsWith(kept.and(BUREAU), division);
    }

    /** What {@link #whomeverKeptFrom} finds, without what is kept from who asks. */
    Criteria toldByBureau() {
        return whomeverKeptFrom().and(KEPT_FROM).nin(scope.names());
    }

    /** What of all that are told by their bureau is told; without a bureau that is nearly all, and no index tells it. */
    Criteria told() {
        return scope.bureau() == null && scope.city() == null
                ? where(KEPT_FROM).nin(scope.names())
                : toldByBureau();
    }

    /**
     * What is told of what was raised before it was told which bureau had the petition: by the division of the unit that had to act, and of an
     * accusation only where it is known whom it accuses. One with its bureau that is kept from nobody names nobody by an id. Null where no bureau is
     * asked for.
     */
    @Nullable
    Criteria olderThanBureaus() {
        String division = division();
        return division == null
                ? null
                : beginsWith(where(BUREAU).is(null).and("unit"), division).and(KEPT_FROM).nin(scope.names())
                        .norOperator(where("accusation").is(true).and(KEPT_FROM).is(null));
    }

    private @Nullable String division() {
        String bureau = scope.bureau();
        String city = scope.city();
        return bureau != null ? UnitId.divisionOf(bureau) : city == null ? null : city.substring(0, CITY_DIGITS);
    }

    /** By its bounds, which every server's index takes. */
    private static Criteria beginsWith(Criteria field, String digits) {
        int last = digits.length() - 1;
        return field.gte(digits).lt(digits.substring(0, last) + (char) (digits.charAt(last) + 1));
    }
}
