// A drawing as PNG, for files whose readers know no SVG. Texts are set in the fonts the PDF uses.
import { createRequire } from 'node:module';
import { GlobalFonts, createCanvas, loadImage } from '@napi-rs/canvas';
import { drawBars } from './chart.mjs';
import { Refused } from './refused.mjs';

const require = createRequire(import.meta.url);
const faces = ['400Regular/Inter_400Regular', '500Medium/Inter_500Medium', '600SemiBold/Inter_600SemiBold'];
const mostPixels = 20_000_000;

let fontsAreThere = false;

export async function bitmap({ chart, svg, width, scale = 4 }) {
  if (!fontsAreThere) {
    faces.forEach(face => GlobalFonts.registerFromPath(require.resolve(`@expo-google-fonts/inter/${face}.ttf`), 'Inter'));
    fontsAreThere = true;
  }

  const drawing = chart ? drawBars(chart) : Buffer.from(svg, 'base64').toString('utf8');
  const picture = await load(drawing);
  const [wide, high] = [Math.round(width * scale), Math.round((width * scale * picture.height) / picture.width)];
  if (!(wide > 0 && high > 0 && wide * high <= mostPixels)) {
    throw new Refused(`The drawing would be ${wide} × ${high} pixels.`);
  }

  // Drawn anew at its size, so that lines stay sharp.
  const sized = await load(drawing.replace(/<svg([^>]*)>/, (_, attributes) => `<svg${withSize(attributes, picture, wide, high)}>`));
  const canvas = createCanvas(wide, high);
  const pen = canvas.getContext('2d');
  if (chart) {
    // A chart's words are dark: on a dark page they need the white of the paper.
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, wide, high);
  }

  pen.drawImage(sized, 0, 0, wide, high);
  return { png: (await canvas.encode('png')).toString('base64') };
}

async function load(drawing) {
  try {
    return await loadImage(Buffer.from(drawing));
  } catch (wrong) {
    throw new Refused(`The drawing cannot be read: ${wrong.message}`);
  }
}

function withSize(attributes, { width, height }, wide, high) {
  const box = /\bviewBox=/.test(attributes) ? '' : ` viewBox="0 0 ${width} ${height}"`;
  return `${attributes.replace(/\s(width|height)="[^"]*"/g, '')}${box} width="${wide}" height="${high}"`;
}
