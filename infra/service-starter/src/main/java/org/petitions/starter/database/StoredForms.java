package org.petitions.starter.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/**
 * How a service keeps values of its own: a bean of this type adds to the conversions that every service has. What was kept in another form
 * before is read by a converter of its own, for as long as somebody may have it.
 *
 * @param converters Spring Data's, each for reading or for writing
 */
public record StoredForms(List<Converter<?, ?>> converters) {
    public StoredForms {
        converters = List.copyOf(converters);
    }

    /** Those of sealed boxes, which every service has, and these. */
    public static MongoCustomConversions conversions(List<StoredForms> own) {
        List<Converter<?, ?>> all = new ArrayList<>(SealedBoxForm.CONVERTERS);
        own.forEach(each -> all.addAll(each.converters()));
        return new MongoCustomConversions(all);
    }
}
