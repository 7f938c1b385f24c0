package org.petitions.casework.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.DirectoryEvent.AccountListed;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Role;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was last published of one account: its offices at units. Its posts stand with these.
 *
 * @param id the account
 * @param version the revision published
 */
@Document(AccountEntry.COLLECTION)
@CompoundIndex(name = "by_unit", def = "{'offices.unit': 1}")
record AccountEntry(@Id String id, long version, List<StoredOffice> offices) implements Listed<AccountEntry> {
    static final String COLLECTION = "accounts";

    AccountEntry {
        offices = List.copyOf(offices);
    }

    /**
     * As {@link Appointment} has it; days are ISO texts, which every database keeps as they are.
     *
     * @param key the appointment's id
     */
    record StoredOffice(String key, String unit, Role role, String from, @Nullable String until,
            @Nullable StoredAct made, @Nullable StoredAct withdrawn) {

        private static StoredOffice of(Appointment each) {
            LocalDate until = each.until();
            return new StoredOffice(each.id(), each.office().unit(), each.office().role(), each.from().toString(),
                    until == null ? null : until.toString(), StoredAct.of(each.made()),
                    StoredAct.of(each.withdrawn()));
        }

        private Appointment appointment(String account) {
            return new Appointment(key, account, new AtUnit(unit, role), LocalDate.parse(from),
                    until == null ? null : LocalDate.parse(until), StoredAct.act(made), StoredAct.act(withdrawn));
        }
    }

    /** An account with these offices, as the first revision. */
    static AccountEntry of(String account, Staff offices) {
        return new AccountEntry(account, 1, offices.appointments().stream().map(StoredOffice::of).toList());
    }

    Staff staff() {
        return new Staff(offices.stream().map(office -> office.appointment(id)).toList());
    }

    AccountEntry with(Staff staff) {
        return of(id, staff).revision(version);
    }

    @Override
    public AccountEntry revision(long revision) {
        return new AccountEntry(id, revision, offices);
    }

    @Override
    public DirectoryEvent event(Instant at) {
        LocalDate today = LegalCalendar.dayOf(at);
        return new AccountListed(id, version, at, staff().where(each -> each.isToldOn(today)).appointments().stream()
                .map(each -> new AccountListed.Appointment(each.id(), each.office().unit(), each.office().role().name(),
                        each.from(), each.until(), each.withdrawnAt()))
                .toList());
    }
}
