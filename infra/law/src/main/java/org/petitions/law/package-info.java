/**
 * The law's days and figures: which days are worked, when a limit that the law gives in days ends, in Asia/Shanghai (法定期间), and the
 * figures of the Regulations, each with its article. Pure functions over one holiday file and {@code law.yml}; it reads no clock and
 * uses beside the JDK only a reader of YAML.
 */
@NullMarked
package org.petitions.law;

import org.jspecify.annotations.NullMarked;
