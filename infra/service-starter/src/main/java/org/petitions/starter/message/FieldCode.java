package org.petitions.starter.message;

/** What can be wrong with a field. Enums implement it; their texts stand under {@code field.} and the constant's name. */
public interface FieldCode extends MessageCode {
    /** The constant's name. */
    String name();

    @Override
    default String code() {
        return MessageCode.codeOf(name());
    }

    @Override
    default String key() {
        return "field." + MessageCode.codeOf(name());
    }
}
