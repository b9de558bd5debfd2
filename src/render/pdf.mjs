// A print document as PDF/UA-1 through Typst. Nothing is read but the templates, the fonts and what the request brings.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawAll } from './chart.mjs';
import { Refused } from './refused.mjs';

const templates = fileURLToPath(new URL('templates', import.meta.url));
const require = createRequire(import.meta.url);
const faces = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
  'inter/500Medium/Inter_500Medium.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
];

let compiler;

function ready() {
  compiler ??= NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: faces.map(face => readFileSync(require.resolve(`@expo-google-fonts/${face}`))) }],
  });
  return compiler;
}

export async function pdf({ template = 'statement', data, charts = [], pictures = [], standard = 'ua-1' }) {
  if (!/^[a-z-]+$/.test(template)) {
    throw new Refused(`There is no template called ${template}.`);
  }

  const drawn = Object.fromEntries(drawAll(charts).map((svg, i) => [charts[i].key, svg]));
  return compile({ mainFilePath: join(templates, `${template}.typ`), inputs: { data: JSON.stringify(data, printable), charts: JSON.stringify(drawn) } }, pictures, standard);
}

// No font has a drawing for a tab or a line separator.
function printable(_, value) {
  return typeof value === 'string' ? value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ') : value;
}

// What the benchmark compares with: a Typst text of its own, with the same fonts, to the same kind of file.
export async function bare({ source, pictures = [], standard = 'ua-1' }) {
  return compile({ mainFileContent: source }, pictures, standard);
}

function compile(options, pictures, standard) {
  const typst = ready();
  for (const { name, data } of pictures) {
    typst.mapShadow(join(templates, name), Buffer.from(data, 'base64'));
  }

  try {
    const compiled = typst.compile(options);
    const faults = [compiled.takeError?.(), compiled.takeDiagnostics(), compiled.takeWarnings()].filter(Boolean);
    if (faults.length > 0 || !compiled.result) {
      throw new Refused(sentence(faults.flatMap(fault => typst.fetchDiagnostics(fault))));
    }

    const document = compiled.result;
    return { pages: document.numOfPages, pdf: write(typst, document, standard).toString('base64') };
  } finally {
    typst.resetShadow();
    typst.evictCache(10);
  }
}

function write(typst, document, standard) {
  try {
    return typst.pdf(document, { pdfStandard: standard });
  } catch (wrong) {
    throw new Refused(readable(String(wrong.message)));
  }
}

// Typst's fault as a sentence: the messages, each once, without spans.
function readable(message) {
  const missing = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(m => m[1]);
  if (missing.length > 0) {
    return `No font on this machine has the letters ${[...new Set(missing)].join(' ')}. Install a font that has them, or write the name in Latin letters.`;
  }

  const messages = [...message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(m => m[1].replaceAll('\\"', '"'));
  return messages.length > 0 ? [...new Set(messages)].join('; ') : message;
}

function sentence(diagnostics) {
  const place = d => (d.path ? ` (${d.path.split('/').at(-1)}${d.range?.start ? `:${d.range.start.line + 1}` : ''})` : '');
  return [...new Set(diagnostics.map(d => d.message + place(d)))].join('; ');
}
