package org.petitions.casework.documents;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** An office's documents to be handed over or posted, as a page shows them. */
@Component
public class UnsentList {
    private static final int MOST = 200;

    private final UnsentDocuments unsent;

    UnsentList(UnsentDocuments unsent) {
        this.unsent = unsent;
    }

    /** One document of a case. */
    public record UnsentLine(String caseId, String number, String kind, Waits waits) {}

    /**
     * Which it is, and why it waits.
     *
     * @param document its number (字号)
     * @param reason why the petitioner could not be told, or null where they chose to be told by letter
     * @param since ISO date in Asia/Shanghai
     */
    public record Waits(String document, @Nullable String reason, String since) {}

    /**
     * The list.
     *
     * @param more whether there are more than are shown
     */
    public record Shown(List<UnsentLine> lines, boolean more) {}

    /** The oldest first. */
    public Shown of(Actor actor, Locale language) {
        UnsentDocuments.Unsent found = unsent.of(actor, MOST);
        boolean english = language.equals(Locale.ENGLISH);
        return new Shown(found.notices().stream().map(notice -> {
            var reason = notice.reason();
            return new UnsentLine(notice.caseId(), notice.caseNumber(),
                    english ? notice.kind().en() : notice.kind().zh(), new Waits(notice.number(),
                            reason == null ? null : english ? reason.en() : reason.zh(),
                            LegalCalendar.dayOf(notice.at()).toString()));
        }).toList(), found.more());
    }
}
