// The large map: layers, address, card and table follow one another.

import { RESOLUTIONS, numbers, projection, root, tellWhileBusy, tileSource } from "./grid.js";
import * as marks from "./marks.js";

const target = document.getElementById("map");
const table = document.getElementById("map-table");
const card = document.getElementById("map-card");
const form = document.querySelector(".map-form");
const { stamp, query, asOf } = target.dataset;
const filter = query ?? "";
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const TABLE_WAIT_MS = 350;

const shares = new Map(
  Array.from(document.querySelectorAll("#map-municipalities tr[data-code]"), (row) => [
    row.dataset.code,
    { step: Number(row.dataset.step), text: row.dataset.share },
  ]),
);

const sources = {
  base: tileSource("/tiles/base", `v=${stamp}`),
  areas: tileSource("/tiles/areas", `v=${stamp}`),
  plans: tileSource("/tiles/plans", `as-of=${asOf}&v=${stamp}`),
  network: tileSource("/tiles/network", `as-of=${asOf}&v=${stamp}`),
  buildings: tileSource("/tiles/buildings", `${filter}&v=${stamp}`),
};
const chosen = new ol.source.Vector();

const tiles = (source, options = {}) => new ol.layer.VectorTile({ source, renderMode: "hybrid", ...options });
const layers = {
  areas: tiles(sources.areas),
  locality: tiles(sources.base),
  base: tiles(sources.base),
  plans: tiles(sources.plans),
  route: tiles(sources.network),
  buildings: tiles(sources.buildings, { declutter: "labels" }),
  node: tiles(sources.network),
  names: tiles(sources.base, { declutter: "labels" }),
  areaNames: tiles(sources.areas, { declutter: "labels" }),
  chosen: new ol.layer.Vector({ source: chosen }),
};

function dress() {
  const colour = marks.palette(target);
  layers.areas.setStyle(marks.areaStyle(colour, shares, "municipality"));
  layers.areaNames.setStyle(marks.areaStyle(colour, shares, "municipalityName"));
  layers.locality.setStyle(marks.localityStyle(colour));
  layers.base.setStyle(marks.baseStyle(colour));
  layers.plans.setStyle(marks.planStyle(colour));
  layers.route.setStyle(marks.networkStyle(colour, "route"));
  layers.node.setStyle(marks.networkStyle(colour, "node"));
  layers.buildings.setStyle(marks.pointStyle(colour, marks.STATUSES));
  layers.names.setStyle(marks.labelStyle(colour));
  layers.chosen.setStyle(marks.chosenStyle(colour));
}
dress();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);

const view = new ol.View({ projection, resolutions: RESOLUTIONS, constrainResolution: false, enableRotation: false });
const map = new ol.Map({
  target,
  view,
  layers: Object.values(layers),
  controls: [
    new ol.control.Zoom({ zoomInTipLabel: target.dataset.zoomIn, zoomOutTipLabel: target.dataset.zoomOut, zoomOutLabel: "−" }),
    new ol.control.ScaleLine({ minWidth: 80 }),
    homeControl(),
  ],
});
tellWhileBusy(map);

function homeControl() {
  const element = document.createElement("div");
  element.className = "map-home ol-unselectable ol-control";
  const button = document.createElement("button");
  button.type = "button";
  button.title = target.dataset.homeTitle;
  button.setAttribute("aria-label", target.dataset.homeTitle);
  button.textContent = "⌂";
  button.addEventListener("click", () => fit(target.dataset.home, !calm));
  element.append(button);
  return new ol.control.Control({ element });
}

function fit(box, glide) {
  view.fit(numbers(box), { padding: [16, 16, 28, 16], duration: glide ? 350 : 0 });
}

// Where to look first: what the page was asked to show, else where the address was left, else the whole county.

const address = new URLSearchParams(location.search);
if (target.dataset.focus) {
  fit(target.dataset.focus, false);
} else if (address.has("x") && address.has("y") && address.has("z")) {
  view.setCenter([Number(address.get("x")), Number(address.get("y"))]);
  view.setZoom(Number(address.get("z")));
} else {
  fit(target.dataset.home, false);
}
if (target.dataset.point) ring(numbers(target.dataset.point));

// Layers

const switches = Array.from(document.querySelectorAll("input[data-layer]"));
const hidden = address.has("hide") ? address.get("hide").split(",") : undefined;
for (const input of switches) {
  if (hidden) input.checked = !hidden.includes(input.dataset.layer);
  const show = () => {
    layers[input.dataset.layer].setVisible(input.checked);
    if (input.dataset.layer === "areas") layers.areaNames.setVisible(input.checked);
  };
  input.addEventListener("change", () => {
    show();
    remember();
  });
  show();
}

