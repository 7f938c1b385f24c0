package org.petitions.casework.conference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.conference.ConferenceSession.Matter;
import org.petitions.casework.lists.ListNames;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** By which kinds of procedure a case went, and what the joint conference decided on it, as the case's page says it. */
@Component
public class ConferenceOfCase {
    private final Conferences sessions;
    private final ConferenceNames names;

    ConferenceOfCase(Conferences sessions, ConferenceNames names) {
        this.sessions = sessions;
        this.names = names;
    }

    /**
     * A session that took it up.
     *
     * @param address of the session, where the reader's bureau holds it; else null
     * @param text when it was, and what was decided
     */
    public record Taken(@Nullable String address, String text) {}

    /**
     * What the page says.
     *
     * @param procedures kinds of procedure, by name
     */
    public record Shown(String procedures, List<Taken> taken) {}

    /** Of a case that its reader may read. */
    public Shown of(Case shown, Actor actor, Locale language) {
        String id = shown.file().id();
        List<ConferenceSession> found = sessions.ofCase(id);
        List<String> kinds = CaseProcedures.of(shown.state().matter().channel(),
                shown.file().history().stream().map(HistoryEntry::event).toList(), !found.isEmpty()).stream()
                .map(kind -> String.valueOf(ListNames.of(kind, language))).toList();
        return new Shown(String.join(names.text("and", language), kinds),
                found.stream().flatMap(session -> session.matters().stream()
                        .filter(matter -> id.equals(matter.caseId()))
                        .map(matter -> taken(session, matter, actor, language))).toList());
    }

    private Taken taken(ConferenceSession session, Matter matter, Actor actor, Locale language) {
        return new Taken(session.bureau().equals(actor.unit()) ? ConferenceNames.address(session.id()) : null,
                names.text("of-case", language, session.on().toString(), names.kind(matter, language),
                        String.join(" ", names.decision(matter.decision(), language)).strip()));
    }
}
