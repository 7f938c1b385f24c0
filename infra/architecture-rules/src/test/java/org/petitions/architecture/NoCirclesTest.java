package org.petitions.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.circle.First;
import org.petitions.architecture.inner.Outside;
import org.petitions.architecture.straight.Shape;

class NoCirclesTest {

    @Test
    void a_circle_of_three_files_is_found_though_one_arrow_starts_in_a_nested_type() {
        assertThatThrownBy(() -> NoCircles.OF_FILES.check(packageOf(First.class))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("circle.First").hasMessageContaining("circle.Second")
                .hasMessageContaining("circle.Third").hasMessageNotContaining("circle.Bystander");
    }

    @Test
    void a_sealed_type_that_switches_over_those_it_permits_is_no_circle() {
        assertThat(packageOf(Shape.class)).hasSizeGreaterThan(2);
        assertThatCode(() -> NoCircles.OF_FILES.check(packageOf(Shape.class))).doesNotThrowAnyException();
    }

    @Test
    void a_package_and_the_one_within_it_that_need_each_other_are_a_circle() {
        assertThatThrownBy(() -> NoCircles.OF_PACKAGES.check(packageOf(Outside.class)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("inner.within");
        assertThatCode(() -> NoCircles.OF_PACKAGES.check(packageOf(First.class))).doesNotThrowAnyException();
    }

    private static JavaClasses packageOf(Class<?> type) {
        return new ClassFileImporter().importPackagesOf(type);
    }
}
