/**
 * The public card (便民一卡通): whom to turn to in a township, county or the city, as a page for everybody and as a sheet that is printed for every
 * household. May use the organisation and the printing of documents; nothing of cases.
 */
@NullMarked
package org.petitions.casework.card;

import org.jspecify.annotations.NullMarked;
