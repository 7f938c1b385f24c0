package org.petitions.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Neighbours of one type can be swapped and it still compiles: what takes many texts takes them by name or by type. */
public final class NoSwappableTexts {
    private static final String OURS = "org.petitions.";
    private static final int MOST = 3;

    /**
     * Nobody calls a constructor or a method of ours with more than three texts ({@code String}) in a row, be it in the type's own file. A
     * record that JSON alone fills in, by the names of its components, is called by nobody and may have as many as its JSON has.
     */
    public static final ArchRule IN_CALLS = classes().should(new ArchCondition<JavaClass>(
            "call nothing of ours with more than " + MOST + " texts in a row") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getCodeUnitAccessesFromSelf().stream().filter(NoSwappableTexts::isOurs)
                    .filter(call -> textsInARow(call.getTarget().getRawParameterTypes()) > MOST)
                    .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
        }
    }).allowEmptyShould(true);

    private NoSwappableTexts() {}

    private static boolean isOurs(JavaCodeUnitAccess<?> call) {
        return call.getTargetOwner().getName().startsWith(OURS);
    }

    private static int textsInARow(List<JavaClass> types) {
        int most = 0;
        int row = 0;
        for (JavaClass type : types) {
            row = type.isEquivalentTo(String.class) ? row + 1 : 0;
            most = Math.max(most, row);
        }
        return most;
    }
}
