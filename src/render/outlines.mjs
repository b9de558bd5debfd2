// Shapes as SVG path data on a grid: both sides of a border snap to the same points, and what is smaller than the grid goes away.
import { geoPath } from 'd3-geo';

/** Returns shape => path data. Parts whose box is smaller than `least` are left out. */
export function outlines(projection, grid) {
  return (shape, least = 0) => {
    const pen = new Pen(grid, least);
    geoPath(projection, pen)(shape);
    return pen.end();
  };
}

class Pen {
  constructor(grid, least) {
    this.grid = grid;
    this.least = least / grid;
    this.parts = [];
    this.points = null;
  }

  beginPath() {}

  arc() {}

  moveTo(x, y) {
    this.flush(false);
    this.points = [];
    this.lineTo(x, y);
  }

  lineTo(x, y) {
    const point = [Math.round(x / this.grid), Math.round(y / this.grid)];
    const before = this.points.at(-1);
    if (!before || before[0] !== point[0] || before[1] !== point[1]) {
      this.points.push(point);
    }
  }

  closePath() {
    this.flush(true);
  }

  end() {
    this.flush(false);
    return this.parts.join('');
  }

  flush(closed) {
    if (this.points && this.points.length > (closed ? 2 : 1) && !this.isTiny()) {
      this.parts.push(this.written(straightened(this.points), closed));
    }

    this.points = null;
  }

  isTiny() {
    const span = axis => Math.max(...this.points.map(p => p[axis])) - Math.min(...this.points.map(p => p[axis]));
    return this.least > 0 && span(0) < this.least && span(1) < this.least;
  }

  written([[x, y], ...rest], closed) {
    let [px, py] = [x, y];
    const steps = rest.map(([nx, ny]) => {
      const step = `${this.number(nx - px)}${this.joined(ny - py)}`;
      [px, py] = [nx, ny];
      return step;
    });
    return `M${this.number(x)}${this.joined(y)}l${steps.join(' ')}${closed ? 'z' : ''}`;
  }

  number(units) {
    return String(Number((units * this.grid).toFixed(1))).replace(/^(-?)0\./, '$1.');
  }

  // A minus parts two numbers by itself.
  joined(units) {
    const text = this.number(units);
    return text.startsWith('-') ? text : `,${text}`;
  }
}

// Points in the middle of a straight run say nothing.
function straightened(points) {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    return !before || !after || (point[0] - before[0]) * (after[1] - before[1]) !== (point[1] - before[1]) * (after[0] - before[0]);
  });
}
