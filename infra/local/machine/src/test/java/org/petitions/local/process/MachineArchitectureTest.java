package org.petitions.local.process;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.petitions.architecture.NoCircles;
import org.petitions.architecture.NoSwappableTexts;

@AnalyzeClasses(packages = {"org.petitions.local.broker", "org.petitions.local.database",
        "org.petitions.local.keys", "org.petitions.local.mail", "org.petitions.local.process",
        "org.petitions.local.server", "org.petitions.local.tokens"}, importOptions = DoNotIncludeTests.class)
class MachineArchitectureTest {

    @ArchTest
    static final ArchRule no_file_depends_on_itself_through_others = NoCircles.OF_FILES;

    @ArchTest
    static final ArchRule no_package_depends_on_itself_through_others = NoCircles.OF_PACKAGES;

    @ArchTest
    static final ArchRule nobody_lines_up_more_than_three_texts_by_position = NoSwappableTexts.IN_CALLS;
}
