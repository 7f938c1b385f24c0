package org.petitions.local.profile;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.petitions.architecture.NoCircles;
import org.petitions.architecture.NoSwappableTexts;

@AnalyzeClasses(packages = {"org.petitions.local.idle", "org.petitions.local.profile",
        "org.petitions.local.time", "org.petitions.local.actor"}, importOptions = DoNotIncludeTests.class)
class ProfileArchitectureTest {

    @ArchTest
    static final ArchRule no_file_depends_on_itself_through_others = NoCircles.OF_FILES;

    @ArchTest
    static final ArchRule no_package_depends_on_itself_through_others = NoCircles.OF_PACKAGES;

    @ArchTest
    static final ArchRule nobody_lines_up_more_than_three_texts_by_position = NoSwappableTexts.IN_CALLS;
}
