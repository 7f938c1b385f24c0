// Draws the tables of a page as charts: what is drawn is what the table says, and who has no script has the table.
'use strict';
(() => {
  if (!window.echarts) return;
  const FONT = getComputedStyle(document.documentElement).getPropertyValue('--font').trim() || 'sans-serif';
  const COLOURS = ['#1a4480', '#d4351c', '#00703c', '#b58840', '#4c2c92', '#28a197', '#912b88', '#505a5f'];
  const OF_COLUMN = { LATE: '#d4351c', SOON: '#f47738' };
  const SHOWN_AT_FIRST = 6;
  const text = (cell) => cell.textContent.trim();
  const value = (words) => (words === '' ? null : parseFloat(words.replace('%', '')));

  function read(table, columns) {
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const places = heads.map((_, at) => at).filter((at) => !columns.length || columns.includes(heads[at].dataset.column));
    const rows = [...table.tBodies[0].rows].filter((row) => row.dataset.drawn !== undefined);
    return {
      heads: places.map((at) => text(heads[at])),
      codes: places.map((at) => heads[at].dataset.column),
      rows: rows.map((row) => ({ name: text(row.cells[0]), values: places.map((at) => value(text(row.cells[at + 1]))) })),
      percent: rows.some((row) => [...row.cells].slice(1).some((cell, at) => places.includes(at) && text(cell).endsWith('%'))),
    };
  }

  function option(kind, read) {
    const across = kind === 'across';
    const names = across ? read.rows.map((row) => row.name) : read.heads;
    const series = across
      ? read.heads.map((name, at) => ({ name, color: OF_COLUMN[read.codes[at]], data: read.rows.map((row) => row.values[at]) }))
      : read.rows.map((row) => ({ name: row.name, data: row.values }));
    const categories = { type: 'category', data: names, inverse: across, axisLabel: across ? { width: 200, overflow: 'truncate' } : {} };
    const numbers = { type: 'value', minInterval: 1, max: read.percent ? 100 : null, axisLabel: read.percent ? { formatter: '{value}%' } : {} };
    return {
      color: COLOURS,
      textStyle: { fontFamily: FONT, fontSize: 14 },
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
      legend: { type: 'scroll', top: 0, selected: Object.fromEntries(series.map((each, at) => [each.name, kind !== 'line' || at < SHOWN_AT_FIRST])) },
      grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
      xAxis: across ? numbers : categories,
      yAxis: across ? categories : numbers,
      series: series.map((each) => ({ ...each, type: kind === 'line' ? 'line' : 'bar', stack: kind === 'line' ? undefined : 'all', connectNulls: true, barMaxWidth: 40 })),
    };
  }

  document.querySelectorAll('.chart').forEach((box) => {
    const table = document.getElementById(box.dataset.table);
    if (!table) return;
    const found = read(table, box.dataset.columns ? box.dataset.columns.split(',') : []);
    if (!found.rows.some((row) => row.values.some((each) => each))) return;
    box.hidden = false;
    if (box.dataset.kind === 'across') box.style.height = `${80 + 28 * found.rows.length}px`;
    const chart = window.echarts.init(box, null, { renderer: 'canvas', locale: document.documentElement.lang.startsWith('en') ? 'EN' : 'ZH' });
    chart.setOption(option(box.dataset.kind, found));
    window.addEventListener('resize', () => chart.resize());
  });
})();
