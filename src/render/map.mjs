// Countries with their level: colours by class, so that the page's theme decides; unknown is a hatch; only named countries are coloured.
import { geoArea, geoCentroid, geoConicEqualArea, geoNaturalEarth1 } from 'd3-geo';
import { Refused } from './refused.mjs';
import { outlines } from './outlines.mjs';
import { escape, frame } from './svg.mjs';
import { load } from './world.mjs';

const levels = new Set(['low', 'medium', 'high', 'veryHigh', 'unknown']);
const inEurope = ([x, y]) => x > -25 && x < 34 && y > 35.5 && y < 72;
const corners = { world: [[-168, 60], [-65, 83], [178, 68], [-70, -56], [174, -47]], europe: [[-9, 36.8], [36, 36], [36, 50], [29, 70.8], [-8, 58]] };

const views = {
  world: { width: 960, height: 440, grid: 0.8, projection: geoNaturalEarth1(), shows: () => true },
  europe: { width: 480, height: 500, grid: 0.7, projection: geoConicEqualArea().parallels([38, 64]).rotate([-13, 0]), shows: ([x, y]) => x > -25 && x < 50 && y > 31 && y < 72 },
};

export function drawMap({ key, title, description, view = 'world', countries, circlesFrom = 8, together }) {
  const shown = views[view];
  if (!shown) {
    throw new Refused(`There is no map of ${view}.`);
  }

  const marks = new Map(countries.map(mark => [mark.iso2, mark]));
  const strange = countries.find(mark => !levels.has(mark.level));
  if (strange) {
    throw new Refused(`${strange.iso2} has the level ${strange.level}. Use one of ${[...levels].join(', ')}.`);
  }

  const { width, height } = shown;
  const { world, lands, path, projection, settled, contested } = drawn(shown, corners[view]);
  const hatch = `svg-${key}-hatch`;
  const parts = [
    `<defs><pattern id="${hatch}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" class="ak-map__ground"/><path d="M0 0V4" class="ak-map__hatch"/></pattern></defs>`,
    `<path class="ak-map__land" d="${path(world.merged(lands.filter(land => !marks.has(land.code))), 1.5)}"/>`,
    ...coloured(lands, marks, hatch),
    `<path class="ak-map__border" d="${settled}"/>`,
    `<path class="ak-map__disputed" d="${contested}"/>`,
    ...circles(counted(lands, marks, { view, circlesFrom, together }), projection),
  ];
  return frame(parts.join(''), { key, title, description, viewBox: `0 0 ${width} ${height}`, width, height, className: 'ak-map__svg' });
}

// What does not depend on the request is drawn once for each view.
function drawn(view, extent) {
  if (!view.drawn) {
    const { width, height } = view;
    const projection = view.projection.fitExtent([[6, 6], [width - 6, height - 6]], { type: 'MultiPoint', coordinates: extent }).clipExtent([[0, 0], [width, height]]);
    const path = outlines(projection, view.grid);
    const world = load();
    const lands = world.countries.map(land => ({ ...land, at: middle(land), path() { return (this.d ??= path(this.geometry)); } })).filter(land => view.shows(land.at));
    view.drawn = { world, lands, path, projection, settled: path(line(world.borders.settled)), contested: path(line(world.borders.disputed)) };
  }

  return view.drawn;
}

const line = coordinates => ({ type: 'MultiLineString', coordinates });

function coloured(lands, marks, hatch) {
  return [...marks.values()].map(mark => {
    const d = lands.filter(land => land.code === mark.iso2).map(land => land.path()).join('');
    const fill = mark.level === 'unknown' ? ` fill="url(#${hatch})"` : '';
    return d === '' ? '' : `<path class="ak-map__country" data-level="${mark.level}"${fill} d="${d}"><title>${escape(mark.name)}: ${escape(mark.text)}</title></path>`;
  });
}

// A number in a circle from so many on; on the world map Europe's are one circle, since they would cover each other. One alone stands on its own country.
function counted(lands, marks, { view, circlesFrom, together }) {
  const places = lands.filter(land => land.main && (marks.get(land.code)?.count ?? 0) > 0).map(land => ({ count: marks.get(land.code).count, at: land.at }));
  const covering = view === 'world' ? places.filter(place => inEurope(place.at)) : [];
  const apart = places.filter(place => place.count >= circlesFrom && !covering.includes(place));
  const joined = covering.reduce((sum, place) => sum + place.count, 0);
  return covering.length > 1 ? [...apart, { count: joined, at: [13, 50.5], about: together }] : [...apart, ...covering];
}

function circles(places, projection) {
  const most = Math.max(1, ...places.map(place => place.count));
  const drawn = places.map(place => ({ ...place, r: 8 + 9 * Math.sqrt(place.count / most), point: projection(place.at) })).filter(place => place.point);
  drawn.sort((a, b) => b.count - a.count);
  for (let pass = 0; pass < 12; pass++) {
    drawn.forEach((large, i) => drawn.slice(i + 1).forEach(small => push(large, small)));
  }

  return drawn.map(({ count, r, point: [x, y], about }) => {
    const words = about ? `<title>${escape(about)}</title>` : '';
    const at = [x, y].map(n => n.toFixed(1));
    return `<g class="ak-map__count">${words}<circle cx="${at[0]}" cy="${at[1]}" r="${r.toFixed(1)}"/><text x="${at[0]}" y="${at[1]}" dy="0.35em" text-anchor="middle" font-size="10">${count}</text></g>`;
  });
}

// The smaller of two circles gives way.
function push(large, small) {
  const [dx, dy] = [small.point[0] - large.point[0], small.point[1] - large.point[1]];
  const far = Math.hypot(dx, dy) || 1;
  const over = large.r + small.r + 1 - far;
  if (over > 0) {
    small.point = [small.point[0] + (dx / far) * over, small.point[1] + (dy / far) * over];
  }
}

// The middle of a country's largest part, so that overseas parts do not pull it into the sea.
function middle(land) {
  land.middle ??= geoCentroid(largest(land.geometry));
  return land.middle;
}

function largest(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const measured = polygons.map(coordinates => ({ type: 'Polygon', coordinates })).map(part => ({ part, area: geoArea(part) }));
  return measured.reduce((a, b) => (b.area > a.area ? b : a)).part;
}
