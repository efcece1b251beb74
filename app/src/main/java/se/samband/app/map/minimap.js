// Small maps of one spot each: nothing to press, the page's own words lead to the large map.

import { RESOLUTIONS, numbers, projection, tileSource } from "./grid.js";
import * as marks from "./marks.js";

const METRES_PER_PX = 1.25;

for (const target of document.querySelectorAll(".minimap")) {
  const center = numbers(target.dataset.point);
  const base = tileSource("base", "");
  const layer = (source, declutter) => new ol.layer.VectorTile({ source, declutter });
  const layers = [
    layer(base),
    layer(base),
    layer(tileSource("buildings", target.dataset.query ?? ""), "labels"),
    layer(base, "labels"),
    new ol.layer.Vector({ source: new ol.source.Vector({ features: [new ol.Feature(new ol.geom.Point(center))] }) }),
  ];
  const dress = () => {
    const colour = marks.palette(target);
    const styles = [marks.localityStyle, marks.baseStyle, marks.buildingStyle, marks.labelStyle, marks.chosenStyle];
    styles.forEach((style, i) => layers[i].setStyle(style(colour)));
  };
  dress();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);
  new ol.Map({
    target,
    layers,
    controls: [new ol.control.ScaleLine({ minWidth: 60 })],
    interactions: [],
    view: new ol.View({ projection, resolutions: RESOLUTIONS, constrainResolution: false, center, resolution: METRES_PER_PX }),
  });
}
