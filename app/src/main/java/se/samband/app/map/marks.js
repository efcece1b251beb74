// How things are drawn. Every class of a point has a colour, a shape and a letter of its own; colours come from the style sheet, so
// that the map follows light and dark.

// In the order of the classes in the tiles. The later is drawn on top.
export const STATUSES = [
  { name: "connected", letter: "A", shape: "circle" },
  { name: "passed", letter: "N", shape: "circle", ink: "#101613" },
  { name: "planned", letter: "P", shape: "square" },
  { name: "granted", letter: "B", shape: "square" },
  { name: "dry", letter: "T", shape: "triangle", ink: "#101613" },
  { name: "unserved", letter: "S", shape: "diamond" },
  { name: "unknown", letter: "?", shape: "circle", hollow: true },
];

export const CHANGES = [
  { name: "change-correction", letter: "R", shape: "triangle", ink: "#101613" },
  { name: "change-network", letter: "N", shape: "circle" },
  { name: "change-time", letter: "T", shape: "diamond" },
  { name: "change-rulebook", letter: "§", shape: "pentagon", ink: "#101613" },
  { name: "change-register", letter: "±", shape: "square", ink: "#101613" },
  { name: "change-identity", letter: "I", shape: "circle", hollow: true },
  { name: "change-several", letter: "+", shape: "star" },
];

/** Only that a building is there. */
export const PLACES = [{ name: "map-place", letter: "", shape: "circle", size: 0.6 }];

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";
const COUNTS_FROM = 10;
const LETTERS_BELOW_M_PER_PX = 1.3;

const { Style, Fill, Stroke, Text, Circle, Icon, RegularShape } = ol.style;

/** The colours that the style sheet gives an element, by name. */
export function palette(element) {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

function radius(resolution) {
  if (resolution > 64) return 1.8;
  if (resolution > 24) return 2.4;
  if (resolution > 10) return 3.2;
  if (resolution > 4) return 4.2;
  if (resolution > 2) return 5.5;
  return resolution > LETTERS_BELOW_M_PER_PX ? 7 : 9;
}

const SHAPES = {
  square: { points: 4, size: 1.3, angle: Math.PI / 4 },
  diamond: { points: 4, size: 1.35, angle: 0 },
  triangle: { points: 3, size: 1.4 },
  pentagon: { points: 5, size: 1.25 },
  star: { points: 8, size: 1.45, inner: 0.72 },
};

function shape(mark, r, fill, stroke) {
  const common = { fill, stroke, declutterMode: "none" };
  const form = SHAPES[mark.shape];
  if (!form) return new Circle({ ...common, radius: r });
  const radius2 = form.inner ? r * form.size * form.inner : undefined;
  return new RegularShape({ ...common, points: form.points, radius: r * form.size, radius2, angle: form.angle });
}

function fillOf(mark, colour) {
  return new Fill({ color: colour(mark.hollow ? "map-hollow" : mark.name) });
}

function single(mark, index, resolution, colour) {
  const r = Math.max(radius(resolution) * (mark.size ?? 1), 1.8);
  const stroke = new Stroke({ color: colour(mark.hollow ? mark.name : "map-edge"), width: r < 3 && !mark.hollow ? 0.5 : 1.2 });
  const text =
    resolution < LETTERS_BELOW_M_PER_PX && mark.letter
      ? new Text({
          text: mark.letter,
          font: `700 11px ${FONT}`,
          fill: new Fill({ color: mark.hollow ? colour("ink") : (mark.ink ?? "#ffffff") }),
          offsetY: mark.shape === "triangle" ? 2 : 1,
        })
      : undefined;
  // The worst off are drawn last, so that no served neighbour hides them.
  return new Style({ image: shape(mark, r, fillOf(mark, colour), stroke), text, zIndex: index });
}

const PIXELS = Math.max(1, Math.ceil(devicePixelRatio));

/** A square of as many stripes as there are classes, each as wide as its share. */
function cellImage(marks, shares, side, colour) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side * PIXELS;
  const pen = canvas.getContext("2d");
  pen.scale(PIXELS, PIXELS);
  pen.fillStyle = colour("map-edge");
  pen.fillRect(0, 0, side, side);
  pen.strokeStyle = colour("map-boundary");
  pen.strokeRect(0.5, 0.5, side - 1, side - 1);
  const inner = side - 2;
  let left = 1;
  marks.forEach((mark, index) => {
    const width = shares[index] * inner;
    if (width === 0) return;
    pen.fillStyle = colour(mark.hollow ? "map-hollow" : mark.name);
    pen.fillRect(left, 1, width, inner);
    if (mark.hollow) hatch(pen, left, width, inner, colour(mark.name));
    left += width;
  });
  return canvas;
}

