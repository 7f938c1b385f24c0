package org.petitions.casework.indicators;

import java.util.Collection;
import java.util.Set;

/** Where it is known in which cases hardship was noted, with consent and to help alone. */
public interface HardshipSource {

    /** Ids of those among these cases. They are counted, and never listed. */
    Set<String> hardshipAmong(Collection<String> caseIds);
}
