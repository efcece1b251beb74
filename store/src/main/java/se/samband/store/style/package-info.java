/**
 * How QGIS shows the workspace's layers: the product's palette as QML and SLD. Uses nothing of the store.
 */
@NullMarked
package se.samband.store.style;

import org.jspecify.annotations.NullMarked;