function hatch(pen, left, width, inner, ink) {
  pen.save();
  pen.beginPath();
  pen.rect(left, 1, width, inner);
  pen.clip();
  pen.strokeStyle = ink;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let x = left - inner; x < left + width; x += 3) {
    pen.moveTo(x, inner + 1);
    pen.lineTo(x + inner, 1);
  }
  pen.stroke();
  pen.restore();
}

/** Shares in steps of a twelfth, so that not each cell needs an image of its own; whatever occurs at all has one step. */
function twelfths(counts, total) {
  const steps = counts.map((count) => (count > 0 ? Math.max(1, Math.round((count / total) * 12)) : 0));
  const sum = steps.reduce((a, b) => a + b, 0);
  return steps.map((step) => step / sum);
}

function cell(marks, shares, count, colour, images) {
  const side = Math.round(2 * Math.min(7.5, 3 + 1.6 * Math.log10(count + 1)));
  const key = `${side}:${shares.map((share) => share.toFixed(3))}`;
  if (!images.has(key)) images.set(key, cellImage(marks, shares, side, colour));
  return new Style({
    image: new Icon({ img: images.get(key), scale: 1 / PIXELS, declutterMode: "none" }),
    text:
      count < COUNTS_FROM
        ? undefined
        : new Text({
            text: String(count),
            font: `600 11px ${FONT}`,
            offsetY: -14,
            padding: [2, 3, 2, 3],
            fill: new Fill({ color: colour("ink") }),
            stroke: new Stroke({ color: colour("map-halo"), width: 3 }),
          }),
    // The larger is labelled first where there is not room for both.
    zIndex: -count,
  });
}

/** Points one by one, or squares with a count where they lie close; marks: one for each class. */
export function pointStyle(colour, marks) {
  const known = new Map();
  const images = new Map();
  const remembered = (key, make) => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key);
  };
  return (feature, resolution) => {
    if (feature.get("layer") === "cells") {
      const count = feature.get("count");
      const counts = marks.map((_, index) => feature.get(`c${index}`) ?? 0);
      return remembered(`${counts}`, () => cell(marks, twelfths(counts, count), count, colour, images));
    }
    const index = feature.get("class");
    const key = `${index}/${radius(resolution)}/${resolution < LETTERS_BELOW_M_PER_PX}`;
    return remembered(key, () => single(marks[index], index, resolution, colour));
  };
}

const ROAD_WIDTHS = { 1: [1.2, 4.5], 2: [0.8, 3.5], 3: [0.5, 2.6], 4: [0.4, 1.2] };

export function baseStyle(colour) {
  const water = new Style({
    fill: new Fill({ color: colour("map-water") }),
    stroke: new Stroke({ color: colour("map-water"), width: 1 }),
  });
  const boundary = new Style({
    stroke: new Stroke({ color: colour("map-boundary"), width: 1.2, lineDash: [6, 3, 1.5, 3] }),
  });
  return (feature, resolution) => {
    switch (feature.get("layer")) {
      case "water":
        return water;
      case "boundary":
        return boundary;
      case "road":
        return roadStyles(feature.get("rank"), resolution, colour);
      default:
        return undefined;
    }
  };
}

function roadStyles(rank, resolution, colour) {
  const [thin, wide] = ROAD_WIDTHS[rank];
  const closeness = Math.min(1, Math.max(0, Math.log2(128 / resolution) / 7));
  const width = thin + (wide - thin) * closeness * closeness;
  const line = new Style({
    stroke: new Stroke({ color: colour(rank === 1 ? "map-road-main" : "map-road"), width, lineDash: rank === 4 ? [4, 3] : undefined }),
    zIndex: 10 - rank,
  });
  return line;
}

