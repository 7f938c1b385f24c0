package org.petitions.casework.organisation;

import java.util.Locale;
import org.petitions.casework.organisation.Organisation.Names;
import org.petitions.events.terms.Term;

/** How the organisation's own pages call things, in the language of the page. */
final class UnitNames {
    private UnitNames() {}

    static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    static String of(Names names, Locale language) {
        return isEnglish(language) ? names.en() : names.zh();
    }

    static String of(Term term, Locale language) {
        return isEnglish(language) ? term.en() : term.zh();
    }
}
