// SVG that may stand in a page: no style attributes or blocks, no classes of the library's, a role and a text alternative of its own.
const attributeOfStyle = new Set(['fill', 'stroke', 'font-size', 'font-family', 'font-weight', 'text-anchor', 'dominant-baseline', 'opacity']);

export function clean(svg, { key, title, description, width, height }) {
  const inner = svg
    .replace(/<\?xml[^>]*\?>/g, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<rect[^>]*fill="none"[^>]*><\/rect>/, '')
    .replace(/<g>\s*<\/g>/g, '')
    .replace(/ (class|id|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style) => attributes(style))
    .replace(/ xml:space="preserve"/g, '')
    .replace(/ paint-order="[^"]*"/g, '')
    .trim();
  return frame(inner, { key, title, description, viewBox: `0 0 ${width} ${height}`, width, height });
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