export function localityStyle(colour) {
  const style = new Style({
    fill: new Fill({ color: colour("map-locality") }),
    stroke: new Stroke({ color: colour("map-locality-edge"), width: 0.8 }),
  });
  return (feature) => (feature.get("layer") === "locality" ? style : undefined);
}

/** Names of places, the populous first, and of lakes. */
export function labelStyle(colour) {
  return (feature, resolution) => {
    const name = feature.get("name");
    if (!name) return undefined;
    if (feature.get("layer") === "waterName") {
      return label(name, `italic 400 11px ${FONT}`, colour("map-water-ink"), colour("map-halo"), 0);
    }
    if (feature.get("layer") !== "place") return undefined;
    const population = feature.get("population");
    const size = population > 20000 ? 15 : population > 4000 ? 13.5 : 12;
    const weight = population > 4000 ? 650 : 500;
    return label(name, `${weight} ${resolution > 100 ? size - 1 : size}px ${FONT}`, colour("map-ink"), colour("map-halo"), -population);
  };
}

function label(text, font, ink, halo, zIndex) {
  return new Style({
    text: new Text({ text, font, fill: new Fill({ color: ink }), stroke: new Stroke({ color: halo, width: 3.5 }), padding: [3, 4, 3, 4] }),
    zIndex,
  });
}

const SHARES_ABOVE_M_PER_PX = 20;

/**
 * Municipalities by share, as long as there are several in view; shares: code → { step, text }; shown: the layer of the tile that is
 * drawn, surfaces or names.
 */
export function areaStyle(colour, shares, shown) {
  const surface = (fill) => new Style({ fill, stroke: new Stroke({ color: colour("map-boundary"), width: 1.5 }) });
  const close = surface(undefined);
  const steps = [0, 1, 2, 3, 4].map((step) => surface(new Fill({ color: colour(`map-step-${step}`) })));
  return (feature, resolution) => {
    const share = shares.get(feature.get("code"));
    if (!share || feature.get("layer") !== shown) return undefined;
    const far = resolution > SHARES_ABOVE_M_PER_PX;
    if (feature.get("layer") === "municipality") return (far && steps[share.step]) || close;
    return far
      ? label(`${feature.get("name")}\n${share.text}`, `650 13px ${FONT}`, colour("map-ink"), colour("map-halo"), -1000000)
      : undefined;
  };
}

const PLANS = { planned_area: ["planned", undefined], grant_area: ["granted", [8, 4]], late_connection_area: ["map-late", [2, 4]] };

export function planStyle(colour) {
  const styles = Object.fromEntries(
    Object.entries(PLANS).map(([layer, [name, lineDash]]) => [
      layer,
      new Style({
        fill: new Fill({ color: `${colour(name)}26` }),
        stroke: new Stroke({ color: colour(name), width: 2, lineDash }),
      }),
    ]),
  );
  return (feature) => styles[feature.get("layer")];
}

export function networkStyle(colour, shown) {
  const route = [
    new Style({ stroke: new Stroke({ color: colour("map-halo"), width: 3.6 }) }),
    new Style({ stroke: new Stroke({ color: colour("map-route"), width: 1.8 }) }),
  ];
  const hexagon = (r) =>
    new Style({
      image: new RegularShape({
        points: 6,
        radius: r,
        fill: new Fill({ color: colour("map-hollow") }),
        stroke: new Stroke({ color: colour("map-route"), width: r / 3 }),
      }),
    });
  const far = hexagon(4);
  const near = hexagon(6.5);
  return (feature, resolution) => {
    const layer = feature.get("layer");
    if (layer !== shown) return undefined;
    return layer === "route" ? route : resolution > 24 ? far : near;
  };
}

export function chosenStyle(colour) {
  return [
    new Style({ image: new Circle({ radius: 14, stroke: new Stroke({ color: colour("map-halo"), width: 6 }) }) }),
    new Style({ image: new Circle({ radius: 14, stroke: new Stroke({ color: colour("ink"), width: 2.5 }) }) }),
  ];
}
