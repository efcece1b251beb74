// The tile grid of the server: SWEREF 99 TM, metres, north-west origin. Metres on the map are metres on the ground.

const TILE_PX = 256;
const ORIGIN = [-1200000, 8500000];
const SIDE_M = 4 * TILE_PX * 4096;
const EXTENT = [ORIGIN[0], ORIGIN[1] - SIDE_M, ORIGIN[0] + SIDE_M, ORIGIN[1]];

export const RESOLUTIONS = Array.from({ length: 15 }, (_, z) => 4096 / 2 ** z);

export const projection = new ol.proj.Projection({
  code: "EPSG:3006",
  units: "m",
  extent: EXTENT,
  getPointResolution: (resolution) => resolution,
});
ol.proj.addProjection(projection);

const tileGrid = new ol.tilegrid.TileGrid({ extent: EXTENT, origin: ORIGIN, resolutions: RESOLUTIONS, tileSize: TILE_PX });

/** A source of the server's tiles, such as /tiles/base; the query is part of the address and holds the filter. */
// What stands before every address of the region: nothing, or /20 where several are served.
export const root = document.body.dataset.root ?? "";

export function tileSource(path, query) {
  return new ol.source.VectorTile({
    projection,
    tileGrid,
    format: new ol.format.MVT(),
    url: `${root}${path}/{z}/{x}/{y}.mvt?${query}`,
    attributions: [],
  });
}

/** Tells everybody, screen readers too, while the map is not yet wholly drawn. */
export function tellWhileBusy(map) {
  const tell = (busy) => map.getTargetElement().setAttribute("aria-busy", String(busy));
  tell(true);
  map.on("loadstart", () => tell(true));
  map.on("rendercomplete", () => tell(false));
}

export const numbers = (text) => text.split(",").map(Number);
