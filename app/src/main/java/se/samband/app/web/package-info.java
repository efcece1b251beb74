/**
 * The web parts that all pages share: start-up, security headers, layout, components, texts, formats, errors and jobs. Uses
 * core and store; no feature package. {@code docs/how-to-add-a-page.md} shows how a feature uses it.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package se.samband.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
