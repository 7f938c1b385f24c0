/**
 * How a service answers over HTTP: problems that name the field and never the value, limits on size and load, versions. May use Spring MVC and Jackson.
 */
@NullMarked
package org.petitions.starter.web;

import org.jspecify.annotations.NullMarked;
