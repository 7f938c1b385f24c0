package org.petitions.casework.pairing;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.ledger.LedgerNames;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.pairing.QuotaProgress.Progress;
import org.petitions.events.terms.Term;
import org.springframework.stereotype.Component;

/** What pages and files of quotas say, in a language. */
@Component
class QuotaNames {
    private final LedgerNames names;

    QuotaNames(LedgerNames names) {
        this.names = names;
    }

    /** A quota of one holder as pages show it. */
    record QuotaLine(String holder, String what, String done, int least, Tag tag) {}

    /** How far it is, and its colour. */
    record Tag(String text, String colour) {}

    QuotaLine line(Progress progress, Locale language) {
        return new QuotaLine(names.holder(progress.holder(), language), what(progress.quota(), language),
                progress.done() == null ? "—" : progress.done().toString(), progress.quota().least(),
                new Tag(state(progress, language), colour(progress.state())));
    }

    /** What a quota is of. */
    String what(Quota quota, Locale language) {
        return quota.column() != null
                ? String.valueOf(ListNames.of(quota.column(), language))
                : quota.pairings().stream().sorted().map(kind -> String.valueOf(ListNames.of((Term) kind, language)))
                        .collect(Collectors.joining(" / "));
    }

    String state(Progress progress, Locale language) {
        Long done = progress.done();
        Quota.State state = progress.state();
        if (done == null || state == null) {
            return names.text("pairing.no-source", language);
        }
        return switch (state) {
            case MET -> names.text("pairing.met", language);
            case ON_THE_WAY -> names.text("pairing.left", language, Long.toString(progress.quota().left(done)));
            case SHORT -> names.text("pairing.short", language, Long.toString(progress.quota().left(done)));
        };
    }

    private static String colour(Quota.@Nullable State state) {
        return state == Quota.State.MET ? "green" : state == Quota.State.SHORT ? "red" : "grey";
    }
}
