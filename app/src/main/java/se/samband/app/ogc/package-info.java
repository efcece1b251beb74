/**
 * OGC API – Features, parts 1 and 2: what is open, for programs and map clients. Uses opendata, web and geo; everything in it is
 * what open deliveries hold or what a release rule gives, the same for everybody.
 */
@NullMarked
package se.samband.app.ogc;

import org.jspecify.annotations.NullMarked;
