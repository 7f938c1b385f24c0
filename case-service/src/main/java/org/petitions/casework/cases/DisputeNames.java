package org.petitions.casework.cases;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DisputeParty;
import org.petitions.events.Mediator;

/**
 * The names of those who take part in a mediation or a reconciliation (Art. 33) and are no offices, which have an id. They rest sealed at the
 * head of what was written with the proposal, one a line in the order of the parties, the mediator last; how many they are the event tells.
 *
 * @param parties name by the party's place
 * @param mediator the mediator's name, or null for none
 */
public record DisputeNames(Map<Integer, String> parties, @Nullable String mediator) {
    private static final String MEDIATOR = "调解人：";

    public DisputeNames {
        parties = Map.copyOf(parties);
    }

    /** What is sealed with a proposal: the names, and below them what was written. */
    public String above(String text) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(parties).forEach((party, name) -> lines.add(prefix(party) + name));
        if (mediator != null) {
            lines.add(MEDIATOR + mediator);
        }
        lines.add(text);
        return String.join("\n", lines);
    }

    /** The names at the head of what was sealed with a proposal of these. */
    public static DisputeNames in(String words, List<DisputeParty> others, @Nullable Mediator mediator) {
        Iterator<String> lines = words.lines().iterator();
        Map<Integer, String> names = new TreeMap<>();
        for (DisputeParty party : others) {
            if (party.unit() == null && lines.hasNext()) {
                names.put(party.party(), after(prefix(party.party()), lines.next()));
            }
        }
        boolean named = mediator != null && mediator.id() == null && lines.hasNext();
        return new DisputeNames(names, named ? after(MEDIATOR, lines.next()) : null);
    }

    private static String prefix(int party) {
        return "当事人" + party + "：";
    }

    private static String after(String prefix, String line) {
        return line.startsWith(prefix) ? line.substring(prefix.length()) : line;
    }
}
