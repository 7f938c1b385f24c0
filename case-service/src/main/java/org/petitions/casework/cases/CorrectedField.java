package org.petitions.casework.cases;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CorrectedFields;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Term;

/** A field of a registration that can be put right, told by its name alone. */
public enum CorrectedField implements Term {
    PURPOSE("信访目的", "purpose", CorrectedFields::purpose),
    URGENCY("紧急程度", "urgency", CorrectedFields::urgency),
    CATEGORY("内容分类", "category", CorrectedFields::category),
    SUBCATEGORY("内容细类", "part of the category", CorrectedFields::subcategory),
    DIVISION("问题属地", "division", CorrectedFields::division),
    TOWNSHIP("乡镇（街道）", "township", CorrectedFields::township),
    RECEIVED_ON("收到日期", "day received", CorrectedFields::receivedOn),
    MATTERS("事项数目", "number of matters", CorrectedFields::matters),
    IDENTITY("署名方式", "name given or not", CorrectedFields::identity),
    PERSONS("人数", "number of persons", CorrectedFields::persons),
    REPRESENTATIVES("代表", "representatives", CorrectedFields::representatives),
    COMPLAINED_OF("被反映或者被检举控告的单位、人员", "whom it is against", CorrectedFields::complainedOf),
    ACCUSED_IN_LETTER("同一来信其他事项的被检举控告人", "whom other matters of the letter accuse",
            CorrectedFields::accusedInLetter),
    /** The petitioner's particulars, names of others, or the wishes how to be told. */
    PARTICULARS("信访人信息、告知方式", "particulars, or how to be told", _ -> null);

    private final String zh;
    private final String en;
    private final Function<CorrectedFields, @Nullable Object> value;

    CorrectedField(String zh, String en, Function<CorrectedFields, @Nullable Object> value) {
        this.zh = zh;
        this.en = en;
        this.value = value;
    }

    /** What an event tells to have been put right. */
    static List<CorrectedField> of(RegistrationCorrected event) {
        return Stream.of(values()).filter(field -> field == PARTICULARS
                ? Boolean.TRUE.equals(event.particulars())
                : field.value.apply(event.before()) != null || field.value.apply(event.after()) != null).toList();
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
