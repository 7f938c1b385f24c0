package org.petitions.intake.form.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.Townships.Township;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.check.FieldReader.Presence;

/**
 * Where a matter happened. A form has one code for it, of a township as well as of a county: whoever knows the township says no more than that.
 *
 * @param division 6-digit code; null where none was told, or a faulty one
 * @param township 9-digit code within the division; null where none was told
 */
record MatterPlace(@Nullable String division, @Nullable String township) {

    /** Reads the 6 digits of one of the city's divisions, or the 9 of one of its townships. */
    static MatterPlace read(FieldReader reader, String field, @Nullable String given, Presence need) {
        String code = reader.known(field, given, need, MatterPlace::isPlace, FaultCode.UNKNOWN_DIVISION);
        Optional<Township> township = Optional.ofNullable(code).flatMap(Townships::find);
        return new MatterPlace(township.map(Township::division).orElse(code),
                township.map(Township::code).orElse(null));
    }

    private static boolean isPlace(String code) {
        return OrganisationCodes.isCityDivision(code) || Townships.find(code).isPresent();
    }

    /** The same, or that other place where nothing was told. */
    MatterPlace or(MatterPlace other) {
        return division == null ? other : this;
    }
}
