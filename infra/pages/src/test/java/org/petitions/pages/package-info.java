@NullMarked
package org.petitions.pages;

import org.jspecify.annotations.NullMarked;