// Address: centre, zoom and layers, so that a link or a reload shows the same.

function place() {
  const [x, y] = view.getCenter();
  return { x: x.toFixed(0), y: y.toFixed(0), z: view.getZoom().toFixed(2) };
}

function remember() {
  const now = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(place())) now.set(name, value);
  for (const name of ["area", "building", "bbox", "page"]) now.delete(name);
  if (switches.some((input) => input.checked !== input.defaultChecked)) {
    now.set("hide", switches.filter((input) => !input.checked).map((input) => input.dataset.layer).join(","));
  } else {
    now.delete("hide");
  }
  history.replaceState(null, "", `${location.pathname}?${now}`);
}

form.addEventListener("submit", () => {
  const statuses = form.querySelectorAll("input[name=status]");
  if (Array.from(statuses).every((input) => input.checked)) statuses.forEach((input) => (input.disabled = true));
  form.querySelectorAll("select, input[type=search]").forEach((field) => (field.disabled = field.value === ""));
  if (form.elements.municipality?.disabled !== false) {
    const kept = { ...place(), hide: new URLSearchParams(location.search).get("hide") };
    for (const [name, value] of Object.entries(kept)) if (value !== null) form.append(hiddenInput(name, value));
  } else {
    form.append(hiddenInput("area", `municipality:${form.elements.municipality.value}`));
  }
});
addEventListener("pageshow", () => form.querySelectorAll("[disabled]").forEach((field) => (field.disabled = false)));

function hiddenInput(name, value) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name, value });
  return input;
}

// Table: what is in view, fetched when the map has come to rest.

let waiting;
let moved = false;
map.on("moveend", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (moved) remember();
    moved = true;
    const box = view.calculateExtent(map.getSize()).map((metres) => metres.toFixed(0));
    load(`${filter}&bbox=${box.join(",")}`);
  }, TABLE_WAIT_MS);
});

const load = (parameters) => htmx.ajax("GET", `${root}/map/table?${parameters}`, { target: table, swap: "innerHTML" });

table.addEventListener("click", (event) => {
  const page = event.target.closest("a.map-page-link");
  const show = event.target.closest("a.map-show");
  if (page) {
    event.preventDefault();
    load(page.search.slice(1)).then(() => table.scrollIntoView({ block: "nearest" }));
  } else if (show) {
    event.preventDefault();
    const point = numbers(show.dataset.point);
    view.animate({ center: point, resolution: Math.min(view.getResolution(), 1), duration: calm ? 0 : 400 });
    choose(show.dataset.fid, point);
    target.scrollIntoView({ block: "nearest" });
    target.focus({ preventScroll: true });
  }
});

// A click: a square leads closer, a building shows its card.

map.on("click", (event) => {
  const hit = map.forEachFeatureAtPixel(event.pixel, (feature) => feature, {
    hitTolerance: 5,
    layerFilter: (layer) => layer === layers.buildings,
  });
  if (!hit) {
    dismiss();
  } else if (hit.get("layer") === "cells") {
    view.animate({ center: event.coordinate, zoom: view.getZoom() + 2, duration: calm ? 0 : 300 });
  } else {
    choose(hit.getId(), hit.getFlatCoordinates());
  }
});
map.on("pointermove", (event) => {
  if (!event.dragging) {
    const over = map.hasFeatureAtPixel(event.pixel, { hitTolerance: 5, layerFilter: (layer) => layer === layers.buildings });
    target.classList.toggle("over", over);
  }
});

function ring(point) {
  chosen.clear();
  chosen.addFeature(new ol.Feature(new ol.geom.Point(point)));
}

function choose(fid, point) {
  ring(point);
  htmx.ajax("GET", `${root}/map/buildings/${fid}?${filter}`, { target: card, swap: "innerHTML" });
}

function dismiss() {
  chosen.clear();
  card.replaceChildren();
}

card.addEventListener("click", (event) => {
  if (event.target.closest(".map-card-close")) {
    dismiss();
    target.focus({ preventScroll: true });
  }
});
target.addEventListener("keydown", (event) => event.key === "Escape" && dismiss());

// On a narrow screen the filter waits folded until asked for.

if (matchMedia("(max-width: 60rem)").matches) {
  document.querySelectorAll(".map-fold").forEach((fold) => (fold.open = false));
}
