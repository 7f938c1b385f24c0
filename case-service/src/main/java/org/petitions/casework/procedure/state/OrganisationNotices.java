package org.petitions.casework.procedure.state;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.petitions.events.terms.CommitteeLeader;
import org.petitions.events.terms.Level;

/**
 * Who was told of an accusation against cadres besides the body that inquires into it (通报组织人事部门): Art. 30.
 *
 * @param told the levels whose organisation departments were told, each with the leaders of its committee who were told too
 */
public record OrganisationNotices(Map<Level, Set<CommitteeLeader>> told) {
    public static final OrganisationNotices NONE = new OrganisationNotices(Map.of());

    public OrganisationNotices {
        told = Map.copyOf(told);
    }

    /** Whether the department of each of these levels was told, and these leaders of its committee. */
    public boolean hasTold(Collection<Level> levels, Collection<CommitteeLeader> leaders) {
        return levels.stream().allMatch(level -> told.containsKey(level) && leadersTold(level).containsAll(leaders));
    }

    /** Which leaders of a level's committee were told. */
    public Set<CommitteeLeader> leadersTold(Level level) {
        return told.getOrDefault(level, Set.of());
    }

    /** The same with the departments of these levels told, and these leaders. */
    public OrganisationNotices telling(Collection<Level> levels, Collection<CommitteeLeader> leaders) {
        Map<Level, Set<CommitteeLeader>> all = new EnumMap<>(Level.class);
        all.putAll(told);
        for (Level level : levels) {
            Set<CommitteeLeader> both = EnumSet.noneOf(CommitteeLeader.class);
            both.addAll(leadersTold(level));
            both.addAll(leaders);
            all.put(level, both);
        }
        return new OrganisationNotices(all);
    }
}
