package org.petitions.casework.steps;

import java.util.List;

/** Says which forms a package with an API has. */
@FunctionalInterface
public interface StepFormSource {
    /** All of them, each with a code of its own. */
    List<StepForm<?>> forms();
}
