package se.samband.app.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.samband.core.access.Right;

/**
 * The rights that a way into the program takes. Stands on each method of a controller, or on the class for all of them; a method
 * without it is closed to everybody.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** All of them. */
    Right[] value();
}
