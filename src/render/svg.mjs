// SVG that may stand in a page: no style attributes or blocks, no classes of the library's, a role and a text alternative of its own.
const attributeOfStyle = new Set(['fill', 'stroke', 'font-size', 'font-family', 'font-weight', 'text-anchor', 'dominant-baseline', 'opacity']);

/** The drawing's elements, each to the picture whose band it begins in. */
export function cut(svg, pictures) {
  const bands = pictures.map(() => []);
  for (const element of elements(svg)) {
    const y = Number(/translate\([^ )]+[ ,]([^)]+)\)/.exec(element)?.[1] ?? / d="M\S+ ([-\d.]+)/.exec(element)?.[1]);
    const at = pictures.findIndex(({ top, height }) => y >= top && y < top + height);
    if (at < 0) {
      throw new Error(`The chart has an element in no picture: ${element}`);
    }

    bands[at].push(element);
  }

  return pictures.map((picture, i) => frame(bands[i].join('\n'), { ...picture, viewBox: `0 ${picture.top} ${picture.width} ${picture.height}` }));
}

function elements(svg) {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<rect[^>]*fill="none"[^>]*><\/rect>/, '')
    .replace(/<\/?g>/g, '')
    .replace(/ (class|id|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style) => attributes(style))
    .replace(/ xml:space="preserve"/g, '')
    .replace(/ paint-order="[^"]*"/g, '')
    .match(/<(\w+)[^>]*>[^<]*<\/\1>/g) ?? [];
}

export function frame(inner, { key, title, description, viewBox, width, height, className = 'ak-chart' }) {
  const id = `svg-${key.replace(/[^A-Za-z0-9-]/g, '-')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="${className}" role="img" aria-labelledby="${id}-t ${id}-d" viewBox="${viewBox}" width="${width}" height="${height}">`
    + `<title id="${id}-t">${escape(title)}</title><desc id="${id}-d">${escape(description)}</desc>${inner}</svg>`;
}

export function escape(text) {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function attributes(style) {
  return style
    .replaceAll('&quot;', "'")
    .split(';')
    .map(rule => rule.split(':').map(part => part.trim()))
    .filter(([name, value]) => value && attributeOfStyle.has(name))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
