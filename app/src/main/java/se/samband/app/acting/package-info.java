/** Who is at work, for the audit log. Uses the store's word for it and nothing else of the program. */
@NullMarked
package se.samband.app.acting;

import org.jspecify.annotations.NullMarked;
