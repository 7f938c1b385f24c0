package org.petitions.starter.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.petitions.starter.problem.UnacceptableTextException;
import org.petitions.starter.text.IncomingText;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Takes a request at its word: no unknown or doubled fields, no number where text belongs, no date as a number or a list. Every text, of
 * whatever field, is taken by {@link IncomingText}. What is let through silently here becomes a wrong entry in the register.
 */
final class StrictJsonCustomizer implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder json) {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                        coercions -> coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addModule(new SimpleModule("strict text")
                        .addDeserializer(String.class, new CleanTextDeserializer())
                        .addDeserializer(LocalDate.class,
                                new TextOnlyDeserializer<>(LocalDate.class, StrictJsonCustomizer::date))
                        .addDeserializer(Instant.class,
                                new TextOnlyDeserializer<>(Instant.class, StrictJsonCustomizer::instant)));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(fourDigitYear(text));
    }

    private static Instant instant(String text) {
        return Instant.parse(fourDigitYear(text));
    }

    /** ISO 8601 allows years that no database and no calendar takes. */
    private static String fourDigitYear(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || !Character.isDigit(text.charAt(0))) {
            throw new InvalidTextException();
        }
        return text;
    }

    private static final class InvalidTextException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads text, cleaned of what nobody sees; text that is not taken is told by its field. */
    private static final class CleanTextDeserializer extends StdScalarDeserializer<String> {
        CleanTextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(handledType(), json);
            }
            String text = IncomingText.cleaned(json.getString());
            IncomingText.faultOf(text).ifPresent(fault -> {
                throw new UnacceptableTextException(json, fault);
            });
            return text;
        }
    }

    /** Reads a type from JSON text and from nothing else. */
    private static final class TextOnlyDeserializer<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> read;

        TextOnlyDeserializer(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return read.apply(json.getString());
            } catch (InvalidTextException | DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), "", "not of the form");
            }
        }
    }
}
