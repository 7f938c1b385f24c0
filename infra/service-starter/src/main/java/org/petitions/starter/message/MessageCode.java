package org.petitions.starter.message;

import java.util.Locale;

/** Something people are told. Code knows its code; its text, in Chinese and English, stands in the bundles. */
public interface MessageCode {
    /** The code as programs see it, e.g. {@code unknown-unit}. */
    String code();

    /** Under which its text stands in the bundles, e.g. {@code field.unknown-unit}. */
    String key();

    /**
     * A code of the domain, which knows nothing of texts.
     *
     * @param kind the first part of its key, e.g. {@code refusal}
     */
    static MessageCode of(String kind, Enum<?> constant) {
        return new DomainCode(codeOf(constant.name()), kind);
    }

    /** {@code UNKNOWN_UNIT} to {@code unknown-unit}. */
    static String codeOf(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A code of the domain, told under the first part of its key. */
    record DomainCode(String code, String kind) implements MessageCode {
        @Override
        public String key() {
            return kind + '.' + code;
        }
    }
}
