// Small maps: one spot with what is around it, or points to open, or a place to point at. The element says what it wants:
//   data-tiles    where its tiles are: /tiles
//   data-points   the layer of points under it, with data-query, drawn as data-marks (STATUSES, CHANGES, PLACES)
//   data-point    a point to ring and to look at, or data-box what to look at
//   data-open     where a click on a point leads; its number is put at the end
//   data-pick     where a click anywhere leads, with the point as e and n; from afar a click leads closer first
// Without the last two there is nothing to press.

import { RESOLUTIONS, numbers, projection, tellWhileBusy, tileSource } from "./grid.js";
import * as marks from "./marks.js";

const METRES_PER_PX = 1.25;
const PICKED_BELOW_M_PER_PX = 2.5;
const HIT_PX = 6;
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

document.querySelectorAll(".minimap").forEach(draw);

function draw(target) {
  const { tiles = "/tiles", points, query = "", stamp = "", open, pick } = target.dataset;
  const base = tileSource(`${tiles}/base`, `v=${stamp}`);
  const layer = (source, declutter) => new ol.layer.VectorTile({ source, declutter, renderMode: "hybrid" });
  const pointLayer = layer(tileSource(`${tiles}/${points}`, `${query}&v=${stamp}`), "labels");
  const ring = new ol.source.Vector();
  const layers = [layer(base), layer(base), pointLayer, layer(base, "labels"), new ol.layer.Vector({ source: ring })];
  const pointMarks = (colour) => marks.pointStyle(colour, marks[target.dataset.marks]);
  const dress = () => {
    const colour = marks.palette(target);
    const styles = [marks.localityStyle, marks.baseStyle, pointMarks, marks.labelStyle, marks.chosenStyle];
    styles.forEach((style, i) => layers[i].setStyle(style(colour)));
  };
  dress();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);

  const lively = Boolean(open ?? pick);
  const view = new ol.View({ projection, resolutions: RESOLUTIONS, constrainResolution: false, enableRotation: false });
  const map = new ol.Map({
    target,
    layers,
    controls: [new ol.control.ScaleLine({ minWidth: 60 }), ...(lively ? [zoomControl(target)] : [])],
    // The wheel goes on scrolling the page until the map has been chosen.
    interactions: lively ? ol.interaction.defaults.defaults({ onFocusOnly: true }) : [],
    view,
  });
  if (target.dataset.point) {
    const point = numbers(target.dataset.point);
    ring.addFeature(new ol.Feature(new ol.geom.Point(point)));
    view.setCenter(point);
    view.setResolution(METRES_PER_PX);
  } else {
    view.fit(numbers(target.dataset.box), { size: map.getSize(), padding: [12, 12, 24, 12] });
  }
  tellWhileBusy(map);

  const closer = (coordinate) =>
    view.animate({ center: coordinate, resolution: view.getResolution() / 4, duration: calm ? 0 : 300 });
  const pointAt = (pixel) =>
    map.forEachFeatureAtPixel(pixel, (feature) => feature, { hitTolerance: HIT_PX, layerFilter: (l) => l === pointLayer });

  if (open) {
    map.on("click", (event) => {
      const hit = pointAt(event.pixel);
      if (hit?.get("layer") === "cells") closer(event.coordinate);
      else if (hit) location.assign(open + hit.getId());
    });
    map.on("pointermove", (event) => {
      if (!event.dragging) target.classList.toggle("over", Boolean(pointAt(event.pixel)));
    });
  }
  if (pick) {
    const choose = (coordinate) => {
      if (view.getResolution() > PICKED_BELOW_M_PER_PX) closer(coordinate);
      else location.assign(`${pick}?e=${coordinate[0].toFixed(0)}&n=${coordinate[1].toFixed(0)}`);
    };
    map.on("click", (event) => choose(event.coordinate));
    target.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === target) choose(view.getCenter());
    });
  }
}

function zoomControl({ dataset }) {
  return new ol.control.Zoom({ zoomInTipLabel: dataset.zoomIn, zoomOutTipLabel: dataset.zoomOut, zoomOutLabel: "−" });
}
