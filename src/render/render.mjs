// Requests as JSON lines on stdin, answers as JSON lines on stdout, one at a time. Ends when stdin closes.
import { createInterface } from 'node:readline';
import { Refused } from './refused.mjs';

// Libraries are loaded when first asked for: a chart need not wait for Typst.
const kinds = {
  pdf: async request => (await import('./pdf.mjs')).pdf(request),
  bare: async request => (await import('./pdf.mjs')).bare(request),
  chart: async request => ({ svg: (await import('./chart.mjs')).drawBars(request) }),
  bitmap: async request => (await bitmaps()).bitmap(request),
  map: async request => ({ svg: (await import('./map.mjs')).drawMap(request) }),
  text: async request => (await import('./text.mjs')).text(request),
};

// The library for bitmaps is made for each kind of machine, and not for all.
const bitmaps = () => import('./bitmap.mjs').catch(wrong => {
  throw new Refused(`This machine makes no bitmaps: ${wrong.message}`);
});

// A library that prints would break the line protocol.
console.log = console.info = console.debug = console.error;

const send = answer => process.stdout.write(`${JSON.stringify({ ...answer, memory: process.memoryUsage().rss })}\n`);

send({ ready: true, node: process.versions.node });
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() !== '') {
    send(await answer(line));
  }
}

async function answer(line) {
  let id = null;
  try {
    const request = JSON.parse(line);
    id = request.id;
    const act = kinds[request.kind];
    if (!act) {
      throw new Refused(`Nothing here makes "${request.kind}".`);
    }

    return { id, ok: true, ...(await act(request)) };
  } catch (wrong) {
    return { id, ok: false, refused: wrong instanceof Refused, message: wrong.message ?? String(wrong), ...(wrong instanceof Refused ? {} : { stack: wrong.stack }) };
  }
}
