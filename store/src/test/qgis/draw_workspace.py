"""Draws a workspace as QGIS shows it, to be looked at: the county, its largest locality, and that one close up.

    apt-get install python3-qgis
    /usr/bin/python3 store/src/test/qgis/draw_workspace.py WORKSPACE.gpkg FOLDER

Fails when a layer is not valid or does not get its style from the workspace.
"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (  # noqa: E402 (Qt reads the platform when it is loaded)
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

CLOSE_UP_M = 600


def layers_of(workspace):
    """Every layer as QGIS adds it: one with lines and areas becomes two. Topmost first, as in the file."""
    layers = []
    whole = QgsVectorLayer(workspace, "workspace", "ogr")
    for entry in whole.dataProvider().subLayers():
        _, name, _, geometry = entry.split(QgsDataProvider.sublayerSeparator())[:4]
        if geometry == "None":
            continue
        layer = QgsVectorLayer(f"{workspace}|layername={name}|geometrytype={geometry}", name, "ogr")
        message, styled = layer.loadDefaultStyle()
        headings = sum(1 for field in layer.fields() if field.alias())
        print(f"{name:22}{geometry:16}{layer.featureCount():8}  {layer.renderer().type():18}{headings:3} headings  {message}")
        if not layer.isValid() or not styled:
            sys.exit(f"{name}: not valid or without its style")
        layers.append(layer)
    return layers


def draw(layers, extent, file):
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3006"))
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputSize(QSize(1600, 1200))
    settings.setExtent(extent)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(file)
    print(f"{file}  1:{settings.scale():.0f}")


def main(workspace, folder):
    application = QgsApplication([], False)
    application.initQgis()
    layers = layers_of(os.path.abspath(workspace))
    named = {layer.name(): layer for layer in layers}
    county = named["county"].extent()
    county.scale(1.05)
    draw(layers, county, os.path.join(folder, "county.png"))
    localities = list(named["locality"].getFeatures())
    if localities:
        box = max(localities, key=lambda locality: locality.geometry().area()).geometry().boundingBox()
        centre = box.center()
        box.scale(1.6)
        draw(layers, box, os.path.join(folder, "locality.png"))
        half = CLOSE_UP_M / 2
        close = QgsRectangle(centre.x() - half, centre.y() - half, centre.x() + half, centre.y() + half)
        draw(layers, close, os.path.join(folder, "close.png"))
    application.exitQgis()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
