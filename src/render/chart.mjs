// Bars by year, drawn by ECharts on the server and cleaned so that the picture can stand in a page with a strict policy.
import * as echarts from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { clean } from './svg.mjs';

echarts.use([BarChart, GridComponent, MarkLineComponent, SVGRenderer]);

export function drawBars(spec) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: spec.width, height: spec.height });
  try {
    chart.setOption(options(spec));
    return clean(chart.renderToSVGString(), spec);
  } finally {
    chart.dispose();
  }
}

function options({ bars, target, full, notMeasured, colours, fontSize }) {
  const values = bars.map(bar => bar.value ?? 0);
  const top = Math.max(full ?? 0, target?.value ?? 0, ...values) || 1;
  const font = { fontFamily: 'Inter', fontSize, textBorderWidth: 0 };
  // Below the target a label above the bar could meet the dashed line; there it stands inside, if the bar has room for it.
  const inside = bar => target && bar.value < target.value && bar.value / top > 0.25;
  return {
    animation: false,
    textStyle: font,
    grid: { outerBoundsMode: 'none', left: fontSize * 0.25, right: target ? fontSize * 5.5 : fontSize * 0.25, top: fontSize * 2.2, bottom: fontSize * 2.1 },
    xAxis: {
      type: 'category',
      data: bars.map(bar => bar.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line, width: 1 } },
      axisLabel: { ...font, color: colours.muted, margin: fontSize * 0.9, interval: 0, overflow: 'truncate' },
    },
    yAxis: { type: 'value', show: false, min: Math.min(0, ...values), max: top },
    series: [
      {
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
    ],
  };
}
