/**
 * Legal days (法定期间): which days are worked, and when a limit that the law gives in days ends, in Asia/Shanghai.
 * Pure functions over one holiday file; it uses the JDK alone and reads no clock.
 */
@NullMarked
package org.petitions.law;

import org.jspecify.annotations.NullMarked;
