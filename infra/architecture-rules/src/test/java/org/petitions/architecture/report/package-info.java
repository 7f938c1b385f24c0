/** The account of the report that asked for this platform: row by row what carries it, and the test that holds it. */
@NullMarked
package org.petitions.architecture.report;

import org.jspecify.annotations.NullMarked;
