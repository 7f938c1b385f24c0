package org.petitions.casework.playbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.petitions.casework.cases.Case;
import org.petitions.casework.playbook.PlaybookTicks.OfCase;
import org.springframework.stereotype.Component;

/** What a case's page says of its special group and playbook. */
@Component
public class PlaybookOfCase {
    private final Playbooks playbooks;
    private final PlaybookTicks ticks;
    private final PlaybookNames names;

    PlaybookOfCase(Playbooks playbooks, PlaybookTicks ticks, PlaybookNames names) {
        this.playbooks = playbooks;
        this.ticks = ticks;
        this.names = names;
    }

    /**
     * What it says.
     *
     * @param group the special group's name
     * @param leader who leads it, by title
     * @param progress how many of its steps are done, and late
     */
    public record Shown(String group, String leader, String progress) {}

    /** Of a case that its reader may read; empty where its category has no playbook in force. */
    public Optional<Shown> of(Case found, Locale language) {
        return ticks.of(found).map(ofCase -> new Shown(names.who(ofCase.playbook().group(), language),
                names.leader(ofCase.playbook().group(), language), progress(ofCase, language)));
    }

    private String progress(OfCase ofCase, Locale language) {
        List<Integer> late = ofCase.late(playbooks.today());
        return names.text(late.isEmpty() ? "progress" : "progress-late", language,
                Integer.toString(ofCase.progress().ticks().size()),
                Integer.toString(ofCase.playbook().steps().size()), Integer.toString(late.size()));
    }
}
