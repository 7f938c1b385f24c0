/** What the tests of all modules hold the platform to, article by article of the Regulations: {@code docs/law.md}. */
@NullMarked
package org.petitions.architecture.law;

import org.jspecify.annotations.NullMarked;
