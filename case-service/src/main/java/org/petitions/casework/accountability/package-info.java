/**
 * How units are held to their duty (督办、建议、约谈、通报、挂牌督办, Art. 38 to 40): documents of their own, each answered in writing by a day, and what
 * calls for them. Of units, leading bodies and posts alone; nothing here is about who petitions.
 */
@NullMarked
package org.petitions.casework.accountability;

import org.jspecify.annotations.NullMarked;
