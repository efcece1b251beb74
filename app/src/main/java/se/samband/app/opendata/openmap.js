// The open map: municipalities coloured by the rows of the table beside it, so that the two cannot differ.

import { RESOLUTIONS, numbers, projection, tellWhileBusy, tileSource } from "../map/grid.js";
import * as marks from "../map/marks.js";

const target = document.getElementById("openmap");
const rows = Array.from(document.querySelectorAll("#openmap-table tr[data-code]"));
const shares = new Map(rows.map(({ dataset }) => [dataset.code, { step: Number(dataset.step), text: dataset.share }]));
const { stamp, box, zoomIn, zoomOut } = target.dataset;

const base = tileSource("/answer/tiles/base", `v=${stamp}`);
const areas = tileSource("/answer/tiles/areas", `v=${stamp}`);
const layer = (source, declutter) => new ol.layer.VectorTile({ source, declutter, renderMode: "hybrid" });
const surfaces = layer(areas);
const ground = layer(base);
const names = layer(areas, "labels");

function dress() {
  const colour = marks.palette(target);
  surfaces.setStyle(marks.areaStyle(colour, shares, "municipality"));
  ground.setStyle(marks.baseStyle(colour));
  names.setStyle(marks.areaStyle(colour, shares, "municipalityName"));
}
dress();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);

const view = new ol.View({ projection, resolutions: RESOLUTIONS, constrainResolution: false, enableRotation: false });
const map = new ol.Map({
  target,
  view,
  layers: [surfaces, ground, names],
  controls: [
    new ol.control.Zoom({ zoomInTipLabel: zoomIn, zoomOutTipLabel: zoomOut, zoomOutLabel: "−" }),
    new ol.control.ScaleLine({ minWidth: 60 }),
  ],
  // The wheel goes on scrolling the page around until the map has been chosen.
  interactions: ol.interaction.defaults.defaults({ onFocusOnly: true }),
});
view.fit(numbers(box), { size: map.getSize(), padding: [12, 12, 24, 12] });
tellWhileBusy(map);

// A click on a municipality shows its row.
const at = (pixel) =>
  map.forEachFeatureAtPixel(pixel, (feature) => feature.get("code"), { layerFilter: (l) => l === surfaces });

map.on("click", (event) => {
  const code = at(event.pixel);
  for (const row of rows) row.classList.toggle("pointed", row.dataset.code === code);
  rows.find((row) => row.dataset.code === code)?.scrollIntoView({ block: "nearest" });
});
map.on("pointermove", (event) => {
  if (!event.dragging) target.classList.toggle("over", Boolean(at(event.pixel)));
});
