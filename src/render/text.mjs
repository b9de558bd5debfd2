// The text of a PDF: page by page as it stands, or in the order of its tags without running heads and feet.
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Refused } from './refused.mjs';

const mostPages = 2000;

export async function text({ pdf, tagged = false, parted = false }) {
  const document = await open(Buffer.from(pdf, 'base64'));
  try {
    if (document.numPages > mostPages) {
      throw new Refused(`The PDF has ${document.numPages} pages. The limit is ${mostPages}.`);
    }

    const pages = [];
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      pages.push(tagged ? await inTagOrder(page) : lines((await page.getTextContent()).items, parted));
      page.cleanup();
    }

    const { info } = await document.getMetadata();
    return { pages, title: info.Title ?? '', language: info.Language ?? '', tagged: (await document.getMarkInfo())?.Marked === true, outline: titles(await document.getOutline()) };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(data) {
  try {
    return await getDocument({ data: new Uint8Array(data), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, stopAtErrors: false, verbosity: VerbosityLevel.ERRORS }).promise;
  } catch (wrong) {
    throw new Refused(`The file cannot be read as PDF: ${wrong.message}`);
  }
}

function lines(items, parted) {
  const wide = parted ? afterWideGaps(items) : new Set();
  return items.map((item, at) => (wide.has(at) ? '\n' : '') + item.str + (item.hasEOL ? '\n' : '')).join('');
}

// The items that begin a paragraph: the gap above them is wider than the page's lines are apart, or the text jumps upwards to another column.
function afterWideGaps(items) {
  const gaps = [];
  let above = null;
  items.forEach((item, at) => {
    if (item.str.trim() === '') {
      return;
    }

    const [y, height] = [item.transform[5], item.height || Math.abs(item.transform[3])];
    if (above !== null && Math.abs(above - y) > height / 2) {
      gaps.push({ at, gap: above - y, height });
    }

    above = y;
  });
  const apart = gaps.map(one => one.gap).filter(gap => gap > 0).sort((a, b) => a - b);
  const usual = apart[Math.floor(apart.length / 2)] ?? 0;
  return new Set(gaps.filter(({ gap, height }) => gap < 0 || gap > 1.4 * Math.min(usual, 1.6 * height)).map(one => one.at));
}

// Structure tree: leaves name marked content by id, and artifacts are in none of them.
async function inTagOrder(page) {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const byId = new Map();
  const open = [];
  for (const item of content.items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
      open.push(item.id ?? null);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else if (open.at(-1)) {
      byId.set(open.at(-1), (byId.get(open.at(-1)) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    }
  }

  const found = [];
  walk(await page.getStructTree(), node => found.push(byId.get(node.id) ?? ''));
  return found.join(' ');
}

function walk(node, visit) {
  if (node?.type === 'content') {
    visit(node);
  }

  for (const child of node?.children ?? []) {
    walk(child, visit);
  }
}

function titles(outline) {
  return (outline ?? []).flatMap(entry => [entry.title, ...titles(entry.items)]);
}
