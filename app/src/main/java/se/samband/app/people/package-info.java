/**
 * Who may come in: signing in, the people and their roles, sessions. Uses web and access.
 */
@NullMarked
package se.samband.app.people;

import org.jspecify.annotations.NullMarked;
