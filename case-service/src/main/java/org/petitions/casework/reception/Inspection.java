package org.petitions.casework.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A leader inspected an office on the spot (督导). It is about offices and their work; nobody who petitions is named in it.
 *
 * @param id the form's key, so that a form that is sent twice records one
 * @param bureau unit id of the bureau that recorded it
 * @param on the day, in Asia/Shanghai
 * @param findings what was found, in the order it was written
 */
@Document(Inspection.COLLECTION)
@CompoundIndex(name = "by_bureau_day", def = "{'bureau': 1, 'on': -1, '_id': 1}")
@CompoundIndex(name = "by_leader_day", def = "{'visit.leader': 1, 'on': -1, '_id': 1}")
record Inspection(@Id String id, long version, String bureau, Visit visit, LocalDate on, List<Finding> findings) {
    static final String COLLECTION = "inspections";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    Inspection {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /**
     * Who went where.
     *
     * @param leader post id
     * @param unit unit id of the office that was inspected
     */
    record Visit(String leader, String unit) {}

    /**
     * What was found.
     *
     * @param by the last day to mend it
     * @param mended the day it was mended; null before
     */
    record Finding(String text, LocalDate by, @Nullable LocalDate mended) {}

    /** Whether one of its findings can be said to be mended on a day. */
    boolean mayMend(int finding, LocalDate day, LocalDate today) {
        return finding >= 0 && finding < findings.size() && !day.isBefore(on) && !day.isAfter(today)
                && findings.get(finding).mended() == null;
    }

    /** Whether this was said already of one of its findings. */
    boolean isMended(int finding, LocalDate day) {
        return finding >= 0 && finding < findings.size() && day.equals(findings.get(finding).mended());
    }

    /** The same with a finding mended. */
    Inspection mended(int finding, LocalDate day) {
        List<Finding> all = new ArrayList<>(findings);
        Finding found = all.get(finding);
        all.set(finding, new Finding(found.text(), found.by(), day));
        return new Inspection(id, version + 1, bureau, visit, on, all);
    }
}
