package org.petitions.shell.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Takes a request at its word: no unknown or doubled fields, no number where text belongs, no date as a number. What is let through
 * silently here becomes a wrong register entry.
 */
final class StrictJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder json) {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        for (LogicalType type : new LogicalType[]{LogicalType.Textual, LogicalType.DateTime}) {
            json.withCoercionConfig(type, coercions -> {
                for (CoercionInputShape shape : new CoercionInputShape[]{CoercionInputShape.Integer,
                        CoercionInputShape.Float, CoercionInputShape.Boolean}) {
                    coercions.setCoercion(shape, CoercionAction.Fail);
                }
            });
        }
        json.withCoercionConfigDefaults(
                coercions -> coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
}
