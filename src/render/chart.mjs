// Bars by year, drawn by ECharts on the server and cleaned so that the picture can stand in a page with a strict policy.
import * as echarts from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { cut } from './svg.mjs';

echarts.use([BarChart, GridComponent, MarkLineComponent, SVGRenderer]);

export const drawBars = spec => drawAll([spec])[0];

/** One drawing for all, cut apart afterwards: most of the library's time goes to setting up a drawing, not to its bars. */
export function drawAll(specs) {
  if (specs.length === 0) {
    return [];
  }

  const placed = specs.map((spec, i) => ({ ...spec, i, top: sum(specs.slice(0, i).map(one => one.height)) }));
  const width = Math.max(...specs.map(spec => spec.width));
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height: sum(specs.map(spec => spec.height)) });
  try {
    const parts = placed.map(spec => options(spec, width));
    const all = name => parts.map(part => part[name]);
    chart.setOption({ animation: false, textStyle: { fontFamily: 'Inter' }, grid: all('grid'), xAxis: all('xAxis'), yAxis: all('yAxis'), series: all('series') });
    return cut(chart.renderToSVGString(), placed);
  } finally {
    chart.dispose();
  }
}

const sum = numbers => numbers.reduce((all, one) => all + one, 0);

function options({ i, top: above, width: own, height, bars, target, full, notMeasured, colours, fontSize }, width) {
  const values = bars.map(bar => bar.value ?? 0);
  const top = Math.max(full ?? 0, target?.value ?? 0, ...values) || 1;
  const font = { fontFamily: 'Inter', fontSize, textBorderWidth: 0 };
  // Below the target a label above the bar could meet the dashed line; there it stands inside, if the bar has room for it.
  const inside = bar => target && bar.value < target.value && bar.value / top > 0.25;
  const right = target ? fontSize * 5.5 : fontSize * 0.25;
  return {
    grid: { outerBoundsMode: 'none', left: fontSize * 0.25, right: width - own + right, top: above + fontSize * 2.2, height: height - fontSize * 4.3 },
    xAxis: {
      gridIndex: i,
      type: 'category',
      data: bars.map(bar => bar.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line, width: 1 } },
      axisLabel: { ...font, color: colours.muted, margin: fontSize * 0.9, interval: 0, overflow: 'truncate' },
    },
    yAxis: { gridIndex: i, type: 'value', show: false, min: Math.min(0, ...values), max: top },
    series: {
      xAxisIndex: i,
      yAxisIndex: i,
      type: 'bar',
      barWidth: '72%',
      silent: true,
      data: bars.map((bar, i) => {
        const latest = i === bars.length - 1;
        const label = bar.value === undefined || bar.value === null
          ? { ...font, show: true, position: 'top', formatter: notMeasured, color: colours.muted }
          : { ...font, show: true, position: inside(bar) ? 'insideTop' : 'top', formatter: bar.text, fontWeight: 500, color: inside(bar) && latest ? colours.onLatest : colours.text };
        return { value: bar.value ?? 0, itemStyle: { color: latest ? colours.latest : colours.earlier }, label };
      }),
      markLine: target && {
        silent: true,
        symbol: 'none',
        lineStyle: { color: colours.target, type: [4, 3], width: 1.2 },
        label: { ...font, position: 'end', formatter: target.label, color: colours.target },
        data: [{ yAxis: target.value }],
      },
    },
  };
}
