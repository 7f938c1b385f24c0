package org.petitions.starter.database;

import java.util.List;
import org.bson.types.Binary;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** A sealed box is kept as bytes. It was kept as Base64 text before, and is read so where it still is (ADR 0022). */
final class SealedBoxForm {
    static final List<Converter<?, ?>> CONVERTERS = List.of(new BoxToBytes(), new BytesToBox(), new TextToBox());

    private SealedBoxForm() {}

    @WritingConverter
    private static final class BoxToBytes implements Converter<SealedBox, Binary> {
        @Override
        public Binary convert(SealedBox box) {
            return new Binary(box.bytes());
        }
    }

    @ReadingConverter
    private static final class BytesToBox implements Converter<Binary, SealedBox> {
        @Override
        public SealedBox convert(Binary stored) {
            return SealedBox.of(stored.getData());
        }
    }

    @ReadingConverter
    private static final class TextToBox implements Converter<String, SealedBox> {
        @Override
        public SealedBox convert(String stored) {
            return SealedBox.ofBase64(stored);
        }
    }
}
