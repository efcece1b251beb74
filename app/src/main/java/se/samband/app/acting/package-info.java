/** Who is at work, for the audit log. Uses access, which knows the visitor, and the store's word for it. */
@NullMarked
package se.samband.app.acting;

import org.jspecify.annotations.NullMarked;
