/**
 * What people are told, by code and in both languages: code holds codes, the bundles hold texts. May use Spring's {@code MessageSource} and the
 * terms of the events.
 */
@NullMarked
package org.petitions.starter.message;

import org.jspecify.annotations.NullMarked;
