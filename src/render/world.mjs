// Natural Earth's countries (world-atlas, 50m), with the borders Norway recognises where the file draws others.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';
import { alpha2 } from './iso.mjs';

const require = createRequire(import.meta.url);
const nameToCode = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY' };
const saharaNorth = 27.6667; // the parallel that parts Morocco and Western Sahara

// Borders that are disputed, or lines of ceasefire: drawn dashed. The third item limits the line to what lies north of a latitude.
const disputed = [
  ['N. Cyprus', 'Cyprus'],
  ['Somaliland', 'Somalia'],
  ['Israel', 'Palestine'],
  ['Israel', 'Syria'],
  ['India', 'China'],
  ['India', 'Pakistan', 32.5],
  ['China', 'Pakistan'],
  ['India', 'Siachen Glacier'],
  ['Pakistan', 'Siachen Glacier'],
  ['China', 'Siachen Glacier'],
  ['Egypt', 'Sudan'],
  ['Sudan', 'S. Sudan'],
  ['Kenya', 'S. Sudan'],
  ['North Korea', 'South Korea'],
];

let world;

/** Countries by two letters, the borders between them (settled and disputed), and how to merge some into one shape. */
export function load() {
  world ??= read();
  return world;
}

function read() {
  const topology = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
  const shapes = topology.objects.countries;
  shapes.geometries = shapes.geometries.filter(shape => shape.properties.name !== 'Antarctica');
  moveCrimea(topology, shapes.geometries);
  const sahara = splitSahara(topology, shapes.geometries);
  const countries = shapes.geometries.map(shape => ({ shape, geometry: sahara.shapes.get(shape) ?? feature(topology, shape).geometry, code: code(shape), main: shape.id !== undefined || shape.properties.name === 'Kosovo' }));
  const borders = { settled: [], disputed: [sahara.border] };
  for (const line of mesh(topology, shapes, (a, b) => a !== b && !isSahara(a, b) && !claim(a, b)).coordinates) {
    borders.settled.push(line);
  }

  for (const pair of disputed) {
    const line = mesh(topology, shapes, (a, b) => claim(a, b) === pair);
    for (const part of line.coordinates) {
      const [north, south] = pair[2] ? split(part, pair[2]) : [[part], []];
      borders.disputed.push(...north);
      borders.settled.push(...south);
    }
  }

  return { countries, borders, merged: lands => merged(topology, lands) };
}

// One shape without the borders inside it. Morocco and Western Sahara are cut anew and stay apart.
function merged(topology, lands) {
  const own = lands.filter(land => isSahara(land.shape, land.shape));
  const shape = merge(topology, lands.filter(land => !own.includes(land)).map(land => land.shape));
  return { type: 'GeometryCollection', geometries: [shape, ...own.map(land => land.geometry)] };
}

function code(shape) {
  return alpha2.get(String(shape.id).padStart(3, '0')) ?? nameToCode[shape.properties.name] ?? null;
}

const named = (shapes, name) => shapes.find(shape => shape.properties.name === name);

function claim(a, b) {
  const names = [a.properties.name, b.properties.name];
  return disputed.find(pair => names.includes(pair[0]) && names.includes(pair[1]));
}

// The file draws Crimea as a polygon of Russia's. It is Ukraine's.
function moveCrimea(topology, shapes) {
  const russia = named(shapes, 'Russia');
  const ukraine = named(shapes, 'Ukraine');
  const at = russia.arcs.findIndex(polygon => {
    const ring = feature(topology, { type: 'Polygon', arcs: polygon }).geometry.coordinates[0];
    return ring.every(([x, y]) => x > 32 && x < 37 && y > 44 && y < 47);
  });
  if (at < 0) {
    throw new Error('The map no longer draws Crimea apart; see world.mjs.');
  }

  ukraine.arcs.push(...russia.arcs.splice(at, 1));
}

const isSahara = (a, b) => [a, b].every(shape => ['Morocco', 'W. Sahara'].includes(shape.properties.name));

// The file gives Morocco what it holds of Western Sahara. The parallel is the border; what Morocco holds stays Western Sahara.
function splitSahara(topology, shapes) {
  const morocco = named(shapes, 'Morocco');
  const west = named(shapes, 'W. Sahara');
  const ring = feature(topology, morocco).geometry.coordinates[0];
  const rest = feature(topology, west);
  const parts = { type: 'MultiPolygon', coordinates: [rest.geometry.coordinates, [cut(ring, y => saharaNorth - y)]] };
  return {
    shapes: new Map([
      [morocco, { type: 'Polygon', coordinates: [cut(ring, y => y - saharaNorth)] }],
      [west, parts],
    ]),
    border: [[-13.17, saharaNorth], [-8.68, saharaNorth]],
  };
}

// Keeps the part of a ring where side(latitude) is positive.
function cut(ring, side) {
  const kept = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const [a, b] = [ring[i], ring[i + 1]];
    const [from, to] = [side(a[1]), side(b[1])];
    if (from >= 0) {
      kept.push(a);
    }

    if (from * to < 0) {
      const share = from / (from - to);
      kept.push([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]);
    }
  }

  return [...kept, kept[0]];
}

// Parts of a line north and south of a latitude.
function split(line, latitude) {
  const parts = [[], []];
  let side = -1;
  line.forEach((point, i) => {
    const now = point[1] > latitude ? 0 : 1;
    if (now !== side) {
      parts[now].push(i > 0 ? [line[i - 1]] : []);
      side = now;
    }

    parts[now].at(-1).push(point);
  });
  return parts;
}
