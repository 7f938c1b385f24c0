package org.petitions.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class NoSwappableTextsTest {
    private static final String TEXTS = "org.petitions.architecture.texts.";

    @Test
    void four_texts_by_position_are_found_in_a_constructor_a_reference_to_one_and_a_method() {
        assertThatThrownBy(
                () -> NoSwappableTexts.IN_CALLS.check(classes("Postcard", "PostcardByPosition",
                        "PostcardByPosition$FourTexts")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("written()> calls constructor <" + TEXTS + "Postcard.<init>")
                .hasMessageContaining("asMethod()> references constructor <" + TEXTS + "Postcard.<init>")
                .hasMessageContaining("PostcardByPosition$FourTexts.of(");
    }

    @Test
    void a_record_of_four_texts_that_nobody_calls_is_taken() {
        assertThatCode(() -> NoSwappableTexts.IN_CALLS.check(classes("Postcard"))).doesNotThrowAnyException();
    }

    @Test
    void texts_with_a_type_between_them_are_taken() {
        assertThatCode(() -> NoSwappableTexts.IN_CALLS.check(classes("Letter", "Letter$Place")))
                .doesNotThrowAnyException();
    }

    private static JavaClasses classes(String... names) {
        try {
            Class<?>[] loaded = new Class<?>[names.length];
            for (int i = 0; i < names.length; i++) {
                loaded[i] = Class.forName(TEXTS + names[i]);
            }
            return new ClassFileImporter().importClasses(loaded);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
