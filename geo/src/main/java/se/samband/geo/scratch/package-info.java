/** Folders for files that nobody is to keep, cleared also after a program that was killed. Uses nothing of the project. */
@NullMarked
package se.samband.geo.scratch;

import org.jspecify.annotations.NullMarked;
