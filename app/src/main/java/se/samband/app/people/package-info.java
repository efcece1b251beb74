/**
 * Who may come in: signing in, the people and their roles, sessions. Uses web, access and disclosure.
 */
@NullMarked
package se.samband.app.people;

import org.jspecify.annotations.NullMarked;
