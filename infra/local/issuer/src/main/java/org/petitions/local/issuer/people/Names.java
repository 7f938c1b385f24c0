package org.petitions.local.issuer.people;

import java.util.Locale;

/** What something is called, in both languages. */
public record Names(String zh, String en) {

    /** In the reader's language; Chinese unless that is English. */
    public String in(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
